/**
 * A version of a synthesis as it may be read today. Its results never change, but who they came from may no
 * longer be told: an author may since be unnamed, a write-up read by fewer. Labels of results of the commons
 * are therefore put in anew at each reading. What was left out and is closed loses its numbers too.
 */
import type { AnalysedOutcome } from "#content/synthesis/analysed.ts";
import { withoutNumbers } from "#content/synthesis/disclosed.ts";
import type { PublishedSynthesis } from "#content/synthesis/published.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";

/** In place of the name of what the reader may not open. */
export const closedLabel = "A result no longer open to you";

/** The write-up or try that a result comes from; null for a study elsewhere. */
export const originOf = ({ source }: SynthesisStudy): string | null =>
  source.kind === "outside"
    ? null
    : source.kind === "write-up"
      ? source.writeUpId
      : source.adaptationId;

/** `by` says who stands behind a write-up or a try today, as the reader may know; what it lacks is closed. */
export function relabelled(
  published: PublishedSynthesis,
  by: ReadonlyMap<string, string>,
): PublishedSynthesis {
  const relabel = (study: SynthesisStudy) => relabelStudy(study, by);
  const reword = rewording(published.lines, by);
  return {
    ...published,
    lines: published.lines.map(({ study, inclusion, reason }): Decided => {
      const relabelled = relabel(study);
      // No number that all readers were told of rests on what was left out.
      const isLeft = relabelled.label === closedLabel && inclusion !== "included";
      return {
        study: isLeft ? withoutNumbers(relabelled) : relabelled,
        ...{ inclusion, reason: reword(reason) },
      };
    }),
    analysis: {
      ...published.analysis,
      outcomes: published.analysis.outcomes.map(
        (outcome): AnalysedOutcome => ({
          ...outcome,
          comparisons: outcome.comparisons.map(relabel),
          changes: outcome.changes.map(relabel),
          directionOnly: outcome.directionOnly.map(relabel),
        }),
      ),
    },
  };
}

/** Puts today's labels in the place of those that the results had, in any words. */
export function rewording(
  lines: readonly Decided[],
  by: ReadonlyMap<string, string>,
): (words: string) => string {
  const fromTo = lines
    .map(({ study }) => [study.label, relabelStudy(study, by).label] as const)
    .filter(([from, to]) => from !== to)
    // Longest first: one label may be part of another.
    .toSorted(([one], [other]) => other.length - one.length);
  return (words) => fromTo.reduce((said, [from, to]) => said.replaceAll(from, to), words);
}

function relabelStudy(study: SynthesisStudy, by: ReadonlyMap<string, string>): SynthesisStudy {
  const origin = originOf(study);
  if (origin === null) return study;
  const name = by.get(origin);
  if (name === undefined)
    return { ...study, label: closedLabel, sample: "Not told", moderators: {} };
  const label = `${name}, ${study.moderators.year}`.slice(-200);
  return label === study.label ? study : { ...study, label, sample: "Not told" };
}
