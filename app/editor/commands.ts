/** What can be put into a text: one list for the tool bar and the slash menu. */
import type { Editor } from "@tiptap/core";
import type { Bar } from "#app/editor/bar.ts";

export type EditorCommand = {
  id: string;
  name: string;
  /** Other words that find it in the slash menu. */
  words?: string;
  /** What stands on the tool bar where it is not the name. */
  sign?: string;
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor, bar: Bar) => void;
};

export const inlineCommands: EditorCommand[] = [
  {
    id: "bold",
    name: "Bold",
    sign: "B",
    keys: "Control+B",
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: "italic",
    name: "Italic",
    sign: "I",
    keys: "Control+I",
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
];

export const blockCommands: EditorCommand[] = [
  {
    id: "heading",
    name: "Heading",
    words: "title h3",
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    id: "subheading",
    name: "Subheading",
    words: "smaller title h4",
    isOn: (editor) => editor.isActive("heading", { level: 4 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    id: "bullets",
    name: "List",
    words: "bullets points",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "steps",
    name: "Numbers",
    words: "numbered steps ordered list",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "tasks",
    name: "Tick list",
    words: "tasks to do checkbox",
    isOn: (editor) => editor.isActive("taskList"),
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: "quote",
    name: "Quote",
    words: "quotation blockquote",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: "note",
    name: "Note",
    words: "stands out callout aside box",
    isOn: (editor) => editor.isActive("callout"),
    run: (editor) => {
      if (editor.isActive("callout")) editor.chain().focus().lift("callout").run();
      else editor.chain().focus().wrapIn("callout", { tone: "note" }).run();
    },
  },
  {
    id: "table",
    name: "Table",
    words: "grid rows columns",
    isOn: (editor) => editor.isActive("table"),
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    id: "rule",
    name: "Dividing line",
    words: "hr separator",
    sign: "Line",
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  {
    id: "link",
    name: "Link",
    words: "address url web page",
    keys: "Control+K",
    isOn: (editor) => editor.isActive("link"),
    run: (editor, bar) => bar.askForLink(editor),
  },
  {
    id: "file",
    name: "Picture or file",
    words: "image photo document attachment upload pdf",
    run: (editor, bar) => bar.askForFile(editor),
  },
];

/** What a table can have done to it; shown while the caret is in one. */
export const tableCommands: EditorCommand[] = [
  {
    id: "row",
    name: "Add a row",
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    id: "column",
    name: "Add a column",
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: "delete-row",
    name: "Delete this row",
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    id: "delete-column",
    name: "Delete this column",
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: "delete-table",
    name: "Delete the table",
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];

/** What the tool bar of a page offers in every text. */
export const commandsOf = (bar: Bar): EditorCommand[] => [...inlineCommands, ...blocksOf(bar)];

const blocksOf = ({ takesFiles }: Pick<Bar, "takesFiles">) =>
  takesFiles ? blockCommands : blockCommands.filter(({ id }) => id !== "file");

/** The commands that fit what was typed after the slash, the best first. */
export function findCommands(query: string, bar: Pick<Bar, "takesFiles">): EditorCommand[] {
  const wanted = query.trim().toLowerCase();
  return blocksOf(bar)
    .map((command) => ({ command, fit: fitOf(command, wanted) }))
    .filter(({ fit }) => fit < fits.length)
    .sort((one, other) => one.fit - other.fit)
    .map(({ command }) => command);
}

const startsAWord = (text: string, wanted: string) =>
  text.split(" ").some((word) => word.startsWith(wanted));

const fits: ((name: string, words: string, wanted: string) => boolean)[] = [
  (name, _words, wanted) => name.startsWith(wanted),
  (name, _words, wanted) => startsAWord(name, wanted),
  (_name, words, wanted) => startsAWord(words, wanted),
  (name, words, wanted) => name.includes(wanted) || words.includes(wanted),
];

function fitOf({ name, words = "" }: EditorCommand, wanted: string): number {
  const fit = fits.findIndex((fits) => fits(name.toLowerCase(), words, wanted));
  return fit === -1 ? fits.length : fit;
}
