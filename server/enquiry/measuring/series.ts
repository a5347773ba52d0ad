/** Series in time: points typed together, and a baseline that is kept when somebody asks. */
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import { wholeNumber } from "#content/measuring/numbers.ts";
import { Better } from "#content/measuring/result.ts";
import { parsePoints, SeriesKind } from "#content/measuring/series.ts";
import type { KeptSeries } from "#content/measuring/shown-series.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { frozenBaselines, people, schools, series } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { type Among, everything, notOf } from "#server/enquiry/measuring/among.ts";
import { requireRevision, requireRoomFor } from "#server/enquiry/measuring/changing.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

export type TypedSeries = Record<
  "name" | "unit" | "measure" | "school" | "kind" | "better" | "n" | "points" | "revision",
  string
>;

/** As many an enquiry has: five of each of 12 schools. */
const mostSeries = 60;

export function createSeries(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Adds a series, or changes the one of that id. @throws Invalid, Conflict, NotFound */
  async function write(
    viewer: Viewer,
    slug: string,
    id: string | null,
    typed: TypedSeries,
  ): Promise<string> {
    const { enquiry, schools: taking } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const values = parse(typed, taking, dayOf(clock()));
    const { measures } = await enquiries.readNow(enquiry);
    if (values.measure && !measures.some(({ id: one, name }) => one === values.measure && name))
      throw invalid([{ field: "measure", message: "Choose a measure of the plan." }]);
    const [at, personId] = [clock(), idOf(viewer)];
    const seriesId = id ?? newId();
    await database.write(async (tx) => {
      const now = id ? await requireIn(tx, enquiry.id, id) : null;
      requireRevision(now?.revision ?? 0, typed.revision);
      const written = { ...values, changedBy: personId, changedAt: at };
      if (now)
        await tx
          .update(series)
          .set({ ...written, revision: now.revision + 1 })
          .where(eq(series.id, now.id));
      else {
        const there = await tx.$count(series, eq(series.enquiryId, enquiry.id));
        requireRoomFor("series", there, mostSeries);
        await tx.insert(series).values({ ...written, id: seriesId, enquiryId: enquiry.id });
      }
      await noteIn(tx, at, viewer, enquiry, now ? "series.change" : "series.add");
      await noteSeen(tx, {
        ...{ enquiryId: enquiry.id, personId, kind: "analysed", on: dayOf(at), of: "", at },
        schoolId: await schoolIn(tx, enquiry.id, personId),
      });
    });
    return seriesId;
  }

  /** Keeps centre and limits as a stretch of it makes them. @throws Invalid, Conflict */
  async function freeze(
    viewer: Viewer,
    slug: string,
    id: string,
    asked: { from: string; to: string },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const at = clock();
    await database.write(async (tx) => {
      const { points } = await requireIn(tx, enquiry.id, id);
      const within = points.filter(({ day }) => day >= asked.from && day <= asked.to);
      if (within.length < 5)
        throw invalid([{ field: "from", message: "A baseline needs five points or more." }]);
      const [frozen] = await tx.select().from(frozenBaselines).where(isFrozen(id));
      if (frozen) throw conflict("Its baseline is kept already. Let that one go first.");
      await tx.insert(frozenBaselines).values({
        ...{ id: newId(), seriesId: id, from: asked.from, to: asked.to },
        ...{ frozenBy: idOf(viewer), frozenAt: at },
      });
      await noteIn(tx, at, viewer, enquiry, "series.freeze");
    });
  }

  /** Works them out from all points again; who did so, when and why stays beside it. @throws Conflict */
  async function unfreeze(viewer: Viewer, slug: string, id: string, why: string): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    if (why.trim().length < 3 || why.trim().length > 300)
      throw invalid([{ field: "because", message: "Say why, in up to 300 characters." }]);
    const at = clock();
    await database.write(async (tx) => {
      await requireIn(tx, enquiry.id, id);
      const gone = await tx
        .update(frozenBaselines)
        .set({ unfrozenBy: idOf(viewer), unfrozenAt: at, why: why.trim() })
        .where(isFrozen(id))
        .returning({ id: frozenBaselines.id });
      if (gone.length === 0) throw conflict("Its baseline is not kept.");
      await noteIn(tx, at, viewer, enquiry, "series.unfreeze");
    });
  }

  async function requireIn(queries: Queries, enquiryId: string, id: string) {
    const [found] = await queries
      .select()
      .from(series)
      .where(and(eq(series.enquiryId, enquiryId), eq(series.id, id)));
    if (!found) throw notFound();
    return found;
  }

  /** The series of an enquiry, each with the baseline that is kept. */
  async function list(
    enquiryId: string,
    { queries = read, ...among }: Among = everything,
  ): Promise<KeptSeries[]> {
    const rows = await queries
      .select({ row: series, school: schools.name })
      .from(series)
      .leftJoin(schools, eq(schools.id, series.schoolId))
      .where(
        and(
          ...[eq(series.enquiryId, enquiryId), isNull(series.takenOutAt)],
          notOf(series.schoolId, among),
        ),
      )
      .orderBy(asc(series.name), asc(schools.name), asc(series.id))
      .limit(mostSeries);
    const ids = rows.map(({ row }) => row.id);
    const kept = ids.length
      ? await queries
          .select()
          .from(frozenBaselines)
          .where(and(inArray(frozenBaselines.seriesId, ids), isNull(frozenBaselines.unfrozenAt)))
      : [];
    return rows.map(({ row, school }) => {
      const frozen = kept.find(({ seriesId }) => seriesId === row.id);
      return {
        ...{
          id: row.id,
          school,
          schoolId: row.schoolId,
          name: row.name,
          unit: row.unit,
          measure: row.measure,
        },
        ...{ kind: row.kind, better: row.better, n: row.n, points: row.points },
        frozen: frozen ? { from: frozen.from, to: frozen.to } : null,
      };
    });
  }

  /** One to be changed, with each baseline that it has had, for those who plan. @throws NotFound */
  async function open(viewer: Viewer, slug: string, id: string) {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const row = await requireIn(read, found.enquiry.id, id);
    const baselines = await read
      .select({
        ...{ id: frozenBaselines.id, from: frozenBaselines.from, to: frozenBaselines.to },
        ...{ by: people.name, at: frozenBaselines.frozenAt, why: frozenBaselines.why },
        ...{ unfrozenBy: frozenBaselines.unfrozenBy, unfrozenAt: frozenBaselines.unfrozenAt },
      })
      .from(frozenBaselines)
      .innerJoin(people, eq(people.id, frozenBaselines.frozenBy))
      .where(eq(frozenBaselines.seriesId, id))
      .orderBy(desc(frozenBaselines.frozenAt))
      .limit(50);
    const all = await read.$count(frozenBaselines, eq(frozenBaselines.seriesId, id));
    const names = new Map(found.members.map(({ personId, name }) => [personId, name]));
    return {
      found,
      series: row,
      allBaselines: all,
      baselines: baselines.map((one) => ({
        ...one,
        unfrozenBy: one.unfrozenBy && (names.get(one.unfrozenBy) ?? "somebody who has left"),
      })),
    };
  }

  return { write, freeze, unfreeze, list, open };
}

export type SeriesInTime = ReturnType<typeof createSeries>;

const isFrozen = (id: string) =>
  and(eq(frozenBaselines.seriesId, id), isNull(frozenBaselines.unfrozenAt));

function parse(
  typed: TypedSeries,
  taking: { schoolId: string; name: string; standing: string }[],
  today: string,
) {
  const [name, unit] = [typed.name.trim(), typed.unit.trim()];
  const kind = SeriesKind.safeParse(typed.kind);
  const better = Better.safeParse(typed.better);
  const n = wholeNumber(typed.n, 1, 100_000);
  const { points, problems: unread } = parsePoints(typed.points, kind.data ?? "mean");
  const isOfEnquiry = taking.some(
    ({ schoolId, standing }) => schoolId === typed.school && standing === "in",
  );
  const schoolNames = taking.map((school) => school.name);
  const problems: Problem[] = [
    ...unread,
    ...problemsNaming(
      [
        ["name", name],
        ["unit", unit],
      ],
      schoolNames,
    ),
  ];
  const refuse = (isWrong: boolean, field: string, message: string) => {
    if (isWrong) problems.push({ field, message });
  };
  refuse(name.length < 3 || name.length > 120, "name", "Name it in 3 to 120 characters.");
  refuse(unit.length < 1 || unit.length > 60, "unit", "Say what is counted, as in “%”.");
  refuse(!kind.success, "kind", "Choose what the numbers are.");
  refuse(!better.success, "better", "Choose which way is better.");
  refuse(n === null, "n", "Write how many pupils it is about, as a whole number.");
  refuse(typed.school !== "" && !isOfEnquiry, "school", "Choose a school that takes part.");
  refuse(
    points.some(({ day }) => day > today),
    "points",
    "A day is still to come.",
  );
  if (problems.length > 0 || !kind.success || !better.success || n === null)
    throw invalid(problems);
  return {
    name,
    unit,
    n,
    points,
    kind: kind.data,
    better: better.data,
    measure: typed.measure,
    schoolId: typed.school || null,
  };
}
