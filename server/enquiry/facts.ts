/** What is true of an enquiry, as far as the rules of its method ask (content/enquiry/moving.ts). */
import { and, eq } from "drizzle-orm";
import type { EnquiryFacts } from "#content/enquiry/moving.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { isComplete } from "#content/enquiry/question.ts";
import { ethicsChecklist } from "#content/packs/ethics.ts";
import type { Queries } from "#drizzle/database.ts";
import { results, series, writeUps } from "#drizzle/schema/index.ts";
import type { Enquiry } from "#server/enquiry/enquiries.ts";

export async function factsOf(
  queries: Queries,
  enquiry: Enquiry,
  plan: Plan,
  schools: { standing: string }[],
): Promise<EnquiryFacts> {
  const [writeUp] = enquiry.writeUpId
    ? await queries
        .select({ version: writeUps.version })
        .from(writeUps)
        .where(eq(writeUps.id, enquiry.writeUpId))
    : [];
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
    ethicsAnswered: ethicsChecklist.every(({ id }) => plan.ethics[id]),
    hasBaseline: await hasBaseline(queries, enquiry.id),
    predicted: 0,
    studied: 0,
    findings: 0,
    findingsWithoutWhy: 0,
    writeUp: !writeUp ? "none" : writeUp.version > 0 ? "published" : "begun",
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
    .where(eq(series.enquiryId, enquiryId))
    .limit(1);
  return inTime !== undefined;
}
