/** The design of an enquiry: written, locked, and drawn by lot once. Nothing leads back. */
import { randomInt } from "node:crypto";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, type Problem } from "#content/failure.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import { wholeNumber } from "#content/measuring/numbers.ts";
import {
  drawnArms,
  findDesign,
  type LockedMeasure,
  parseBlocks,
} from "#content/measuring/protocol.ts";
import { allocate } from "#content/statistics/allocation.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { enquiryDesigns, people, results } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { noteToday } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { requireRevision } from "#server/enquiry/measuring/changing.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

export type TypedDesign = Record<
  "design" | "primary" | "why" | "protocol" | "pupils" | "classes" | "units" | "revision",
  string
>;

/** Both databases keep whole numbers of this size. */
const seeds = 2 ** 31;

export function createDesigning(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;

  /** What an enquiry has settled on; null while it has not. */
  async function find(enquiryId: string, queries: Queries = database.read) {
    const [design] = await queries
      .select()
      .from(enquiryDesigns)
      .where(eq(enquiryDesigns.enquiryId, enquiryId));
    return design ?? null;
  }

  /** The same, with who locked and who drew, by name. */
  async function describe(enquiryId: string) {
    const design = await find(enquiryId);
    if (!design) return null;
    const by = await database.read
      .select({ id: people.id, name: people.name })
      .from(people)
      .innerJoin(enquiryDesigns, eq(enquiryDesigns.enquiryId, enquiryId))
      .where(eq(people.id, enquiryDesigns.lockedBy));
    return { ...design, lockedByName: by[0]?.name ?? "" };
  }

  /** Writes it, as long as it is not locked. @throws Invalid, Conflict */
  async function write(viewer: Viewer, slug: string, typed: TypedDesign): Promise<void> {
    const { enquiry, schools } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { measures } = await enquiries.readNow(enquiry);
    const named = measures.find(({ id, name }) => id === typed.primary && name);
    const values = parseDesign(
      typed,
      schools.map(({ name }) => name),
    );
    if (typed.primary && !named)
      throw invalid([{ field: "primary", message: "Choose a measure of the plan." }]);
    const primary: LockedMeasure | null = named
      ? {
          ...{ id: named.id, name: named.name, scale: named.scale },
          ...{ when: named.when, markedBy: named.markedBy, blind: named.blind },
        }
      : null;
    const at = clock();
    await database.write(async (tx) => {
      const now = await find(enquiry.id, tx);
      if (now?.lockedAt) throw conflict("The protocol is locked, and stays as it is.");
      requireRevision(now?.revision ?? 0, typed.revision);
      const written = {
        ...{ ...values, primary, revision: (now?.revision ?? 0) + 1 },
        ...{ changedBy: idOf(viewer), changedAt: at },
      };
      await tx
        .insert(enquiryDesigns)
        .values({ enquiryId: enquiry.id, ...written })
        .onConflictDoUpdate({
          target: enquiryDesigns.enquiryId,
          set: written,
          setWhere: isNull(enquiryDesigns.lockedAt),
        });
      await noteIn(tx, at, viewer, enquiry, "design.write");
      await noteDesigned(tx, enquiry.id, viewer, at);
    });
  }

  /** Locks protocol and main outcome, with the time: before anything is drawn. @throws Invalid, Conflict */
  async function lock(viewer: Viewer, slug: string, revision: string): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const at = clock();
    await database.write(async (tx) => {
      const now = await find(enquiry.id, tx);
      if (now?.lockedAt) throw conflict("It is locked already.");
      requireRevision(now?.revision ?? 0, revision);
      const problems = now ? missingIn(now) : [nothingWritten];
      if (problems.length > 0) throw invalid(problems);
      const [after] = await tx
        .select({ id: results.id })
        .from(results)
        .where(
          and(
            eq(results.enquiryId, enquiry.id),
            eq(results.isCurrent, true),
            eq(results.isTakenOut, false),
            ne(results.occasion, "before"),
          ),
        )
        .limit(1);
      if (after)
        throw conflict("There are results from after the start: a protocol is locked before them.");
      await tx
        .update(enquiryDesigns)
        .set({ lockedAt: at, lockedBy: idOf(viewer) })
        .where(and(eq(enquiryDesigns.enquiryId, enquiry.id), isNull(enquiryDesigns.lockedAt)));
      await noteIn(tx, at, viewer, enquiry, "design.lock");
      await noteDesigned(tx, enquiry.id, viewer, at);
    });
  }

  /** Draws, once: the seed is made here and kept with what came of it. @throws Conflict */
  async function draw(viewer: Viewer, slug: string): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "leadEnquiry");
    const at = clock();
    await database.write(async (tx) => {
      const now = await find(enquiry.id, tx);
      if (!now?.lockedAt) throw conflict("Lock the protocol first. Then it is drawn.");
      if (now.drawnAt) throw conflict("It is drawn already. A draw is made once.");
      const { blocks } = now;
      const allocation = allocate({
        units: blocks.flat(),
        blocks,
        arms: drawnArms,
        seed: randomInt(seeds),
      });
      await tx
        .update(enquiryDesigns)
        .set({ allocation, drawnAt: at, drawnBy: idOf(viewer) })
        .where(and(eq(enquiryDesigns.enquiryId, enquiry.id), isNull(enquiryDesigns.drawnAt)));
      await noteIn(tx, at, viewer, enquiry, "design.draw");
    });
  }

  const noteDesigned = (tx: Queries, enquiryId: string, viewer: Viewer, at: Date) =>
    noteToday(tx, { enquiryId, personId: idOf(viewer), kind: "designed", at });

  return { find, describe, write, lock, draw };
}

export type Designing = ReturnType<typeof createDesigning>;

const nothingWritten: Problem = { field: "design", message: "Choose and save a design first." };

function parseDesign(typed: TypedDesign, allowedNames: string[]) {
  const design = findDesign(typed.design);
  const [why, protocol] = [typed.why.trim(), typed.protocol.trim()];
  const blocks = parseBlocks(typed.units);
  const pupils = typed.pupils.trim() ? wholeNumber(typed.pupils, 4, 100_000) : null;
  const classes = typed.classes.trim() ? wholeNumber(typed.classes, 1, 10_000) : null;
  const units = blocks.flat();
  const problems: Problem[] = problemsNaming(
    [
      ["why", why],
      ["protocol", protocol],
      ["units", typed.units],
    ],
    allowedNames,
  );
  const refuse = (isWrong: boolean, field: string, message: string) => {
    if (isWrong) problems.push({ field, message });
  };
  refuse(!design, "design", "Choose one of the designs.");
  refuse(why.length > 600, "why", "Say why in 600 characters.");
  refuse(protocol.length > 4000, "protocol", "Say it in 4,000 characters.");
  refuse(
    Boolean(typed.pupils.trim()) && pupils === null,
    "pupils",
    "Write a whole number, 4 or more.",
  );
  refuse(Boolean(typed.classes.trim()) && classes === null, "classes", "Write a whole number.");
  refuse(
    units.length > 200 || units.some((unit) => unit.length > 80),
    "units",
    "Name up to 200 classes or schools, each in up to 80 characters.",
  );
  refuse(new Set(units).size < units.length, "units", "Name every class or school once.");
  if (problems.length > 0 || !design) throw invalid(problems);
  return { design: design.id, why, protocol, pupils, classes, blocks };
}

/** What a draw needs before it is locked. */
function missingIn({
  design,
  primary,
  protocol,
  blocks,
}: Pick<
  typeof enquiryDesigns.$inferSelect,
  "design" | "primary" | "protocol" | "blocks"
>): Problem[] {
  const units = blocks.flat().length;
  return [
    [!findDesign(design)?.isDrawn, "design", "Only what is drawn by lot is locked here."] as const,
    [!primary, "primary", "Choose the main outcome: one measure of the plan."] as const,
    [protocol.length < 3, "protocol", "Write the protocol: what you will do and compare."] as const,
    [
      units < 4 || blocks.some((block) => block.length < 2),
      "units",
      "Name four classes or schools or more, and two or more in each group that is alike.",
    ] as const,
  ].flatMap(([isMissing, field, message]) => (isMissing ? [{ field, message }] : []));
}
