/** The lines of a synthesis as its editors work through them: what waits first, then outcome by outcome. */
import type { WorkingLine } from "#content/synthesis/working.ts";

export const linesAPage = 100;

export const shows = {
  all: "All",
  undecided: "Waiting",
  included: "Taken in",
  excluded: "Left out",
  new: "New",
} as const;
export type Show = keyof typeof shows;

export const showIn = (asked: string | null): Show =>
  asked !== null && Object.hasOwn(shows, asked) ? (asked as Show) : "all";

export type Counts = Record<Show, number>;

export function countLines(lines: readonly WorkingLine[]): Counts {
  const of = (inclusion: string) => lines.filter((line) => line.inclusion === inclusion).length;
  return {
    ...{ all: lines.length, undecided: of("undecided") },
    ...{ included: of("included"), excluded: of("excluded") },
    new: lines.filter(isShown("new")).length,
  };
}

const isShown =
  (show: Show) =>
  ({ inclusion, newness }: WorkingLine): boolean =>
    show === "all" || (show === "new" ? newness !== null : inclusion === show);

/** Under what a line stands in the list. */
export const headingOf = ({ inclusion, study }: WorkingLine): string =>
  inclusion === "undecided" ? "Waiting for a decision" : study.outcome;

/** Those that are shown, in their order; within an outcome, what is taken in first. */
export function sortLines(lines: readonly WorkingLine[], show: Show): WorkingLine[] {
  const shown = lines.filter(isShown(show));
  const waiting = shown.filter(({ inclusion }) => inclusion === "undecided");
  const settled = Map.groupBy(
    shown.filter(({ inclusion }) => inclusion !== "undecided"),
    ({ study }) => study.outcome,
  );
  return [
    ...waiting,
    ...[...settled.values()].flatMap((own) => [
      ...own.filter(({ inclusion }) => inclusion === "included"),
      ...own.filter(({ inclusion }) => inclusion === "excluded"),
    ]),
  ];
}
