/** Taking a line out of a list that is shared, and putting it back as it was. */
import { useEffect, useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import * as Y from "yjs";

/**
 * `remove` takes the line out; `undo` stands below the list and says what is gone, with a way back to it. What
 * others wrote in the list meanwhile stays.
 */
export function useRemoving(list: Y.Array<Y.Map<unknown>>) {
  const id = useId();
  const [last, setLast] = useState<{ what: string; isGone: boolean } | null>(null);
  const history = useMemo(
    () => new Y.UndoManager(list, { trackedOrigins: new Set([removing]), captureTimeout: 0 }),
    [list],
  );
  useEffect(() => () => history.destroy(), [history]);

  /** `what`: "Claim 2", as the person saw it. */
  function remove(index: number, what: string) {
    list.doc?.transact(() => list.delete(index, 1), removing);
    tell({ what, isGone: true });
  }

  function putBack(what: string) {
    history.undo();
    tell({ what, isGone: false });
  }

  /** What had the focus is gone with the line, or with the button. */
  function tell(news: { what: string; isGone: boolean }) {
    flushSync(() => setLast(news));
    document.getElementById(id)?.focus();
  }

  const undo = (
    <p aria-live="polite" className="note">
      {last?.isGone && (
        <>
          {last.what} is removed.{" "}
          <button type="button" className="link" id={id} onClick={() => putBack(last.what)}>
            Put it back
          </button>
        </>
      )}
      {last && !last.isGone && (
        <span id={id} tabIndex={-1}>
          {last.what} is back.
        </span>
      )}
    </p>
  );
  return { remove, undo };
}

/** Marks the changes that can be put back: typing has an undo of its own. */
const removing = Symbol("removing a line");
