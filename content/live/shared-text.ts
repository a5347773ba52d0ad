/** Plain text in a form's field, shared: what was typed becomes the smallest edit of the Yjs text. */
import type * as Y from "yjs";

/** Replaces only what differs, so that another person's words in the same field stay. */
export function applyTyped(text: Y.Text, typed: string): void {
  const before = text.toString();
  if (before === typed) return;
  let start = 0;
  const shortest = Math.min(before.length, typed.length);
  while (start < shortest && before[start] === typed[start]) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    before[before.length - 1 - end] === typed[typed.length - 1 - end]
  )
    end += 1;
  if (start > 0 && isLeadingHalf(before, start - 1)) start -= 1;
  if (end > 0 && isTrailingHalf(before, before.length - end)) end -= 1;
  const removed = before.length - start - end;
  const added = typed.slice(start, typed.length - end);
  const edit = () => {
    if (removed > 0) text.delete(start, removed);
    if (added) text.insert(start, added);
  };
  if (text.doc) text.doc.transact(edit);
  else edit();
}

/** No longer than `length`, and no half of an emoji at the cut. */
export const cutTo = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text.slice(0, isLeadingHalf(text, length - 1) ? length - 1 : length);

/** Where a caret belongs after somebody else's edit: `delta` is what Yjs reports of it. */
export function moveCaret(
  caret: number,
  delta: { retain?: number; insert?: unknown; delete?: number }[],
): number {
  let position = 0;
  let moved = caret;
  for (const change of delta) {
    if (change.retain) position += change.retain;
    else if (typeof change.insert === "string") {
      if (position < moved) moved += change.insert.length;
      position += change.insert.length;
    } else if (change.delete && position < moved) {
      moved -= Math.min(change.delete, moved - position);
    }
  }
  return moved;
}

/** Half an emoji must never be sent alone: it cannot be encoded. */
const isLeadingHalf = (text: string, at: number) => /[\ud800-\udbff]/.test(text[at] ?? "");
const isTrailingHalf = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? "");
