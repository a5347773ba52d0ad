/** Adding pictures and files: sent to the write-up, then named in the text by their id. */
import type { Editor } from "@tiptap/core";

export type Uploaded = {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  width: number | null;
  height: number | null;
};

export type Uploads = {
  /** Sends the files and puts each where the caret is; tells of those that were refused. */
  insert: (editor: Editor, files: File[]) => Promise<void>;
};

export function createUploads(needs: {
  address: string;
  tell: (message: string) => void;
}): Uploads {
  async function insert(editor: Editor, files: File[]): Promise<void> {
    for (const file of files) {
      needs.tell(`Adding ${file.name} …`);
      const answer = await send(file).catch(
        () => "It did not reach the server. Are you connected? Try again.",
      );
      if (typeof answer === "string") {
        needs.tell(`${file.name} was not added. ${answer}`);
        continue;
      }
      if (!editor.isEditable) {
        needs.tell(`${file.name} was not added: you may no longer write here.`);
        return;
      }
      const { $to } = editor.state.selection;
      const at = $to.depth > 0 ? $to.after(1) : $to.pos;
      editor
        .chain()
        .insertContentAt(at, [nodeFor(answer), { type: "paragraph" }])
        .setTextSelection(at + 2)
        .focus()
        .run();
      needs.tell(
        answer.mediaType.startsWith("image/")
          ? `${file.name} was added. Describe it for those who cannot see it.`
          : `${file.name} was added.`,
      );
    }
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

function nodeFor({ id, name, size, mediaType, width, height }: Uploaded) {
  return mediaType.startsWith("image/")
    ? { type: "picture", attrs: { attachment: id, alt: "", width, height } }
    : { type: "file", attrs: { attachment: id, name, size } };
}
