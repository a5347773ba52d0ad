/** Studies from elsewhere, one at a time: entered by hand, put right, and taken away. */
import { and, count, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import { OutsideEntry, redescribed, studyOf } from "#content/synthesis/outside-entry.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { outsideStudies, synthesisDecisions } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { parseReferences } from "#server/references/parse.ts";
import { type Syntheses, touch } from "#server/synthesis/syntheses.ts";

/** In one synthesis: with more, its pages and sums take longer than anybody waits. */
export const mostOutside = 2000;

export function createEntering(needs: { database: Database; clock: Clock; syntheses: Syntheses }) {
  const { database, clock, syntheses } = needs;

  /** @throws NotFound where it is not among those that were entered. */
  async function getOutside(viewer: Viewer, slug: string, id: string) {
    const found = await syntheses.requireEditor(viewer, slug);
    const [entered] = await database.read
      .select()
      .from(outsideStudies)
      .where(and(eq(outsideStudies.synthesisId, found.synthesis.id), eq(outsideStudies.id, id)));
    if (!entered) throw notFound();
    return { ...found, study: entered.study };
  }

  /** @throws Invalid at its fields, Conflict; returns the id of the study. */
  async function enter(
    viewer: Viewer,
    slug: string,
    typed: unknown,
    seen?: number,
  ): Promise<string> {
    const { synthesis } = await syntheses.requireEditor(viewer, slug);
    const addedBy = viewer.person?.id;
    if (!addedBy) throw notFound();
    const id = newId();
    const study = studyOf(checked(typed), id);
    requireUnnamed(study);
    const at = clock();
    await database.write(async (tx) => {
      await touch(tx, synthesis, at, seen);
      await requireRoom(tx, synthesis.id, 1);
      await tx
        .insert(outsideStudies)
        .values({ id, synthesisId: synthesis.id, study, addedBy, addedAt: at });
    });
    return id;
  }

  /** Says all of it anew; where `keepsNumbers`, its numbers are those that it has. */
  async function correct(
    viewer: Viewer,
    slug: string,
    { id, typed, keepsNumbers }: { id: string; typed: unknown; keepsNumbers: boolean },
    seen?: number,
  ): Promise<void> {
    const { synthesis, study: before } = await getOutside(viewer, slug, id);
    const entry = checked(typed);
    const study = keepsNumbers ? redescribed(entry, before) : studyOf(entry, id);
    requireUnnamed(study);
    await database.write(async (tx) => {
      await touch(tx, synthesis, clock(), seen);
      await tx.update(outsideStudies).set({ study }).where(eq(outsideStudies.id, id));
    });
  }

  /** With what was decided of it. */
  async function takeAway(viewer: Viewer, slug: string, id: string, seen?: number): Promise<void> {
    const { synthesis } = await getOutside(viewer, slug, id);
    await database.write(async (tx) => {
      await touch(tx, synthesis, clock(), seen);
      await tx.delete(outsideStudies).where(eq(outsideStudies.id, id));
      await tx
        .delete(synthesisDecisions)
        .where(
          and(eq(synthesisDecisions.synthesisId, synthesis.id), eq(synthesisDecisions.studyId, id)),
        );
    });
  }

  /** What somebody pasted as a reference, with the title that they wrote where it has none. @throws Invalid */
  function readReference(pasted: string, title: string): OutsideEntry["reference"] {
    if (!pasted.trim()) return null;
    const [first] = parseReferences(pasted);
    const draft = { type: "document", ...first?.reference, ...(title.trim() && { title }) };
    const read = OutsideEntry.shape.reference.safeParse(draft);
    if (read.success) return read.data;
    throw invalid([
      {
        field: "title",
        message: "The reference says no title. Write the title of the publication.",
      },
    ]);
  }

  return { getOutside, enter, correct, takeAway, readReference };
}

/** @throws Invalid where there would be more than can be worked with. */
export async function requireRoom(tx: Queries, synthesisId: string, more: number): Promise<void> {
  const [held] = await tx
    .select({ n: count() })
    .from(outsideStudies)
    .where(eq(outsideStudies.synthesisId, synthesisId));
  const there = held?.n ?? 0;
  if (there + more > mostOutside)
    throw invalid([
      {
        field: "file",
        message: `A synthesis takes ${mostOutside.toLocaleString("en-GB")} studies from elsewhere at the most. It has ${there}, so ${more} more do not fit, and none was taken.`,
      },
    ]);
}

/** What in a study's own words looks as if it named somebody. */
export const namingIn = ({ label, sample, outcome, moderators }: SynthesisStudy): Problem[] => [
  ...identifierProblems(label, "label", []),
  ...(sample === label ? [] : identifierProblems(sample, "sample", [])),
  ...identifierProblems(outcome, "outcome", []),
  ...Object.values(moderators).flatMap((said) =>
    typeof said === "string" ? identifierProblems(said, "moderators", []) : [],
  ),
];

function requireUnnamed(study: SynthesisStudy): void {
  const problems = namingIn(study);
  if (problems.length > 0) throw invalid(problems);
}

function checked(typed: unknown): OutsideEntry {
  const parsed = OutsideEntry.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map(({ path, message }) => {
      const field = String(path.at(0) === "result" ? path.at(-1) : path.at(0));
      return { field, message: wants[field] ?? `${path.join(".")}: ${message}` };
    }),
  );
}

const wants: Record<string, string> = {
  label: "Say who and when: “Reed and Shah (2019)”.",
  outcome: "Say what was measured.",
  sample: "Keep which pupils they were to 200 characters.",
  g: "Write the effect as a number, in standard deviations.",
  se: "Write the standard error as a number above 0.",
  tried: "Write how many pupils, as a whole number.",
  compared: "Write how many pupils, as a whole number.",
};
