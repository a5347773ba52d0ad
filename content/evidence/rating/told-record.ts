/** A rating's record as far as the readers of what was rated may be told its numbers (domain.md 2.6). */
import { onlyTold } from "#content/evidence/items/shown-result.ts";
import type { StudyRecord } from "#content/evidence/rating/record.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";

/** Whether a number of its evidence is held back from this audience. */
export function isHeldBackFrom(content: WriteUpContent, audience: string): boolean {
  const told = new Map(onlyTold(content, audience).evidence.map((item) => [item.id, item]));
  return content.evidence.some(({ id, n, result }) => {
    const shown = told.get(id);
    return (n !== null && shown?.n === null) || (result !== null && !shown?.result);
  });
}

/** Without the figures that were worked out from numbers that are held back, or lead back to them. */
export const withoutFigures = (record: StudyRecord): StudyRecord => ({
  ...record,
  ...{ pupils: null, attrition: null, mdes: null, baselineDifference: null },
});
