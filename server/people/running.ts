/**
 * Running a school, an alliance or the commons: who belongs from when to when, and who holds which role.
 * Nothing is deleted: what ends gets its day, and history stays as it was. `to` is the first day on
 * which it holds no more.
 */
import { and, asc, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { can, runsAlliances, runsSchools } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { affiliations, alliances, audit, people, roles } from "#drizzle/schema/index.ts";
import { askInOpenSessions } from "#server/auth/asking.ts";
import type { WaysIn } from "#server/auth/ways-in.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Packs } from "#server/packs.ts";
import { keepsAdministrator } from "#server/people/administrators.ts";
import { belongs } from "#server/people/belonging.ts";
import { createChanging, endOf, later, parseDay, thingOf } from "#server/people/changing.ts";
import type { Choosing } from "#server/people/choosing.ts";
import {
  nameOfPlace,
  type Place,
  parseRole,
  requireInsight,
  requireRunning,
} from "#server/people/places.ts";
import { inForce } from "#server/people/sessions.ts";
import { recountSoon } from "#server/practice/recount.ts";
import type { Telling } from "#server/telling.ts";

export function createRunning(needs: {
  database: Database;
  directory: Directory;
  packs: Packs;
  telling: Telling;
  choosing: Choosing;
  live: LiveDocuments;
  waysIn: WaysIn;
  clock: Clock;
}) {
  const { database, packs, telling, choosing, waysIn, clock } = needs;
  const { read } = database;
  const changing = createChanging(needs);

  /** Who belongs and who holds what, now and to come and as it was, with the last things done. */
  async function look(viewer: Viewer, place: Place) {
    requireInsight(viewer, place);
    const [staff, given, done, names] = await Promise.all([
      place.schoolId
        ? read
            .select({
              id: affiliations.id,
              personId: people.id,
              handle: people.handle,
              name: people.name,
              post: people.post,
              from: affiliations.from,
              to: affiliations.to,
            })
            .from(affiliations)
            .innerJoin(people, eq(people.id, affiliations.personId))
            .where(eq(affiliations.schoolId, place.schoolId))
            .orderBy(asc(people.name), asc(affiliations.from))
            .limit(1000)
        : [],
      read
        .select({
          id: roles.id,
          personId: people.id,
          handle: people.handle,
          name: people.name,
          role: roles.role,
          from: roles.from,
          to: roles.to,
        })
        .from(roles)
        .innerJoin(people, eq(people.id, roles.personId))
        .where(heldOver(place))
        .orderBy(asc(people.name), asc(roles.from))
        .limit(1000),
      read
        .select()
        .from(audit)
        .where(eq(audit.thing, thingOf(place)))
        .orderBy(desc(audit.id))
        .limit(50),
      packs.getNames(),
    ]);
    return {
      staff,
      given: given.map((held) => ({
        ...held,
        called: names.ofGiven("role", { ...held, id: held.role }).label,
      })),
      done: (await telling.tell(viewer, done)).map(({ id, at, action, said }) => ({
        ...{ id, at, action, said },
      })),
      today: dayOf(clock()),
    };
  }

  /**
   * @throws Invalid for a role or day that cannot be, and for somebody who does not belong to the place on
   * its first day, unless whoever gives it says so twice.
   */
  async function giveRole(
    viewer: Viewer,
    place: Place,
    asked: { who: string; role: string; from: string; to: string; isSure?: boolean },
  ): Promise<string> {
    requireRunning(viewer, place);
    const from = parseDay(asked.from, "from") ?? dayOf(clock());
    const role = parseRole(asked.role, place, (await packs.getNames()).inForce("role", from));
    if (!role) throw invalid([{ field: "role", message: "Choose one of the roles." }]);
    const to = parseDay(asked.to, "to");
    if (to && to <= from)
      throw invalid([{ field: "to", message: "The last day must come after the first." }]);
    const person = await choosing.person(viewer, asked.who, "person");
    if (!asked.isSure && !(await belongs(read, person.id, place, from))) {
      const name = await nameOfPlace(read, place);
      throw invalid([
        { field: "sure", message: `${person.name} does not belong to ${name}. Go on?` },
      ]);
    }
    const { secondStepFor } = await waysIn.get();
    const id = newId();
    await changing(viewer, place, person.id, "role.give", { role, from, to }, async (tx) => {
      await tx.insert(roles).values({
        id,
        personId: person.id,
        role,
        schoolId: place.schoolId,
        allianceId: place.allianceId,
        from,
        to,
      });
      if (role === "administrator")
        await askInOpenSessions(tx, {
          secondStepFor,
          today: dayOf(clock()),
          personId: person.id,
        });
    });
    return id;
  }

  /** Takes a role on a day. @throws Conflict where nobody would be left to run the place. */
  async function takeRole(
    viewer: Viewer,
    place: Place,
    { roleId, on }: { roleId: string; on: string },
  ): Promise<void> {
    requireRunning(viewer, place);
    const today = dayOf(clock());
    const asked = parseDay(on, "on") ?? today;
    const [held] = await read.select().from(roles).where(eq(roles.id, roleId));
    if (!held || held.schoolId !== place.schoolId || held.allianceId !== place.allianceId)
      throw notFound();
    const { personId, role } = held;
    const to = endOf(held, asked, today);
    await changing(viewer, place, personId, "role.take", { role, to }, async (tx) => {
      await tx.update(roles).set({ to }).where(eq(roles.id, roleId));
      await requireSomebodyToRun(tx, viewer, place, { role, on: later(to, today) });
    });
  }

  /**
   * The commons keeps an administrator, whoever asks. A school or an alliance keeps somebody who runs it,
   * unless an administrator of the commons, who runs it besides, takes the last role.
   */
  async function requireSomebodyToRun(
    tx: Queries,
    viewer: Viewer,
    place: Place,
    { role, on }: { role: string; on: string },
  ): Promise<void> {
    const isOfCommons = !place.schoolId && !place.allianceId;
    const running = place.schoolId
      ? runsSchools
      : place.allianceId
        ? runsAlliances
        : ["administrator"];
    if (!running.includes(role) || (!isOfCommons && can(viewer, "administer", null))) return;
    const isLeft = isOfCommons
      ? await keepsAdministrator(tx, on)
      : (
          await tx
            .select({ id: roles.id })
            .from(roles)
            .where(and(heldOver(place), inArray(roles.role, running), inForce(roles, on)))
            .limit(1)
        ).length > 0;
    if (isLeft) return;
    throw conflict(
      isOfCommons
        ? "The commons keeps at least one administrator. Name another first."
        : "Nobody would be left to run it from then on. Give somebody else the role first.",
    );
  }

  /** Somebody leaves a school on a day: from then on they read as anybody else does. */
  async function endAffiliation(
    viewer: Viewer,
    place: Place,
    { affiliationId, on }: { affiliationId: string; on: string },
  ): Promise<void> {
    requireRunning(viewer, place);
    const today = dayOf(clock());
    const asked = parseDay(on, "on") ?? today;
    const [found] = await read
      .select()
      .from(affiliations)
      .where(eq(affiliations.id, affiliationId));
    if (!found || !place.schoolId || found.schoolId !== place.schoolId) throw notFound();
    const { personId } = found;
    const to = endOf(found, asked, today);
    await changing(viewer, place, personId, "affiliation.end", { to }, async (tx) => {
      await tx.update(affiliations).set({ to }).where(eq(affiliations.id, affiliationId));
      await recountSoon(tx, clock());
      const ended = await tx
        .update(roles)
        .set({ to })
        .where(
          and(
            eq(roles.personId, personId),
            eq(roles.schoolId, found.schoolId ?? ""),
            or(isNull(roles.to), gt(roles.to, to)),
          ),
        )
        .returning();
      for (const { role } of ended)
        await requireSomebodyToRun(tx, viewer, place, { role, on: later(to, today) });
    });
  }

  /** @throws NotFound */
  async function getAllianceId(slug: string): Promise<{ id: string; name: string }> {
    const [alliance] = await read.select().from(alliances).where(eq(alliances.slug, slug));
    if (!alliance) throw notFound();
    return alliance;
  }

  return {
    look,
    giveRole,
    takeRole,
    endAffiliation,
    getAllianceId,
  };
}

const heldOver = (place: Place) =>
  and(
    place.schoolId ? eq(roles.schoolId, place.schoolId) : isNull(roles.schoolId),
    place.allianceId ? eq(roles.allianceId, place.allianceId) : isNull(roles.allianceId),
  );

export type Running = ReturnType<typeof createRunning>;
