/**
 * A method of enquiry as data: its stages with what each asks, and the rules of moving between them. An
 * alliance writes its own in the same shape. What a rule may ask for is a closed list (`Need`), so that a
 * method from anywhere can be trusted to do nothing but ask.
 */
import { z } from "zod";
import { QuestionForm } from "#content/enquiry/question.ts";
import { Status } from "#content/enquiry/status.ts";

const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, "Small letters, digits and hyphens, beginning with a letter.");

/** What a rule asks for; `moving.ts` knows when each is met. */
export const Need = z.discriminatedUnion("of", [
  /** Every blank of the question is filled in. */
  z.object({ of: z.literal("question") }),
  /** So many schools take part. */
  z.object({ of: z.literal("schools"), atLeast: z.int().min(1).max(20) }),
  /** Something is written in a stage's part of the plan. */
  z.object({ of: z.literal("written"), stage: Id }),
  /** So many lines in a list of the plan. */
  z.object({
    of: z.literal("planned"),
    list: z.enum(["steps", "measures", "ingredients", "ideas"]),
    atLeast: z.int().min(1).max(20),
  }),
  /** Each line of the ethics checklist has its answer. */
  z.object({ of: z.literal("ethics") }),
  /** A result or a point of a series from before. */
  z.object({ of: z.literal("baseline") }),
  /** A cycle or research lesson whose predictions are locked. */
  z.object({ of: z.literal("predicted") }),
  /** A cycle or research lesson that was looked back on. */
  z.object({ of: z.literal("studied") }),
  /** A finding, and a "why" with each. */
  z.object({ of: z.literal("findings") }),
  /** A write-up was begun from it; or is published. */
  z.object({ of: z.literal("write-up"), published: z.boolean() }),
]);
export type Need = z.infer<typeof Need>;

/**
 * What is asked before a stage is entered. A `must` keeps the enquiry where it is; a `notice` is said, and
 * who moves it may go on.
 */
export const Rule = z.object({
  before: Id,
  needs: Need,
  weight: z.enum(["must", "notice"]),
  /** What it wants, in one sentence. */
  says: z.string().trim().min(10).max(240),
});
export type Rule = z.infer<typeof Rule>;

export const Stage = z.object({
  id: Id,
  name: z.string().trim().min(2).max(60),
  status: Status,
  /** The question that stands over the stage's part of the plan. */
  asks: z.string().trim().min(2).max(240),
  /** What helps to answer it. */
  prompts: z.array(z.string().trim().min(2).max(240)).max(8),
});
export type Stage = z.infer<typeof Stage>;

/** Where a method's own stages lie in an enquiry's life. */
export const ownStatuses: readonly Status[] = ["planning", "baseline", "in-cycle", "analysing"];

export const Method = z
  .object({
    id: Id,
    name: z.string().trim().min(3).max(80),
    about: z.string().trim().min(10).max(400),
    /** Where it comes from, and "after" where it is in our words. */
    source: z.string().trim().max(300),
    questionForms: z.array(QuestionForm).min(1),
    /** What is tried again and again in it: PDSA cycles, research lessons, or both. */
    tries: z.array(z.enum(["cycle", "lesson"])).min(1),
    /** Its own stages, between finding partners and writing up. */
    stages: z.array(Stage).min(2).max(12),
    rules: z.array(Rule).max(30),
    /** What it asks in the ethics checklist besides what every enquiry is asked. */
    ethics: z.array(z.string().trim().min(10).max(240)).max(6).optional(),
  })
  .superRefine((method, context) => {
    const ids = method.stages.map(({ id }) => id);
    const order = Status.options;
    for (const [index, stage] of method.stages.entries()) {
      const before = method.stages[index - 1];
      if (ids.indexOf(stage.id) !== index || commonIds.includes(stage.id))
        context.addIssue({
          code: "custom",
          path: ["stages", index, "id"],
          message: `Two stages are called “${stage.id}”.`,
        });
      if (!ownStatuses.includes(stage.status))
        context.addIssue({
          code: "custom",
          path: ["stages", index, "status"],
          message: "A method’s own stages are for planning, baseline, trying and analysing.",
        });
      if (before && order.indexOf(before.status) > order.indexOf(stage.status))
        context.addIssue({
          code: "custom",
          path: ["stages", index, "status"],
          message: `“${stage.name}” comes after “${before.name}”, so it cannot be earlier in an enquiry’s life.`,
        });
    }
    for (const [index, rule] of method.rules.entries())
      for (const [at, id] of [
        ["before", rule.before],
        ["needs", rule.needs.of === "written" ? rule.needs.stage : null],
      ] as const)
        if (id !== null && !ids.includes(id) && !commonIds.includes(id))
          context.addIssue({
            code: "custom",
            path: ["rules", index, at],
            message: `There is no stage “${id}” in this method.`,
          });
  });
export type Method = z.infer<typeof Method>;

const opening: Stage[] = [
  {
    id: "draft",
    name: "An idea",
    status: "draft",
    asks: "What do you want to find out, and why now?",
    prompts: [
      "What have you seen in pupils’ work or behaviour?",
      "How do you know that it is more than a bad week?",
    ],
  },
  {
    id: "forming",
    name: "Finding partners",
    status: "forming",
    asks: "Who should this be done with?",
    prompts: [
      "What does each school bring, and what does each hope to learn?",
      "How will you decide things together?",
    ],
  },
];

const closing: Stage[] = [
  {
    id: "write-up",
    name: "Writing it up",
    status: "write-up",
    asks: "What should a colleague elsewhere know?",
    prompts: ["What works, what doesn’t, and why?"],
  },
  {
    id: "peer-review",
    name: "Read by a colleague",
    status: "peer-review",
    asks: "Who read it, and what did they ask?",
    prompts: ["Somebody who was not in it finds what you no longer see."],
  },
  {
    id: "published",
    name: "Published",
    status: "published",
    asks: "What happened since?",
    prompts: [],
  },
  {
    id: "follow-up",
    name: "Followed up",
    status: "follow-up",
    asks: "Is it still used, and what happens now?",
    prompts: ["After six months, and after a year."],
  },
  {
    id: "archived",
    name: "Put away",
    status: "archived",
    asks: "What should happen with it now?",
    prompts: [],
  },
];

const commonIds = [...opening, ...closing].map(({ id }) => id);

/** What every method asks, whoever wrote it. */
const commonRules: Rule[] = [
  {
    before: "forming",
    needs: { of: "question" },
    weight: "must",
    says: "Fill in the blanks of the question first, so that partners know what they join.",
  },
  {
    before: "write-up",
    needs: { of: "findings" },
    weight: "must",
    says: "Say what you found, and why you think so, or end it early and say what you learnt.",
  },
  {
    before: "published",
    needs: { of: "write-up", published: true },
    weight: "must",
    says: "Publish the write-up first: this stage says that others can read it.",
  },
];

/** Some stages of a method, between those that all methods have. */
export const amongCommon = <S>(stages: readonly S[]): (S | Stage)[] => [
  ...opening,
  ...stages,
  ...closing,
];

/** All stages of an enquiry by this method, in order. */
export const stagesOf = (method: Method): Stage[] => amongCommon(method.stages);

/** All its rules. */
export const rulesOf = (method: Method): Rule[] => [...commonRules, ...method.rules];

/** @throws where the method has no such stage. */
export function getStage(method: Method, id: string): Stage {
  const stage = stagesOf(method).find((one) => one.id === id);
  if (!stage) throw new Error(`the method ${method.id} has no stage ${id}`);
  return stage;
}
