/**
 * Which schools belong to an alliance, from when to when (field notes S50, S51). Whoever runs the alliance
 * adds a school; it leaves on a day that either side names, and the other side is told by letter.
 */
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { formatDay } from "#content/day.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { Database } from "#drizzle/database.ts";
import { affiliations, alliances, memberships, schools } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import * as letters from "#server/mail/letters.ts";
import type { Mail } from "#server/mail/mail.ts";
import type { Directory } from "#server/network/directory.ts";
import { createChanging, endOf, parseDay } from "#server/people/changing.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { requireRunning } from "#server/people/places.ts";
import { listRunners } from "#server/people/runners.ts";
import { recountSoon } from "#server/practice/recount.ts";

export const membershipRoles = ["lead", "strategic partner", "member", "supported"] as const;

export function createMemberships(needs: {
  database: Database;
  directory: Directory;
  choosing: Choosing;
  live: LiveDocuments;
  mail: Mail;
  clock: Clock;
}) {
  const { database, choosing, live, mail, clock } = needs;
  const { read } = database;
  const changing = createChanging(needs);

  /** A school joins on a day. Returns the id of its membership. @throws Invalid, Conflict */
  async function add(
    viewer: Viewer,
    allianceId: string,
    asked: { school: string; role: string; from: string },
  ): Promise<string> {
    const place = { schoolId: null, allianceId };
    requireRunning(viewer, place);
    const from = parseDay(asked.from, "from") ?? dayOf(clock());
    const role = membershipRoles.find((name) => name === asked.role);
    if (!role) throw invalid([{ field: "membership", message: "Choose how it belongs." }]);
    const school = await choosing.school(asked.school, "school");
    const id = newId();
    const detail = { school: school.id, role, from };
    await changing(viewer, place, null, "membership.begin", detail, async (tx) => {
      const there = await tx
        .select({ id: memberships.id })
        .from(memberships)
        .where(
          and(
            eq(memberships.allianceId, allianceId),
            eq(memberships.schoolId, school.id),
            or(isNull(memberships.to), gt(memberships.to, from)),
          ),
        );
      if (there.length > 0) throw conflict(`${school.name} is a member then.`);
      await tx.insert(memberships).values({ id, allianceId, schoolId: school.id, role, from });
    });
    return id;
  }

  /**
   * A school leaves on a day: its people read the alliance's material until then, and what they wrote
   * after it too. @throws NotFound for who runs neither, Conflict for what has ended
   */
  async function end(viewer: Viewer, id: string, on: string): Promise<void> {
    const [found] = await read
      .select({ membership: memberships, school: schools.name, alliance: alliances })
      .from(memberships)
      .innerJoin(schools, eq(schools.id, memberships.schoolId))
      .innerJoin(alliances, eq(alliances.id, memberships.allianceId))
      .where(eq(memberships.id, id));
    if (!found || !can(viewer, "endMembership", found.membership)) throw notFound();
    const { schoolId, allianceId } = found.membership;
    const today = dayOf(clock());
    const to = endOf(found.membership, parseDay(on, "on") ?? today, today);
    const place = { schoolId: null, allianceId };
    await changing(viewer, place, null, "membership.end", { school: schoolId, to }, async (tx) => {
      await tx.update(memberships).set({ to }).where(eq(memberships.id, id));
      await recountSoon(tx, clock());
      const letter = letters.membershipEnds({
        by: viewer.person?.name ?? "",
        school: found.school,
        alliance: found.alliance.name,
        on: formatDay(to),
        path: `/alliances/${found.alliance.slug}`,
      });
      const told = await listRunners(tx, { schoolId, allianceId }, today);
      await mail.sendTo(
        tx,
        told.filter((personId) => personId !== viewer.person?.id),
        letter,
      );
    });
    const staff = await read
      .select({ personId: affiliations.personId })
      .from(affiliations)
      .where(eq(affiliations.schoolId, schoolId));
    for (const { personId } of staff) live.disconnect({ personId }, closeCodes.judgeAgain);
  }

  return { add, end };
}

export type Memberships = ReturnType<typeof createMemberships>;
