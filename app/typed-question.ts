/** What a synthesis asks, as it is typed in its form; the service says what of it cannot be used. */
import { textOf } from "#app/answers.ts";
import { tickedIn } from "#app/ticked.ts";
import { keyStages, phases, pupilGroups, subjects } from "#content/practice/facets.ts";
import type { SynthesisQuestion } from "#content/synthesis/question.ts";

/** As many as a synthesis may have. */
export const outcomeRows = Array.from({ length: 12 }, (_, at) => at + 1);

export function questionIn(form: FormData, moderator: string | null): SynthesisQuestion {
  const fields = [...form.keys()];
  const of = <Value extends string>(name: string, offered: readonly Value[]): Value[] => {
    const ticked = tickedIn(fields, name);
    return offered.filter((value) => ticked.includes(value));
  };
  return {
    title: textOf(form, "title"),
    question: textOf(form, "question"),
    moderator,
    rules: {
      themes: tickedIn(fields, "themes"),
      phases: of("phases", phases),
      keyStages: of("keyStages", keyStages),
      subjects: of("subjects", subjects),
      pupilGroups: of("pupilGroups", pupilGroups),
      outcomes: outcomeRows.flatMap((at) => {
        const name = textOf(form, `outcome-${at}`).trim();
        const also = textOf(form, `also-${at}`).split(";");
        return name ? [{ name, also: also.map((word) => word.trim()).filter(Boolean) }] : [];
      }),
      until: textOf(form, "until") || null,
      other: textOf(form, "other"),
    },
  };
}

/** The same, as somebody would have typed it. */
export const typedQuestion = ({ title, question, rules }: SynthesisQuestion) =>
  ({
    ...{ title, question, until: rules.until ?? "", other: rules.other },
    ...Object.fromEntries(
      (["themes", "phases", "keyStages", "subjects", "pupilGroups"] as const).flatMap((name) =>
        rules[name].map((value) => [`${name}.${value}`, "on"]),
      ),
    ),
    ...Object.fromEntries(
      rules.outcomes.flatMap(({ name, also }, at) => [
        [`outcome-${at + 1}`, name],
        [`also-${at + 1}`, also.join("; ")],
      ]),
    ),
  }) as Record<string, string>;

/** The revision that a form was made of. */
export const seenIn = (form: FormData): number | undefined =>
  Number(textOf(form, "seen")) || undefined;
