/**
 * What is written in a research lesson: its plan until it is marked as taught, and what was made of it
 * afterwards. As with cycles each change is one guarded update, and what is locked is out of its reach.
 */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type LessonChange,
  LessonPlan,
  LessonTalk,
  lessonStepAfter,
  missingInLesson,
  PupilLabel,
} from "#content/enquiry/lesson.ts";
import { parseWritten } from "#content/enquiry/written.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { isEthicsSettled } from "#content/packs/ethics.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { casePupils, lessonObservers, lessons as rows } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSaid, noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { type Lesson, listPupils, note } from "#server/enquiry/lessons.ts";
import { noteChanged } from "#server/enquiry/practice-versions.ts";

export function createLessonSteps(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /** Keeps what is written and, `onward`, goes to the next step. @throws Invalid, Conflict */
  async function keep(
    viewer: Viewer,
    slug: string,
    id: string,
    asked: { revision: number; onward: boolean; change: LessonChange },
  ): Promise<void> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const change = parseChange(asked.change);
    const { step } = change;
    const at = clock();
    const by = viewer.person?.id ?? "";
    const ethicsSettled =
      step !== "plan" || isEthicsSettled(await enquiries.readNow(found.enquiry), found.method);
    const observers =
      change.step === "plan"
        ? found.members.filter(({ handle }) => change.words.observers.includes(handle))
        : [];
    await database.write(async (tx) => {
      const lesson = await requireOpen(tx, { enquiryId: found.enquiry.id, id, step, ...asked });
      if (asked.onward) {
        const { on, objective, surprised, change: next } = { ...lesson, ...change.words };
        const pupils = mergePupils(await listPupils(tx, id), change);
        const missing = missingInLesson(step, {
          ...{ on, objective, surprised, change: next, pupils, ethicsSettled },
        });
        if (step === "plan" && on > dayOf(at))
          missing.push({ field: "on", message: "That day is still to come." });
        if (missing.length > 0) throw invalid(missing);
      }
      const next = asked.onward ? lessonStepAfter[step] : step;
      const [kept] = await tx
        .update(rows)
        .set({
          ...columnsOf(change),
          ...(next === "taught" && step === "plan" && { lockedAt: at, lockedBy: by }),
          step: next,
          revision: lesson.revision + 1,
        })
        .where(and(eq(rows.id, id), eq(rows.step, step), eq(rows.revision, asked.revision)))
        .returning();
      if (!kept) throw conflict(changedMeanwhile);
      if (change.step === "plan") {
        await rewritePupils(tx, id, change.words.pupils);
        await rewriteObservers(
          tx,
          id,
          observers.map(({ personId }) => personId).filter((one) => one !== kept.teacherId),
        );
      } else await notePupils(tx, id, change.words.pupils);
      if (next === step) return;
      await moved(tx, kept, { by, at });
      if (step === "taught" && kept.practice)
        await noteChanged(tx, {
          enquiryId: kept.enquiryId,
          idea: kept.objective,
          practice: kept.practice,
          whatChanged: kept.change,
          cause: "lesson",
          causeId: kept.id,
          seen: kept.surprised,
          by,
          at,
        });
    });
  }

  return { keep };
}

export type LessonSteps = ReturnType<typeof createLessonSteps>;

const changedMeanwhile =
  "Somebody else changed this lesson while you wrote. What you wrote is still here: look at theirs in another window, then keep yours.";

const passed = {
  plan: "The lesson is marked as taught, and its plan and predictions are locked. They stay as they were.",
  taught: "The lesson was looked back on already.",
} as const;

const parseChange = (change: LessonChange): LessonChange =>
  change.step === "plan"
    ? { step: "plan", words: parseWritten(LessonPlan, change.words) }
    : { step: "taught", words: parseWritten(LessonTalk, change.words) };

async function requireOpen(
  tx: Queries,
  asked: { enquiryId: string; id: string; step: LessonChange["step"]; revision: number },
): Promise<Lesson> {
  const [lesson] = await tx
    .select()
    .from(rows)
    .where(and(eq(rows.id, asked.id), eq(rows.enquiryId, asked.enquiryId)));
  if (!lesson) throw notFound("There is no such lesson in this enquiry.");
  if (lesson.step === "plan" && asked.step === "taught")
    throw conflict("The lesson is not marked as taught yet.");
  if (lesson.step !== asked.step) throw conflict(passed[asked.step]);
  if (lesson.revision !== asked.revision) throw conflict(changedMeanwhile);
  return lesson;
}

/** The case pupils as the rules look at them: what is stored, with what is written now. */
const mergePupils = (stored: Awaited<ReturnType<typeof listPupils>>, change: LessonChange) =>
  change.step === "plan"
    ? change.words.pupils.map((pupil) => ({ observed: "", why: "", ...pupil }))
    : stored.map((pupil, at) => ({ ...pupil, ...change.words.pupils[at] }));

function columnsOf(change: LessonChange): Partial<typeof rows.$inferInsert> {
  if (change.step === "plan") {
    const { on, objective, activities } = change.words;
    return { on, objective, activities };
  }
  const { interviews, surprised, change: next, practice } = change.words;
  return { interviews, surprised, change: next, practice };
}

/** Labels go by the place: whoever is described second is B. */
async function rewritePupils(tx: Queries, lessonId: string, pupils: LessonPlan["pupils"]) {
  await tx.delete(casePupils).where(eq(casePupils.lessonId, lessonId));
  const described = pupils.filter(({ description, predicted }) => description || predicted);
  if (described.length > 0)
    await tx.insert(casePupils).values(
      described.map((pupil, at) => ({
        ...pupil,
        lessonId,
        label: PupilLabel.options[at] ?? "C",
      })),
    );
}

async function notePupils(tx: Queries, lessonId: string, pupils: LessonTalk["pupils"]) {
  for (const [at, label] of PupilLabel.options.entries())
    if (pupils[at])
      await tx
        .update(casePupils)
        .set(pupils[at])
        .where(and(eq(casePupils.lessonId, lessonId), eq(casePupils.label, label)));
}

async function rewriteObservers(tx: Queries, lessonId: string, personIds: string[]) {
  await tx.delete(lessonObservers).where(eq(lessonObservers.lessonId, lessonId));
  if (personIds.length > 0)
    await tx.insert(lessonObservers).values(personIds.map((personId) => ({ lessonId, personId })));
}

/**
 * Logs a step that is done; teaching and looking back are what people bring. A colleague who marks it as
 * taught says so of its teacher.
 */
async function moved(tx: Queries, lesson: Lesson, { by, at }: { by: string; at: Date }) {
  const { enquiryId, teacherId, step } = lesson;
  const isTaught = step === "taught";
  const lessonId = { of: lesson.id };
  if (!isTaught)
    await noteSeen(tx, {
      ...{ enquiryId, personId: by, at, ...lessonId, kind: "analysed", on: dayOf(at) },
      schoolId: await schoolIn(tx, enquiryId, by),
    });
  else if (by === teacherId)
    await noteSeen(tx, {
      ...{ enquiryId, personId: by, at, ...lessonId, kind: "tried", on: lesson.on },
      schoolId: await schoolIn(tx, enquiryId, by),
    });
  else
    await noteSaid(tx, {
      ...{ enquiryId, personId: teacherId, at, ...lessonId, kind: "tried", on: lesson.on },
      ...{ note: "", by },
    });
  await note(tx, isTaught ? "lesson.teach" : "lesson.talk", lesson, { by, at });
}
