/** Apart from the rest, so that a page that names a find does not bring every name along. */
import type { Identifier } from "#content/practice/identifiers.ts";

/** What an author ticks as looked at: a find by its kind and words, wherever it stands. */
export const lookedAt = ({ kind, found }: Pick<Identifier, "kind" | "found">): string =>
  `${kind}: ${found}`;

/** Whether an author's word is not enough: a colleague is named in a write-up with good reason. */
export const needsSecondLook = ({ kind }: Pick<Identifier, "kind">): boolean =>
  kind !== "name of an adult";
