/** Write-ups with numbers, and a synthesis of them, in a commons of the usual people. */
import type { StudyResult } from "#content/evidence/items/study-result.ts";
import { slugOf } from "#content/practice/address.ts";
import type { SynthesisQuestion } from "#content/synthesis/question.ts";
import { finding, item, result, rules } from "#test/content/synthesis/studies.ts";
import type { Commons } from "#test/support/commons.ts";

export const asked = (over: Partial<SynthesisQuestion> = {}): SynthesisQuestion => ({
  title: "Retelling in reading lessons",
  question: "How effective is retelling at improving reading in key stage 3?",
  rules: rules(),
  moderator: null,
  ...over,
});

/** Two classes a group of which one retold: a difference of `gain` points in marks whose SD is 10. */
export const compared = (gain: number, over: Partial<StudyResult> = {}): StudyResult =>
  result({
    classes: { tried: 2, compared: 2, icc: 0.1 },
    numbers: {
      from: "means",
      tried: { n: 56, mean: 100 + gain, sd: 10 },
      compared: { n: 54, mean: 100, sd: 10 },
    },
    ...over,
  });

/** Publishes a write-up of anna's with a result, for an audience; returns its slug. */
export async function publishStudy(
  commons: Commons,
  title: string,
  of: StudyResult,
  audience = "public",
): Promise<string> {
  const slug = await commons.startWriteUp({
    title,
    findings: [{ ...finding("f1"), outcome: "How pupils liked it" }],
    evidence: [item("e1", of, { supports: ["c1"] })],
  });
  return commons.publish(slug, audience);
}

/** A published synthesis by `id`, who must be a research lead; returns its slug. */
export async function publishSynthesis(
  commons: Commons,
  id: string,
  over: Partial<SynthesisQuestion> = {},
  audience = "public",
): Promise<string> {
  const viewer = await commons.viewer(id);
  const slug = slugOf(await commons.syntheses.start(viewer, asked(over), audience));
  await commons.syntheses.publish(viewer, slug, { whatChanged: "" });
  return slug;
}
