/** The address of a link: asked for under the tool bar, while the words to be linked stay marked. */
import { type Editor, getMarkRange } from "@tiptap/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { keepSelection } from "#app/editor/kept-selection.ts";
import { parseAddress } from "#app/editor/link-address.ts";

export function LinkBar({ editor, close }: { editor: Editor; close: () => void }) {
  const [before] = useState(() => findLink(editor));
  const [typed, setTyped] = useState(before?.address ?? "");
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    keepSelection(editor, true);
    return () => keepSelection(editor, false);
  }, [editor]);

  function leave() {
    close();
    editor.commands.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const address = parseAddress(typed);
    if (address === null) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    setLink(editor, address, typed.trim());
    close();
  }

  function remove() {
    removeLink(editor);
    close();
  }

  function leaveOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  }

  return (
    <form className="link-form" noValidate onSubmit={submit} onKeyDown={leaveOnEscape}>
      <label htmlFor="link-address">Address of the link</label>
      <input
        id="link-address"
        ref={field}
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="www.stem.org.uk"
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? "link-problem" : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <button type="submit" className="tool">
        {before ? "Change the link" : "Add the link"}
      </button>
      {before && (
        <button type="button" className="tool" onClick={remove}>
          Remove the link
        </button>
      )}
      <button type="button" className="tool" onClick={leave}>
        Cancel
      </button>
      {isWrong && (
        <p className="problem" id="link-problem" role="alert">
          That is no address of a page. Give it as www.stem.org.uk or https://www.stem.org.uk/page.
        </p>
      )}
    </form>
  );
}

/** The link that the caret is in, its edges too; or the selection, where all of it is linked. */
function findLink(editor: Editor) {
  const { selection, schema } = editor.state;
  const { from, to, empty } = selection;
  if (!empty)
    return editor.isActive("link")
      ? { from, to, address: String(editor.getAttributes("link").href) }
      : null;
  const type = schema.marks.link;
  const range = type && getMarkRange(selection.$from, type);
  const mark = range && type.isInSet(editor.state.doc.nodeAt(range.from)?.marks ?? []);
  return mark ? { ...range, address: String(mark.attrs.href) } : null;
}

/** Links what is selected; with nothing selected, the link at the caret, or else the address itself. */
function setLink(editor: Editor, address: string, typed: string): void {
  const { from, to } = findLink(editor) ?? editor.state.selection;
  const href = { href: address };
  const chain = editor.chain().focus();
  if (from === to)
    chain.insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: href }] });
  else chain.setTextSelection({ from, to }).setLink(href).setTextSelection(to);
  chain.run();
}

function removeLink(editor: Editor): void {
  const link = findLink(editor);
  if (link)
    editor.chain().focus().setTextSelection(link).unsetLink().setTextSelection(link.to).run();
}
