/** Every operation, in the order in which openapi.json lists them. */
import type { Operation } from "#server/api/operation.ts";
import { draftOperations } from "#server/api/operations/drafts.ts";
import { fileOperations } from "#server/api/operations/files.ts";
import { meOperations } from "#server/api/operations/me.ts";
import { networkOperations } from "#server/api/operations/network.ts";
import { practiceOperations } from "#server/api/operations/practice.ts";
import { publishingOperations } from "#server/api/operations/publishing.ts";
import { searchOperations } from "#server/api/operations/search.ts";
import { teamOperations } from "#server/api/operations/team.ts";

export const operations: readonly Operation[] = [
  ...meOperations,
  ...practiceOperations,
  ...searchOperations,
  ...networkOperations,
  ...draftOperations,
  ...teamOperations,
  ...fileOperations,
  ...publishingOperations,
];
