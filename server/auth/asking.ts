/**
 * Of whom the second step is asked, and in which sessions. What it is asked for may come after somebody
 * has signed in, a policy or a role: then their open sessions are nobody's until the step is taken.
 */
import { and, eq, gt, inArray, isNull, lte, notExists, or, sql } from "drizzle-orm";
import type { JoiningPolicy } from "#content/access/policy.ts";
import type { Queries } from "#drizzle/database.ts";
import { roles, secondSteps, sessions } from "#drizzle/schema/index.ts";

type For = JoiningPolicy["secondStepFor"];

/** A passkey and a provider's account have steps of their own. */
export const waysAsked: readonly string[] = ["password", "link", "joining"];

/** Whether the policy asks it of a person. */
export async function isAskedOf(
  queries: Queries,
  personId: string,
  { secondStepFor, today }: { secondStepFor: For; today: string },
): Promise<boolean> {
  if (secondStepFor !== "administrators") return secondStepFor === "everybody";
  const held = and(eq(roles.personId, personId), administers(today));
  return (await queries.$count(roles, held)) > 0;
}

/** Asks for it in open sessions, of one person or of all; not where it was set when they began. */
export async function askInOpenSessions(
  tx: Queries,
  { secondStepFor, today, personId }: { secondStepFor: For; today: string; personId?: string },
): Promise<void> {
  if (secondStepFor === "nobody") return;
  await tx
    .update(sessions)
    .set({ awaitsSecondStep: true })
    .where(
      and(
        inArray(sessions.way, [...waysAsked]),
        personId === undefined ? undefined : eq(sessions.userId, personId),
        secondStepFor === "everybody"
          ? undefined
          : inArray(
              sessions.userId,
              tx.select({ id: roles.personId }).from(roles).where(administers(today)),
            ),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(secondSteps)
            .where(
              and(
                eq(secondSteps.personId, sessions.userId),
                lte(secondSteps.confirmedAt, sessions.createdAt),
              ),
            ),
        ),
      ),
    );
}

/** From the day the role is given, also for a day to come: nobody's session outlives the wait. */
const administers = (today: string) =>
  and(eq(roles.role, "administrator"), or(isNull(roles.to), gt(roles.to, today)));
