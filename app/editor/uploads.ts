/** Adding pictures and files: sent to the write-up, then named in the text by their id. */
import type { Editor } from "@tiptap/core";
import { type EditorState, Selection } from "@tiptap/pm/state";
import { formatSize } from "#content/document/schema.ts";

export type Uploaded = {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  width: number | null;
  height: number | null;
};

export type Told = { kind: "going-on" | "done" | "refused"; words: string };

export type Uploads = {
  /** Sends the files and puts each where the caret is; tells of those that were refused. */
  insert: (editor: Editor, files: File[]) => Promise<void>;
};

/** The server's limit, in bytes: said before a large file is sent in vain. */
const largestFile = 20_000_000;

export function createUploads(needs: { address: string; tell: (told: Told) => void }): Uploads {
  async function insert(editor: Editor, files: File[]): Promise<void> {
    const refusals: string[] = [];
    for (const file of files) {
      const refusal = findTooLarge(file) ?? (await add(editor, file));
      if (refusal) refusals.push(refusal);
    }
    if (refusals.length > 0) needs.tell({ kind: "refused", words: refusals.join(" ") });
  }

  async function add(editor: Editor, file: File): Promise<string | null> {
    needs.tell({ kind: "going-on", words: `Adding ${file.name} …` });
    const answer = await send(file).catch(
      () => "It did not reach the server. Are you connected? Try again.",
    );
    if (typeof answer === "string") return `${file.name} was not added. ${answer}`;
    if (!editor.isEditable) return `${file.name} was not added: you may no longer write here.`;
    put(editor, answer);
    needs.tell({
      kind: "done",
      words: answer.mediaType.startsWith("image/")
        ? `${file.name} was added. Describe it for those who cannot see it.`
        : `${file.name} was added.`,
    });
    return null;
  }

  async function send(file: File): Promise<Uploaded | string> {
    const form = new FormData();
    form.append("file", file);
    const response = await fetch(`${needs.address}/files`, { method: "POST", body: form });
    const body: unknown = await response.json();
    if (response.ok) return body as Uploaded;
    return typeof body === "object" && body !== null && "message" in body
      ? String(body.message)
      : "The server refused it.";
  }

  return { insert };
}

const findTooLarge = ({ name, size }: File): string | null =>
  size > largestFile
    ? `${name} is ${formatSize(size)}; the most is 20 MB. Link to it instead.`
    : null;

function put(editor: Editor, uploaded: Uploaded): void {
  const { from, to } = findPlace(editor.state);
  const isLast = to === editor.state.doc.content.size;
  editor
    .chain()
    .insertContentAt({ from, to }, [nodeFor(uploaded), ...(isLast ? [{ type: "paragraph" }] : [])])
    .command(({ tr }) => {
      tr.setSelection(Selection.near(tr.doc.resolve(from + 1)));
      return true;
    })
    .focus()
    .run();
}

/** After the block that has the caret; an empty paragraph gives its place up. */
export function findPlace({ selection: { $to } }: EditorState): { from: number; to: number } {
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos };
  const isEmptyParagraph =
    $to.depth === 1 && $to.parent.type.name === "paragraph" && $to.parent.content.size === 0;
  return { from: isEmptyParagraph ? $to.before(1) : $to.after(1), to: $to.after(1) };
}

function nodeFor({ id, name, size, mediaType, width, height }: Uploaded) {
  return mediaType.startsWith("image/")
    ? { type: "picture", attrs: { attachment: id, alt: "", width, height } }
    : { type: "file", attrs: { attachment: id, name, size } };
}
