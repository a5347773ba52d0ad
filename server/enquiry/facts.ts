/** What is true of an enquiry, as far as the rules of its method ask (content/enquiry/moving.ts). */
import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { CycleStep } from "#content/enquiry/cycle.ts";
import type { LessonStep } from "#content/enquiry/lesson.ts";
import type { EnquiryFacts } from "#content/enquiry/moving.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { isComplete } from "#content/enquiry/question.ts";
import { isEthicsSettled } from "#content/packs/ethics.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  cycles,
  enquiryFindings,
  lessons,
  results,
  series,
  writeUps,
} from "#drizzle/schema/index.ts";
import type { Enquiry } from "#server/enquiry/enquiries.ts";
import { methodOf } from "#server/enquiry/method-of.ts";

export async function factsOf(
  queries: Queries,
  enquiry: Enquiry,
  plan: Plan,
  schools: { standing: string }[],
): Promise<EnquiryFacts> {
  return {
    questionComplete: isComplete(plan.question),
    schools: schools.filter(({ standing }) => standing === "in").length,
    written: Object.keys(plan.stages),
    planned: {
      steps: plan.steps.length,
      measures: plan.measures.filter(({ name }) => name).length,
      ingredients: plan.ingredients.length,
      ideas: plan.ideas.length,
    },
    ethicsAnswered: isEthicsSettled(plan, await methodOf(queries, enquiry)),
    hasBaseline: await hasBaseline(queries, enquiry.id),
    ...(await tried(queries, enquiry.id)),
    ...(await toldOf(queries, enquiry)),
  };
}

/** How far it is told what came of it. */
export async function toldOf(queries: Queries, enquiry: Pick<Enquiry, "id" | "writeUpId">) {
  const [writeUp] = enquiry.writeUpId
    ? await queries
        .select({ version: writeUps.version })
        .from(writeUps)
        .where(eq(writeUps.id, enquiry.writeUpId))
    : [];
  const [found] = await queries
    .select({
      all: count(),
      withoutWhy: sql<number>`sum(case when ${enquiryFindings.why} = '' then 1 else 0 end)`.mapWith(
        Number,
      ),
    })
    .from(enquiryFindings)
    .where(eq(enquiryFindings.enquiryId, enquiry.id));
  return {
    findings: found?.all ?? 0,
    findingsWithoutWhy: found?.withoutWhy ?? 0,
    writeUp: !writeUp
      ? ("none" as const)
      : writeUp.version > 0
        ? ("published" as const)
        : ("begun" as const),
  };
}

/** How many cycles and lessons have locked predictions, and how many were looked back on. */
async function tried(queries: Queries, enquiryId: string) {
  const [inCycles, inLessons] = await Promise.all([
    queries
      .select({ step: cycles.step, many: count() })
      .from(cycles)
      .where(eq(cycles.enquiryId, enquiryId))
      .groupBy(cycles.step),
    queries
      .select({ step: lessons.step, many: count() })
      .from(lessons)
      .where(eq(lessons.enquiryId, enquiryId))
      .groupBy(lessons.step),
  ]);
  const steps: { step: CycleStep | LessonStep; many: number }[] = [...inCycles, ...inLessons];
  const sum = (done: readonly string[]) =>
    steps.reduce((total, { step, many }) => total + (done.includes(step) ? many : 0), 0);
  return {
    predicted: sum(["do", "study", "act", "decided", "taught", "discussed"]),
    studied: sum(["act", "decided", "discussed"]),
  };
}

/** A result before it began, or a series in time: something to compare what comes after with. */
async function hasBaseline(queries: Queries, enquiryId: string): Promise<boolean> {
  const [before] = await queries
    .select({ id: results.id })
    .from(results)
    .where(
      and(
        eq(results.enquiryId, enquiryId),
        eq(results.isCurrent, true),
        eq(results.isTakenOut, false),
        eq(results.occasion, "before"),
      ),
    )
    .limit(1);
  if (before) return true;
  const [inTime] = await queries
    .select({ id: series.id })
    .from(series)
    .where(and(eq(series.enquiryId, enquiryId), isNull(series.takenOutAt)))
    .limit(1);
  return inTime !== undefined;
}
