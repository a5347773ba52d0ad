/** The data of a version of a synthesis to take along, as its reader may know them today. */
import { policyFor } from "#content/disclosure/policy.ts";
import { downloadStudies } from "#content/synthesis/download.ts";
import type { SynthesisReading } from "#server/synthesis/reading.ts";

/** What a small group would be known by is "c", by the policy of all its readers. */
export function takeAlong({
  synthesis,
  version,
}: Pick<Awaited<ReturnType<SynthesisReading["getPage"]>>, "synthesis" | "version">) {
  const { title, question, rules, conclusion, analysis, certainty } = version.content;
  return {
    ...downloadStudies(version.content.lines, policyFor(synthesis.audience)),
    analysis: { version: version.number, title, question, rules, conclusion, analysis, certainty },
  };
}
