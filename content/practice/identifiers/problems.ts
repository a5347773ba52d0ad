import type { Problem } from "#content/failure.ts";
import { findIdentifiers } from "#content/practice/identifiers.ts";

/**
 * What identifies somebody in a line beside a text, as problems: such a line has no need of any of it,
 * save adults, and is asked to do without.
 */
export const identifierProblems = (
  text: string,
  field: string,
  allowedNames: readonly string[],
): Problem[] =>
  findIdentifiers(text, field, { allowedNames })
    .filter(({ kind }) => kind !== "name of an adult")
    .map(({ found, why }) => ({ field, message: `“${found}”: ${why}. Leave it out.` }));
