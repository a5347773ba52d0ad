/** A synthesis as its editors work on it: its lines of today, and what they would come to. */
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { isFailure } from "#content/failure.ts";
import type { SynthesisAnalysis } from "#content/synthesis/analysed.ts";
import { analyse } from "#content/synthesis/analysis.ts";
import { discloseStudies } from "#content/synthesis/disclosed.ts";
import { matchStudies } from "#content/synthesis/matching.ts";
import type { Decided } from "#content/synthesis/study.ts";
import { saidOther, workingLines } from "#content/synthesis/working.ts";
import type { Database } from "#drizzle/database.ts";
import { outsideStudies, synthesisDecisions, synthesisVersions } from "#drizzle/schema/index.ts";
import { findCandidates } from "#server/synthesis/candidates.ts";
import { listRetracted } from "#server/synthesis/retracted.ts";
import type { Syntheses, Synthesis } from "#server/synthesis/syntheses.ts";

export function createWorking(needs: { database: Database; syntheses: Syntheses }) {
  const { database, syntheses } = needs;
  const { read } = database;

  /** @throws NotFound, NotAllowed */
  async function get(viewer: Viewer, slug: string) {
    const found = await syntheses.requireEditor(viewer, slug);
    return { ...found, ...(await linesOf(found.synthesis)) };
  }

  /** Its lines, what those taken in would come to, or why that cannot be said; and its newest version, if any. */
  async function linesOf(synthesis: Synthesis) {
    const { asked, audience } = synthesis;
    const [{ candidates, isCut }, outside, decisions, [published]] = await Promise.all([
      findCandidates(read, audience, asked.rules),
      read
        .select()
        .from(outsideStudies)
        .where(eq(outsideStudies.synthesisId, synthesis.id))
        .orderBy(outsideStudies.addedAt, outsideStudies.id),
      read
        .select()
        .from(synthesisDecisions)
        .where(eq(synthesisDecisions.synthesisId, synthesis.id)),
      read
        .select({ content: synthesisVersions.content })
        .from(synthesisVersions)
        .where(
          and(
            eq(synthesisVersions.synthesisId, synthesis.id),
            eq(synthesisVersions.number, synthesis.version),
          ),
        ),
    ]);
    const entered = outside.map(({ study }) => study);
    const retracted = await listRetracted(read, entered);
    const lines = workingLines(
      matchStudies(candidates, asked.rules, saidOther(decisions)),
      entered,
      // Of what was retracted since, a person is asked again.
      decisions.filter(
        ({ studyId, decidedAt }) => (retracted.get(studyId) ?? decidedAt) <= decidedAt,
      ),
      asked.rules,
      { published: published?.content.lines ?? null, retracted },
    );
    return {
      lines,
      isCut,
      looked: digestOf(lines),
      published: published?.content ?? null,
      ...analysedOr(analysisOf(lines, synthesis)),
    };
  }

  return { get, linesOf };
}

export type Working = ReturnType<typeof createWorking>;

/** Alike for the same results with the same fates: what was reviewed and what is published are held together. */
const digestOf = (lines: readonly Decided[]): string =>
  createHash("sha256")
    .update(JSON.stringify(lines.map(({ study, inclusion }) => [study, inclusion])))
    .digest("base64url")
    .slice(0, 22);

/** Of what is taken in, with the numbers that all its readers may know. */
const analysisOf =
  (lines: readonly Decided[], { asked, audience }: Synthesis) =>
  (): SynthesisAnalysis =>
    analyse(
      discloseStudies(
        lines.flatMap(({ study, inclusion }) => (inclusion === "included" ? [study] : [])),
        policyFor(audience),
      ),
      asked.moderator,
    );

/** Two results of the same pupils are for a person to put right, and no failure of the page. */
function analysedOr(make: () => SynthesisAnalysis) {
  try {
    return { analysis: make(), problem: null };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { analysis: null, problem: thrown.message };
  }
}
