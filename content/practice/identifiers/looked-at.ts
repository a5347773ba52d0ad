/** Apart from the rest, so that a page that names a find does not bring every name along. */
import type { Problem } from "#content/failure.ts";
import type { Identifier } from "#content/practice/identifiers.ts";

/** What an author ticks as looked at: a find by its kind and words, wherever it stands. */
export const lookedAt = ({ kind, found }: Pick<Identifier, "kind" | "found">): string =>
  `${kind}: ${found}`;

/** Whether an author's word is not enough: a colleague is named in a write-up with good reason. */
export const needsSecondLook = ({ kind }: Pick<Identifier, "kind">): boolean =>
  kind !== "name of an adult";

/** A find as somebody looks at it who has no second person to ask: a pupil's has to go. */
export const toLookAt = <Find extends Pick<Identifier, "kind" | "found">>(find: Find) => ({
  ...find,
  looked: lookedAt(find),
  mustGo: needsSecondLook(find),
});

/** What keeps a text from others where nobody else is asked: a pupil's that stands there, a find not looked at. */
export function problemsUnlooked(
  finds: readonly Pick<Identifier, "kind" | "found">[],
  looked: readonly string[],
): Problem[] {
  const pupils = finds.filter(needsSecondLook);
  if (pupils.length > 0)
    return [
      {
        field: "identifiers",
        message: `Take out ${listOf(pupils)} first: it looks like a pupil’s.`,
      },
    ];
  const unseen = finds.filter((find) => !looked.includes(lookedAt(find)));
  return unseen.length > 0
    ? [{ field: "identifiers", message: `Look at ${listOf(unseen)}, and tick that you have.` }]
    : [];
}

const listOf = (finds: readonly Pick<Identifier, "found">[]) =>
  new Intl.ListFormat("en-GB").format([...new Set(finds.map(({ found }) => `“${found}”`))]);
