/** What people type into questions and answers, and the day they name: checked before it is stored. */
import { isDay } from "#content/day.ts";
import type { Problem } from "#content/failure.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { TeamMember } from "#server/practice/drafts.ts";

const longest = 1000;

/** The words with what is the matter with them; the team and its schools may be named. */
export function parseWords(
  typed: string,
  field: string,
  { missing, team }: { missing: string; team: TeamMember[] },
): { text: string; problems: Problem[] } {
  const text = typed.trim().slice(0, longest);
  const names = team.flatMap(({ name, schoolName }) => (schoolName ? [name, schoolName] : [name]));
  return {
    text,
    problems: text ? identifierProblems(text, field, names) : [{ field, message: missing }],
  };
}

export function problemsWithDay(due: string, today: string): Problem[] {
  if (!isDay(due)) return [{ field: "due", message: "Choose the day by which you would like it." }];
  if (due <= today) return [{ field: "due", message: "Choose a day that is still to come." }];
  return [];
}
