/** Strand facts: those of the pack until somebody brings them up to date, and the history of who did. */
import { desc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { parseStrandFacts, type StrandFacts } from "#content/evidence/strands/strand.ts";
import { notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { toolkitMonths } from "#content/packs/months.ts";
import { eefStrandsOn } from "#content/packs/ratings/eef-strands.ts";
import { strands as pack } from "#content/packs/strands.ts";
import { themesWithin } from "#content/vocabulary/vocabulary.ts";
import type { Database } from "#drizzle/database.ts";
import { people, strandFacts } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";

export function createStrands({ database, clock }: { database: Database; clock: Clock }) {
  const { read } = database;

  /** Every strand with the facts that hold, in the order of the pack. */
  async function list(): Promise<StrandFacts[]> {
    const rows = await read.select().from(strandFacts).orderBy(strandFacts.changedAt);
    const newest = new Map(rows.map((row) => [row.strand, row]));
    return pack.map((first) => {
      const row = newest.get(first.strand);
      return row ? factsOf(row) : first;
    });
  }

  /** The strands of a theme, and of the themes within it. */
  async function listOfTheme(slug: string): Promise<StrandFacts[]> {
    const within = new Set(themesWithin(slug));
    return (await list()).filter(({ strand }) => within.has(strand));
  }

  /**
   * A strand with all that was ever held of it, the newest first. Who brought it up to date is told to
   * those who may do it too. @throws NotFound
   */
  async function get(viewer: Viewer, slug: string) {
    const first = requireStrand(slug);
    const rows = await read
      .select({ fact: strandFacts, by: people.name })
      .from(strandFacts)
      .leftJoin(people, eq(people.id, strandFacts.changedBy))
      .where(eq(strandFacts.strand, slug))
      .orderBy(desc(strandFacts.changedAt), desc(strandFacts.id));
    const mayChange = can(viewer, "changeStrands", null);
    const history = [
      ...rows.map(({ fact, by }) => ({
        ...factsOf(fact),
        changedAt: fact.changedAt,
        by: mayChange ? by : null,
      })),
      { ...first, changedAt: null, by: null },
    ];
    return { facts: rows[0] ? factsOf(rows[0].fact) : first, history, mayChange };
  }

  /** Brings a strand up to date from EEF's page. @throws NotFound, NotAllowed, Invalid */
  async function change(
    viewer: Viewer,
    slug: string,
    typed: Parameters<typeof parseStrandFacts>[1],
  ): Promise<void> {
    requireStrand(slug);
    if (!viewer.person || !can(viewer, "changeStrands", null))
      throw notAllowed("Research leads and administrators bring outside evidence up to date.");
    const { id: changedBy } = viewer.person;
    const at = clock();
    const { conversion: _, scale: __, ...facts } = parseStrandFacts(slug, typed, dayOf(at));
    await database.write(async (tx) => {
      await tx.insert(strandFacts).values({ id: newId(), ...facts, changedBy, changedAt: at });
      await record(tx, {
        ...{ at, actor: changedBy, action: "strand.change", thing: slug },
        detail: { asOf: facts.asOf },
      });
    });
  }

  return { list, listOfTheme, get, change };
}

function requireStrand(slug: string): StrandFacts {
  const found = pack.find(({ strand }) => strand === slug);
  if (!found) throw notFound("There is no such strand.");
  return found;
}

const factsOf = (row: typeof strandFacts.$inferSelect): StrandFacts => ({
  ...{ strand: row.strand, months: row.months, asOf: row.asOf, link: row.link },
  ...{ cost: row.cost as StrandFacts["cost"], security: row.security as StrandFacts["security"] },
  ...{ conversion: toolkitMonths.id, scale: eefStrandsOn(row.asOf).id },
});

export type Strands = ReturnType<typeof createStrands>;
