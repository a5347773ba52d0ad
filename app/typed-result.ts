import { textOf } from "#app/answers.ts";
import { resultFields, type TypedResult } from "#content/measuring/entry.ts";

/** A result as it was typed in its form. */
export const typedResult = (form: FormData): TypedResult =>
  Object.fromEntries(resultFields.map((field) => [field, textOf(form, field)])) as TypedResult;
