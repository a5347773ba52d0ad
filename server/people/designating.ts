/** Designations that an alliance gives: from a day, until a day; what was published keeps them. */
import { asc, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { alliances, designations, people } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Packs } from "#server/packs.ts";
import { belongs } from "#server/people/belonging.ts";
import { createChanging, endOf, parseDay } from "#server/people/changing.ts";
import type { Choosing } from "#server/people/choosing.ts";
import { requireInsight, requireRunning } from "#server/people/places.ts";

export function createDesignating(needs: {
  database: Database;
  directory: Directory;
  packs: Packs;
  choosing: Choosing;
  live: LiveDocuments;
  clock: Clock;
}) {
  const { read } = needs.database;
  const { clock, packs, choosing } = needs;
  const changing = createChanging(needs);

  /** An alliance designates somebody from a day on, until another where one is given. */
  async function designate(
    viewer: Viewer,
    allianceId: string,
    asked: {
      who: string;
      kind: string;
      specialism: string;
      from: string;
      to: string;
      /** Whoever is not of a school of the alliance is designated only by who says so twice. */
      isSure?: boolean;
    },
  ): Promise<void> {
    const place = { schoolId: null, allianceId };
    requireRunning(viewer, place);
    const from = parseDay(asked.from, "from") ?? dayOf(clock());
    const names = (await packs.getNames()).inForce("designation", from);
    const kind = names.find(({ id }) => id === asked.kind)?.id;
    if (!kind)
      throw invalid([
        { field: "kind", message: "Choose a designation that is given on its first day." },
      ]);
    const to = parseDay(asked.to, "to");
    if (to && to <= from)
      throw invalid([{ field: "to", message: "The last day must come after the first." }]);
    const person = await choosing.person(viewer, asked.who, "holder");
    const [alliance] = await read.select().from(alliances).where(eq(alliances.id, allianceId));
    if (!alliance) throw notFound();
    if (!asked.isSure && !(await belongs(read, person.id, place, from)))
      throw invalid([
        {
          field: "sure",
          message: `${person.name} does not work at a school of ${alliance.name}. Designate them all the same?`,
        },
      ]);
    await changing(viewer, place, person.id, "designation.give", { kind, from, to }, (tx) =>
      tx.insert(designations).values({
        id: newId(),
        personId: person.id,
        kind,
        specialism: asked.specialism.trim().slice(0, 80) || null,
        body: alliance.name,
        allianceId,
        from,
        to,
      }),
    );
  }

  /** A designation ends on a day; what was published before keeps it. */
  async function end(
    viewer: Viewer,
    allianceId: string,
    { designationId, on }: { designationId: string; on: string },
  ): Promise<void> {
    const place = { schoolId: null, allianceId };
    requireRunning(viewer, place);
    const today = dayOf(clock());
    const asked = parseDay(on, "on") ?? today;
    const [found] = await read
      .select()
      .from(designations)
      .where(eq(designations.id, designationId));
    if (!found || found.allianceId !== allianceId) throw notFound();
    const to = endOf(found, asked, today);
    const detail = { kind: found.kind, to };
    await changing(viewer, place, found.personId, "designation.end", detail, (tx) =>
      tx.update(designations).set({ to }).where(eq(designations.id, designationId)),
    );
  }

  async function list(viewer: Viewer, allianceId: string) {
    requireInsight(viewer, { schoolId: null, allianceId });
    const rows = await read
      .select({
        id: designations.id,
        handle: people.handle,
        name: people.name,
        kind: designations.kind,
        specialism: designations.specialism,
        from: designations.from,
        to: designations.to,
      })
      .from(designations)
      .innerJoin(people, eq(people.id, designations.personId))
      .where(eq(designations.allianceId, allianceId))
      .orderBy(asc(people.name), asc(designations.from))
      .limit(500);
    const names = await packs.getNames();
    return rows.map((row) => ({
      ...row,
      called: names.ofGiven("designation", { ...row, id: row.kind }).short,
    }));
  }

  return { designate, end, list };
}

export type Designating = ReturnType<typeof createDesignating>;
