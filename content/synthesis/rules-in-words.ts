/** What a synthesis looked for, as readers are told it: a term and its words, without what was not asked. */
import { formatDay } from "#content/day.ts";
import { keyStageNames } from "#content/practice/facets.ts";
import type { SynthesisQuestion } from "#content/synthesis/question.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export function sayRules({
  rules,
  moderator,
}: Pick<SynthesisQuestion, "rules" | "moderator">): [term: string, words: string][] {
  const rows: [string, string][] = [
    ["Themes", `${rules.themes.map(themeLabel).join(", ")}, and what lies within them`],
    ["Phases", rules.phases.join(", ")],
    ["Key stages", rules.keyStages.map((stage) => keyStageNames[stage]).join(", ")],
    ["Subjects", rules.subjects.join(", ")],
    ["Pupils", rules.pupilGroups.join(", ")],
    ["Outcomes", rules.outcomes.map(sayOutcomeAsked).join("; ")],
    ["Published", rules.until ? `Up to ${formatDay(rules.until)}` : ""],
    ["Also looked at", rules.other],
    ["Told apart by", moderator ?? ""],
  ];
  return rows.filter(([, words]) => words !== "");
}

const sayOutcomeAsked = ({ name, also }: { name: string; also: readonly string[] }): string =>
  also.length > 0 ? `${name} (also called ${also.join(", ")})` : name;
