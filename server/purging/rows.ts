/** The rows in which a passage stands, over the table of places, and how each is mended. */
import { and, asc, eq, gt } from "drizzle-orm";
import type { Eraser } from "#content/document/erasing.ts";
import type { Queries } from "#drizzle/database.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";
import { columnOf, type Place, type Row, type Shown } from "#server/purging/place.ts";
import { places } from "#server/purging/places.ts";

/** `inLetters` also knows how the passage is written in HTML. */
export type Erasers = { inTexts: Eraser; inLetters: Eraser };

export type Held = {
  place: string;
  times: number;
  shown: Shown | null;
  /** Looks at the row as it is by then, so that nothing that was written meanwhile is lost. */
  mend: (tx: Queries) => Promise<void>;
};

const atOnce = 200;

/** In what belongs to one write-up or, where none is given, in everything. */
export async function listHeld(
  read: Queries,
  erasers: Erasers,
  writeUp: WriteUpRow | null,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const place of places) {
    if (writeUp && !place.of) continue;
    const eraser = place.isLetter ? erasers.inLetters : erasers.inTexts;
    for await (const row of rowsOf(read, place, writeUp)) {
      const before = eraser.count();
      place.clean(row, eraser);
      const times = eraser.count() - before;
      if (times > 0)
        held.push({
          place: place.called(row),
          times,
          shown: place.shown(row),
          mend: (tx) => mend(tx, place, row, eraser),
        });
    }
  }
  return held;
}

async function mend(tx: Queries, place: Place, row: Row, eraser: Eraser): Promise<void> {
  const isIt = and(...place.key.map((name) => eq(columnOf(place, name), row[name])));
  const [current] = await tx.select().from(place.table).where(isIt);
  if (current) await tx.update(place.table).set(place.clean(current, eraser)).where(isIt);
}

/** A batch at a time, by the first column of the key; what several columns name are a few rows. */
async function* rowsOf(
  read: Queries,
  place: Place,
  writeUp: WriteUpRow | null,
): AsyncGenerator<Row> {
  const of = writeUp && place.of?.(writeUp, read);
  const [first = "id", ...others] = place.key;
  const column = columnOf(place, first);
  if (others.length > 0)
    return yield* await read
      .select()
      .from(place.table)
      .where(of ?? undefined);
  for (let after: unknown; ; ) {
    const rows: Row[] = await read
      .select()
      .from(place.table)
      .where(and(of ?? undefined, after === undefined ? undefined : gt(column, after)))
      .orderBy(asc(column))
      .limit(atOnce);
    yield* rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.[first];
  }
}
