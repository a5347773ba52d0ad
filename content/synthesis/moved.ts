/** Two analyses of one question held against each other: what moves, in sentences. */
import { two } from "#content/charts/svg.ts";
import type { AnalysedOutcome, SynthesisAnalysis } from "#content/synthesis/analysed.ts";
import { spansZero } from "#content/synthesis/comparison.ts";
import { countWords } from "#content/synthesis/words.ts";

/** One sentence or more for each outcome that moves; nothing for what stays as readers see it. */
export function comparedAnalyses(before: SynthesisAnalysis, after: SynthesisAnalysis): string[] {
  const names = new Set([...before.outcomes, ...after.outcomes].map(({ outcome }) => outcome));
  const find = ({ outcomes }: SynthesisAnalysis, name: string) =>
    outcomes.find(({ outcome }) => outcome === name);
  return [...names].flatMap((name) => {
    const moves = movesOf(find(before, name), find(after, name));
    return moves.length > 0 ? [`${name}: ${moves.join("; ")}.`] : [];
  });
}

function movesOf(before?: AnalysedOutcome, after?: AnalysedOutcome): string[] {
  if (!after) return ["no result would be left"];
  if (!before) return ["it would be a new outcome", ...sayFirst(after)];
  const [was, is] = [before.pooled?.models.REML, after.pooled?.models.REML];
  const counted = [before, after].map(({ directions }) => countWords(directions));
  return [
    ...(is && !was ? [] : sayCount(before.comparisons.length, after.comparisons.length)),
    ...(was && is ? sayEstimates(was.knappHartung, is.knappHartung) : []),
    ...(was && is ? sayPredictions(was.prediction?.byT, is.prediction?.byT) : []),
    ...(was && !is ? ["too few comparisons would be left to pool"] : []),
    ...(!was && is ? sayFirst(after) : []),
    ...(counted[0] !== counted[1]
      ? [`${counted[1] || "nothing"} would be found instead of ${counted[0] || "nothing"}`]
      : []),
  ];
}

const sayFirst = ({ pooled }: AnalysedOutcome): string[] =>
  pooled
    ? [
        `${pooled.k} comparisons could be pooled for the first time, at ${two(pooled.models.REML.knappHartung.estimate)}`,
      ]
    : [];

/** "1 comparison more, 4 instead of 3" */
function sayCount(was: number, is: number): string[] {
  if (is === was) return [];
  const by = Math.abs(is - was);
  const more = `${by} ${by === 1 ? "comparison" : "comparisons"} ${is > was ? "more" : "fewer"}`;
  return [`${more}, ${is} instead of ${was}`];
}

type Ends = { low: number; high: number };

function sayEstimates(
  was: { estimate: number; interval: Ends },
  is: { estimate: number; interval: Ends },
): string[] {
  const [from, to] = [two(was.estimate), two(is.estimate)];
  return [
    ...(from === to ? [] : [`the estimate would move from ${from} to ${to}`]),
    ...saySpan("the interval", was.interval, is.interval),
  ];
}

function sayPredictions(was: Ends | undefined, is: Ends | undefined): string[] {
  if (was && is) return saySpan("where the next result could lie", was, is);
  if (is) return ["for the first time it could be said where the next result could lie"];
  return was ? ["it could no longer be said where the next result could lie"] : [];
}

function saySpan(what: string, was: Ends, is: Ends): string[] {
  if (spansZero(was) === spansZero(is)) return [];
  return [`${what} would ${spansZero(is) ? "now span" : "no longer span"} 0`];
}
