/** A method's draft, from the fields of its form and to them. */
import type { FormAnswer } from "#app/answers.ts";
import { typedIn } from "#app/answers.ts";
import {
  draftLimits,
  type MethodDraft,
  methodFrom,
  reshaped,
} from "#content/enquiry/method-draft.ts";
import { QuestionForm } from "#content/enquiry/question.ts";

export const triesWords = { cycle: "PDSA cycles", lesson: "Research lessons" } as const;

/** The draft as it was typed. */
export const draftFrom = (typed: Record<string, string>): MethodDraft => ({
  name: typed.name ?? "",
  about: typed.about ?? "",
  source: typed.source ?? "",
  questionForms: QuestionForm.options.filter((form) => typed[`form-${form}`]),
  tries: Object.keys(triesWords).filter((kind) => typed[`try-${kind}`]),
  ethics: typed.ethics ?? "",
  stages: rowsOf(typed, "stage", draftLimits.stages, ["id", "name", "status", "asks", "prompts"]),
  rules: rowsOf(typed, "rule", draftLimits.rules, ["before", "needs", "atLeast", "weight", "says"]),
});

function rowsOf<Field extends string>(
  typed: Record<string, string>,
  part: string,
  limit: number,
  fields: readonly [Field, ...Field[]],
): Record<Field, string>[] {
  const rows: Record<Field, string>[] = [];
  while (rows.length < limit && typed[`${part}-${rows.length}-${fields[0]}`] !== undefined) {
    const at = rows.length;
    rows.push(
      Object.fromEntries(
        fields.map((field) => [field, typed[`${part}-${at}-${field}`] ?? ""]),
      ) as Record<Field, string>,
    );
  }
  return rows;
}

/** What a button other than the one that keeps it answers; Enter has it looked through. */
export function answerPressed(form: FormData): FormAnswer {
  const typed = typedIn(form);
  const checked = typed.do ? null : methodFrom("draft", draftFrom(typed));
  return { problems: checked && "problems" in checked ? checked.problems : [], typed };
}

/** The draft to show: as it was typed, after the press of a button; or as it is kept. */
export const draftToShow = (answered: FormAnswer | undefined, kept: MethodDraft): MethodDraft =>
  answered ? reshaped(draftFrom(answered.typed), answered.typed.do ?? "") : kept;
