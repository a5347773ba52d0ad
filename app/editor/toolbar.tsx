/** One tool bar for all sections: it works on the section that has the caret, or had it last. */
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Bar } from "#app/editor/bar.ts";
import { commandsOf, type EditorCommand, tableCommands } from "#app/editor/commands.ts";

/** One stop of the Tab key; arrow keys move along it, as the toolbar pattern of ARIA asks. */
export function Toolbar({
  editor,
  bar,
  tools,
}: {
  /** The text to work on; null while there is none that can be written in. */
  editor: Editor | null;
  bar: Bar;
  tools: RefObject<HTMLDivElement>;
}) {
  const [last, setLast] = useState("");
  const always = commandsOf(bar);
  const on = useEditorState({
    editor,
    selector: ({ editor }) =>
      editor ? always.filter(({ isOn }) => isOn?.(editor)).map(({ id }) => id) : [],
  });
  const commands = on?.includes("table") ? [...always, ...tableCommands] : always;
  const current = commands.find(({ id }) => id === last) ?? commands[0];

  function move(event: KeyboardEvent) {
    if (event.key === "Escape") {
      editor?.commands.focus();
      return;
    }
    const at = commands.findIndex(({ id }) => id === (event.target as HTMLElement).dataset.command);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const command = commands.at(to % commands.length);
    tools.current?.querySelector<HTMLElement>(`[data-command="${command?.id}"]`)?.focus();
  }

  const button = (command: EditorCommand) => (
    <button
      key={command.id}
      type="button"
      data-command={command.id}
      tabIndex={command === current ? 0 : -1}
      aria-disabled={!editor}
      aria-pressed={command.isOn ? (on?.includes(command.id) ?? false) : undefined}
      aria-label={command.sign ? command.name : undefined}
      title={command.keys ? `${command.name} (${command.keys})` : undefined}
      className={`tool tool-${command.id}`}
      onFocus={() => setLast(command.id)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor && command.run(editor, bar)}
    >
      {command.sign ?? command.name}
    </button>
  );

  return (
    <div
      className="toolbar"
      role="toolbar"
      aria-label="Formatting"
      tabIndex={-1}
      ref={tools}
      onKeyDown={move}
    >
      {commands.map(button)}
    </div>
  );
}
