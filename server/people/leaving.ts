/**
 * Leaving. The account goes, and whatever names the person: what they wrote stays, as the work of a
 * former member of their school (field notes §2.7.3: the author is made anonymous, the text is kept).
 */
import { and, count, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  accounts,
  affiliations,
  apiTokens,
  delegates,
  designations,
  enquiries,
  enquiryCalendars,
  enquiryMembers,
  invitations,
  joinRequests,
  logins,
  passkeys,
  people,
  profiles,
  profileTags,
  recoveryCodes,
  roles,
  secondSteps,
  sessions,
  shelfEntries,
  teamMembers,
  verifications,
  writeUps,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { addressChangeOf } from "#server/auth/addresses.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Directory } from "#server/network/directory.ts";
import { isOnlyAdministrator } from "#server/people/administrators.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { recountSoon } from "#server/practice/recount.ts";
import { writtenBy } from "#server/practice/written-by.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import type { Cover } from "#server/talk/cover.ts";

export function createLeaving(needs: {
  database: Database;
  live: LiveDocuments;
  directory: Directory;
  indexing: Indexing;
  synthesisIndexing: SynthesisIndexing;
  cover: Cover;
  clock: Clock;
}) {
  const { database, live, directory, indexing, synthesisIndexing, cover, clock } = needs;

  /** What stands in the way: drafts nobody else writes, and a commons without an administrator. */
  async function listObstacles(personId: string, read: Queries = database.read): Promise<string[]> {
    const drafts = await read
      .select({ id: writeUps.id, title: writeUps.title })
      .from(teamMembers)
      .innerJoin(writeUps, eq(writeUps.id, teamMembers.writeUpId))
      .where(
        and(
          eq(teamMembers.personId, personId),
          eq(teamMembers.role, "author"),
          eq(writeUps.version, 0),
        ),
      );
    const shared = await read
      .select({ id: teamMembers.writeUpId, personId: teamMembers.personId })
      .from(teamMembers)
      .where(
        and(
          inArray(
            teamMembers.writeUpId,
            drafts.map(({ id }) => id),
          ),
          eq(teamMembers.role, "author"),
        ),
      );
    const alone = drafts.filter(
      ({ id }) => !shared.some((author) => author.id === id && author.personId !== personId),
    );
    return [
      ...alone.map(
        ({ title }) => `Delete or hand on your draft “${title}”: nobody else writes it.`,
      ),
      ...(await listLedAlone(read, personId)).map(
        (title) => `Name somebody else who leads the enquiry “${title}”: nobody else does.`,
      ),
      ...((await isOnlyAdministrator(read, personId, dayOf(clock())))
        ? ["Name another administrator of the commons first: you are the only one."]
        : []),
    ];
  }

  /** @throws Conflict while something stands in the way. */
  async function leave(viewer: Viewer): Promise<void> {
    const personId = viewer.person?.id;
    if (!personId) throw notFound();
    const now = clock();
    await database.write(async (tx) => {
      const obstacles = await listObstacles(personId, tx);
      if (obstacles.length > 0) throw conflict(obstacles.join(" "));
      await forgetAccount(tx, personId);
      await end(tx, personId, dayOf(now));
      await cover.forget(tx, personId);
      await tx
        .update(people)
        .set({
          name: "A former member",
          handle: `former-member-${newId(8)}`,
          post: "",
          about: "",
        })
        .where(eq(people.id, personId));
      await directory.peopleChanged(tx, [personId]);
      await recountSoon(tx, now);
      for (const id of await writtenBy(tx, [personId])) await indexing.audienceChanged(tx, id);
      await synthesisIndexing.peopleChanged(tx, [personId]);
      await record(tx, { at: now, actor: personId, action: "person.leave", thing: personId });
    });
    live.disconnect({ personId }, closeCodes.signedOut);
  }

  async function forgetAccount(tx: Queries, personId: string): Promise<void> {
    const [login] = await tx.select().from(logins).where(eq(logins.id, personId));
    if (login) await tx.delete(invitations).where(eq(invitations.email, login.email));
    await tx.delete(sessions).where(eq(sessions.userId, personId));
    await tx.delete(apiTokens).where(eq(apiTokens.personId, personId));
    await tx.delete(accounts).where(eq(accounts.userId, personId));
    await tx.delete(passkeys).where(eq(passkeys.userId, personId));
    await tx.delete(secondSteps).where(eq(secondSteps.personId, personId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
    await tx.delete(joinRequests).where(eq(joinRequests.personId, personId));
    await tx.delete(designations).where(eq(designations.personId, personId));
    await tx.delete(profiles).where(eq(profiles.personId, personId));
    await tx.delete(enquiryCalendars).where(eq(enquiryCalendars.personId, personId));
    await tx.delete(enquiryMembers).where(eq(enquiryMembers.personId, personId));
    await tx.delete(shelfEntries).where(eq(shelfEntries.personId, personId));
    await tx.delete(profileTags).where(eq(profileTags.personId, personId));
    await tx
      .delete(delegates)
      .where(or(eq(delegates.holderId, personId), eq(delegates.delegateId, personId)));
    await tx.delete(verifications).where(eq(verifications.identifier, addressChangeOf(personId)));
    await tx.delete(logins).where(eq(logins.id, personId));
  }

  /** Places and roles end today; their days stay, as the school's history. */
  async function end(tx: Queries, personId: string, today: string): Promise<void> {
    for (const table of [affiliations, roles])
      await tx
        .update(table)
        .set({ to: today })
        .where(and(eq(table.personId, personId), or(isNull(table.to), gt(table.to, today))));
  }

  return { listObstacles, leave };
}

export type Leaving = ReturnType<typeof createLeaving>;

/** The enquiries, by title, that nobody but the person leads. */
async function listLedAlone(read: Queries, personId: string): Promise<string[]> {
  const led = read
    .select({ id: enquiryMembers.enquiryId })
    .from(enquiryMembers)
    .where(and(eq(enquiryMembers.personId, personId), eq(enquiryMembers.role, "lead")));
  const leads = await read
    .select({ id: enquiries.id, title: enquiries.title, leads: count() })
    .from(enquiryMembers)
    .innerJoin(enquiries, eq(enquiries.id, enquiryMembers.enquiryId))
    .where(and(inArray(enquiries.id, led), eq(enquiryMembers.role, "lead")))
    .groupBy(enquiries.id, enquiries.title)
    .having(eq(count(), 1));
  return leads.map(({ title }) => title);
}
