/** Where two records of one version differ: the answers that lead to different levels. */
import {
  fieldsOfRecord,
  type RecordQuestion,
  recordQuestions,
  threatChoices,
  threatQuestions,
} from "#content/evidence/rating/questions.ts";
import type { StudyRecord } from "#content/evidence/rating/record.ts";

export type Difference = { asks: string; answers: string[] };

/** Each question that was not answered alike, with every record's answer in words, in their order. */
export function differencesBetween(records: readonly StudyRecord[]): Difference[] {
  const fields = records.map(fieldsOfRecord);
  return asked.flatMap(({ field, asks, say }) => {
    const values = fields.map((one) => one[field] ?? "");
    return new Set(values).size > 1 ? [{ asks, answers: values.map(say) }] : [];
  });
}

/** Every answer of a record in words, for who reads all of it. */
export const answersOf = (record: StudyRecord): { asks: string; answer: string }[] => {
  const fields = fieldsOfRecord(record);
  return asked.map(({ field, asks, say }) => ({ asks, answer: say(fields[field] ?? "") }));
};

/** Each question, with how a value of its field is said. */
const asked: { field: string; asks: string; say: (value: string) => string }[] = [
  ...recordQuestions.map((question) => ({
    ...{ field: question.field, asks: question.asks },
    say: (value: string) => inWords(question, value),
  })),
  ...threatQuestions.map(({ field, asks }) => ({
    ...{ field, asks },
    say: (value: string) => threatChoices.find(([known]) => known === value)?.[1] ?? value,
  })),
];

function inWords(question: RecordQuestion, value: string): string {
  if (question.kind === "choice")
    return question.choices.find(([known]) => known === value)?.[1] ?? value;
  if (value === "") return "Not known";
  return question.kind === "percent" ? `${value} %` : value;
}
