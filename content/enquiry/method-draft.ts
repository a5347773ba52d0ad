/**
 * A method as it is being written in a form: every field is text, and nothing has to be whole. Adding,
 * moving and removing give another draft; only a draft that passes the checker of every method becomes one.
 */
import { Method, type Stage } from "#content/enquiry/method.ts";
import { choiceOf, needFrom, sayingOf } from "#content/enquiry/needs.ts";
import { statusWords } from "#content/enquiry/status.ts";
import type { Problem } from "#content/failure.ts";
import { problemsNaming } from "#content/measuring/nobody-named.ts";

/** The prompts of a stage stand one in a line. */
export type StageDraft = Record<"id" | "name" | "status" | "asks" | "prompts", string>;
/** What it needs is one of `needChoices`, with a number where that counts. */
export type RuleDraft = Record<"before" | "needs" | "atLeast" | "weight" | "says", string>;

export type MethodDraft = {
  name: string;
  about: string;
  source: string;
  questionForms: string[];
  tries: string[];
  stages: StageDraft[];
  rules: RuleDraft[];
  /** Its points for the ethics checklist, one in a line. */
  ethics: string;
};

/** The most stages and rules that a draft can hold. */
export const draftLimits = { stages: 12, rules: 30 };

/** Three stages without words: for planning, trying and looking back. */
export const emptyDraft = (): MethodDraft => ({
  ...{ name: "", about: "", source: "", questionForms: ["impact"], tries: ["cycle"], rules: [] },
  ethics: "",
  stages: ["planning", "in-cycle", "analysing"].map((status, at) => ({
    ...{ id: `stage-${at + 1}`, name: "", status, asks: "", prompts: "" },
  })),
});

/** Whether anything is written in a stage; one that is unused is left out of the method, and no problem. */
export const isUsed = ({ name, asks, prompts }: StageDraft): boolean =>
  [name, asks, prompts].some((text) => text.trim());

export const draftOf = ({ name, about, source, questionForms, tries, ...method }: Method) => ({
  ...{ name, about, source, questionForms: [...questionForms], tries: [...tries] },
  stages: method.stages.map(({ prompts, ...stage }) => ({ ...stage, prompts: prompts.join("\n") })),
  rules: method.rules.map(({ needs, ...rule }) => ({ ...rule, ...choiceOf(needs) })),
  ethics: (method.ethics ?? []).join("\n"),
});

/**
 * The draft after the press of a button: `add-stage`, `add-rule`, or `up`, `down`, `remove-stage` or
 * `remove-rule` with a place in the list (`up:2`). With a stage go the rules that speak of it.
 */
export function reshaped(draft: MethodDraft, pressed: string): MethodDraft {
  const [what, place = ""] = pressed.split(":");
  const at = Number(place);
  const { stages, rules } = draft;
  switch (what) {
    case "add-stage":
      return stages.length < draftLimits.stages
        ? { ...draft, stages: [...stages, newStage(stages)] }
        : draft;
    case "up":
      return { ...draft, stages: swapped(stages, at - 1) };
    case "down":
      return { ...draft, stages: swapped(stages, at) };
    case "remove-stage": {
      const id = stages[at]?.id;
      return {
        ...draft,
        stages: stages.filter((_, i) => i !== at),
        rules: rules.filter(({ before, needs }) => before !== id && needs !== `written:${id}`),
      };
    }
    case "add-rule":
      return rules.length < draftLimits.rules
        ? { ...draft, rules: [...rules, newRule(stages)] }
        : draft;
    case "remove-rule":
      return { ...draft, rules: rules.filter((_, i) => i !== at) };
    default:
      return draft;
  }
}

/** The method that a draft is, or what is wrong with it, field by field. */
export function methodFrom(
  id: string,
  draft: MethodDraft,
): { method: Method } | { problems: Problem[] } {
  const used = draft.stages.flatMap((stage, at) => (isUsed(stage) ? [{ stage, at }] : []));
  const ethics = linesOf(draft.ethics);
  const read = Method.safeParse({
    ...draft,
    id,
    ethics: ethics.length > 0 ? ethics : undefined,
    stages: used.map(({ stage }) => ({ ...stage, prompts: linesOf(stage.prompts) })),
    rules: draft.rules.map((rule) => ruleFrom(rule, draft.stages)),
  });
  const problems = [
    ...(read.error?.issues.map(({ code, path, message }) =>
      problemOf(asTyped(path, used), code, message),
    ) ?? []),
    ...problemsNaming(textsOf(draft).map(([field, text]) => [field, text])),
  ];
  return read.success && problems.length === 0 ? { method: read.data } : { problems };
}

/** The place that is meant in the draft, where unused stages are counted too. */
const asTyped = (path: readonly PropertyKey[], used: readonly { at: number }[]): PropertyKey[] =>
  path.map((part, i) =>
    i === 1 && path[0] === "stages" ? (used[Number(part)]?.at ?? part) : part,
  );

const linesOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.trim() ? [line.trim()] : []));

/** A rule without a sentence of its own says what its need says; one that needs nothing is told only that. */
function ruleFrom({ before, needs, atLeast, weight, says }: RuleDraft, stages: StageDraft[]) {
  const need = needFrom(needs, atLeast);
  return {
    before,
    weight,
    needs: need,
    says: says.trim() || (need ? sayingOf(need, stages) : "It asks for nothing yet."),
  };
}

function newStage(stages: StageDraft[]): StageDraft {
  const taken = new Set(stages.map(({ id }) => id));
  let number = stages.length + 1;
  while (taken.has(`stage-${number}`)) number++;
  const status = stages.at(-1)?.status ?? "planning";
  return { id: `stage-${number}`, name: "", status, asks: "", prompts: "" };
}

const newRule = (stages: StageDraft[]): RuleDraft => ({
  ...{ before: stages[0]?.id ?? "write-up", needs: "question", atLeast: "", weight: "notice" },
  says: "",
});

function swapped(stages: StageDraft[], at: number): StageDraft[] {
  const [one, next] = [stages[at], stages[at + 1]];
  return one && next ? [...stages.slice(0, at), next, one, ...stages.slice(at + 2)] : stages;
}

const textsOf = ({
  name,
  about,
  source,
  stages,
  rules,
  ethics,
}: MethodDraft): [string, string][] => [
  ...Object.entries({ name, about, source, ethics }),
  ...stages.flatMap(({ name, asks, prompts }, at) =>
    Object.entries({ name, asks, prompts }).map(([field, text]): [string, string] => [
      `stage-${at}-${field}`,
      text,
    ]),
  ),
  ...rules.map(({ says }, at): [string, string] => [`rule-${at}-says`, says]),
];

/** What the checker says of a place, at its field and in words; its own sentences are told as they are. */
function problemOf(path: readonly PropertyKey[], code: string, message: string): Problem {
  const [part = "", at, field = ""] = path.map(String);
  const isIn = at !== undefined && (part === "stages" || part === "rules");
  const own = code === "custom" ? message : undefined;
  if (!isIn) return { field: part, message: own ?? wholeWords[part] ?? message };
  const number = Number(at) + 1;
  return part === "stages"
    ? { field: `stage-${at}-${field}`, message: own ?? stageWords(number)[field] ?? message }
    : { field: `rule-${at}-${field}`, message: own ?? ruleWords(number)[field] ?? message };
}

const wholeWords: Record<string, string> = {
  name: "Give the method a name of 3 to 80 characters.",
  about: "Say in 10 to 400 characters what it is good for.",
  source: "Say where it comes from in up to 300 characters.",
  questionForms: "Choose at least one form of question.",
  tries: "Choose what is tried: cycles, research lessons, or both.",
  stages: "A method has 2 to 12 stages of its own.",
  rules: "A method has at most 30 rules.",
  ethics: "Write up to 6 points, each a line of 10 to 240 characters.",
};

const stageWords = (
  number: number,
): Record<keyof Stage & string, string> & Record<string, string> => ({
  id: `Remove stage ${number}, and add it again.`,
  name: `Give stage ${number} a name of 2 to 60 characters.`,
  status: `Choose where stage ${number} lies in an enquiry’s life: ${statusWords.planning}, for one.`,
  asks: `Say what stage ${number} asks, in 2 to 240 characters.`,
  prompts: `Stage ${number} has at most 8 prompts, each a line of 2 to 240 characters.`,
});

const ruleWords = (number: number): Record<string, string> => ({
  before: `Choose the stage that rule ${number} stands before.`,
  needs: `Choose what rule ${number} asks for; where it counts, from 1 to 20.`,
  weight: `Say whether rule ${number} is in the way or is only said.`,
  says: `Say what rule ${number} wants in 10 to 240 characters, or leave it empty.`,
});
