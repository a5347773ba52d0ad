/** What was known before an enquiry began: write-ups of the commons, and references from outside. */
import { and, asc, eq, gt } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import {
  correctReference,
  Fit,
  knownLimits,
  mostAtOnce,
  type ReferenceField,
} from "#content/enquiry/known.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { addressOf, keyOf } from "#content/practice/address.ts";
import { type CslItem, readCsl } from "#content/references/csl.ts";
import { formatReference } from "#content/references/format.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { knownItems, people, writeUps } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";
import { readableBy } from "#server/practice/audience.ts";
import { strengthsShown } from "#server/rating/strengths.ts";
import { parseReferences } from "#server/references/parse.ts";

/** What the team says of each. */
export type Taken = { took: string; fit: string; why: string };

/** As many are kept with one enquiry. */
const most = 60;

export function createKnown(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Attaches the newest version of a write-up that the viewer may read. @throws Invalid, Conflict */
  async function attach(
    viewer: Viewer,
    slug: string,
    asked: { writeUp: string } & Taken,
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const [found] = await read
      .select({ id: writeUps.id, version: writeUps.version })
      .from(writeUps)
      .where(
        and(
          eq(writeUps.key, keyOf(asked.writeUp)),
          gt(writeUps.version, 0),
          readableBy(read, viewer, writeUps.id),
        ),
      );
    const said = parseTaken(asked);
    const problems = [
      ...(found ? [] : [{ field: "writeUp", message: "Choose one of the write-ups." }]),
      ...said.problems,
    ];
    if (!found || !said.taken || problems.length > 0) throw invalid(problems);
    const { taken } = said;
    await add(viewer, enquiry, async (tx) => {
      const of = and(eq(knownItems.enquiryId, enquiry.id), eq(knownItems.writeUpId, found.id));
      if ((await tx.$count(knownItems, of)) > 0)
        throw conflict("It is attached already. Change what you took from it, below.");
      return [{ ...taken, writeUpId: found.id, version: found.version }];
    });
  }

  /** What was pasted, read as references, to be looked over. Nothing is kept yet. @throws Invalid */
  async function readPasted(viewer: Viewer, slug: string, pasted: string) {
    await enquiries.requireRight(viewer, slug, "planEnquiry");
    const parsed = parseReferences(pasted);
    if (parsed.length > mostAtOnce)
      throw invalid([{ field: "reference", message: `Paste at most ${mostAtOnce} at a time.` }]);
    return parsed;
  }

  /** Keeps references as they were corrected: all of them, or none. @throws Invalid, field by field */
  async function keep(
    viewer: Viewer,
    slug: string,
    references: { csl: string; typed: Record<ReferenceField, string>; taken: Taken }[],
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const problems: Problem[] = [];
    const kept: (ReturnType<typeof takenOf> & { reference: CslItem })[] = [];
    for (const [at, { csl, typed, taken }] of references.slice(0, mostAtOnce).entries()) {
      const corrected = correctReference(readDraft(csl), typed);
      const said = parseTaken(taken);
      const wrong = [...("wrong" in corrected ? corrected.wrong : []), ...said.problems];
      problems.push(...wrong.map(({ field, message }) => ({ field: `${field}-${at}`, message })));
      if ("reference" in corrected && said.taken)
        kept.push({ ...said.taken, reference: corrected.reference });
    }
    if (problems.length > 0) throw invalid(problems);
    if (kept.length === 0)
      throw invalid([{ field: "reference", message: "Paste a reference first." }]);
    await add(viewer, enquiry, async () => kept);
  }

  async function add(
    viewer: Viewer,
    enquiry: Enquiry,
    items: (
      tx: Queries,
    ) => Promise<(Pick<typeof knownItems.$inferInsert, "took" | "fit" | "why"> & object)[]>,
  ): Promise<void> {
    const at = clock();
    const personId = idOf(viewer);
    await database.write(async (tx) => {
      const rows = (await items(tx)).map((item) => ({
        ...item,
        id: newId(),
        enquiryId: enquiry.id,
        addedBy: personId,
        addedAt: at,
      }));
      const there = await tx.$count(knownItems, eq(knownItems.enquiryId, enquiry.id));
      if (there + rows.length > most)
        throw conflict(`${most} are enough to begin with. Take one away that you do not use.`);
      await tx.insert(knownItems).values(rows);
      const schoolId = await schoolIn(tx, enquiry.id, personId);
      const seen = { enquiryId: enquiry.id, personId, schoolId, of: "", at };
      await noteSeen(tx, { ...seen, kind: "designed", on: dayOf(at) });
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.add-known");
    });
  }

  /** Says anew what was taken from it. @throws Invalid; Conflict where somebody else said so first */
  async function change(
    viewer: Viewer,
    slug: string,
    asked: { id: string; revision: number } & Taken,
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const said = parseTaken(asked);
    if (!said.taken) throw invalid(said.problems);
    const { taken } = said;
    const item = and(eq(knownItems.id, asked.id), eq(knownItems.enquiryId, enquiry.id));
    await database.write(async (tx) => {
      const [changed] = await tx
        .update(knownItems)
        .set({ ...taken, revision: asked.revision + 1 })
        .where(and(item, eq(knownItems.revision, asked.revision)))
        .returning({ id: knownItems.id });
      if (!changed && (await tx.$count(knownItems, item)) === 0) throw notFound();
      if (!changed)
        throw conflict("Somebody changed it at the same time. What you typed is still here.");
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.change-known");
    });
  }

  /** @throws NotFound */
  async function remove(viewer: Viewer, slug: string, id: string): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    await database.write(async (tx) => {
      const [gone] = await tx
        .delete(knownItems)
        .where(and(eq(knownItems.id, id), eq(knownItems.enquiryId, enquiry.id)))
        .returning({ id: knownItems.id });
      if (!gone) throw notFound();
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.remove-known");
    });
  }

  /**
   * For the team, in the order of adding. Of a write-up that the viewer may not read, no title; of another
   * how strong its newest version is found to be, and which that is.
   */
  async function list(viewer: Viewer, enquiryId: string) {
    const rows = await read
      .select({ item: knownItems, writeUp: writeUps, by: people.name })
      .from(knownItems)
      .innerJoin(people, eq(people.id, knownItems.addedBy))
      .leftJoin(
        writeUps,
        and(eq(writeUps.id, knownItems.writeUpId), readableBy(read, viewer, writeUps.id)),
      )
      .where(eq(knownItems.enquiryId, enquiryId))
      .orderBy(asc(knownItems.addedAt), asc(knownItems.id))
      .limit(most);
    const strengths = await strengthsShown(
      read,
      viewer,
      rows.flatMap(({ writeUp }) => writeUp ?? []),
    );
    return rows.map(({ item, writeUp, by }) => ({
      ...takenOf(item),
      id: item.id,
      revision: item.revision,
      by,
      source: sourceOf(item, writeUp),
      newest: writeUp && {
        version: writeUp.version,
        strength: strengths.get(writeUp.id) ?? null,
        isWithdrawn: writeUp.status === "withdrawn",
        address: addressOf(writeUp),
      },
    }));
  }

  /**
   * For the enquiry's page and for the write-up made from it: sources with what was taken from each. A
   * write-up that the reader may not read is left out, and so is what was said of it.
   */
  async function describeKnown(enquiryId: string, viewer: Viewer) {
    return (await list(viewer, enquiryId)).flatMap(({ source, took, fit, why }) =>
      source ? [{ source, took, fit, why }] : [],
    );
  }

  return { attach, readPasted, keep, change, remove, list, describeKnown };
}

export type Known = ReturnType<typeof createKnown>;
export type KnownItem = Awaited<ReturnType<Known["list"]>>[number];

/** Where it is from: null where that is not shared with the reader. */
function sourceOf(
  item: typeof knownItems.$inferSelect,
  writeUp: { title: string; key: string } | null,
) {
  const { reference, version } = item;
  if (reference)
    return { kind: "reference" as const, citation: formatReference(reference), reference };
  return writeUp
    ? {
        kind: "write-up" as const,
        title: writeUp.title,
        address: `${addressOf(writeUp)}/v/${version}`,
        version,
      }
    : null;
}

const takenOf = ({ took, fit, why }: { took: string; fit: Fit; why: string }) => ({
  ...{ took, fit, why },
});

function parseTaken(said: Taken) {
  const fit = Fit.safeParse(said.fit);
  const [took, why] = [said.took.trim(), said.why.trim()];
  const problems = [
    ...(took.length < 3 || took.length > knownLimits.took
      ? [{ field: "took", message: "Say what you took from it, in up to 600 characters." }]
      : []),
    ...(fit.success ? [] : [{ field: "fit", message: "Say how well it fits your schools." }]),
    ...(why.length < 3 || why.length > knownLimits.why
      ? [{ field: "why", message: "Say in a line why it fits, or does not." }]
      : []),
  ];
  return {
    problems,
    taken: fit.success && problems.length === 0 ? { took, fit: fit.data, why } : null,
  };
}

/** The reference as it was read from what was pasted, back from the form; nothing where it is damaged. */
function readDraft(csl: string) {
  try {
    return readCsl(JSON.parse(csl)) ?? {};
  } catch {
    return {};
  }
}
