/** The cycles of an enquiry: begun, found, listed, counted. What is written in one is in cycle-steps.ts. */
import { and, asc, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import { z } from "zod";
import type { Viewer } from "#content/access/tokens.ts";
import { longText, parseWritten } from "#content/enquiry/written.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { people, predictions, cycles as rows, schools } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";

export type Cycle = typeof rows.$inferSelect;

export function createCycles(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Opens a cycle at a school, for an idea of the driver diagram or one in words. @throws Invalid */
  async function start(
    viewer: Viewer,
    slug: string,
    asked: { schoolId: string; ideaId: string; idea: string },
  ): Promise<{ id: string }> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { enquiry } = found;
    const { ideas } = await enquiries.readNow(enquiry);
    const { ideaId, idea } = ideaIn(ideas, { ...asked, ...parseWritten(Idea, asked) });
    const problems = [
      ...(idea ? [] : [{ field: "idea", message: "Choose an idea, or write it down." }]),
      ...(takesPart(found.schools, asked.schoolId)
        ? []
        : [{ field: "schoolId", message: "Choose a school that takes part." }]),
    ];
    if (problems.length > 0) throw invalid(problems);
    return database.write(async (tx) => {
      const cycle = await open(tx, {
        ...{ enquiryId: enquiry.id, schoolId: asked.schoolId, createdAt: clock() },
        ...{ ideaId, idea, objective: "test", tasks: [], data: [] },
        ...{ ownerId: viewer.person?.id ?? "", createdBy: viewer.person?.id ?? "" },
      });
      return { id: cycle.id };
    });
  }

  /** A cycle of an enquiry, for its team. @throws NotFound */
  async function get(viewer: Viewer, slug: string, id: string) {
    const found = await enquiries.get(viewer, slug);
    const [[row], questions] = await Promise.all([
      read
        .select({ cycle: rows, schoolName: schools.name })
        .from(rows)
        .innerJoin(schools, eq(schools.id, rows.schoolId))
        .where(and(eq(rows.id, id), eq(rows.enquiryId, found.enquiry.id))),
      listPredictions(read, id),
    ]);
    if (!row) throw notFound("There is no such cycle in this enquiry.");
    const { cycle } = row;
    const [names, around] = await Promise.all([
      namesOf([cycle.ownerId, cycle.lockedBy, cycle.decidedBy]),
      listAround(cycle),
    ]);
    return { found, cycle, questions, schoolName: row.schoolName, nameOf: names, ...around };
  }

  async function namesOf(ids: (string | null)[]) {
    const named = await read
      .select({ id: people.id, name: people.name, handle: people.handle })
      .from(people)
      .where(
        inArray(
          people.id,
          ids.filter((id) => id !== null),
        ),
      );
    return (id: string | null) => named.find((person) => person.id === id) ?? null;
  }

  /** The cycle that this one adapts, and the one that adapts it. */
  async function listAround({ id, followsId }: Cycle) {
    const near = await read
      .select({ id: rows.id, number: rows.number, next: rows.next, followsId: rows.followsId })
      .from(rows)
      .where(
        followsId
          ? sql`${rows.followsId} = ${id} or ${rows.id} = ${followsId}`
          : eq(rows.followsId, id),
      )
      .limit(2);
    return {
      follows: near.find((other) => other.id === followsId) ?? null,
      followedBy: near.find((other) => other.followsId === id) ?? null,
    };
  }

  /** All cycles of an enquiry, school by school in their order. */
  const list = (enquiryId: string) =>
    read
      .select({
        id: rows.id,
        schoolId: rows.schoolId,
        school: schools.name,
        number: rows.number,
        followsId: rows.followsId,
        idea: rows.idea,
        step: rows.step,
        decision: rows.decision,
        owner: people.name,
        startsOn: rows.startsOn,
        endsOn: rows.endsOn,
      })
      .from(rows)
      .innerJoin(schools, eq(schools.id, rows.schoolId))
      .innerJoin(people, eq(people.id, rows.ownerId))
      .where(eq(rows.enquiryId, enquiryId))
      .orderBy(asc(schools.name), asc(rows.number))
      .limit(500);

  /** How many cycles have tested each idea of the driver diagram: those that began. */
  async function countTests(enquiryId: string): Promise<Map<string, number>> {
    const counted = await read
      .select({ ideaId: rows.ideaId, tests: sql<number>`count(*)` })
      .from(rows)
      .where(and(eq(rows.enquiryId, enquiryId), isNotNull(rows.lockedAt)))
      .groupBy(rows.ideaId);
    return new Map(counted.map(({ ideaId, tests }) => [ideaId, Number(tests)]));
  }

  return { start, get, list, countTests };
}

export type Cycles = ReturnType<typeof createCycles>;
export type CycleEntry = Awaited<ReturnType<Cycles["list"]>>[number];

/** Stores a cycle with the next number of its school, in the caller's transaction. */
export async function open(
  tx: Queries,
  begun: Omit<typeof rows.$inferInsert, "id" | "number" | "step" | "revision">,
): Promise<Cycle> {
  const [last] = await tx
    .select({ number: max(rows.number) })
    .from(rows)
    .where(and(eq(rows.enquiryId, begun.enquiryId), eq(rows.schoolId, begun.schoolId)));
  const [cycle] = await tx
    .insert(rows)
    .values({ ...begun, id: newId(), number: (last?.number ?? 0) + 1, step: "plan", revision: 1 })
    .returning();
  if (!cycle) throw new Error("the cycle was not stored");
  await record(tx, {
    at: begun.createdAt,
    actor: begun.createdBy,
    action: "cycle.plan",
    thing: begun.enquiryId,
    detail: { school: begun.schoolId },
  });
  return cycle;
}

/** What a cycle asks, in its order. */
export const listPredictions = (queries: Queries, cycleId: string) =>
  queries
    .select({
      question: predictions.question,
      prediction: predictions.prediction,
      match: predictions.match,
    })
    .from(predictions)
    .where(eq(predictions.cycleId, cycleId))
    .orderBy(asc(predictions.place));

/**
 * The idea of the diagram that is meant, in the words that it has there; or the words alone. A cycle that
 * adapts another has both: the idea that it acts on, and what is changed in it. Elsewhere words beside a
 * chosen idea would be lost, so they are asked about. `kept` is the idea as it was. @throws Invalid
 */
export function ideaIn(
  ideas: readonly { id: string; text: string }[],
  { ideaId, idea }: { ideaId: string; idea: string },
  { adapts, kept }: { adapts: boolean; kept: string } = { adapts: false, kept: "" },
): { ideaId: string; idea: string } {
  const planned = ideas.find(({ id, text }) => id === ideaId && text);
  if (!planned) return { ideaId: "", idea };
  if (adapts && idea) return { ideaId, idea };
  if (idea && idea !== planned.text && idea !== kept)
    throw invalid([
      {
        field: "idea",
        message:
          "You chose an idea of the diagram and wrote another. Empty this field, or choose “Another idea”.",
      },
    ]);
  return { ideaId, idea: planned.text };
}

/** Whether a school takes part in an enquiry today. */
export const takesPart = (
  taking: readonly { schoolId: string; standing: string }[],
  schoolId: string,
): boolean => taking.some((school) => school.schoolId === schoolId && school.standing === "in");

const Idea = z.object({ idea: longText(200) });
