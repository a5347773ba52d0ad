/**
 * Studies as an audience may see them. A study of the commons with a group under the policy's smallest
 * denominator keeps its direction and loses its numbers before anything is worked out of them: were it
 * pooled, its effect would follow from the pooled one and the others (field notes §2.6). So page, picture,
 * download and analysis agree. Studies elsewhere are published as they are.
 */
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { wasCompared } from "#content/synthesis/comparison.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";

export const discloseStudies = (
  studies: readonly SynthesisStudy[],
  policy: DisclosurePolicy,
): SynthesisStudy[] =>
  studies.map((study) => (isTooSmall(study, policy) ? withoutNumbers(study) : study));

/** Whether its numbers are "c" to readers under this policy. */
export const isTooSmall = (
  { source, n }: SynthesisStudy,
  { minDenominator }: DisclosurePolicy,
): boolean =>
  source.kind !== "outside" &&
  [n.tried, n.compared].some((pupils) => pupils !== null && pupils < minDenominator);

/** What was found, and whether anybody was compared. */
export const withoutNumbers = (study: SynthesisStudy): SynthesisStudy => ({
  ...study,
  design: "direction",
  wasCompared: wasCompared(study) ?? undefined,
  effect: null,
  change: null,
  n: { tried: null, compared: null },
});

/** What readers are told; empty where nothing is held back. */
export function sayHeldBack(studies: readonly SynthesisStudy[], policy: DisclosurePolicy): string {
  const held = studies.filter((study) => isTooSmall(study, policy)).length;
  if (held === 0) return "";
  const said = held === 1 ? "One result has" : `${held} results have`;
  return `${said} a group of fewer than ${policy.minDenominator} pupils: what was found is counted, and its numbers are confidential (c), so they are not pooled either.`;
}
