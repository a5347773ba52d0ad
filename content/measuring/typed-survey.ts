/** A survey as it is typed: items one a line, and for each how many chose each point. */
import type { Problem } from "#content/failure.ts";
import { wholeNumber } from "#content/measuring/numbers.ts";
import type { Survey, SurveyItem, SurveyWave } from "#content/survey/survey.ts";

/** An item a line; "(R)" at its end says that agreeing is the worse answer. */
export const parseItems = (typed: string): SurveyItem[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => ({
      id: `item-${index + 1}`,
      text: line.replace(/\s*\(r\)$/i, ""),
      reversed: /\(r\)$/i.test(line),
    }));

export const formatItems = (items: readonly SurveyItem[]): string =>
  items.map(({ text, reversed }) => (reversed ? `${text} (R)` : text)).join("\n");

/** What was typed for each item, by its id. An item with no number at all was not asked. */
export function parseResponses(
  { items, points }: Survey,
  typed: Record<string, string[]>,
): { responses: SurveyWave["responses"]; problems: Problem[] } {
  const asked = items.flatMap(({ id }, index) => {
    const cells = Array.from({ length: points }, (_, point) => typed[id]?.[point]?.trim() ?? "");
    if (cells.every((cell) => cell === "")) return [];
    return [{ id, index, counts: cells.map((cell) => wholeNumber(cell || "0", 0, 100_000)) }];
  });
  const problems = asked.flatMap(({ id, index, counts }) =>
    counts.includes(null)
      ? [{ field: id, message: `Item ${index + 1}: write how many chose each, as whole numbers.` }]
      : [],
  );
  if (asked.length === 0)
    problems.push({
      field: "day",
      message: "Write how many chose each point, for one item or more.",
    });
  const responses = Object.fromEntries(
    asked.map(({ id, counts }) => [id, counts.map((count) => count ?? 0)]),
  );
  return { responses, problems };
}
