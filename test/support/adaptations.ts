/** Trying and telling, as the forms do it. */
import type { Viewer } from "#content/access/tokens.ts";
import type { Commons } from "#test/support/commons.ts";

export const words: Record<string, string> = {
  forWhom: "Year 8, two classes",
  kept: "The retelling with the book closed.",
  changed: "Two minutes instead of one.",
  why: "One minute was too short for them.",
  happened: "More pupils answered in full sentences.",
  direction: "improved",
  "fidelity-planned": "In each lesson",
  "fidelity-observed": "In three lessons of four",
};

export const form =
  (fields: Record<string, string>) =>
  (field: string): string =>
    fields[field] ?? "";

/** Somebody's school tries a practice and tells it; returns the adaptation's id. */
export async function tellOf(
  commons: Commons,
  by: Viewer,
  slug: string,
  { audience = "public", ...given }: Record<string, string> = {},
): Promise<string> {
  const id = await commons.adaptations.start(by, slug, 1, form({ ...words, ...given }));
  await commons.adaptations.tell(by, slug, id, { audience, looked: [], revision: "1" });
  return id;
}
