/** The vocabulary as a tree: what is broader, what is narrower, and what stands beside it. */
import { themes } from "#content/packs/themes.ts";
import type { Theme } from "#content/vocabulary/theme.ts";

const bySlug = new Map(themes.map((theme) => [theme.slug, theme]));
const narrowerOf = Map.groupBy(themes, (theme) => theme.broader);

export const allThemes: readonly Theme[] = themes;

export const findTheme = (slug: string): Theme | undefined => bySlug.get(slug);

/** The themes one step below, in the order of the pack; of `null`, the top of the tree. */
export const narrowerThemes = (slug: string | null): Theme[] => narrowerOf.get(slug) ?? [];

/** The slugs of a theme and of all that is narrower, however far down. */
export const themesWithin = (slug: string): string[] => [
  slug,
  ...narrowerThemes(slug).flatMap((narrower) => themesWithin(narrower.slug)),
];

/** The broader themes, nearest first. */
export function broaderThemes(slug: string): Theme[] {
  const broader = bySlug.get(bySlug.get(slug)?.broader ?? "");
  return broader ? [broader, ...broaderThemes(broader.slug)] : [];
}

export const relatedThemes = (slug: string): Theme[] =>
  (bySlug.get(slug)?.related ?? []).flatMap((related) => bySlug.get(related) ?? []);

/** The label of a theme; the slug itself for one that is no longer in the vocabulary. */
export const themeLabel = (slug: string): string => bySlug.get(slug)?.label ?? slug;
