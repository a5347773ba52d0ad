/** Apart from the rest, so that a page that names a find does not bring every name along. */
import type { Identifier } from "#content/practice/identifiers.ts";

/** What an author ticks as looked at: a find by its kind and words, wherever it stands. */
export const lookedAt = ({ kind, found }: Pick<Identifier, "kind" | "found">): string =>
  `${kind}: ${found}`;
