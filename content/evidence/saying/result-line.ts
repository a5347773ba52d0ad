/** A result in one line, with its n and its uncertainty: an effect, or a change that is none. */
import type { StudyResult } from "#content/evidence/items/study-result.ts";
import { workOut } from "#content/evidence/items/worked-out.ts";
import { isFailure } from "#content/failure.ts";

export function sayResult(result: StudyResult): string {
  const worked = (() => {
    try {
      return workOut(result);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      return null;
    }
  })();
  if (worked === null) return "Its numbers cannot be used as they are.";
  if (worked.kind === "change")
    return `A change of ${places(worked.difference)} points in ${worked.n} pupils, and nobody to compare with.`;
  const { g, low, high } = worked.corrected ?? worked;
  const pupils = `${worked.tried} pupils against ${worked.compared}`;
  const caution = worked.isOneClass ? " One class in a group: it may be the teacher." : "";
  return `g = ${places(g)} [${places(low)}, ${places(high)}], ${pupils}.${caution}`;
}

const places = (value: number): string => value.toFixed(2).replace("-", "−");
