/** The practice as the team does it, version by version, and whether it earned the JPD mark (S01). */
import { and, asc, desc, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { type JpdMark, weighMark } from "#content/enquiry/jpd-mark.ts";
import { ChangeCause, isSamePractice } from "#content/enquiry/practice-version.ts";
import { conflict, invalid } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  contributions,
  enquirySchools,
  people,
  practiceVersions,
  schools,
} from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { noteToday } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { idOf, noteIn } from "#server/enquiry/noting.ts";

/** Notes that the practice changed, in the transaction of what changed it; the first is how it began. */
export async function notePractice(
  tx: Queries,
  change: {
    enquiryId: string;
    practice: string;
    whatChanged: string;
    cause: ChangeCause | null;
    causeId: string | null;
    seen: string;
    by: string;
    at: Date;
  },
): Promise<number> {
  const number = ((await readLast(tx, change.enquiryId))?.number ?? 0) + 1;
  const { by, ...version } = change;
  await tx.insert(practiceVersions).values({ ...version, id: newId(), number, notedBy: by });
  return number;
}

/**
 * Notes what a cycle or a lesson led to, with how it is done now. Where nobody has written yet how it was
 * done, it began as the idea that was tried. Who comes to what stands already, as a second school may, has
 * not changed it again. @throws Invalid where it is the very idea that was tried
 */
export async function noteChanged(
  tx: Queries,
  change: Parameters<typeof notePractice>[1] & { idea: string },
): Promise<void> {
  const { idea, ...changed } = change;
  const first = { practice: idea, whatChanged: "", cause: null, causeId: null, seen: "" };
  const last = await readLast(tx, change.enquiryId);
  if (isSamePractice(last?.practice ?? idea, change.practice)) {
    if (isSamePractice(idea, change.practice)) throw invalid([asBefore]);
    return;
  }
  if (!last) await notePractice(tx, { ...changed, ...first });
  await notePractice(tx, changed);
}

const howToDoIt = {
  field: "practice",
  message: "Say how you do it, so that a colleague could, in up to 2,000 characters.",
};

const isLongEnough = (practice: string) => practice.length >= 10 && practice.length <= 2000;

/** Said where a practice "changes" into what it was: the mark is for what changed. */
const asBefore = {
  field: "practice",
  message:
    "This is how you did it before, word for word. Write the practice with the change in it, so that a colleague could do it.",
};

const readLast = async (tx: Queries, enquiryId: string) =>
  (
    await tx
      .select({ number: practiceVersions.number, practice: practiceVersions.practice })
      .from(practiceVersions)
      .where(eq(practiceVersions.enquiryId, enquiryId))
      .orderBy(desc(practiceVersions.number))
      .limit(1)
  ).at(0);

/** As many stand on a page. */
const shown = 100;

export function createPracticeVersions(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Notes how the practice is done now. `after` is the version that the form was made for. */
  async function note(
    viewer: Viewer,
    slug: string,
    said: { practice: string; whatChanged: string; cause: string; seen: string; after: number },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const [practice, whatChanged, seen] = [
      said.practice.trim(),
      said.whatChanged.trim(),
      said.seen.trim(),
    ];
    const cause = ChangeCause.safeParse(said.cause);
    const problems = [
      ...(isLongEnough(practice) ? [] : [howToDoIt]),
      ...(said.after > 0 && (whatChanged.length < 3 || whatChanged.length > 600)
        ? [{ field: "whatChanged", message: "Say what changed, in up to 600 characters." }]
        : []),
      ...(cause.success && (seen.length < 3 || seen.length > 600)
        ? [{ field: "seen", message: "Say what you saw, in up to 600 characters." }]
        : []),
    ];
    if (problems.length > 0) throw invalid(problems);
    const [at, personId] = [clock(), idOf(viewer)];
    await database.write(async (tx) => {
      const last = await readLast(tx, enquiry.id);
      if ((last?.number ?? 0) !== said.after)
        throw conflict(
          "Somebody noted a change at the same time. Read it, then note yours if it is another.",
        );
      if (last && isSamePractice(last.practice, practice)) throw invalid([asBefore]);
      const number = await notePractice(tx, {
        enquiryId: enquiry.id,
        practice,
        whatChanged: said.after > 0 ? whatChanged : "",
        cause: said.after > 0 && cause.success ? cause.data : null,
        causeId: null,
        seen: said.after > 0 && cause.success ? seen : "",
        by: personId,
        at,
      });
      await noteIn(tx, at, viewer, enquiry, "enquiry.change-practice", { number });
      await noteToday(tx, { enquiryId: enquiry.id, personId, kind: "designed", at });
    });
  }

  /**
   * Puts right how the newest version is worded; why it changed stays. `was` is how it read in the form.
   * @throws Invalid, Conflict where it is no longer the newest or reads otherwise
   */
  async function correct(
    viewer: Viewer,
    slug: string,
    said: { number: number; practice: string; was: string },
  ): Promise<void> {
    const { enquiry } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const practice = said.practice.trim();
    if (!isLongEnough(practice)) throw invalid([howToDoIt]);
    await database.write(async (tx) => {
      const [last, before] = await tx
        .select({ number: practiceVersions.number, practice: practiceVersions.practice })
        .from(practiceVersions)
        .where(eq(practiceVersions.enquiryId, enquiry.id))
        .orderBy(desc(practiceVersions.number))
        .limit(2);
      if (last?.number !== said.number || !isSamePractice(last.practice, said.was))
        throw conflict("A colleague changed it at the same time. Read theirs first.");
      if (before && isSamePractice(before.practice, practice)) throw invalid([asBefore]);
      await tx
        .update(practiceVersions)
        .set({ practice })
        .where(
          and(eq(practiceVersions.enquiryId, enquiry.id), eq(practiceVersions.number, said.number)),
        );
      await noteIn(tx, clock(), viewer, enquiry, "enquiry.correct-practice", {
        number: said.number,
      });
    });
  }

  /** From the first to the newest; of more than `shown` the newest. Their numbers have no gap. */
  const list = async (enquiryId: string) => {
    const rows = await read
      .select({
        number: practiceVersions.number,
        practice: practiceVersions.practice,
        whatChanged: practiceVersions.whatChanged,
        cause: practiceVersions.cause,
        seen: practiceVersions.seen,
        by: people.name,
        at: practiceVersions.at,
      })
      .from(practiceVersions)
      .innerJoin(people, eq(people.id, practiceVersions.notedBy))
      .where(eq(practiceVersions.enquiryId, enquiryId))
      .orderBy(desc(practiceVersions.number))
      .limit(shown);
    return rows.reverse();
  };

  return { note, correct, list, marksOf: (ids: string[]) => marksOf(read, ids) };
}

export type PracticeVersions = ReturnType<typeof createPracticeVersions>;

/** Whether each of some enquiries earned the mark, in three queries however many they are. */
export async function marksOf(queries: Queries, ids: string[]): Promise<Map<string, JpdMark>> {
  if (ids.length === 0) return new Map();
  const [taking, brought, changed] = await Promise.all([
    queries
      .select({ enquiryId: enquirySchools.enquiryId, id: schools.id, name: schools.name })
      .from(enquirySchools)
      .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
      .where(and(inArray(enquirySchools.enquiryId, ids), eq(enquirySchools.standing, "in")))
      .orderBy(asc(schools.name)),
    queries
      .selectDistinct({
        enquiryId: contributions.enquiryId,
        schoolId: contributions.schoolId,
        confirmed: contributions.confirmed,
      })
      .from(contributions)
      .where(and(inArray(contributions.enquiryId, ids), isNotNull(contributions.schoolId))),
    queries
      .select({
        enquiryId: practiceVersions.enquiryId,
        number: max(practiceVersions.number),
        because: sql<string | null>`max(${practiceVersions.cause})`,
      })
      .from(practiceVersions)
      .where(and(inArray(practiceVersions.enquiryId, ids), sql`${practiceVersions.number} > 1`))
      .groupBy(practiceVersions.enquiryId),
  ]);
  const schoolsIn = (enquiryId: string, confirmed: boolean) =>
    brought.flatMap((row) =>
      row.enquiryId === enquiryId && row.confirmed === confirmed && row.schoolId
        ? [row.schoolId]
        : [],
    );
  return new Map(
    ids.map((enquiryId) => [
      enquiryId,
      weighMark({
        schools: taking.filter((row) => row.enquiryId === enquiryId),
        contributedFrom: schoolsIn(enquiryId, true),
        toldOf: schoolsIn(enquiryId, false),
        versions: changed.flatMap(({ number, ...row }) =>
          row.enquiryId === enquiryId && number ? [{ number, because: row.because }] : [],
        ),
      }),
    ]),
  );
}
