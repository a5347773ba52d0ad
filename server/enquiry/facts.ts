/** What is true of an enquiry, as far as the rules of its method ask (content/enquiry/moving.ts). */
import { count, eq, sql } from "drizzle-orm";
import type { EnquiryFacts } from "#content/enquiry/moving.ts";
import type { Plan } from "#content/enquiry/plan.ts";
import { isComplete } from "#content/enquiry/question.ts";
import { ethicsChecklist } from "#content/packs/ethics.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiryFindings, writeUps } from "#drizzle/schema/index.ts";
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
    hasBaseline: false,
    predicted: 0,
    studied: 0,
    findings: found?.all ?? 0,
    findingsWithoutWhy: found?.withoutWhy ?? 0,
    writeUp: !writeUp ? "none" : writeUp.version > 0 ? "published" : "begun",
  };
}
