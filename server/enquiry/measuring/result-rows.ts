/** How a result lies in its rows: one for each value that it has had. */
import { and, eq } from "drizzle-orm";
import type { PlannedMeasure } from "#content/enquiry/plan.ts";
import { conflict, invalid } from "#content/failure.ts";
import type { ResultEntry } from "#content/measuring/entry.ts";
import { type Entered, problemOfParts } from "#content/measuring/parts.ts";
import type { Gains, Result, Summary } from "#content/measuring/result.ts";
import type { Queries } from "#drizzle/database.ts";
import { results } from "#drizzle/schema/index.ts";

export type ResultRow = typeof results.$inferSelect;

/** An enquiry of 12 schools with five measures three times has fewer. */
export const resultLimit = 500;

/** How many results an enquiry has that were not taken out. */
export const countCurrent = (tx: Queries, enquiryId: string): Promise<number> =>
  tx.$count(
    results,
    and(
      eq(results.enquiryId, enquiryId),
      eq(results.isCurrent, true),
      eq(results.isTakenOut, false),
    ),
  );

/** The present value gives way to the next. @throws Conflict where somebody else was quicker */
export async function retire(tx: Queries, line: string, revision: number): Promise<void> {
  const gone = await tx
    .update(results)
    .set({ isCurrent: false })
    .where(and(eq(results.line, line), eq(results.revision, revision), eq(results.isCurrent, true)))
    .returning({ id: results.id });
  if (gone.length === 0)
    throw conflict("Somebody else corrected this at the same time. Look at theirs first.");
}

/** Which way is better is the measure's, not one group's: otherwise better and worse would be added up. */
export async function requireSameDirection(
  tx: Queries,
  enquiryId: string,
  { measureId, line }: { measureId: string; line: string },
  { better }: ResultEntry,
): Promise<void> {
  const others = await tx
    .select({ line: results.line, better: results.better })
    .from(results)
    .where(
      and(
        eq(results.enquiryId, enquiryId),
        eq(results.measureId, measureId),
        eq(results.isCurrent, true),
        eq(results.isTakenOut, false),
      ),
    )
    .limit(resultLimit);
  const other = others.find((one) => one.line !== line);
  if (other && other.better !== better)
    throw invalid([
      {
        field: "better",
        message: `The other groups of this measure say that a ${other.better} number is better. Say the same, or correct them first.`,
      },
    ]);
}

/** A group and its parts fit together, as they are at this moment. @throws Invalid */
export async function requireParts(
  tx: Queries,
  enquiryId: string,
  { measureId, ...entered }: Entered & { measureId: string },
): Promise<void> {
  const rows = await tx
    .select()
    .from(results)
    .where(
      and(
        eq(results.enquiryId, enquiryId),
        eq(results.measureId, measureId),
        eq(results.isCurrent, true),
        eq(results.isTakenOut, false),
      ),
    )
    .limit(resultLimit);
  const message = problemOfParts(
    entered,
    rows.map((row) => resultOf(row, null)),
  );
  if (message) throw invalid([{ field: "partOf", message }]);
}

export type MeasureColumns = Pick<
  ResultRow,
  "measureId" | "measureName" | "measureRole" | "measureKind"
>;

export const measureColumns = ({ id, name, role, kind }: PlannedMeasure): MeasureColumns => ({
  ...{ measureId: id, measureName: name, measureRole: role, measureKind: kind },
});

export const sameMeasure = (row: MeasureColumns): MeasureColumns => ({
  measureId: row.measureId,
  measureName: row.measureName,
  measureRole: row.measureRole,
  measureKind: row.measureKind,
});

export const summaryColumns = (summary: Summary) =>
  summary.kind === "scores"
    ? { ...summary, achieved: null }
    : { kind: summary.kind, n: summary.of, mean: null, sd: null, achieved: summary.achieved };

export const gainColumns = (gain: Gains | null) => ({
  ...{ gainN: gain?.n ?? null, gainMean: gain?.mean ?? null, gainSd: gain?.sd ?? null },
});

export function resultOf(row: ResultRow, school: string | null): Result {
  return {
    line: row.line,
    measure: {
      ...{ id: row.measureId, name: row.measureName, role: row.measureRole },
      kind: row.measureKind,
    },
    ...{ school, schoolId: row.schoolId },
    ...{ arm: row.arm, occasion: row.occasion, label: row.label, day: row.day },
    ...{ better: row.better, missing: row.missing, classes: row.classes, blind: row.blind },
    partOf: row.partOf,
    gain:
      row.gainN === null ? null : { n: row.gainN, mean: row.gainMean ?? 0, sd: row.gainSd ?? 0 },
    summary:
      row.kind === "scores"
        ? { kind: "scores", n: row.n, mean: row.mean ?? 0, sd: row.sd ?? 0 }
        : { kind: "counts", of: row.n, achieved: row.achieved ?? 0 },
  };
}
