import { and, desc, eq, gt, inArray, isNull, lte, ne, or } from "drizzle-orm";
import { can, headRoles, leadRoles, runsAlliances } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { visitor } from "#content/access/tokens.ts";
import type { Database } from "#drizzle/database.ts";
import {
  affiliations,
  breakGlass,
  type delegates,
  designations,
  memberships,
  people,
  roles,
  sessions as sessionRows,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { hashToken } from "#server/auth/token.ts";
import type { Clock } from "#server/clock.ts";
import { dayOf } from "#server/clock.ts";
import { isLetIn } from "#server/people/suspended.ts";

/** Whose a session is, read from its row each time: a session that was ended is nobody's at once. */
export function createSessions({
  database,
  clock,
  demo,
}: {
  database: Database;
  clock: Clock;
  /** Outside the demo a sample person is nobody, also with a session from before. */
  demo: boolean;
}) {
  async function find(token: string | undefined) {
    if (!token) return undefined;
    const [found] = await database.read
      .select({
        id: sessionRows.id,
        awaitsSecondStep: sessionRows.awaitsSecondStep,
        way: sessionRows.way,
        person: { id: people.id, handle: people.handle, name: people.name },
        isSample: people.isSample,
      })
      .from(sessionRows)
      .innerJoin(people, eq(people.id, sessionRows.userId))
      .where(
        and(
          eq(sessionRows.token, hashToken(token)),
          gt(sessionRows.expiresAt, clock()),
          isLetIn(database.read),
        ),
      );
    return found && (!found.isSample || demo) ? found : undefined;
  }

  /** Whoever the token belongs to, with what they hold today; the visitor where it belongs to nobody. */
  async function getViewer(token: string | undefined): Promise<Viewer> {
    const found = await find(token);
    return found && !found.awaitsSecondStep ? viewerOf(found.person) : visitor;
  }

  /** Who has given a password or followed a link, and is asked for the second step. */
  async function findAwaiting(token: string | undefined) {
    const found = await find(token);
    return found?.awaitsSecondStep ? { sessionId: found.id, person: found.person } : undefined;
  }

  async function stopAwaiting(sessionId: string): Promise<void> {
    await database.write(
      (tx) =>
        tx
          .update(sessionRows)
          .set({ awaitsSecondStep: false })
          .where(eq(sessionRows.id, sessionId)),
      { quiet: true },
    );
  }

  async function viewerOf(person: { id: string; handle: string; name: string }): Promise<Viewer> {
    const today = dayOf(clock());
    const [places, held, designated] = await Promise.all([
      database.read
        .select({ schoolId: affiliations.schoolId, allianceId: memberships.allianceId })
        .from(affiliations)
        .leftJoin(
          memberships,
          and(eq(memberships.schoolId, affiliations.schoolId), inForce(memberships, today)),
        )
        .where(and(eq(affiliations.personId, person.id), inForce(affiliations, today))),
      database.read
        .select({
          role: roles.role,
          schoolId: roles.schoolId,
          allianceId: roles.allianceId,
          headIn: memberships.allianceId,
        })
        .from(roles)
        .leftJoin(
          memberships,
          and(
            inArray(roles.role, headRoles),
            eq(memberships.schoolId, roles.schoolId),
            inForce(memberships, today),
          ),
        )
        .where(and(eq(roles.personId, person.id), inForce(roles, today))),
      database.read
        .selectDistinct({ kind: designations.kind })
        .from(designations)
        .where(and(eq(designations.personId, person.id), inForce(designations, today))),
    ]);
    const named = <T>(values: (T | null)[]) => [
      ...new Set(values.filter((value): value is T => value !== null)),
    ];
    const over = (names: readonly string[]) =>
      held.map((role) => (names.includes(role.role) ? role.allianceId : null));
    const viewer = {
      person,
      isMember: places.length > 0 || held.length > 0,
      // Who heads several schools belongs to each, wherever their own desk is (field notes §5).
      schoolIds: named([
        ...places.map((place) => place.schoolId),
        ...held.map((role) => (headRoles.includes(role.role) ? role.schoolId : null)),
      ]),
      allianceIds: named([
        ...places.map((place) => place.allianceId),
        ...held.map(({ headIn }) => headIn),
        ...over(runsAlliances),
      ]),
      headOfAllianceIds: named([...held.map(({ headIn }) => headIn), ...over(leadRoles)]),
      letInto: [],
      roles: rolesIn(held),
      designations: designated.map(({ kind }) => kind),
    };
    // Only an administrator can have been let in.
    if (!can(viewer, "askBreakGlass", null)) return viewer;
    return { ...viewer, letInto: await listLetInto(person.id) };
  }

  /** The write-ups that broken glass opens to an administrator at this moment. */
  async function listLetInto(personId: string): Promise<string[]> {
    const rows = await database.read
      .select({ thing: breakGlass.thing })
      .from(breakGlass)
      .where(
        and(
          eq(breakGlass.askedBy, personId),
          eq(breakGlass.kind, "write-up"),
          gt(breakGlass.expiresAt, clock()),
        ),
      );
    return rows.map(({ thing }) => thing);
  }

  /** A person's sessions that are in force, the newest first; `isThis` marks the one that asks. */
  async function list(personId: string, token: string | undefined) {
    const rows = await database.read
      .select({
        id: sessionRows.id,
        token: sessionRows.token,
        way: sessionRows.way,
        userAgent: sessionRows.userAgent,
        createdAt: sessionRows.createdAt,
        expiresAt: sessionRows.expiresAt,
      })
      .from(sessionRows)
      .where(and(eq(sessionRows.userId, personId), gt(sessionRows.expiresAt, clock())))
      .orderBy(desc(sessionRows.createdAt))
      .limit(100);
    const own = token ? hashToken(token) : null;
    return rows.map(({ token: hash, ...row }) => ({ ...row, isThis: hash === own }));
  }

  /**
   * Ends one session of a person, or (where no id is given) every one but that of `token`. `actor` is
   * whoever did it, if not the person.
   */
  async function end(
    personId: string,
    which: { id: string } | { allBut: string | undefined },
    actor = personId,
  ) {
    const chosen =
      "id" in which
        ? eq(sessionRows.id, which.id)
        : which.allBut
          ? or(isNull(sessionRows.token), ne(sessionRows.token, hashToken(which.allBut)))
          : undefined;
    await database.write(
      async (tx) => {
        await tx.delete(sessionRows).where(and(eq(sessionRows.userId, personId), chosen));
        await record(tx, {
          at: clock(),
          actor,
          action: "session.end",
          thing: personId,
        });
      },
      { quiet: true },
    );
  }

  /** Ends the session of a token, whoever's it is, and gives the person. */
  async function endByToken(token: string | undefined): Promise<string | null> {
    if (!token) return null;
    const [ended] = await database.write(
      (tx) =>
        tx
          .delete(sessionRows)
          .where(eq(sessionRows.token, hashToken(token)))
          .returning(),
      { quiet: true },
    );
    return ended?.userId ?? null;
  }

  /** Sessions that ran out are deleted; called when somebody signs in. */
  async function sweep(): Promise<void> {
    await database.write(
      (tx) => tx.delete(sessionRows).where(lte(sessionRows.expiresAt, clock())),
      { quiet: true },
    );
  }

  return {
    getViewer,
    findAwaiting,
    stopAwaiting,
    viewerOf,
    list,
    end,
    endByToken,
    sweep,
  };
}

export type Sessions = ReturnType<typeof createSessions>;

/** Each role once: a head's comes once for every alliance of the school. */
function rolesIn(held: Viewer["roles"]): Viewer["roles"] {
  const roles = held.map(({ role, schoolId, allianceId }) => ({ role, schoolId, allianceId }));
  return [...new Map(roles.map((role) => [JSON.stringify(role), role])).values()];
}

/** In force on a day: begun, and not ended before it. */
export function inForce(
  dated: Pick<
    | typeof affiliations
    | typeof delegates
    | typeof designations
    | typeof memberships
    | typeof roles,
    "from" | "to"
  >,
  day: string,
) {
  return and(lte(dated.from, day), or(isNull(dated.to), gt(dated.to, day)));
}
