/** What is saved, in words: always on the screen, never more than is true. */
import { useState } from "react";
import type { Connection, SaveState } from "#app/editor/connection.ts";
import { usePresent, useSaveState } from "#app/editor/hooks.ts";
import { plainTextOf } from "#content/practice/live-write-up.ts";

export function SaveLine({ connection, self }: { connection: Connection; self: string }) {
  const state = useSaveState(connection);
  const present = usePresent(connection.awareness, self);
  return (
    <div className="save-line">
      <p role="status" className={`save save-${state.kind}`} data-save-state={state.kind}>
        {wordsFor(state)}
      </p>
      {state.kind === "closed" && <WaysOn state={state} connection={connection} />}
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

/** What somebody can do whose page the server has closed. */
function WaysOn({
  state,
  connection,
}: {
  state: SaveState & { kind: "closed" };
  connection: Connection;
}) {
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const reload = () => window.location.reload();
  async function copy() {
    const done = navigator.clipboard?.writeText(plainTextOf(connection.doc));
    setCopied(
      await (done ?? Promise.reject()).then(() => "yes" as const).catch(() => "no" as const),
    );
  }
  return (
    <div className="ways-on">
      {state.unsent && (
        <button type="button" onClick={copy}>
          {copied === "yes" ? "Copied" : "Copy the whole text"}
        </button>
      )}
      {copied === "no" && (
        <span role="status">The browser did not allow it. Select the words and copy them.</span>
      )}
      {state.way === "sign-in" && (
        <a href={`/sign-in?then=${encodeURIComponent(window.location.pathname)}`}>Sign in</a>
      )}
      {state.way === "reload" && (
        <button type="button" onClick={reload}>
          Load the page again
        </button>
      )}
      {state.way === "discard" && (
        <button type="button" onClick={() => connection.discard().then(reload)}>
          Go back to what is saved
        </button>
      )}
    </div>
  );
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case "opening":
      return "Opening …";
    case "unreachable":
      return "The text cannot be reached at the moment. It goes on trying.";
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
        ? `${state.words} Your last words are not saved: copy them before you leave this page.`
        : state.words;
  }
}
