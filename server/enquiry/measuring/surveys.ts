/** Surveys in dated waves: answers come as counts, and nobody's own answers are kept. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Viewer } from "#content/access/tokens.ts";
import { isDay } from "#content/day.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";
import { wholeNumber } from "#content/measuring/numbers.ts";
import type { KeptSurvey } from "#content/measuring/shown-survey.ts";
import { parseItems, parseResponses } from "#content/measuring/typed-survey.ts";
import { Survey } from "#content/survey/survey.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { schools, surveys, surveyWaves } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteToday } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { type Among, everything, notOf } from "#server/enquiry/measuring/among.ts";
import { requireRevision, requireRoomFor } from "#server/enquiry/measuring/changing.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

export type TypedSurvey = Record<
  "name" | "who" | "points" | "items" | "school" | "revision",
  string
>;

/** As many an enquiry has, and each of them waves. */
const mostSurveys = 30;
const mostWaves = 40;

export function createSurveys(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Adds a survey, or changes one that nobody has answered yet. @throws Invalid, Conflict, NotFound */
  async function write(
    viewer: Viewer,
    slug: string,
    id: string | null,
    typed: TypedSurvey,
  ): Promise<string> {
    const { enquiry, schools: taking } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const values = parse(typed, taking);
    const surveyId = id ?? newId();
    const at = clock();
    await database.write(async (tx) => {
      const now = id ? await requireIn(tx, enquiry.id, id) : null;
      requireRevision(now?.revision ?? 0, typed.revision);
      const written = { ...values, changedBy: idOf(viewer), changedAt: at };
      if (now) {
        const [wave] = await tx.select().from(surveyWaves).where(eq(surveyWaves.surveyId, now.id));
        if (wave) throw conflict("It has been answered, so its items stay as they were asked.");
        await tx
          .update(surveys)
          .set({ ...written, revision: now.revision + 1 })
          .where(eq(surveys.id, now.id));
      } else {
        const there = await tx.$count(surveys, eq(surveys.enquiryId, enquiry.id));
        requireRoomFor("surveys", there, mostSurveys);
        await tx.insert(surveys).values({ ...written, id: surveyId, enquiryId: enquiry.id });
      }
      await noteIn(tx, at, viewer, enquiry, now ? "survey.change" : "survey.add");
      await noteToday(tx, { enquiryId: enquiry.id, personId: idOf(viewer), kind: "designed", at });
    });
    return surveyId;
  }

  /** Enters a wave, or puts that of its day right. @throws Invalid, Conflict, NotFound */
  async function enterWave(
    viewer: Viewer,
    slug: string,
    id: string,
    typed: { day: string; revision: string; counts: Record<string, string[]> },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const [at, personId] = [clock(), idOf(viewer)];
    const day = typed.day.trim();
    if (!isDay(day) || day > dayOf(at))
      throw invalid([{ field: "day", message: "Give the day on which answering ended." }]);
    await database.write(async (tx) => {
      const survey = await requireIn(tx, enquiry.id, id);
      const { responses, problems } = parseResponses(survey, typed.counts);
      if (problems.length > 0) throw invalid(problems);
      const [now] = await tx
        .select()
        .from(surveyWaves)
        .where(and(eq(surveyWaves.surveyId, id), eq(surveyWaves.day, day)));
      requireRevision(now?.revision ?? 0, typed.revision);
      const written = { responses, enteredBy: personId, enteredAt: at, takenOutAt: null };
      if (now)
        await tx
          .update(surveyWaves)
          .set({ ...written, revision: now.revision + 1 })
          .where(eq(surveyWaves.id, now.id));
      else {
        const there = await tx.$count(surveyWaves, eq(surveyWaves.surveyId, id));
        requireRoomFor("waves of this survey", there, mostWaves);
        await tx.insert(surveyWaves).values({ ...written, id: newId(), surveyId: id, day });
      }
      await noteIn(tx, at, viewer, enquiry, "survey.enter");
      await noteToday(tx, { enquiryId: enquiry.id, personId, kind: "analysed", at });
    });
  }

  async function requireIn(queries: Queries, enquiryId: string, id: string) {
    const [found] = await queries
      .select()
      .from(surveys)
      .where(and(eq(surveys.enquiryId, enquiryId), eq(surveys.id, id)));
    if (!found) throw notFound();
    return found;
  }

  /** The surveys of an enquiry with their waves, the first wave first. */
  async function list(
    enquiryId: string,
    { queries = read, ...among }: Among = everything,
  ): Promise<KeptSurvey[]> {
    const rows = await queries
      .select({ row: surveys, school: schools.name })
      .from(surveys)
      .leftJoin(schools, eq(schools.id, surveys.schoolId))
      .where(
        and(
          ...[eq(surveys.enquiryId, enquiryId), isNull(surveys.takenOutAt)],
          notOf(surveys.schoolId, among),
        ),
      )
      .orderBy(asc(surveys.name), asc(surveys.id))
      .limit(mostSurveys);
    const ids = rows.map(({ row }) => row.id);
    const waves = ids.length
      ? await queries
          .select()
          .from(surveyWaves)
          .where(and(inArray(surveyWaves.surveyId, ids), isNull(surveyWaves.takenOutAt)))
          .orderBy(asc(surveyWaves.day))
          .limit(mostSurveys * mostWaves)
      : [];
    return rows.map(({ row, school }) => ({
      ...{ id: row.id, name: row.name, who: row.who, school, schoolId: row.schoolId },
      survey: { items: row.items, points: row.points },
      waves: waves
        .filter(({ surveyId }) => surveyId === row.id)
        .map(({ day, responses }) => ({ date: day, responses })),
    }));
  }

  /** One to be changed or answered, for those who plan. @throws NotFound */
  async function open(viewer: Viewer, slug: string, id: string) {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const survey = await requireIn(read, found.enquiry.id, id);
    const waves = await read
      .select()
      .from(surveyWaves)
      .where(eq(surveyWaves.surveyId, id))
      .orderBy(asc(surveyWaves.day))
      .limit(mostWaves);
    return { found, survey, waves };
  }

  return { write, enterWave, list, open };
}

export type Surveys = ReturnType<typeof createSurveys>;

const Who = z.enum(["pupils", "staff"]);

function parse(typed: TypedSurvey, taking: { schoolId: string; name: string; standing: string }[]) {
  const name = typed.name.trim();
  const who = Who.safeParse(typed.who);
  const points = wholeNumber(typed.points, 2, 11);
  const survey = Survey.safeParse({ items: parseItems(typed.items), points: points ?? 5 });
  const isOfEnquiry = taking.some(
    ({ schoolId, standing }) => schoolId === typed.school && standing === "in",
  );
  const problems: Problem[] = problemsNaming(
    [
      ["name", name],
      ["items", typed.items],
    ],
    taking.map((school) => school.name),
  );
  const refuse = (isWrong: boolean, field: string, message: string) => {
    if (isWrong) problems.push({ field, message });
  };
  refuse(name.length < 3 || name.length > 120, "name", "Name it in 3 to 120 characters.");
  refuse(!who.success, "who", "Choose who answers.");
  refuse(points === null, "points", "A scale has 2 to 11 points.");
  refuse(!survey.success, "items", "Write 1 to 60 items, one a line, each in 300 characters.");
  refuse(typed.school !== "" && !isOfEnquiry, "school", "Choose a school that takes part.");
  if (problems.length > 0 || !who.success || !survey.success) throw invalid(problems);
  return { name, who: who.data, ...survey.data, schoolId: typed.school || null };
}
