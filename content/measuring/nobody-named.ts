/** Names of groups, series and items name nobody: they are checked before they are kept. */
import type { Problem } from "#content/failure.ts";
import { findInFields } from "#content/practice/identifiers.ts";

/** What to put right in some texts; empty where nothing in them could identify anybody. */
export const problemsNaming = (
  fields: readonly (readonly [field: string, text: string])[],
  allowedNames: readonly string[] = [],
): Problem[] =>
  findInFields(fields, { allowedNames }).map(({ field, found, suggestion }) => ({
    field,
    message: `“${found}” could tell who a pupil or a private person is. Write about the group instead: ${suggestion}.`,
  }));
