/** Pupil voice: kept once nothing in it could tell who a pupil is (S17). */
import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { isDay } from "#content/day.ts";
import { checkVoice, PupilVoice } from "#content/enquiry/pupil-voice.ts";
import { invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { ShownVoice } from "#content/measuring/shown-numbers.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { pupilVoices, schools } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { type Among, everything, notOf } from "#server/enquiry/measuring/among.ts";
import { requireRevision, requireRoomFor } from "#server/enquiry/measuring/changing.ts";
import { idOf } from "#server/enquiry/noting.ts";

/** Quotes are typed one a line. */
export type TypedVoice = Record<
  "prompt" | "method" | "summary" | "consentBasis" | "quotes" | "day" | "school" | "revision",
  string
>;

const mostVoices = 60;

export function createVoices(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Adds what pupils said, or changes it. @throws Invalid, also where it could identify somebody */
  async function write(
    viewer: Viewer,
    slug: string,
    id: string | null,
    typed: TypedVoice,
  ): Promise<void> {
    const { enquiry, schools: taking } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const [at, personId] = [clock(), idOf(viewer)];
    const values = parse(typed, taking, dayOf(at));
    await database.write(async (tx) => {
      const now = id ? await requireIn(tx, enquiry.id, id) : null;
      requireRevision(now?.revision ?? 0, typed.revision);
      const written = { ...values, changedBy: personId, changedAt: at };
      if (now)
        await tx
          .update(pupilVoices)
          .set({ ...written, revision: now.revision + 1 })
          .where(eq(pupilVoices.id, now.id));
      else {
        const there = await tx.$count(pupilVoices, eq(pupilVoices.enquiryId, enquiry.id));
        requireRoomFor("accounts of what pupils said", there, mostVoices);
        await tx.insert(pupilVoices).values({ ...written, id: newId(), enquiryId: enquiry.id });
      }
      await record(tx, { at, actor: personId, action: "voice.change", thing: enquiry.id });
      await noteSeen(tx, {
        ...{ enquiryId: enquiry.id, personId, kind: "analysed", on: dayOf(at), of: "", at },
        schoolId: await schoolIn(tx, enquiry.id, personId),
      });
    });
  }

  async function requireIn(queries: Queries, enquiryId: string, id: string) {
    const [found] = await queries
      .select()
      .from(pupilVoices)
      .where(and(eq(pupilVoices.enquiryId, enquiryId), eq(pupilVoices.id, id)));
    if (!found) throw notFound();
    return found;
  }

  /**
   * What pupils said, the newest first, without who wrote it down. Words of several schools stay: no number
   * is taken away from them.
   */
  const list = (
    enquiryId: string,
    { queries = read, without }: Among = everything,
  ): Promise<ShownVoice[]> =>
    queries
      .select({
        ...{ id: pupilVoices.id, day: pupilVoices.day },
        ...{ school: schools.name, schoolId: pupilVoices.schoolId },
        ...{ prompt: pupilVoices.prompt, method: pupilVoices.method },
        ...{ summary: pupilVoices.summary, quotes: pupilVoices.quotes },
        consentBasis: pupilVoices.consentBasis,
      })
      .from(pupilVoices)
      .leftJoin(schools, eq(schools.id, pupilVoices.schoolId))
      .where(and(eq(pupilVoices.enquiryId, enquiryId), notOf(pupilVoices.schoolId, { without })))
      .orderBy(desc(pupilVoices.day), desc(pupilVoices.id))
      .limit(mostVoices);

  /** One to be changed, for those who plan. @throws NotFound */
  async function open(viewer: Viewer, slug: string, id: string) {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    return { found, voice: await requireIn(read, found.enquiry.id, id) };
  }

  return { write, list, open };
}

export type Voices = ReturnType<typeof createVoices>;

function parse(
  typed: TypedVoice,
  taking: { schoolId: string; name: string; standing: string }[],
  today: string,
) {
  const voice = PupilVoice.safeParse({
    ...typed,
    quotes: typed.quotes
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  });
  const problems: Problem[] = voice.success
    ? checkVoice(voice.data, { allowedNames: taking.map(({ name }) => name) }).map(
        ({ field, found, suggestion }) => ({
          field: field.split(".")[0] ?? field,
          message: `“${found}” could tell who a pupil or a private person is. Write instead: ${suggestion}.`,
        }),
      )
    : [...new Set(voice.error.issues.map(({ path }) => String(path[0])))].map((field) => ({
        field,
        message: wanted[field] ?? "Fill this in.",
      }));
  const day = typed.day.trim();
  if (!isDay(day) || day > today)
    problems.push({ field: "day", message: "Give the day on which pupils were asked." });
  const isOfEnquiry = taking.some(
    ({ schoolId, standing }) => schoolId === typed.school && standing === "in",
  );
  if (typed.school !== "" && !isOfEnquiry)
    problems.push({ field: "school", message: "Choose a school that takes part." });
  if (problems.length > 0 || !voice.success) throw invalid(problems);
  return { ...voice.data, day, schoolId: typed.school || null };
}

const wanted: Record<string, string> = {
  prompt: "Write what pupils were asked, in up to 500 characters.",
  method: "Say how they were asked, in up to 300 characters.",
  summary: "Sum up what they said, in up to 5,000 characters.",
  consentBasis: "Choose on what footing they were asked.",
  quotes: "Write up to 20 quotes, one a line, each in up to 500 characters.",
};
