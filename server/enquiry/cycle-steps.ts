/**
 * What is written in a cycle, step by step. Each change names the step and the revision that it was made
 * for, and is one guarded update: what is locked is out of its reach, whoever asks and however late.
 */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import {
  CycleAct,
  type CycleChange,
  CycleDo,
  CyclePlan,
  CycleStep,
  CycleStudy,
  isFilled,
  missingIn,
  type OpenStep,
  stepAfter,
} from "#content/enquiry/cycle.ts";
import { inShort, parseWritten } from "#content/enquiry/written.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { isEthicsSettled } from "#content/packs/ethics.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { predictions, cycles as rows } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import { type Cycle, ideaIn, listPredictions, open } from "#server/enquiry/cycles.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { noteChanged } from "#server/enquiry/practice-versions.ts";

export function createCycleSteps(needs: {
  database: Database;
  enquiries: Enquiries;
  clock: Clock;
}) {
  const { database, enquiries, clock } = needs;

  /**
   * Keeps what is written in a step and, `onward`, goes to the next. Gives the cycle that an adapted one
   * opens. @throws Invalid with what is missing, Conflict where it has moved or somebody else changed it
   */
  async function keep(
    viewer: Viewer,
    slug: string,
    id: string,
    asked: { revision: number; onward: boolean; change: CycleChange },
  ): Promise<{ opened: string | null }> {
    const found = await enquiries.requireRight(viewer, slug, "planEnquiry");
    const change = parseChange(asked.change);
    requireInOrder(change);
    const { step } = change;
    const now = step === "plan" ? await enquiries.readNow(found.enquiry) : null;
    const owner =
      change.step === "plan" ? ownerIn(found.members, change.words.owner).personId : null;
    const by = viewer.person?.id ?? "";
    const at = clock();
    return database.write(async (tx) => {
      const cycle = await requireOpen(tx, { enquiryId: found.enquiry.id, id, step, ...asked });
      if (change.step === "plan" && now) {
        const before = { adapts: cycle.followsId !== null, kept: cycle.idea };
        Object.assign(change.words, ideaIn(now.ideas, change.words, before));
      }
      const questions = await listPredictions(tx, id);
      if (asked.onward)
        requireWhole(cycle, questions, change, !now || isEthicsSettled(now, found.method));
      const next = asked.onward ? stepAfter[step] : step;
      const [kept] = await tx
        .update(rows)
        .set({
          ...columnsOf(change, owner ?? cycle.ownerId),
          ...(next === "do" && { lockedAt: at, lockedBy: by }),
          ...(next === "do" && !startOf(change, cycle) && { startsOn: dayOf(at) }),
          ...(next === "decided" && { decidedAt: at, decidedBy: by }),
          ...(next === "decided" && !hasEnded(cycle, dayOf(at)) && { endsOn: dayOf(at) }),
          step: next,
          revision: cycle.revision + 1,
        })
        .where(and(eq(rows.id, id), eq(rows.step, step), eq(rows.revision, asked.revision)))
        .returning();
      if (!kept) throw conflict(changedMeanwhile);
      if (change.step === "plan") await rewriteQuestions(tx, id, change.words.questions);
      if (change.step === "study") await noteMatches(tx, id, change.words.matches);
      if (next !== step) await moved(tx, kept, { by, at });
      if (next !== "decided" || kept.decision !== "adapt") return { opened: null };
      await noteChanged(tx, {
        enquiryId: kept.enquiryId,
        idea: kept.idea,
        practice: kept.practice,
        whatChanged: kept.next,
        cause: "cycle",
        causeId: kept.id,
        seen: kept.learnt,
        by,
        at,
      });
      return { opened: await openNext(tx, kept, { by, at }) };
    });
  }

  return { keep };
}

export type CycleSteps = ReturnType<typeof createCycleSteps>;

const changedMeanwhile =
  "Somebody else changed this cycle while you wrote. What you wrote is still here: look at theirs in another window, then keep yours.";

/** Why a step is no longer written in. */
const passed: Record<OpenStep, string> = {
  plan: "Do has started, and the plan and its predictions are locked. They stay as they were.",
  do: "What was done is noted, and the cycle has gone on to Study.",
  study: "The cycle has gone on to Act.",
  act: "What follows from this cycle is decided.",
};

const shapes = { plan: CyclePlan, do: CycleDo, study: CycleStudy, act: CycleAct } as const;

const parseChange = ({ step, words }: CycleChange): CycleChange =>
  ({ step, words: parseWritten(shapes[step], words) }) as CycleChange;

function ownerIn<Member extends { handle: string }>(members: Member[], handle: string): Member {
  const owner = members.find((member) => member.handle === handle);
  if (!owner) throw invalid([{ field: "owner", message: "Choose somebody of the team." }]);
  return owner;
}

async function requireOpen(
  tx: Queries,
  asked: { enquiryId: string; id: string; step: OpenStep; revision: number },
): Promise<Cycle> {
  const [cycle] = await tx
    .select()
    .from(rows)
    .where(and(eq(rows.id, asked.id), eq(rows.enquiryId, asked.enquiryId)));
  if (!cycle) throw notFound("There is no such cycle in this enquiry.");
  const order = CycleStep.options;
  if (order.indexOf(cycle.step) < order.indexOf(asked.step))
    throw conflict("The cycle has not come to that step yet.");
  if (cycle.step !== asked.step) throw conflict(passed[asked.step]);
  if (cycle.revision !== asked.revision) throw conflict(changedMeanwhile);
  return cycle;
}

function requireWhole(
  cycle: Cycle,
  stored: Awaited<ReturnType<typeof listPredictions>>,
  { step, words }: CycleChange,
  ethicsSettled: boolean,
): void {
  const missing = missingIn(step, {
    ...cycle,
    questions: stored,
    matches: stored.map(({ match }) => match),
    ...words,
    ethicsSettled,
  });
  if (missing.length > 0) throw invalid(missing);
}

/** Whether it has an end by then: what is decided earlier than planned ended then. */
const hasEnded = ({ endsOn }: Cycle, today: string): boolean => endsOn !== "" && endsOn <= today;

/** @throws Invalid for a planned end before the start */
function requireInOrder(change: CycleChange): void {
  if (change.step !== "plan") return;
  const { startsOn, endsOn } = change.words;
  if (startsOn && endsOn && endsOn < startsOn)
    throw invalid([{ field: "endsOn", message: "The planned end is before the start." }]);
}

const startOf = (change: CycleChange, cycle: Cycle): string =>
  change.step === "plan" ? change.words.startsOn : cycle.startsOn;

/** What of a change stands in the cycle itself; lines with nothing in them are left out. */
function columnsOf(change: CycleChange, ownerId: string): Partial<typeof rows.$inferInsert> {
  switch (change.step) {
    case "plan": {
      const { owner, questions, ...words } = change.words;
      return {
        ...words,
        ownerId,
        tasks: words.tasks.filter(isFilled),
        data: words.data.filter(isFilled),
      };
    }
    case "study": {
      const { matches, ...words } = change.words;
      return words;
    }
    default:
      return change.words;
  }
}

async function rewriteQuestions(tx: Queries, cycleId: string, questions: CyclePlan["questions"]) {
  await tx.delete(predictions).where(eq(predictions.cycleId, cycleId));
  const filled = questions.filter(isFilled);
  if (filled.length > 0)
    await tx.insert(predictions).values(filled.map((row, place) => ({ ...row, cycleId, place })));
}

async function noteMatches(tx: Queries, cycleId: string, matches: CycleStudy["matches"]) {
  for (const [place, match] of matches.entries())
    await tx
      .update(predictions)
      .set({ match })
      .where(and(eq(predictions.cycleId, cycleId), eq(predictions.place, place)));
}

const movedTo: Record<Exclude<Cycle["step"], "plan">, LogKind> = {
  do: "cycle.begin",
  study: "cycle.carry-out",
  act: "cycle.study",
  decided: "cycle.decide",
};

/**
 * Logs a step that is done; carrying out and studying are what people bring, noted for who says that it is
 * done: a name in the field of an owner has brought nothing.
 */
async function moved(tx: Queries, cycle: Cycle, { by, at }: { by: string; at: Date }) {
  const { enquiryId, schoolId, step } = cycle;
  if (step === "plan") return;
  const kind = step === "study" ? "tried" : step === "act" ? "analysed" : null;
  if (kind)
    await noteSeen(tx, {
      ...{ enquiryId, personId: by, kind, at, on: dayOf(at), of: cycle.id },
      schoolId: await schoolIn(tx, enquiryId, by),
    });
  await record(tx, {
    ...{ at, actor: by, action: movedTo[step], thing: enquiryId },
    detail: { school: schoolId },
  });
}

/**
 * What is adapted is tested again: what is to change stands as its idea, with the idea of the diagram that
 * it acts on still linked; owner, tasks, data and questions are the same. Their predictions are made anew:
 * one that was copied would be nobody's.
 */
async function openNext(tx: Queries, cycle: Cycle, { by, at }: { by: string; at: Date }) {
  const { enquiryId, schoolId, ownerId, ideaId, objective, tasks, data } = cycle;
  const idea = inShort(cycle.next, 200);
  const next = await open(tx, {
    ...{ enquiryId, schoolId, ownerId, ideaId, idea, objective, tasks, data },
    ...{ followsId: cycle.id, createdBy: by, createdAt: at },
  });
  const questions = await listPredictions(tx, cycle.id);
  await rewriteQuestions(
    tx,
    next.id,
    questions.map(({ question }) => ({ question, prediction: "" })),
  );
  return next.id;
}
