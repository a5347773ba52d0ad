/** Invitations as rows: a token in a letter, good for 14 days, once, and until it is taken back. */
import { and, eq, gt, isNull } from "drizzle-orm";
import { visitor } from "#content/access/tokens.ts";
import { invalid } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { invitations, roles } from "#drizzle/schema/index.ts";
import { invitationDays } from "#server/auth/times.ts";
import { hashToken } from "#server/auth/token.ts";
import { type Place, runs } from "#server/people/places.ts";
import { inForce } from "#server/people/sessions.ts";
import { isSuspended } from "#server/people/suspended.ts";

export type Invitation = typeof invitations.$inferSelect;

export async function insertInvitation(
  tx: Queries,
  now: Date,
  given: Partial<Place> & {
    email: string;
    token: string;
    role?: string | null;
    invitedBy: string | null;
  },
): Promise<void> {
  const { token, ...row } = given;
  await tx.insert(invitations).values({
    ...row,
    id: newId(),
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
  });
}

export const isOf = ({ schoolId, allianceId }: Place) =>
  and(
    schoolId ? eq(invitations.schoolId, schoolId) : isNull(invitations.schoolId),
    allianceId ? eq(invitations.allianceId, allianceId) : isNull(invitations.allianceId),
  );

/** Whether who sent it may still: they are let in, and run the place. Nobody sent the command line's. */
export async function isStillMeant(
  queries: Queries,
  { schoolId, allianceId, invitedBy }: Invitation,
  today: string,
): Promise<boolean> {
  if (!invitedBy) return true;
  if (await isSuspended(queries, invitedBy)) return false;
  const held = await queries
    .select({ role: roles.role, schoolId: roles.schoolId, allianceId: roles.allianceId })
    .from(roles)
    .where(and(eq(roles.personId, invitedBy), inForce(roles, today)));
  return runs({ ...visitor, roles: held }, { schoolId, allianceId });
}

/** Not used, not taken back, not too old. */
export const isWaiting = (now: Date) =>
  and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );

/** @throws Invalid for what is no address. */
export function parseEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) || email.length > 200)
    throw invalid([{ field: "email", message: "Give the whole e-mail address." }]);
  return email;
}
