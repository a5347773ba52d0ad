/**
 * Who opened what is shared with an alliance's heads, and what glass was broken for: stored before the
 * page is given, for its authors and the heads of their schools to read. Of everything else reading is
 * counted without a person (server/practice/reach.ts).
 */
import { and, count, desc, eq } from "drizzle-orm";
import { stepOf } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { keyOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { openings, people, schools, writeUps } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Drafts, WriteUpRow } from "#server/practice/drafts.ts";

const halfHour = 1_800_000;
const perPage = 50;

export function createOpenings(needs: { database: Database; drafts: Drafts; clock: Clock }) {
  const { database, drafts, clock } = needs;
  const { read } = database;

  /** Notes that the viewer opens it or a file of it, where that is noted of them. Returns whether it is. */
  async function note(viewer: Viewer, writeUp: Pick<WriteUpRow, "id" | "audience">) {
    const person = viewer.person;
    const isLetIn = viewer.letInto.includes(writeUp.id);
    if (!person || (stepOf(writeUp.audience) !== "heads" && !isLetIn)) return false;
    const team = await drafts.listTeam(writeUp.id);
    if (team.some(({ personId }) => personId === person.id)) return false;
    const at = clock();
    await database.write(
      (tx) =>
        tx
          .insert(openings)
          .values({
            id: newId(),
            writeUpId: writeUp.id,
            personId: person.id,
            schoolId: schoolOf(viewer),
            by: isLetIn ? "break-glass" : "heads",
            at,
            halfHour: Math.floor(at.getTime() / halfHour),
          })
          .onConflictDoNothing(),
      { quiet: true },
    );
    return true;
  }

  /**
   * Who opened a write-up, the newest first. @throws NotFound but for those concerned who may read it: a
   * head learns nothing here of what is under embargo, or for its team only.
   */
  async function list(viewer: Viewer, slug: string, page: number) {
    const [writeUp] = await read
      .select()
      .from(writeUps)
      .where(and(eq(writeUps.key, keyOf(slug)), readableBy(read, viewer, writeUps.id)));
    if (!writeUp || writeUp.version === 0) throw notFound();
    const team = await drafts.listTeam(writeUp.id);
    if (!can(viewer, "seeOpenings", { team, identity: writeUp.identity })) throw notFound();
    const isOfIt = eq(openings.writeUpId, writeUp.id);
    const [rows, total] = await Promise.all([
      read
        .select({
          id: openings.id,
          at: openings.at,
          by: openings.by,
          name: people.name,
          handle: people.handle,
          school: schools.name,
        })
        .from(openings)
        .innerJoin(people, eq(people.id, openings.personId))
        .leftJoin(schools, eq(schools.id, openings.schoolId))
        .where(isOfIt)
        .orderBy(desc(openings.at), desc(openings.id))
        .limit(perPage)
        .offset((page - 1) * perPage),
      countOf(writeUp.id),
    ]);
    return { writeUp, openings: rows, total, page, pageSize: perPage };
  }

  async function countOf(writeUpId: string): Promise<number> {
    const [row] = await read
      .select({ count: count() })
      .from(openings)
      .where(eq(openings.writeUpId, writeUpId));
    return row?.count ?? 0;
  }

  /** What a person opened that was noted, to take along. */
  async function listOwn(personId: string) {
    return read
      .select({ writeUp: openings.writeUpId, at: openings.at, by: openings.by })
      .from(openings)
      .where(eq(openings.personId, personId))
      .orderBy(desc(openings.at));
  }

  return { note, list, countOf, listOwn };
}

export type Openings = ReturnType<typeof createOpenings>;

/** Where the viewer is today: at a school they work in, or at one they are head of. */
export const schoolOf = (viewer: Viewer): string | null =>
  viewer.schoolIds[0] ?? viewer.roles.find(({ schoolId }) => schoolId)?.schoolId ?? null;
