/** A cycle as programs read it, and what they write in a step of it. */
import { z } from "zod";
import {
  CycleAct,
  CycleDecision,
  CycleDo,
  CyclePlan,
  CycleStep,
  CycleStudy,
  Match,
} from "#content/enquiry/cycle.ts";
import { Moment } from "#server/api/shapes/write-up.ts";
import type { CycleEntry, Cycles } from "#server/enquiry/cycles.ts";

const Person = z.object({ handle: z.string(), name: z.string() }).nullable();

export const CycleLine = z
  .object({
    id: z.string(),
    schoolId: z.string(),
    school: z.string(),
    number: z.int().meta({ description: "Its place among the cycles of its school." }),
    followsId: z.string().nullable().meta({ description: "The id of the cycle that it adapts." }),
    idea: z.string(),
    step: CycleStep,
    decision: CycleDecision.nullable(),
    owner: z.string(),
    startsOn: z.string().meta({ description: "As 2026-09-01; empty where no day is said." }),
    endsOn: z.string(),
  })
  .meta({ id: "CycleLine" }) satisfies z.ZodType<CycleEntry>;

export const Cycle = z
  .object({
    id: z.string(),
    schoolId: z.string(),
    school: z.string(),
    number: z.int(),
    step: CycleStep.meta({ description: "The step in which something is written now." }),
    ...CyclePlan.omit({ owner: true, questions: true }).shape,
    owner: Person,
    questions: z.array(
      z.object({ question: z.string(), prediction: z.string(), match: Match.nullable() }),
    ),
    locked: z
      .object({ at: Moment, by: Person })
      .nullable()
      .meta({ description: "When Do started: the plan and its predictions stand since then." }),
    ...CycleDo.shape,
    ...CycleStudy.omit({ matches: true }).shape,
    ...CycleAct.shape,
    decided: z.object({ at: Moment, by: Person }).nullable(),
    follows: z.string().nullable().meta({ description: "The id of the cycle that it adapts." }),
    followedBy: z.string().nullable(),
  })
  .meta({ id: "Cycle" });

export function presentCycle(got: Awaited<ReturnType<Cycles["get"]>>): z.infer<typeof Cycle> {
  const { cycle, questions, schoolName, nameOf } = got;
  const { idea, ideaId, objective, startsOn, endsOn, tasks, data } = cycle;
  const { asPlanned, observations, problems, feedback, shows, compared, learnt } = cycle;
  const personOf = (id: string | null) => {
    const named = nameOf(id);
    return named && { handle: named.handle, name: named.name };
  };
  const when = (at: Date | null, by: string | null) =>
    at && { at: at.toISOString(), by: personOf(by) };
  return {
    ...{ id: cycle.id, schoolId: cycle.schoolId, school: schoolName, number: cycle.number },
    ...{ step: cycle.step, idea, ideaId, objective, startsOn, endsOn, tasks, data, questions },
    ...{ asPlanned, observations, problems, feedback, shows, compared, learnt },
    ...{ decision: cycle.decision, next: cycle.next, practice: cycle.practice },
    owner: personOf(cycle.ownerId),
    locked: when(cycle.lockedAt, cycle.lockedBy),
    decided: when(cycle.decidedAt, cycle.decidedBy),
    follows: got.follows?.id ?? null,
    followedBy: got.followedBy?.id ?? null,
  };
}

/** Whether the step is done with it; what is missing then comes back as problems. */
export const Onward = z.boolean().default(false).meta({
  description: "Go on to the next step. What is then still missing is told, and nothing is kept.",
});

export const CycleChange = z
  .discriminatedUnion("step", [
    z.strictObject({ step: z.literal("plan"), words: CyclePlan.strict(), onward: Onward }),
    z.strictObject({ step: z.literal("do"), words: CycleDo.strict(), onward: Onward }),
    z.strictObject({ step: z.literal("study"), words: CycleStudy.strict(), onward: Onward }),
    z.strictObject({ step: z.literal("act"), words: CycleAct.strict(), onward: Onward }),
  ])
  .meta({ id: "CycleChange" });
