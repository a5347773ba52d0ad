/** One tool bar for all sections: it works on the section that has the caret. */
import { type Editor, useEditorState } from "@tiptap/react";
import { type ChangeEvent, type KeyboardEvent, useRef, useState } from "react";
import {
  blockCommands,
  type EditorCommand,
  inlineCommands,
  tableCommands,
} from "#app/editor/commands.ts";
import type { Uploads } from "#app/editor/uploads.ts";
import { isSafeLink } from "#content/document/schema.ts";

export function Toolbar({
  editor: focused,
  uploads,
  editable,
}: {
  editor: Editor | null;
  uploads: Uploads;
  editable: boolean;
}) {
  const editor = editable ? focused : null;
  const bar = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [linking, setLinking] = useState<string | null>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor }) =>
      editor
        ? [...inlineCommands, ...blockCommands]
            .filter((command) => command.isOn?.(editor))
            .map((command) => command.id)
            .concat(editor.isActive("link") ? ["link"] : [])
        : [],
    equalityFn: (before, after) => before?.join() === after?.join(),
  });

  /** Arrow keys move along the bar, as the toolbar pattern of ARIA asks. */
  function move(event: KeyboardEvent) {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === "ArrowRight" ? 1 : -1;
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  function startLink() {
    if (!editor) return;
    setLinking(String(editor.getAttributes("link").href ?? "https://"));
  }

  function finishLink(address: string) {
    setLinking(null);
    if (!editor) return;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (isSafeLink(address.trim())) chain.setLink({ href: address.trim() }).run();
    else chain.unsetLink().run();
  }

  function pickFiles(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = "";
    if (editor) void uploads.insert(editor, files);
  }

  const button = (command: EditorCommand) => (
    <button
      key={command.id}
      type="button"
      disabled={!editor}
      aria-pressed={command.isOn ? (on?.includes(command.id) ?? false) : undefined}
      aria-label={command.name}
      title={command.keys ? `${command.name} (${command.keys})` : command.name}
      className={`tool tool-${command.id}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor && command.run(editor)}
    >
      {command.sign}
    </button>
  );

  return (
    <div
      className="toolbar"
      role="toolbar"
      tabIndex={-1}
      aria-label="Formatting"
      ref={bar}
      onKeyDown={move}
    >
      {inlineCommands.map(button)}
      {blockCommands.map(button)}
      <button
        type="button"
        className="tool"
        disabled={!editor}
        aria-pressed={on?.includes("link") ?? false}
        onMouseDown={(event) => event.preventDefault()}
        onClick={startLink}
      >
        Link
      </button>
      <button
        type="button"
        className="tool"
        disabled={!editor}
        onClick={() => file.current?.click()}
      >
        Picture or file
      </button>
      <input
        ref={file}
        type="file"
        className="unseen"
        tabIndex={-1}
        multiple
        aria-label="Picture or file to add"
        onChange={pickFiles}
      />
      {on?.includes("table") && tableCommands.map(button)}
      {linking !== null && (
        <form
          className="link-form"
          onSubmit={(event) => {
            event.preventDefault();
            finishLink(linking);
          }}
        >
          <label htmlFor="link-address">Address of the link</label>
          <input
            id="link-address"
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
            autoFocus
            value={linking}
            onChange={(event) => setLinking(event.currentTarget.value)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === "Escape") setLinking(null);
            }}
          />
          <button type="submit" className="tool">
            Set
          </button>
          <button type="button" className="tool" onClick={() => finishLink("")}>
            Remove
          </button>
        </form>
      )}
    </div>
  );
}
