/** What somebody's program wants of a live document, merged into it as the smallest edit. */
import * as Y from "yjs";
import { newId } from "#content/id.ts";
import { applyTyped } from "#content/live/shared-text.ts";

/** A line break or a space at the end, which readers do not see, is no change. */
export function patchText(text: Y.Text, wanted: string | undefined): void {
  if (wanted === undefined) return;
  const line = wanted.replace(/\s+/g, " ").trim();
  if (text.toString().replace(/\s+/g, " ").trim() !== line) applyTyped(text, line);
}

/**
 * Leaves the lines that are wanted, known by their ids, in the order that they have; others are new. Lines
 * beyond the `most` that are read were not seen by who sends this, and stay.
 */
export function patchLines<Line extends { id?: string | undefined }>(
  list: Y.Array<Y.Map<unknown>>,
  wanted: readonly Line[],
  most: number,
  {
    patch,
    create,
  }: {
    patch: (known: Y.Map<unknown>, line: Line) => void;
    create: (line: Line & { id: string }) => Y.Map<unknown>;
  },
): void {
  const ids = new Set(wanted.flatMap(({ id }) => id ?? []));
  const unread = Math.max(0, list.length - most);
  for (let at = list.length - unread - 1; at >= 0; at--)
    if (!ids.has(idOf(list.get(at)))) list.delete(at);
  for (const line of wanted) {
    const known = list.toArray().find((one) => idOf(one) === line.id);
    if (line.id && known) patch(known, line);
    else list.insert(list.length - unread, [create({ ...line, id: line.id ?? newId() })]);
  }
}

const idOf = (line: unknown): string => (line instanceof Y.Map ? String(line.get("id") ?? "") : "");
