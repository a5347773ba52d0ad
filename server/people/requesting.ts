/** Asking to join a school whose people must say yes. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { runsSchools } from "#content/access/can.ts";
import { newId } from "#content/id.ts";
import type { Queries } from "#drizzle/database.ts";
import { affiliations, joinRequests, logins, people, roles } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import { listAdministratorAddresses } from "#server/people/administrators.ts";
import { inForce } from "#server/people/sessions.ts";
import { isLetIn } from "#server/people/suspended.ts";

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
    .selectDistinct({ email: logins.email })
    .from(roles)
    .innerJoin(logins, eq(logins.id, roles.personId))
    .innerJoin(people, eq(people.id, roles.personId))
    .where(
      and(
        eq(roles.schoolId, schoolId),
        inArray(roles.role, runsSchools),
        inForce(roles, today),
        isLetIn(tx),
      ),
    );
  const own = held.map(({ email }) => email);
  for (const email of own.length > 0 ? own : await listAdministratorAddresses(tx, today))
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
