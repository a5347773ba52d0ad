/** What a school may choose from when it tells: readers, and a write-up of its own that says more. */
import { and, asc, eq, ne } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Problem } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { alliances, memberships, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { inForce } from "#server/people/sessions.ts";

export function createAdaptationChoices(needs: { database: Database; clock: Clock }) {
  const { database, clock } = needs;
  const { read } = database;

  /** The school, the alliances that it belongs to today, all members, everyone. */
  async function listReaders({ schoolId, school }: { schoolId: string; school: string }) {
    const shared = await read
      .select({ id: alliances.id, name: alliances.name })
      .from(memberships)
      .innerJoin(alliances, eq(alliances.id, memberships.allianceId))
      .where(and(eq(memberships.schoolId, schoolId), inForce(memberships, dayOf(clock()))))
      .orderBy(asc(alliances.name))
      .limit(100);
    const tokens = shared.map(({ id }) => `alliance:${id}`);
    return {
      school: { token: `school:${schoolId}`, name: school },
      shared: shared.map(({ id, name }) => ({ token: `alliance:${id}`, name })),
      mayChoose: (audience: string): boolean =>
        [`school:${schoolId}`, "member", "public"].includes(audience) ||
        (audience !== "" && audience.split(" ").every((token) => tokens.includes(token))),
    };
  }

  /** What the viewer published by name and could have made of it. */
  const listOwn = (viewer: Viewer, originId: string) =>
    read
      .select({ id: writeUps.id, title: writeUps.title })
      .from(teamMembers)
      .innerJoin(writeUps, eq(writeUps.id, teamMembers.writeUpId))
      .where(
        and(
          eq(teamMembers.personId, viewer.person?.id ?? ""),
          eq(teamMembers.role, "author"),
          eq(writeUps.status, "published"),
          eq(writeUps.identity, "named"),
          ne(writeUps.id, originId),
        ),
      )
      .orderBy(asc(writeUps.title))
      .limit(100);

  /** One of these, or what it was before. */
  async function problemsWithOwn(
    viewer: Viewer,
    originId: string,
    chosen: string,
    before: string | null,
  ): Promise<Problem[]> {
    if (chosen === "" || chosen === before) return [];
    const own = await listOwn(viewer, originId);
    return own.some(({ id }) => id === chosen)
      ? []
      : [{ field: "own", message: "Choose a write-up that you published with your name." }];
  }

  return { listReaders, listOwn, problemsWithOwn };
}
