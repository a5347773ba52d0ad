/** Inviting people to a place, and answering those who ask: for those who run it. */
import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { runsAlliances, runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import {
  alliances,
  invitations,
  joinRequests,
  logins,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Limits } from "#server/auth/limits.ts";
import { newToken } from "#server/auth/token.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Packs } from "#server/packs.ts";
import { affiliate } from "#server/people/affiliate.ts";
import { insertInvitation, isOf, isWaiting, parseEmail } from "#server/people/invitations.ts";
import {
  nameOfPlace,
  type Place,
  parseRole,
  requireInsight,
  requireRunning,
} from "#server/people/places.ts";

export function createInviting(needs: {
  database: Database;
  directory: Directory;
  packs: Packs;
  limits: Limits;
  mail: Mail;
  clock: Clock;
}) {
  const { database, directory, packs, limits, mail, clock } = needs;
  const { read } = database;

  /** Invites somebody; gives the link's path, to hand over where no mail is sent. */
  async function invite(
    viewer: Viewer,
    place: Place,
    asked: { email: string; role: string },
  ): Promise<string> {
    requireRunning(viewer, place);
    await limits.count("invite", viewer.person?.id ?? "");
    const email = parseEmail(asked.email);
    const role = parseRole(asked.role, place, (await packs.getNames()).inForce("role"));
    if (!role && !place.schoolId)
      throw invalid([{ field: "role", message: "Choose one of the roles." }]);
    const token = newToken();
    const to = await nameOfPlace(read, place);
    await database.write(async (tx) => {
      await tx
        .update(invitations)
        .set({ revokedAt: clock() })
        .where(and(isOf(place), eq(invitations.email, email), isWaiting(clock())));
      await insertInvitation(tx, clock(), {
        email,
        token,
        ...place,
        role,
        invitedBy: viewer.person?.id ?? null,
      });
      await mail.send(
        tx,
        email,
        letters.invitation({ by: viewer.person?.name ?? "An administrator", to, token }),
      );
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "invitation.send",
        thing: place.schoolId ?? place.allianceId ?? "commons",
        detail: { role },
      });
    });
    return `/join/${token}`;
  }

  /** An administrator's invitation from the command line; whoever runs that holds the server. */
  async function inviteAdministrator(email: string): Promise<string> {
    const token = newToken();
    const role = "administrator";
    await database.write(async (tx) => {
      await insertInvitation(tx, clock(), {
        email: parseEmail(email),
        token,
        role,
        invitedBy: null,
      });
      await record(tx, {
        at: clock(),
        actor: null,
        action: "invitation.send",
        thing: "commons",
        detail: { role },
      });
    });
    return `/join/${token}`;
  }

  /** Takes an invitation back. */
  async function revoke(viewer: Viewer, invitationId: string): Promise<void> {
    const [invitation] = await read
      .select()
      .from(invitations)
      .where(eq(invitations.id, invitationId));
    if (!invitation) throw notFound();
    requireRunning(viewer, invitation);
    await database.write(async (tx) => {
      await tx
        .update(invitations)
        .set({ revokedAt: clock() })
        .where(and(eq(invitations.id, invitationId), isWaiting(clock())));
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "invitation.revoke",
        thing: invitation.schoolId ?? invitation.allianceId ?? "commons",
      });
    });
  }

  /** Invitations that wait and requests that nobody has answered, for those who run the place. */
  async function listWaiting(viewer: Viewer, where: Place) {
    requireInsight(viewer, where);
    const [invited, asked, names] = await Promise.all([
      read
        .select({
          id: invitations.id,
          email: invitations.email,
          role: invitations.role,
          createdAt: invitations.createdAt,
          expiresAt: invitations.expiresAt,
        })
        .from(invitations)
        .where(and(isOf(where), isWaiting(clock())))
        .orderBy(desc(invitations.createdAt))
        .limit(200),
      where.schoolId
        ? read
            .select({
              id: joinRequests.id,
              name: people.name,
              post: people.post,
              email: logins.email,
              note: joinRequests.note,
              createdAt: joinRequests.createdAt,
            })
            .from(joinRequests)
            .innerJoin(people, eq(people.id, joinRequests.personId))
            .innerJoin(logins, eq(logins.id, joinRequests.personId))
            .where(and(eq(joinRequests.schoolId, where.schoolId), isNull(joinRequests.decision)))
            .orderBy(asc(joinRequests.createdAt))
            .limit(200)
        : [],
      packs.getNames(),
    ]);
    return {
      invited: invited.map((row) => ({
        ...row,
        called: row.role && names.ofToday("role", row.role).label,
      })),
      asked,
    };
  }

  /** The schools and alliances that a role of theirs lets somebody run, and how many ask to join. */
  async function listRun(viewer: Viewer) {
    const idsOf = (runs: string[], key: "schoolId" | "allianceId") =>
      viewer.roles.flatMap((held) => (runs.includes(held.role) ? (held[key] ?? []) : []));
    const [ofSchools, ofAlliances] = await Promise.all([
      read
        .select({ id: schools.id, name: schools.name, asking: count(joinRequests.id) })
        .from(schools)
        .leftJoin(
          joinRequests,
          and(eq(joinRequests.schoolId, schools.id), isNull(joinRequests.decision)),
        )
        .where(inArray(schools.id, idsOf(runsSchools, "schoolId")))
        .groupBy(schools.id, schools.name)
        .orderBy(asc(schools.name)),
      read
        .select({ id: alliances.id, name: alliances.name, slug: alliances.slug })
        .from(alliances)
        .where(inArray(alliances.id, idsOf(runsAlliances, "allianceId")))
        .orderBy(asc(alliances.name)),
    ]);
    return [
      ...ofSchools.map((school) => ({ ...school, address: `/schools/${school.id}/people` })),
      ...ofAlliances.map(({ id, name, slug }) => ({
        ...{ id, name, asking: 0, address: `/alliances/${slug}/people` },
      })),
    ];
  }

  /** Says yes or no to a request. @throws NotAllowed, NotFound, Conflict */
  async function decide(viewer: Viewer, requestId: string, approved: boolean): Promise<void> {
    const [asked] = await read.select().from(joinRequests).where(eq(joinRequests.id, requestId));
    if (!asked) throw notFound();
    const { personId, schoolId } = asked;
    requireRunning(viewer, { schoolId, allianceId: null });
    const actor = viewer.person?.id ?? null;
    const school = await nameOfPlace(read, { schoolId, allianceId: null });
    await database.write(async (tx) => {
      const taken = await tx
        .update(joinRequests)
        .set({
          decision: approved ? "approved" : "refused",
          decidedAt: clock(),
          decidedBy: actor,
        })
        .where(and(eq(joinRequests.id, requestId), isNull(joinRequests.decision)))
        .returning();
      if (taken.length === 0) throw conflict("Somebody has answered this already.");
      if (approved) await affiliate(tx, personId, schoolId, dayOf(clock()));
      await mail.sendTo(tx, [personId], letters.decided({ school, approved }));
      await directory.peopleChanged(tx, [personId]);
      await record(tx, {
        at: clock(),
        actor,
        action: approved ? "join-request.approve" : "join-request.refuse",
        thing: schoolId,
        detail: { personId },
      });
    });
  }

  return { invite, inviteAdministrator, revoke, listWaiting, listRun, decide };
}

export type Inviting = ReturnType<typeof createInviting>;
