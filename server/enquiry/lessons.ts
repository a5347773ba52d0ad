/** Research lessons: begun, found, listed. What is written in one is in lesson-steps.ts and observing.ts. */
import { and, asc, eq, max } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { LessonPlan } from "#content/enquiry/lesson.ts";
import { parseWritten } from "#content/enquiry/written.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  casePupils,
  lessonObservers,
  people,
  lessons as rows,
  schools,
} from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { takesPart } from "#server/enquiry/cycles.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";

export type Lesson = typeof rows.$inferSelect;

export function createLessons(needs: { database: Database; enquiries: Enquiries; clock: Clock }) {
  const { database, enquiries, clock } = needs;
  const { read } = database;

  /** Opens the plan of a lesson that somebody of the team will teach. @throws Invalid */
  async function start(
    viewer: Viewer,
    slug: string,
    asked: { teacher: string; objective: string },
  ): Promise<{ id: string }> {
    const {
      enquiry,
      members,
      schools: taking,
    } = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const { objective } = parseWritten(Objective, asked);
    const teacher = members.find(({ handle }) => handle === asked.teacher);
    const schoolId = teacher?.schoolId;
    const problems = [
      ...(teacher && schoolId && takesPart(taking, schoolId)
        ? []
        : [{ field: "teacher", message: "Choose somebody of a school that takes part." }]),
      ...(objective
        ? []
        : [{ field: "objective", message: "Say what pupils should learn in it." }]),
    ];
    if (problems.length > 0 || !teacher || !schoolId) throw invalid(problems);
    const id = newId();
    const at = clock();
    const by = viewer.person?.id ?? teacher.personId;
    await database.write(async (tx) => {
      const [last] = await tx
        .select({ number: max(rows.number) })
        .from(rows)
        .where(and(eq(rows.enquiryId, enquiry.id), eq(rows.schoolId, schoolId)));
      await tx.insert(rows).values({
        ...{ id, enquiryId: enquiry.id, schoolId, number: (last?.number ?? 0) + 1 },
        ...{ step: "plan", teacherId: teacher.personId, objective, revision: 1 },
        ...{ createdBy: by, createdAt: at },
      });
      await note(tx, "lesson.plan", { enquiryId: enquiry.id, schoolId }, { by, at });
    });
    return { id };
  }

  /** A lesson of an enquiry, for its team; without what was seen in it. @throws NotFound */
  async function get(viewer: Viewer, slug: string, id: string) {
    const found = await enquiries.get(viewer, slug);
    const [[row], pupils, observers] = await Promise.all([
      read
        .select({ lesson: rows, schoolName: schools.name, teacher: people.name })
        .from(rows)
        .innerJoin(schools, eq(schools.id, rows.schoolId))
        .innerJoin(people, eq(people.id, rows.teacherId))
        .where(and(eq(rows.id, id), eq(rows.enquiryId, found.enquiry.id))),
      listPupils(read, id),
      read
        .select({ personId: people.id, name: people.name, handle: people.handle })
        .from(lessonObservers)
        .innerJoin(people, eq(people.id, lessonObservers.personId))
        .where(eq(lessonObservers.lessonId, id))
        .orderBy(asc(people.name)),
    ]);
    if (!row) throw notFound("There is no such lesson in this enquiry.");
    const [locker] = row.lesson.lockedBy
      ? await read
          .select({ name: people.name })
          .from(people)
          .where(eq(people.id, row.lesson.lockedBy))
      : [];
    return { found, ...row, pupils, observers, lockedBy: locker?.name ?? "" };
  }

  /** All lessons of an enquiry, school by school in their order. */
  const list = (enquiryId: string) =>
    read
      .select({
        id: rows.id,
        school: schools.name,
        number: rows.number,
        step: rows.step,
        teacher: people.name,
        on: rows.on,
        objective: rows.objective,
      })
      .from(rows)
      .innerJoin(schools, eq(schools.id, rows.schoolId))
      .innerJoin(people, eq(people.id, rows.teacherId))
      .where(eq(rows.enquiryId, enquiryId))
      .orderBy(asc(schools.name), asc(rows.number))
      .limit(500);

  return { start, get, list };
}

export type Lessons = ReturnType<typeof createLessons>;

const Objective = LessonPlan.pick({ objective: true });

/** The case pupils of a lesson, A first. */
export const listPupils = (queries: Queries, lessonId: string) =>
  queries
    .select({
      label: casePupils.label,
      description: casePupils.description,
      predicted: casePupils.predicted,
      observed: casePupils.observed,
      why: casePupils.why,
    })
    .from(casePupils)
    .where(eq(casePupils.lessonId, lessonId))
    .orderBy(asc(casePupils.label));

/** Logs what was done with a lesson, in the transaction of what was done. */
export const note = (
  tx: Queries,
  action: LogKind,
  { enquiryId, schoolId }: Pick<Lesson, "enquiryId" | "schoolId">,
  { by, at }: { by: string; at: Date },
) => record(tx, { at, actor: by, action, thing: enquiryId, detail: { school: schoolId } });
