/** Asking to join a school whose people must say yes. */
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { runsSchools } from "#content/access/can.ts";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, joinRequests, logins, roles } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { inForce } from "#server/people/sessions.ts";

/** Puts a request before those who run the school or, where nobody does, the commons. */
export async function requestToJoin(
  { mail, clock }: { mail: Mail; clock: Clock },
  tx: Queries,
  asked: {
    person: { id: string; name: string };
    schoolId: string;
    school: string;
    note: string;
  },
): Promise<void> {
  const { person, schoolId, school, note } = asked;
  if (await isThereOrWaits(tx, person.id, schoolId, dayOf(clock()))) return;
  await tx.insert(joinRequests).values({
    id: newId(),
    personId: person.id,
    schoolId,
    note: note.trim().slice(0, 500),
    createdAt: clock(),
  });
  const today = dayOf(clock());
  const held = await tx
    .select({ schoolId: roles.schoolId, email: logins.email })
    .from(roles)
    .innerJoin(logins, eq(logins.id, roles.personId))
    .where(
      and(
        inForce(roles, today),
        isNull(roles.allianceId),
        or(
          and(eq(roles.schoolId, schoolId), inArray(roles.role, runsSchools)),
          and(isNull(roles.schoolId), eq(roles.role, "administrator")),
        ),
      ),
    );
  const own = held.filter((row) => row.schoolId === schoolId);
  for (const email of new Set((own.length > 0 ? own : held).map((row) => row.email)))
    await mail.send(
      tx,
      email,
      letters.someoneAsks({ name: person.name, school, path: `/schools/${schoolId}/people` }),
    );
}

/** Whether somebody works at a school, or has asked it and waits. */
async function isThereOrWaits(
  tx: Queries,
  personId: string,
  schoolId: string,
  today: string,
): Promise<boolean> {
  const works = and(
    eq(affiliations.personId, personId),
    eq(affiliations.schoolId, schoolId),
    inForce(affiliations, today),
  );
  const waits = and(
    eq(joinRequests.personId, personId),
    eq(joinRequests.schoolId, schoolId),
    isNull(joinRequests.decision),
  );
  return (await tx.$count(affiliations, works)) + (await tx.$count(joinRequests, waits)) > 0;
}
