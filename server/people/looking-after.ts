/**
 * People as administrators of the commons look after them: who is here, how they get in, and shutting
 * them out for a time. None of it shows what they wrote, and none of it lets anybody act for them.
 */

import { and, asc, count, desc, eq, gt, like, or } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { fold, folded } from "#drizzle/dialect.ts";
import {
  affiliations,
  alliances,
  apiTokens,
  designations,
  logins,
  people,
  roles,
  schools,
  suspensions,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Providers } from "#server/auth/providers.ts";
import type { SecondStep } from "#server/auth/second-step.ts";
import type { SignIn } from "#server/auth/sign-in.ts";
import type { Clock } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Letter } from "#server/mail/letter.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Packs } from "#server/packs.ts";
import { requireAdministrator } from "#server/people/places.ts";
import type { Sessions } from "#server/people/sessions.ts";

const perPage = 50;

export function createLookingAfter(needs: {
  database: Database;
  directory: Directory;
  sessions: Sessions;
  signIn: SignIn;
  secondStep: SecondStep;
  providers: Providers;
  packs: Packs;
  live: LiveDocuments;
  mail: Mail;
  clock: Clock;
}) {
  const { database, directory, sessions, signIn, secondStep } = needs;
  const { providers, packs, live, mail, clock } = needs;
  const { read } = database;

  /** Everybody by a part of their name, handle or address, by name. */
  async function list(viewer: Viewer, query: string, page: number) {
    requireAdministrator(viewer);
    const part = `%${fold(query.trim()).replace(/[%_\\]/g, "")}%`;
    const where = or(
      like(folded(people.name), part),
      like(people.handle, part),
      like(logins.email, part),
    );
    const [rows, [total]] = await Promise.all([
      read
        .select({
          handle: people.handle,
          name: people.name,
          email: logins.email,
          suspendedAt: suspensions.suspendedAt,
        })
        .from(people)
        .leftJoin(logins, eq(logins.id, people.id))
        .leftJoin(suspensions, eq(suspensions.personId, people.id))
        .where(where)
        .orderBy(asc(people.name), asc(people.id))
        .limit(perPage)
        .offset((page - 1) * perPage),
      read
        .select({ count: count() })
        .from(people)
        .leftJoin(logins, eq(logins.id, people.id))
        .where(where),
    ]);
    return { people: rows, total: total?.count ?? 0, page, pageSize: perPage };
  }

  /** Where somebody is and was, what they hold, and how they get in. @throws NotFound */
  async function get(viewer: Viewer, handle: string) {
    requireAdministrator(viewer);
    const person = await getPerson(handle);
    const { id } = person;
    const [places, held, designated, elsewhere, second, open, tokens, [suspension], names] =
      await Promise.all([
        read
          .select({
            id: affiliations.id,
            schoolId: schools.id,
            school: schools.name,
            from: affiliations.from,
            to: affiliations.to,
          })
          .from(affiliations)
          .leftJoin(schools, eq(schools.id, affiliations.schoolId))
          .where(eq(affiliations.personId, id))
          .orderBy(desc(affiliations.from)),
        read
          .select({
            id: roles.id,
            role: roles.role,
            school: schools.name,
            alliance: alliances.name,
            from: roles.from,
            to: roles.to,
          })
          .from(roles)
          .leftJoin(schools, eq(schools.id, roles.schoolId))
          .leftJoin(alliances, eq(alliances.id, roles.allianceId))
          .where(eq(roles.personId, id))
          .orderBy(desc(roles.from)),
        read
          .select()
          .from(designations)
          .where(eq(designations.personId, id))
          .orderBy(desc(designations.from)),
        providers.listOf(id),
        secondStep.statusOf(id),
        sessions.list(id, undefined),
        read.$count(apiTokens, and(eq(apiTokens.personId, id), gt(apiTokens.expiresAt, clock()))),
        read.select().from(suspensions).where(eq(suspensions.personId, id)),
        packs.getNames(),
      ]);
    const [login] = await read.select().from(logins).where(eq(logins.id, id));
    return {
      handle: person.handle,
      name: person.name,
      post: person.post,
      email: login?.email ?? null,
      since: person.createdAt,
      places,
      roles: held.map(({ role, school, alliance, ...rest }) => ({
        ...rest,
        called: names.ofGiven("role", { ...rest, id: role }).label,
        over: school ?? alliance ?? "the commons",
      })),
      designations: designated.map(({ id: given, kind, body, from, to }) => ({
        ...{ id: given, body, from, to },
        called: names.ofGiven("designation", { id: kind, from, to }).label,
      })),
      hasPassword: login ? await signIn.hasPassword(id) : false,
      passkeys: elsewhere.passkeys.length,
      connected: elsewhere.connected.map(({ name }) => name),
      hasSecondStep: second.isSet,
      sessions: open.map(({ id: session, way, userAgent, createdAt }) => ({
        ...{ id: session, way, userAgent, createdAt },
      })),
      tokens,
      suspension: suspension ? { reason: suspension.reason, since: suspension.suspendedAt } : null,
      mayShutOut: can(viewer, "shutOut", { personId: id }),
    };
  }

  /** Ends every session of somebody: a lost telephone, a shared computer. */
  async function endSessions(viewer: Viewer, handle: string): Promise<void> {
    requireAdministrator(viewer);
    const { id } = await getPerson(handle);
    await sessions.end(id, { allBut: undefined }, viewer.person?.id);
    live.disconnect({ personId: id }, closeCodes.judgeAgain);
  }

  /** Takes the second step from somebody who has lost it and has shown who they are. @throws Invalid */
  async function takeSecondStep(viewer: Viewer, handle: string, shown: string): Promise<void> {
    const { id } = await getOther(viewer, handle);
    const how = parseReason(shown, "shown", "Say how they showed who they are.");
    if (!(await secondStep.isSet(id))) throw conflict("They have none.");
    await change(viewer, id, "second-step.take", { how }, letters.secondStepTaken(), (tx) =>
      secondStep.forget(tx, id),
    );
  }

  /** Shuts somebody out: no session, no token, no sign-in. What they published stays. */
  async function suspend(viewer: Viewer, handle: string, why: string): Promise<void> {
    const { id } = await getOther(viewer, handle);
    const reason = parseReason(why, "reason", "Say why, in words that they may read.");
    const row = {
      ...{ personId: id, reason, suspendedBy: viewer.person?.id ?? null },
      suspendedAt: clock(),
    };
    await change(viewer, id, "person.suspend", { reason }, letters.suspended(reason), (tx) =>
      tx.insert(suspensions).values(row).onConflictDoNothing(),
    );
    await sessions.end(id, { allBut: undefined }, viewer.person?.id);
    live.disconnect({ personId: id }, closeCodes.judgeAgain);
  }

  /** Lets somebody in again. */
  async function letBackIn(viewer: Viewer, handle: string): Promise<void> {
    const { id } = await getOther(viewer, handle);
    await change(viewer, id, "person.let-back-in", {}, letters.letBackIn(), (tx) =>
      tx.delete(suspensions).where(eq(suspensions.personId, id)),
    );
  }

  /** Does it, tells the person by letter, and records it. */
  async function change(
    viewer: Viewer,
    personId: string,
    action: LogKind,
    detail: Record<string, unknown>,
    letter: Letter,
    work: (tx: Queries) => Promise<unknown>,
  ): Promise<void> {
    await database.write(async (tx) => {
      await work(tx);
      await directory.peopleChanged(tx, [personId]);
      await mail.sendTo(tx, [personId], letter);
      const actor = viewer.person?.id ?? null;
      await record(tx, { at: clock(), actor, action, thing: personId, detail });
    });
  }

  async function getOther(viewer: Viewer, handle: string) {
    requireAdministrator(viewer);
    const person = await getPerson(handle);
    if (!can(viewer, "shutOut", { personId: person.id }))
      throw conflict("Ask another administrator: nobody does this to themselves.");
    return person;
  }

  async function getPerson(handle: string) {
    const [person] = await read.select().from(people).where(eq(people.handle, handle));
    if (!person) throw notFound("There is nobody here by that name.");
    return person;
  }

  return { list, get, endSessions, takeSecondStep, suspend, letBackIn };
}

export type LookingAfter = ReturnType<typeof createLookingAfter>;

function parseReason(text: string, field: string, message: string): string {
  const reason = text.trim().slice(0, 300);
  if (reason.length < 5) throw invalid([{ field, message }]);
  return reason;
}
