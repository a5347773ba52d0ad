/** Reading the long forms of an enquiry: lines of fields, numbered from nought (`question.0`). */
import { textOf } from "#app/answers.ts";

/** So many lines, each with its fields; what is not there is "". */
export const linesIn = <Field extends string>(
  form: FormData,
  fields: Record<Field, string>,
  count: number,
): Record<Field, string>[] =>
  Array.from(
    { length: count },
    (_, at) =>
      Object.fromEntries(
        Object.entries<string>(fields).map(([field, name]) => [
          field,
          textOf(form, `${name}.${at}`),
        ]),
      ) as Record<Field, string>,
  );

/** One of a list, or null where none of it was chosen. */
export const oneOf = <Value extends string>(
  options: readonly Value[],
  value: string,
): Value | null => options.find((option) => option === value) ?? null;

/** The revision that a form was made for. */
export const revisionOf = (form: FormData): number => Number(textOf(form, "revision")) || 0;
