import type { ReactNode } from "react";
import type * as Y from "yjs";
import { useShared } from "#app/editor/hooks.ts";

/** The way to one more line of a shared list, as long as one more is kept. */
export function AddLine({
  list,
  most,
  onAdd,
  children,
}: {
  list: Y.Array<Y.Map<unknown>>;
  most: number;
  onAdd: () => void;
  children: ReactNode;
}) {
  const count = useShared(list, () => list.length);
  if (count < most)
    return (
      <button type="button" className="act quiet" onClick={onAdd}>
        {children}
      </button>
    );
  return (
    <p className="note">
      {count === most
        ? `There are ${most}: no more are kept.`
        : `There are ${count}, and the first ${most} are kept. Take out what you can do without.`}
    </p>
  );
}
