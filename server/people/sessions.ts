import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { visitor } from "#content/access/tokens.ts";
import type { Database } from "#drizzle/database.ts";
import {
  affiliations,
  memberships,
  people,
  roles,
  sessions as sessionRows,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { dayOf } from "#server/clock.ts";

const sessionDays = 14;

/** Sessions are rows, so that they can be ended; the cookie holds a token, the row only its hash. */
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
  async function start(personId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(clock().getTime() + sessionDays * 86_400_000);
    await database.write(
      async (tx) => {
        await tx.delete(sessionRows).where(lte(sessionRows.expiresAt, clock()));
        await tx
          .insert(sessionRows)
          .values({ id: hash(token), personId, createdAt: clock(), expiresAt });
      },
      { quiet: true },
    );
    return { token, expiresAt };
  }

  async function end(token: string): Promise<void> {
    await database.write((tx) => tx.delete(sessionRows).where(eq(sessionRows.id, hash(token))), {
      quiet: true,
    });
  }

  /** Whoever the token belongs to, with what they hold today; the visitor where it belongs to nobody. */
  async function getViewer(token: string | undefined): Promise<Viewer> {
    if (!token) return visitor;
    const [person] = await database.read
      .select({
        id: people.id,
        handle: people.handle,
        name: people.name,
        isSample: people.isSample,
      })
      .from(sessionRows)
      .innerJoin(people, eq(people.id, sessionRows.personId))
      .where(and(eq(sessionRows.id, hash(token)), gt(sessionRows.expiresAt, clock())));
    if (!person || (person.isSample && !demo)) return visitor;
    const { id, handle, name } = person;
    return viewerOf({ id, handle, name });
  }

  async function viewerOf(person: { id: string; handle: string; name: string }): Promise<Viewer> {
    const today = dayOf(clock());
    const [places, held] = await Promise.all([
      database.read
        .select({ schoolId: affiliations.schoolId, allianceId: memberships.allianceId })
        .from(affiliations)
        .leftJoin(
          memberships,
          and(eq(memberships.schoolId, affiliations.schoolId), inForce(memberships, today)),
        )
        .where(and(eq(affiliations.personId, person.id), inForce(affiliations, today))),
      database.read
        .select({ role: roles.role, schoolId: roles.schoolId, allianceId: roles.allianceId })
        .from(roles)
        .where(and(eq(roles.personId, person.id), inForce(roles, today))),
    ]);
    const named = <T>(values: (T | null)[]) => [
      ...new Set(values.filter((value): value is T => value !== null)),
    ];
    return {
      person,
      schoolIds: named(places.map((place) => place.schoolId)),
      allianceIds: named(places.map((place) => place.allianceId)),
      roles: held,
    };
  }

  return { start, end, getViewer, viewerOf };
}

export type Sessions = ReturnType<typeof createSessions>;

/** In force on a day: begun, and not ended before it. */
export function inForce(
  dated: Pick<typeof affiliations | typeof memberships | typeof roles, "from" | "to">,
  day: string,
) {
  return and(lte(dated.from, day), or(isNull(dated.to), gt(dated.to, day)));
}

const hash = (token: string) => createHash("sha256").update(token).digest("hex");
