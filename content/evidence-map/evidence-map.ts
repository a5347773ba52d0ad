/**
 * The evidence map: themes down, phases or groups of pupils across. It is for looking: where there is much,
 * how strong it is, and where there is nothing yet. Counts are of write-ups, not of pupils, so that a small
 * one tells nothing of anybody.
 */
import { phases, pupilGroups } from "#content/practice/facets.ts";
import {
  allThemes,
  broaderThemes,
  findTheme,
  narrowerThemes,
} from "#content/vocabulary/vocabulary.ts";

/** What stands across. */
export type MapFacet = "phase" | "pupilGroup";

export const mapColumns: Record<MapFacet, readonly string[]> = {
  phase: phases,
  pupilGroup: pupilGroups,
};

/** Write-ups of a theme and column at a level of the headline scale; null: not rated, or not settled. */
export type MapCount = { theme: string; column: string; strength: number | null; count: number };

export type MapCell = {
  column: string;
  /** Write-ups in all. */
  count: number;
  /** The strongest among them on the headline scale; null where none is rated. */
  strongest: number | null;
  /** How many at each level, the strongest first. */
  levels: { strength: number; count: number }[];
};

export type MapRow = { theme: string; label: string; hasNarrower: boolean; cells: MapCell[] };

/** The themes down the side: those of a branch, or of the top of the tree. */
export const mapThemes = (branch: string | null): string[] =>
  narrowerThemes(branch && findTheme(branch) ? branch : null).map(({ slug }) => slug);

/** The branches that the map can be narrowed to: every theme that has others within it. */
export const mapBranches = () =>
  allThemes
    .filter(({ slug }) => narrowerThemes(slug).length > 0)
    .map(({ slug, label }) => ({ slug, label, depth: broaderThemes(slug).length }));

export function mapRows(
  themes: readonly string[],
  columns: readonly string[],
  counts: readonly MapCount[],
): MapRow[] {
  const of = Map.groupBy(counts, ({ theme, column }) => `${theme} ${column}`);
  return themes.map((theme) => ({
    theme,
    label: findTheme(theme)?.label ?? theme,
    hasNarrower: narrowerThemes(theme).length > 0,
    cells: columns.map((column) => cellOf(column, of.get(`${theme} ${column}`) ?? [])),
  }));
}

function cellOf(column: string, counts: readonly MapCount[]): MapCell {
  const levels = counts
    .flatMap(({ strength, count }) => (strength === null ? [] : [{ strength, count }]))
    .sort((a, b) => b.strength - a.strength);
  return {
    column,
    count: counts.reduce((sum, one) => sum + one.count, 0),
    strongest: levels[0]?.strength ?? null,
    levels,
  };
}

/** "6 write-ups" */
export const sayCount = ({ count }: MapCell): string =>
  count === 0 ? "None yet" : `${count} ${count === 1 ? "write-up" : "write-ups"}`;

/** "2 at level 2, 1 at level 1, 3 without a level"; nothing of a gap. */
export function sayLevels({ count, levels }: MapCell): string {
  const rated = levels.reduce((sum, level) => sum + level.count, 0);
  return [
    ...levels.map((level) => `${level.count} at level ${level.strength}`),
    ...(rated < count
      ? [rated === 0 ? "without a level" : `${count - rated} without a level`]
      : []),
  ].join(", ");
}

/** "6 write-ups: 2 at level 2, 1 at level 1, 3 without a level" */
export const sayCell = (cell: MapCell): string =>
  [sayCount(cell), sayLevels(cell)].filter(Boolean).join(": ");
