/** What changes of an enquiry have in common. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, notAllowed } from "#content/failure.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiryMembers } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Enquiry } from "#server/enquiry/enquiries.ts";

/** Who is signed in. A right was asked before: this is for the types. @throws NotAllowed */
export function idOf(viewer: Viewer): string {
  if (!viewer.person) throw notAllowed("Sign in to do that.");
  return viewer.person.id;
}

/** A line of the log about an enquiry. */
export const noteIn = (
  tx: Queries,
  at: Date,
  viewer: Viewer,
  enquiry: Pick<Enquiry, "id">,
  action: LogKind,
  detail: Record<string, unknown> = {},
) => record(tx, { at, actor: viewer.person?.id ?? null, action, thing: enquiry.id, detail });

/** Asked after a change, within it: two who leave at once do not leave it alone. @throws Conflict */
export async function requireLead(tx: Queries, enquiryId: string): Promise<void> {
  const [lead] = await tx
    .select({ personId: enquiryMembers.personId })
    .from(enquiryMembers)
    .where(and(eq(enquiryMembers.enquiryId, enquiryId), eq(enquiryMembers.role, "lead")))
    .limit(1);
  if (!lead) throw conflict("An enquiry keeps at least one who leads it. Name another first.");
}
