import { eq } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import type { Queries } from "#drizzle/database.ts";
import { type enquiries, enquiryMembers } from "#drizzle/schema/index.ts";
import { setAudienceOf } from "#server/practice/audience.ts";

/** The team reads everything; whom the leads chose reads its page. */
export async function applyAudience(
  tx: Queries,
  enquiry: typeof enquiries.$inferSelect,
): Promise<void> {
  const team = await tx
    .select({ personId: enquiryMembers.personId })
    .from(enquiryMembers)
    .where(eq(enquiryMembers.enquiryId, enquiry.id));
  const tokens = team.map(({ personId }) => `person:${personId}`);
  await setAudienceOf(tx, [enquiry.liveDocumentId], tokens);
  await setAudienceOf(tx, [enquiry.id], [...tokens, ...tokensIn(enquiry.audience)]);
}
