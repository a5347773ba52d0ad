/** The data of a version of a synthesis to take along, as its reader may know them today. */
import { policyFor } from "#content/disclosure/policy.ts";
import { downloadStudies, tabulateStudies } from "#content/synthesis/download.ts";
import type { SynthesisReading } from "#server/synthesis/reading.ts";

type Read = Pick<Awaited<ReturnType<SynthesisReading["getPage"]>>, "synthesis" | "version">;

/** What a small group would be known by is "c", by the policy of all its readers. */
export function takeAlong({ synthesis, version }: Read) {
  const { title, question, rules, conclusion, analysis, certainty } = version.content;
  return {
    ...downloadStudies(version.content.lines, policyFor(synthesis.audience)),
    analysis: { version: version.number, title, question, rules, conclusion, analysis, certainty },
  };
}

/** The same rows, for programs. */
export const tabulate = ({ synthesis, version }: Read) =>
  tabulateStudies(version.content.lines, policyFor(synthesis.audience));
