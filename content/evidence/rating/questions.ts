/**
 * The questions of a study's record, in the order in which they are asked, with the words of their
 * answers. A form is made of them, and what a form or a program gives is read by them.
 */
import { blankRecord, StudyRecord, Threat } from "#content/evidence/rating/record.ts";
import type { Problem } from "#content/failure.ts";
import { threatNames } from "#content/packs/ratings/eef-security.ts";

type Field = Exclude<keyof StudyRecord, "threats">;

/** How it is answered: one of several words, a whole number, a share in percent, or a number. */
export type RecordQuestion = { field: Field; asks: string; hint?: string } & (
  | { kind: "choice"; choices: readonly (readonly [value: string, label: string])[] }
  | { kind: "count" | "percent" | "number" }
);

const yesNo = [
  ["yes", "Yes"],
  ["no", "No"],
] as const;

const asked = (field: Field, asks: string, hint?: string): RecordQuestion => ({
  ...{ field, asks, kind: "choice", choices: yesNo },
  ...(hint ? { hint } : {}),
});

export const questionGroups: readonly { title: string; questions: readonly RecordQuestion[] }[] = [
  {
    title: "What is done, and what was measured",
    questions: [
      asked("isDescribed", "Is it clear what is done, and why it should help?"),
      asked("isMeasured", "Was something measured of those who tried it?"),
      asked("isMeasuredBefore", "Was it measured before as well as after?"),
      {
        field: "comparison",
        asks: "Was somebody compared?",
        kind: "choice",
        choices: [
          ["none", "Nobody"],
          ["unlike", "Yes, but not alike at the start"],
          ["like", "Yes, alike at the start"],
        ],
      },
      {
        field: "result",
        asks: "Where does the result lie?",
        hint: "By its interval, or by what is reported where there is none.",
        kind: "choice",
        choices: [
          ["above", "Clearly better"],
          ["around", "Could be chance"],
          ["below", "Clearly worse"],
        ],
      },
      { field: "classesTried", asks: "Classes that tried it", kind: "count" },
      { field: "classesCompared", asks: "Classes compared", kind: "count" },
    ],
  },
  {
    title: "Who tried it, and other causes",
    questions: [
      {
        field: "allocation",
        asks: "How was it settled who tried it?",
        kind: "choice",
        choices: [
          ["chosen", "Chosen, or came forward"],
          ["as-if-random", "As good as left to chance"],
          ["random", "Drawn by lot"],
        ],
      },
      asked("isCrossover", "Did each group try it and be compared in its turn?"),
      {
        field: "confounders",
        asks: "Does it allow for other likely causes?",
        kind: "choice",
        choices: [
          ["ignored", "No"],
          ["some", "Some of them"],
          ["all", "All that were known"],
        ],
      },
      asked("comparesGains", "Are the gains of both groups compared?"),
      {
        field: "replications",
        asks: "Times that others repeated it and found the same",
        kind: "count",
      },
      asked("hasManual", "Is there a manual by which others can do it as it was done?"),
    ],
  },
  {
    title: "For the scales of trials",
    questions: [
      { field: "pupils", asks: "Pupils in all", kind: "count" },
      { field: "sites", asks: "Schools", kind: "count" },
      { field: "attrition", asks: "Pupils lost, in percent", kind: "percent" },
      {
        field: "attritionIsLow",
        asks: "Is that loss low by the What Works Clearinghouse’s table?",
        kind: "choice",
        choices: [["unknown", "Not known"], ...yesNo],
      },
      {
        field: "mdes",
        asks: "The smallest effect it could have shown, in standard deviations",
        kind: "number",
      },
      {
        field: "baselineDifference",
        asks: "The difference between the groups before, in standard deviations",
        kind: "number",
      },
      asked("adjustsForBaseline", "Does the analysis adjust for that difference?"),
      asked("hasLogicModel", "Is there a logic model, from what is done to what pupils gain?"),
      asked("isEvaluationPlanned", "Is an evaluation planned or under way?"),
    ],
  },
];

export const recordQuestions: readonly RecordQuestion[] = questionGroups.flatMap(
  ({ questions }) => questions,
);

/** What may be said of a threat to a result, as one choice: how much it moved it, and which way. */
export const threatChoices = [
  ["low unknown", "Low"],
  ["moderate unknown", "Moderate, which way is not known"],
  ["moderate up", "Moderate, makes it look better"],
  ["moderate down", "Moderate, makes it look worse"],
  ["high unknown", "High, which way is not known"],
  ["high up", "High, makes it look better"],
  ["high down", "High, makes it look worse"],
] as const;

export const threatQuestions = Threat.options.map((threat) => ({
  field: `threat-${threat}`,
  threat,
  asks: threatNames[threat],
}));

/** A record as the fields of a form say it. */
export function fieldsOfRecord(record: StudyRecord): Record<string, string> {
  const plain = recordQuestions.map((question) => [question.field, asText(question, record)]);
  const threats = threatQuestions.map(({ field, threat }) => {
    const { risk, direction } = record.threats[threat] ?? { risk: "low", direction: "unknown" };
    return [field, risk === "low" ? "low unknown" : `${risk} ${direction}`];
  });
  return Object.fromEntries([...plain, ...threats]);
}

/** The record that fields say, and what is to be put right; what is missing is as in a blank record. */
export function parseRecord(given: (field: string) => string): {
  record: StudyRecord;
  problems: Problem[];
} {
  const blank = blankRecord();
  const problems: Problem[] = [];
  const read = recordQuestions.map((question) => {
    const value = answerOf(question, given(question.field).trim());
    const checked = StudyRecord.shape[question.field].safeParse(value);
    if (checked.success) return [question.field, checked.data];
    problems.push({ field: question.field, message: messageFor(question) });
    return [question.field, blank[question.field]];
  });
  const threats = threatQuestions.map(({ field, threat }) => {
    const [risk, direction] = given(field).split(" ");
    const known = threatChoices.some(([value]) => value === given(field));
    return [threat, known ? { risk, direction } : blank.threats[threat]];
  });
  return {
    record: StudyRecord.parse({
      ...Object.fromEntries(read),
      threats: Object.fromEntries(threats),
    }),
    problems,
  };
}

function asText({ field, kind }: RecordQuestion, record: StudyRecord): string {
  const value = record[field];
  if (field === "attritionIsLow" && value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && kind === "percent") return `${Math.round(value * 1000) / 10}`;
  return value === null ? "" : String(value);
}

function answerOf(question: RecordQuestion, text: string): unknown {
  const { field, kind } = question;
  if (kind === "choice") {
    if (text === "yes") return true;
    if (text === "no" || (text === "" && field !== "attritionIsLow" && isYesNo(question)))
      return false;
    if (field === "attritionIsLow") return null;
    return text === "" ? blankRecord()[field] : text;
  }
  if (text === "") return field === "replications" ? 0 : null;
  const number = Number(text.replace(/,/g, kind === "count" ? "" : "."));
  return kind === "percent" ? number / 100 : number;
}

const isYesNo = (question: RecordQuestion): boolean =>
  question.kind === "choice" && question.choices === yesNo;

function messageFor({ asks, kind }: RecordQuestion): string {
  const question = asks.replace(/\?$/, "");
  switch (kind) {
    case "choice":
      return `${question}: choose one.`;
    case "count":
      return `${question}: a whole number, or nothing where it is not known.`;
    case "percent":
      return `${question}: a number from 0 to 100, or nothing where it is not known.`;
    case "number":
      return `${question}: a number such as 0.25, or nothing where it is not known.`;
  }
}
