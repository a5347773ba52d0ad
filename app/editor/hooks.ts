/** React's view of the live document: each hook re-renders only for its own part. */
import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Connection, Writer } from "#app/editor/connection.ts";

export const useSaveState = (connection: Connection) =>
  useSyncExternalStore(connection.subscribe, connection.getState, connection.getState);

/** Any shared type: what is observed of it does not matter here, only that it changed. */
type Observable = Pick<Y.AbstractType<never>, "observeDeep" | "unobserveDeep">;

/** A value read from a shared type, read again when the type (or a part of it) changes. */
export function useShared<T>(type: Observable, read: () => T): T {
  const subscribe = useCallback(
    (changed: () => void) => {
      const observe = () => changed();
      type.observeDeep(observe);
      return () => type.unobserveDeep(observe);
    },
    [type],
  );
  return useRead(subscribe, read);
}

/** A value read from all over the document, read again with each change of it. */
export function useSharedDocument<T>(doc: Y.Doc, read: () => T): T {
  const subscribe = useCallback(
    (changed: () => void) => {
      doc.on("update", changed);
      return () => doc.off("update", changed);
    },
    [doc],
  );
  return useRead(subscribe, read);
}

/** Drawn anew only where what is read is another. */
function useRead<T>(subscribe: (changed: () => void) => () => void, read: () => T): T {
  const last = useRef<{ key: string; value: T } | undefined>(undefined);
  const snapshot = () => {
    const value = read();
    const key = JSON.stringify(value);
    if (last.current?.key !== key) last.current = { key, value };
    return last.current.value;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** Whether a text can be written in now: the view of a node is not drawn anew when that changes. */
export function useIsEditable(editor: Editor): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on("update", changed);
      return () => {
        editor.off("update", changed);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor.isEditable);
}

export type Present = Writer & { clientId: number };

/** Who else is here now, one entry a person. */
export function usePresent(awareness: Awareness, self: string): Present[] {
  const last = useRef<{ key: string; value: Present[] }>({ key: "[]", value: [] });
  const subscribe = useCallback(
    (changed: () => void) => {
      awareness.on("change", changed);
      return () => awareness.off("change", changed);
    },
    [awareness],
  );
  const snapshot = () => {
    const people = new Map<string, Present>();
    for (const [clientId, state] of awareness.getStates()) {
      const user = state.user as Writer | undefined;
      if (user && user.id !== self && !people.has(user.id))
        people.set(user.id, { id: user.id, name: user.name, colour: user.colour, clientId });
    }
    const value = [...people.values()];
    const key = JSON.stringify(value);
    if (last.current.key !== key) last.current = { key, value };
    return last.current.value;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
