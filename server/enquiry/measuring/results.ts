/** Results of groups: entered, corrected and taken out, with every earlier value kept for the team. */
import { and, asc, desc, eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { parseEntry, type ResultEntry, type TypedResult } from "#content/measuring/entry.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import type { Result } from "#content/measuring/result.ts";
import { problemsOnScale } from "#content/measuring/scale.ts";
import type { Database } from "#drizzle/database.ts";
import { people, results, schools } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { type Among, everything, notOf } from "#server/enquiry/measuring/among.ts";
import { requireRevision, requireRoomFor } from "#server/enquiry/measuring/changing.ts";
import {
  countCurrent,
  gainColumns,
  type MeasureColumns,
  measureColumns,
  type ResultRow,
  requireParts,
  requireSameDirection,
  resultLimit,
  resultOf,
  retire,
  sameMeasure,
  summaryColumns,
} from "#server/enquiry/measuring/result-rows.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

type Found = Awaited<ReturnType<Enquiries["requireRight"]>>;

export function createResults(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Enters a group's result on a measure of the plan. @throws Invalid */
  async function enter(viewer: Viewer, slug: string, typed: TypedResult): Promise<string> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { measures } = await enquiries.readNow(found.enquiry);
    const measure = measures.find(({ id, name }) => id === typed.measure && name);
    const entry = parse(found, typed, measure?.scale);
    if (!measure)
      throw invalid([{ field: "measure", message: "Choose a measure that is in the plan." }]);
    const line = newId();
    await keep(viewer, found, { line, revision: 1, ...measureColumns(measure) }, entry, typed);
    return line;
  }

  /**
   * Puts a result right, or puts it back where it was taken out; what it was stays readable to the team.
   * @throws Invalid, Conflict, NotFound
   */
  async function correct(
    viewer: Viewer,
    slug: string,
    line: string,
    typed: TypedResult & { revision: string },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const current = await requireCurrent(found.enquiry.id, line);
    const { measures } = await enquiries.readNow(found.enquiry);
    const entry = parse(found, typed, measures.find(({ id }) => id === current.measureId)?.scale);
    requireRevision(current.revision, typed.revision);
    await keep(
      viewer,
      found,
      { ...sameMeasure(current), line, revision: current.revision + 1 },
      entry,
      typed,
      current.isTakenOut ? "result.put-back" : "result.correct",
    );
  }

  /** Takes out what was entered by mistake; the team can still read what it was. */
  async function takeOut(viewer: Viewer, slug: string, line: string, revision: string) {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const current = await requireCurrent(enquiry.id, line);
    if (current.isTakenOut) throw notFound();
    requireRevision(current.revision, revision);
    const at = clock();
    await database.write(async (tx) => {
      await retire(tx, line, current.revision);
      await tx.insert(results).values({
        ...current,
        ...{ id: newId(), revision: current.revision + 1, isTakenOut: true },
        ...{ enteredBy: idOf(viewer), enteredAt: at },
      });
      await noteIn(tx, at, viewer, enquiry, "result.take-out");
    });
  }

  function parse({ schools: taking }: Found, typed: TypedResult, scale = ""): ResultEntry {
    const { entry, problems } = parseEntry(typed, dayOf(clock()));
    const isOfEnquiry = taking.some(
      ({ schoolId, standing }) => schoolId === typed.school && standing === "in",
    );
    const all = [
      ...problems,
      ...(entry ? problemsOnScale(entry.summary, scale) : []),
      ...(typed.school === "" || isOfEnquiry
        ? []
        : [{ field: "school", message: "Choose a school that takes part." }]),
      ...problemsNaming(
        [["label", typed.label]],
        taking.map(({ name }) => name),
      ),
    ];
    if (!entry || all.length > 0) throw invalid(all);
    return entry;
  }

  async function keep(
    viewer: Viewer,
    { enquiry }: Found,
    columns: MeasureColumns & { line: string; revision: number },
    entry: ResultEntry,
    typed: TypedResult,
    action: "result.enter" | "result.correct" | "result.put-back" = "result.enter",
  ): Promise<void> {
    const { summary, gain, ...rest } = entry;
    const at = clock();
    const personId = idOf(viewer);
    await database.write(async (tx) => {
      await requireSameDirection(tx, enquiry.id, columns, entry);
      const { line, measureId } = columns;
      const schoolId = typed.school || null;
      await requireParts(tx, enquiry.id, { ...entry, line, measureId, schoolId });
      if (action !== "result.enter") await retire(tx, columns.line, columns.revision - 1);
      if (action !== "result.correct")
        requireRoomFor("results", await countCurrent(tx, enquiry.id), resultLimit);
      await tx.insert(results).values({
        ...{ ...columns, ...rest, ...summaryColumns(summary), ...gainColumns(gain) },
        ...{ id: newId(), enquiryId: enquiry.id, isCurrent: true },
        ...{ schoolId, enteredBy: personId, enteredAt: at },
      });
      await noteIn(tx, at, viewer, enquiry, action);
      await noteSeen(tx, {
        ...{ enquiryId: enquiry.id, personId, kind: "analysed", on: dayOf(at), of: "", at },
        schoolId: await schoolIn(tx, enquiry.id, personId),
      });
    });
  }

  /** One as it is now, taken out or not. @throws NotFound */
  async function requireCurrent(enquiryId: string, line: string): Promise<ResultRow> {
    const [current] = await read
      .select()
      .from(results)
      .where(
        and(eq(results.enquiryId, enquiryId), eq(results.line, line), eq(results.isCurrent, true)),
      );
    if (!current) throw notFound();
    return current;
  }

  /** The results that count, in the order in which they were first entered. */
  async function list(
    enquiryId: string,
    { queries = read, ...among }: Among = everything,
  ): Promise<Result[]> {
    const rows = await queries
      .select({ row: results, school: schools.name })
      .from(results)
      .leftJoin(schools, eq(schools.id, results.schoolId))
      .where(
        and(
          eq(results.enquiryId, enquiryId),
          eq(results.isCurrent, true),
          eq(results.isTakenOut, false),
          notOf(results.schoolId, among),
        ),
      )
      .orderBy(asc(results.day), asc(schools.name), asc(results.label), asc(results.line))
      .limit(resultLimit);
    return rows.map(({ row, school }) => resultOf(row, school));
  }

  /** What was taken out, the last first: so that it is found again, and can be put back. */
  const listTakenOut = (enquiryId: string) =>
    read
      .select({
        line: results.line,
        measure: results.measureName,
        label: results.label,
        school: schools.name,
      })
      .from(results)
      .leftJoin(schools, eq(schools.id, results.schoolId))
      .where(
        and(
          eq(results.enquiryId, enquiryId),
          eq(results.isCurrent, true),
          eq(results.isTakenOut, true),
        ),
      )
      .orderBy(desc(results.enteredAt), desc(results.id))
      .limit(resultLimit);

  /** Every value that a result has had, the newest first, for whoever sees small numbers. @throws NotFound */
  async function history(viewer: Viewer, slug: string, line: string) {
    const found = await enquiries.get(viewer, slug);
    const rows = can(viewer, "seeSmallNumbers", found)
      ? await read
          .select({ row: results, school: schools.name, by: people.name })
          .from(results)
          .innerJoin(people, eq(people.id, results.enteredBy))
          .leftJoin(schools, eq(schools.id, results.schoolId))
          .where(and(eq(results.enquiryId, found.enquiry.id), eq(results.line, line)))
          .orderBy(desc(results.revision))
          .limit(100)
      : [];
    if (rows.length === 0) throw notFound();
    const values = rows.map(({ row, school, by }) => ({
      ...resultOf(row, school),
      ...{ by, at: row.enteredAt, revision: row.revision, isTakenOut: row.isTakenOut },
      ...{ markedBy: row.markedBy, schoolId: row.schoolId },
    }));
    return { found, values };
  }

  return { enter, correct, takeOut, list, listTakenOut, history };
}

export type Results = ReturnType<typeof createResults>;
