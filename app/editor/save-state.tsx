/** What is saved, in words: always on the screen, never more than is true. */
import type { Connection, SaveState } from "#app/editor/connection.ts";
import { usePresent, useSaveState } from "#app/editor/hooks.ts";

export function SaveLine({ connection, self }: { connection: Connection; self: string }) {
  const state = useSaveState(connection);
  const present = usePresent(connection.awareness, self);
  return (
    <div className="save-line">
      <p role="status" className={`save save-${state.kind}`} data-save-state={state.kind}>
        {wordsFor(state)}
      </p>
      <ul className="present" aria-label="Writing with you now">
        {present.map((person) => (
          <li key={person.id} style={{ ["--their-colour" as string]: person.colour }}>
            {person.name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case "opening":
      return "Opening …";
    case "reading":
      return "You are reading what they write, as they write it.";
    case "saved":
      return "Saved";
    case "saving":
      return "Saving …";
    case "failing":
      return "The server cannot save at the moment. It goes on trying: keep this page open.";
    case "offline":
      if (!state.unsent) return "Offline. You can go on writing.";
      return state.kept
        ? "Offline, kept on this device. It will be sent when you are connected again."
        : "Offline, and not saved. Keep this page open.";
    case "closed":
      return state.unsent
        ? `${state.words} Your last words are not saved: copy them.`
        : state.words;
  }
}
