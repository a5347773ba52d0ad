/** Sample syntheses: each published on its day, of what could be found that day. */
import { eq } from "drizzle-orm";
import { policyFor } from "#content/disclosure/policy.ts";
import { newId } from "#content/id.ts";
import type { SampleOutsideStudy, SampleSynthesis } from "#content/packs/sample/shape.ts";
import { analyse } from "#content/synthesis/analysis.ts";
import { directionOfSize } from "#content/synthesis/direction.ts";
import { discloseStudies } from "#content/synthesis/disclosed.ts";
import { matchStudies } from "#content/synthesis/matching.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import { type Decision, versionOf, workingLines } from "#content/synthesis/working.ts";
import type { Queries } from "#drizzle/database.ts";
import { outsideStudies, syntheses, synthesisDecisions } from "#drizzle/schema/index.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import { keyFor, momentOf } from "#server/sample-references.ts";
import { findCandidates } from "#server/synthesis/candidates.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import { store } from "#server/synthesis/publishing.ts";
import { create } from "#server/synthesis/starting.ts";

export async function loadSynthesis(
  tx: Queries,
  sample: SampleSynthesis,
  { synthesisIndexing }: { synthesisIndexing: SynthesisIndexing },
): Promise<void> {
  const { asked, by, on, conclusion } = sample;
  const at = momentOf(on);
  const begun = await create(tx, {
    ...{ asked, audience: "public", createdBy: by, at, key: keyFor(sample.slug), isSample: true },
  });
  const outside = sample.outside.map(studyOf);
  await tx.insert(outsideStudies).values(
    outside.map((study) => ({
      ...{ id: study.id, synthesisId: begun.id, study, addedBy: by, addedAt: at },
    })),
  );
  const certainty = sample.certainty
    ? {
        [sample.certainty.outcome]: {
          record: {
            ...{ isRandomised: false, down: sample.certainty.down },
            up: { large: 0, dose: 0, confounding: 0 },
          },
          reason: sample.certainty.reason,
        },
      }
    : {};
  await tx.update(syntheses).set({ conclusion, certainty }).where(eq(syntheses.id, begun.id));
  const { candidates } = await findCandidates(tx, "public", { ...asked.rules, until: on });
  const matches = matchStudies(
    candidates.filter(({ day }) => day <= on),
    asked.rules,
  );
  const decisions = workingLines(matches, outside, [], asked.rules).flatMap(
    ({ study, inclusion }): Decision[] =>
      inclusion === "undecided"
        ? [
            {
              ...{ studyId: study.id, inclusion: "excluded", isOtherPupils: false },
              ...{ reason: sample.leftOut, version: versionOf(study) },
            },
          ]
        : [],
  );
  if (decisions.length > 0)
    await tx.insert(synthesisDecisions).values(
      decisions.map((decision) => ({
        ...decision,
        ...{ synthesisId: begun.id, decidedBy: by, decidedAt: at },
      })),
    );
  const lines = workingLines(matches, outside, decisions, asked.rules).map(
    ({ study, inclusion, reason }) => ({ study, inclusion, reason }),
  );
  const included = lines.flatMap(({ study, inclusion }) =>
    inclusion === "included" ? [study] : [],
  );
  const { synthesis } = await store(tx, {
    synthesis: begun,
    content: {
      ...{ ...asked, conclusion, lines },
      analysis: analyse(discloseStudies(included, policyFor("public")), asked.moderator),
      certainty: Object.entries(certainty).map(([outcome, held]) => ({ outcome, ...held })),
    },
    ...{ whatChanged: "", publishedBy: by, at },
  });
  // What was published since is looked for as it always is.
  await tx.update(syntheses).set({ unseen: 1 }).where(eq(syntheses.id, synthesis.id));
  await enqueue(tx, at, "look-at-syntheses", {});
  await synthesisIndexing.changed(tx, synthesis.id);
}

const studyOf = (sample: SampleOutsideStudy): SynthesisStudy => {
  const { outcome, g, variance, tried, compared, reference } = sample;
  const year = reference.issued?.["date-parts"][0][0];
  const families = (reference.author ?? []).flatMap((one) => ("family" in one ? one.family : []));
  const label = `${new Intl.ListFormat("en-GB").format(families)} (${year})`;
  return {
    id: newId(),
    source: { kind: "outside", reference },
    ...{ label, outcome, outcomeKind: "attainment", design: "comparison" },
    sample: `${sample.sample}, ${label}`,
    effect: { g, variance },
    change: null,
    n: { tried, compared },
    direction: directionOfSize(g),
    ...{ isOneClass: false, isRandomised: false },
    moderators: year ? { year } : {},
  };
};
