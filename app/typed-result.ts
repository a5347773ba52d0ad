import { textOf } from "#app/answers.ts";
import { gainFields, resultFields, type TypedResult } from "#content/measuring/entry.ts";

/** A result as it was typed in its form. */
export const typedResult = (form: FormData): TypedResult =>
  Object.fromEntries(
    [...resultFields, ...gainFields, "partOf"].map((field) => [field, textOf(form, field)]),
  ) as TypedResult;
