/** What a rule may ask for, in words: as it is chosen in a form, and as those are told who lack it. */
import { Need } from "#content/enquiry/method.ts";

/** Words for what is counted in a plan. */
const lists = {
  steps: "step",
  measures: "measure",
  ingredients: "active ingredient",
  ideas: "change idea",
} as const;

/** Needs that stand for themselves: what a choice is called, and what it says. */
const plain = {
  question: ["The question is filled in", "Fill in every blank of the question first."],
  ethics: [
    "The ethics checklist is answered",
    "Answer every line of the ethics checklist before anything is tried with pupils.",
  ],
  baseline: [
    "A baseline",
    "Nothing is noted of where pupils were before: afterwards it cannot be made up for.",
  ],
  predicted: [
    "A locked prediction",
    "Nobody has predicted anything yet: what surprises you is what you learn from.",
  ],
  studied: ["Something looked back on", "Nothing that was tried has been looked back on yet."],
  findings: ["A finding, with why", "Say what you found, and why you think so."],
} as const;

type Named = { id: string; name: string };

/** All that a rule of a method with these stages may ask for: the choice, and what it is called. */
export const needChoices = (stages: readonly Named[]): [choice: string, called: string][] => [
  ...Object.entries(plain).map(([of, [called]]): [string, string] => [of, called]),
  ["schools", "So many schools take part"],
  ...Object.entries(lists).map(([list, word]): [string, string] => [
    `planned:${list}`,
    `So many ${word}s are planned`,
  ]),
  ...stages.map(({ id, name }): [string, string] => [
    `written:${id}`,
    `Something is written in “${name || "a stage without a name"}”`,
  ]),
  ["write-up:begun", "A write-up is begun"],
  ["write-up:published", "A write-up is published"],
];

/** The need that a choice stands for; undefined where there is no such choice, or no such number. */
export function needFrom(choice: string, atLeast: string): Need | undefined {
  const [of, more] = choice.split(":");
  const many = Number(atLeast || "1");
  return Need.safeParse({
    of,
    ...(of === "schools" && { atLeast: many }),
    ...(of === "planned" && { list: more, atLeast: many }),
    ...(of === "written" && { stage: more }),
    ...(of === "write-up" && { published: more === "published" }),
  }).data;
}

/** The choice that stands for a need, and the number that goes with it. */
export function choiceOf(need: Need): { needs: string; atLeast: string } {
  switch (need.of) {
    case "schools":
      return { needs: "schools", atLeast: String(need.atLeast) };
    case "planned":
      return { needs: `planned:${need.list}`, atLeast: String(need.atLeast) };
    case "written":
      return { needs: `written:${need.stage}`, atLeast: "" };
    case "write-up":
      return { needs: `write-up:${need.published ? "published" : "begun"}`, atLeast: "" };
    default:
      return { needs: need.of, atLeast: "" };
  }
}

/** The sentence of a need whose rule has no other. */
export function sayingOf(need: Need, stages: readonly Named[]): string {
  switch (need.of) {
    case "schools":
      return `This asks for ${counted(need.atLeast, "school")} that take part.`;
    case "planned":
      return `This asks for ${counted(need.atLeast, lists[need.list])} in the plan.`;
    case "written":
      return `Nothing is written yet in “${stages.find(({ id }) => id === need.stage)?.name}”.`;
    case "write-up":
      return need.published ? "Publish the write-up first." : "Begin the write-up first.";
    default:
      return plain[need.of][1];
  }
}

const counted = (many: number, word: string) => `${many} ${word}${many === 1 ? "" : "s"}`;
