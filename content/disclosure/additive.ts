/**
 * A table of counts with its totals, as a network. Each count flows from its row to its column; each total
 * flows back, from its column of totals to its row, or from its column to the row of totals. That a line
 * adds up to its total then says that what flows into a line flows out of it, so every way in which the
 * unknown counts may differ from the true ones is a flow around a circle, and the range of each is found
 * exactly, in whole numbers (after Cox, "Network models for complementary cell suppression", JASA 1995).
 */

/** One number of a table: a count, or a total (`row` or `column` one past the last). */
export type Entry = {
  row: number;
  column: number;
  count: number;
  isTotal: boolean;
  /** The places of the network that it flows between. */
  from: number;
  to: number;
};

/** What a reader knows of an entry that is not shown: it lies between these, both included. */
export type Bounds = { least: number; most: number };

/**
 * The entries of a table: row by row, then the totals of rows, of columns, and of everything. A line of
 * one count has no total of its own.
 * @throws RangeError where rows differ in length or a number is not a count
 */
export function entriesOf(counts: readonly (readonly number[])[]): Entry[] {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== columns || row.some((count) => !isCount(count))))
    throw new RangeError("A table of counts has rows of one length and whole numbers from 0.");

  // Lines without a total let anything in and out: they share one place.
  const outside = rows + columns + 2;
  const rowAt = (row: number) => (columns > 1 ? row : outside);
  const columnAt = (column: number) => (rows > 1 ? rows + 1 + column : outside);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, count) => total + count, 0);
  const columnSums = Array.from({ length: columns }, (_, column) =>
    sum(counts.map((row) => row[column] ?? 0)),
  );
  const cells = counts.flatMap((line, row) =>
    line.map((count, column) => ({ row, column, count, from: rowAt(row), to: columnAt(column) })),
  );
  const rowTotals = (columns > 1 ? counts : []).map((line, row) => ({
    ...{ row, column: columns, count: sum(line) },
    ...{ from: columnAt(columns), to: rowAt(row) },
  }));
  const columnTotals = (rows > 1 ? columnSums : []).map((count, column) => ({
    ...{ row: rows, column, count },
    ...{ from: columnAt(column), to: rowAt(rows) },
  }));
  const everything = { row: rows, column: columns, count: sum(columnSums) };
  const totals = [
    ...rowTotals,
    ...columnTotals,
    ...(rows > 1 && columns > 1
      ? [{ ...everything, from: rowAt(rows), to: columnAt(columns) }]
      : []),
  ];
  return [
    ...cells.map((entry) => ({ ...entry, isTotal: false })),
    ...totals.map((entry) => ({ ...entry, isTotal: true })),
  ];
}

/** The lines that add up, rows and columns, the totals' own included: which entries are in each. */
export function linesOf(entries: readonly Entry[]): number[][] {
  const indices = [...entries.keys()];
  const by = (place: "row" | "column") => [
    ...Map.groupBy(indices, (index) => entries[index]?.[place]).values(),
  ];
  return [...by("row"), ...by("column")].filter((line) => line.length > 1);
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;

/**
 * How wide the range of an unknown entry is for a reader who knows the shown entries and, of each unknown
 * one, its bounds: greatest less smallest possible count. It is looked for up to `enough`.
 * `known[i]` is null where entry i is shown.
 */
export function widthOf(
  entries: readonly Entry[],
  known: readonly (Bounds | null)[],
  index: number,
  enough: number,
): number {
  const entry = entries[index];
  const own = known[index];
  if (!entry || !own) return 0;
  const others = known.map((bounds, i) => (i === index ? null : bounds));
  const less = Math.min(enough, entry.count - own.least);
  const down = flowBetween(entries, others, entry.from, entry.to, less);
  const more = Math.min(enough - down, own.most - entry.count);
  return down + flowBetween(entries, others, entry.to, entry.from, more);
}

/** How much more can flow from one place to another, up to `enough`. */
function flowBetween(
  entries: readonly Entry[],
  known: readonly (Bounds | null)[],
  start: number,
  end: number,
  enough: number,
): number {
  if (start === end) return enough;
  const flows = entries.map(({ count }) => count);
  let sent = 0;
  while (sent < enough) {
    const path = pathBetween(entries, known, flows, start, end);
    if (path.length === 0) break;
    const room = Math.min(enough - sent, ...path.map((step) => step.room));
    for (const { index, sign } of path) flows[index] = (flows[index] ?? 0) + sign * room;
    sent += room;
  }
  return sent;
}

type Step = { index: number; sign: 1 | -1; room: number; from: number };

/** A shortest way along which something can still flow; empty where there is none. */
function pathBetween(
  entries: readonly Entry[],
  known: readonly (Bounds | null)[],
  flows: readonly number[],
  start: number,
  end: number,
): Step[] {
  const cameBy = new Map<number, Step>();
  const places = [start];
  for (const place of places) {
    if (place === end) return stepsTo(end, start, cameBy);
    for (const [index, { from, to }] of entries.entries()) {
      const bounds = known[index];
      if (!bounds || (from !== place && to !== place)) continue;
      const flow = flows[index] ?? 0;
      const along = from === place;
      const room = along ? bounds.most - flow : flow - bounds.least;
      const next = along ? to : from;
      if (room <= 0 || next === start || cameBy.has(next)) continue;
      cameBy.set(next, { index, sign: along ? 1 : -1, room, from: place });
      places.push(next);
    }
  }
  return [];
}

function stepsTo(end: number, start: number, cameBy: ReadonlyMap<number, Step>): Step[] {
  const steps: Step[] = [];
  for (let place = end; place !== start; ) {
    const step = cameBy.get(place);
    if (!step) return [];
    steps.push(step);
    place = step.from;
  }
  return steps;
}
