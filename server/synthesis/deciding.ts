/** What a person decides of a result, against the rules or where they ask for one. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { Inclusion } from "#content/synthesis/study.ts";
import { versionOf } from "#content/synthesis/working.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { synthesisDecisions } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { type Syntheses, type Synthesis, touch } from "#server/synthesis/syntheses.ts";
import type { Working } from "#server/synthesis/working.ts";

export function createDeciding(needs: {
  database: Database;
  clock: Clock;
  syntheses: Syntheses;
  working: Working;
}) {
  const { database, clock, syntheses, working } = needs;

  /**
   * `isOtherPupils` where it is taken in beside a result with the same words for its pupils.
   * @throws NotFound for a result that is not among its lines, Invalid without a reason.
   */
  async function decide(
    viewer: Viewer,
    slug: string,
    asked: { studyId: string; inclusion: string; isOtherPupils?: boolean; reason: string },
    seen?: number,
  ): Promise<void> {
    const { synthesis, lines } = await working.get(viewer, slug);
    const line = lines.find(({ study }) => study.id === asked.studyId);
    if (!line || !viewer.person) throw notFound();
    const reason = asked.reason.trim().slice(0, 500);
    const inclusion = Inclusion.exclude(["undecided"]).safeParse(asked.inclusion).data;
    if (!inclusion)
      throw invalid([{ field: "inclusion", message: "Take it in, or leave it out." }]);
    const problems = [
      ...(reason ? [] : [{ field: "reason", message: "Say why: readers will see it." }]),
      ...identifierProblems(reason, "reason", []),
    ];
    if (problems.length > 0) throw invalid(problems);
    const at = clock();
    const isOtherPupils = inclusion === "included" && asked.isOtherPupils === true;
    const row = {
      ...{ inclusion, isOtherPupils, reason, version: versionOf(line.study) },
      ...{ decidedBy: viewer.person.id, decidedAt: at },
    };
    await database.write(async (tx) => {
      await touch(tx, synthesis, at, seen);
      await tx
        .insert(synthesisDecisions)
        .values({ synthesisId: synthesis.id, studyId: line.study.id, ...row })
        .onConflictDoUpdate({
          target: [synthesisDecisions.synthesisId, synthesisDecisions.studyId],
          set: row,
        });
      if (isOtherPupils !== (line.decision?.isOtherPupils ?? false))
        await notePupils(tx, viewer, synthesis, isOtherPupils);
    });
  }

  /** Leaves it to the rules again. */
  async function undo(viewer: Viewer, slug: string, studyId: string, seen?: number): Promise<void> {
    const { synthesis } = await syntheses.requireEditor(viewer, slug);
    await database.write(async (tx) => {
      await touch(tx, synthesis, clock(), seen);
      const [undone] = await tx
        .delete(synthesisDecisions)
        .where(
          and(
            eq(synthesisDecisions.synthesisId, synthesis.id),
            eq(synthesisDecisions.studyId, studyId),
          ),
        )
        .returning();
      if (undone?.isOtherPupils) await notePupils(tx, viewer, synthesis, false);
    });
  }

  /** Whose word it is that two results with the same words are of other pupils stays in the log. */
  const notePupils = (tx: Queries, viewer: Viewer, { id }: Synthesis, areOther: boolean) =>
    record(tx, {
      ...{ at: clock(), actor: viewer.person?.id ?? null, thing: id },
      action: areOther ? "synthesis.other-pupils" : "synthesis.same-pupils",
    });

  return { decide, undo };
}
