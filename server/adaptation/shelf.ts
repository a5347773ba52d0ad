/** One's own shelf: how far somebody took a practice (S16). Others learn totals, from three people up. */
import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { ShelfUse, totalsTold } from "#content/enquiry/shelf.ts";
import { invalid, notAllowed } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { shelfEntries, writeUps } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Library } from "#server/practice/library.ts";

export function createShelf(needs: { database: Database; library: Library; clock: Clock }) {
  const { database, library, clock } = needs;
  const { read } = database;

  const isOnShelf = (viewer: Viewer, writeUpId: string) =>
    and(
      eq(shelfEntries.personId, viewer.person?.id ?? ""),
      eq(shelfEntries.writeUpId, writeUpId),
      isNull(shelfEntries.until),
    );

  /** Moves a practice along the viewer's shelf, or off it with "". It is nobody else's: no log has it. */
  async function put(viewer: Viewer, slug: string, asked: string): Promise<void> {
    const { writeUp } = await library.getPage(viewer, slug);
    if (!can(viewer, "keepShelf", null) || !viewer.person)
      throw notAllowed("A shelf is for people of a school or organisation here.");
    const use = asked === "" ? null : ShelfUse.safeParse(asked);
    if (use && !use.success) throw invalid([{ field: "use", message: "Choose how far you are." }]);
    const { id: personId } = viewer.person;
    await database.write(async (tx) => {
      const [now] = await tx.select().from(shelfEntries).where(isOnShelf(viewer, writeUp.id));
      if (now?.use === (use?.data ?? null)) return;
      const at = clock();
      await tx.update(shelfEntries).set({ until: at }).where(isOnShelf(viewer, writeUp.id));
      if (use)
        await tx
          .insert(shelfEntries)
          .values({ id: newId(), writeUpId: writeUp.id, personId, use: use.data, at });
    });
  }

  /** How far the viewer is with a practice; null where it is not on their shelf. */
  async function find(viewer: Viewer, writeUpId: string): Promise<ShelfUse | null> {
    if (!viewer.person) return null;
    const [now] = await read
      .select({ use: shelfEntries.use })
      .from(shelfEntries)
      .where(isOnShelf(viewer, writeUpId));
    return now?.use ?? null;
  }

  /** The viewer's shelf, the newest step first, each with the steps before it. */
  async function list(viewer: Viewer) {
    const rows = await read
      .select({
        writeUpId: writeUps.id,
        key: writeUps.key,
        title: writeUps.title,
        use: shelfEntries.use,
        at: shelfEntries.at,
        until: shelfEntries.until,
      })
      .from(shelfEntries)
      .innerJoin(writeUps, eq(writeUps.id, shelfEntries.writeUpId))
      .where(
        and(
          eq(shelfEntries.personId, viewer.person?.id ?? ""),
          eq(writeUps.status, "published"),
          readableBy(read, viewer, writeUps.id),
        ),
      )
      .orderBy(desc(shelfEntries.at), asc(shelfEntries.id))
      .limit(1000);
    return rows
      .filter(({ until }) => until === null)
      .map(({ writeUpId, use, at, ...row }) => ({
        title: row.title,
        address: addressOf(row),
        use,
        at,
        before: rows
          .filter((other) => other.writeUpId === writeUpId && other.until !== null)
          .map((other) => ({ use: other.use, at: other.at })),
      }));
  }

  /** How many people are how far; each counts once, with their newest step. */
  async function countTold(writeUpId: string) {
    const counts = await read
      .select({ use: shelfEntries.use, people: count() })
      .from(shelfEntries)
      .where(and(eq(shelfEntries.writeUpId, writeUpId), isNull(shelfEntries.until)))
      .groupBy(shelfEntries.use);
    return totalsTold(counts);
  }

  return { put, find, list, countTold };
}

export type Shelf = ReturnType<typeof createShelf>;
