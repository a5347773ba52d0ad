/** What an address asks of a theme: what was found, in which phase, for whom. */
import { phases, pupilGroups } from "#content/practice/facets.ts";
import { FindingDirection } from "#content/practice/write-up.ts";

/** What a reader narrows to, in the words of the links. "What doesn't" is all but improved. */
export const found: Record<string, { label: string; directions: readonly FindingDirection[] }> = {
  works: { label: "What works", directions: ["improved"] },
  doesnt: { label: "What doesn’t", directions: ["no-clear-change", "worsened", "mixed"] },
  ...Object.fromEntries(
    FindingDirection.options.map((direction) => [
      direction,
      { label: "", directions: [direction] },
    ]),
  ),
};

export function themeQuestionIn(request: Request) {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("found") ?? "";
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === searchParams.get(name));
  return {
    found: Object.hasOwn(found, asked) ? asked : "",
    directions: Object.hasOwn(found, asked) ? (found[asked]?.directions ?? []) : [],
    phase: known("phase", phases),
    pupilGroup: known("group", pupilGroups),
  };
}

/** The query of a question, without what is not asked. */
export const queryOf = (asked: {
  found?: string;
  phase?: string | undefined;
  pupilGroup?: string | undefined;
}): [string, string][] =>
  (
    [
      ["found", asked.found],
      ["phase", asked.phase],
      ["group", asked.pupilGroup],
    ] as const
  ).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
