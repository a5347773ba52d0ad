/** What can be put into a text: one list for the tool bar and the slash menu. */
import type { Editor } from "@tiptap/core";

export type EditorCommand = {
  id: string;
  name: string;
  /** Other words that find it in the slash menu. */
  words: string;
  /** What stands on the tool bar. */
  sign: string;
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

export const blockCommands: EditorCommand[] = [
  {
    id: "heading",
    name: "Heading",
    words: "title h3",
    sign: "H",
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    id: "subheading",
    name: "Smaller heading",
    words: "title h4",
    sign: "h",
    isOn: (editor) => editor.isActive("heading", { level: 4 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    id: "bullets",
    name: "List",
    words: "bullets points",
    sign: "•",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "steps",
    name: "Numbered steps",
    words: "ordered list",
    sign: "1.",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "tasks",
    name: "Tick list",
    words: "tasks to do checkbox",
    sign: "☑",
    isOn: (editor) => editor.isActive("taskList"),
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: "quote",
    name: "Quotation",
    words: "blockquote",
    sign: "“",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: "note",
    name: "Note that stands out",
    words: "callout aside box",
    sign: "!",
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
    sign: "▦",
    isOn: (editor) => editor.isActive("table"),
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    id: "rule",
    name: "Dividing line",
    words: "hr separator",
    sign: "―",
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
];

export const inlineCommands: EditorCommand[] = [
  {
    id: "bold",
    name: "Bold",
    words: "strong",
    sign: "B",
    keys: "Control+B",
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: "italic",
    name: "Italic",
    words: "emphasis",
    sign: "I",
    keys: "Control+I",
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
];

/** What a table can have done to it; shown while the caret is in one. */
export const tableCommands: EditorCommand[] = [
  {
    id: "row",
    name: "Add a row",
    words: "",
    sign: "+ row",
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    id: "column",
    name: "Add a column",
    words: "",
    sign: "+ column",
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: "delete-row",
    name: "Delete this row",
    words: "",
    sign: "− row",
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    id: "delete-column",
    name: "Delete this column",
    words: "",
    sign: "− column",
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: "delete-table",
    name: "Delete the table",
    words: "",
    sign: "Delete table",
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];

export const findCommands = (query: string): EditorCommand[] => {
  const wanted = query.trim().toLowerCase();
  return blockCommands.filter(
    (command) => command.name.toLowerCase().includes(wanted) || command.words.includes(wanted),
  );
};
