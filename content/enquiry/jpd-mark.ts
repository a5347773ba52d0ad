/**
 * The JPD mark (S01): joint practice development is "truly collaborative, not one-way, and the practice
 * is being improved not just moved". It is earned by rule and lost by rule, and says how something was
 * made, not whether it works.
 */
export type MarkFacts = {
  /** The schools that take part. */
  schools: readonly { id: string; name: string }[];
  /**
   * The schools from which something was brought (content/enquiry/contribution.ts): it was done here, or
   * somebody of that school says so.
   */
  contributedFrom: readonly string[];
  /** The schools of which somebody of another school says that they brought something. */
  toldOf: readonly string[];
  /** The practice as it was and as it became, each with what was seen that changed it. */
  versions: readonly { number: number; because: string | null }[];
};

export type JpdMark = {
  earned: boolean;
  /** What is still missing, each in one kind sentence. */
  missing: string[];
};

/** What the mark means, beside it wherever it stands. */
export const markMeaning =
  "Two schools or more made this together, and changed it because of what they saw. The mark says how it was made, not whether it works.";

export function weighMark({ schools, contributedFrom, toldOf, versions }: MarkFacts): JpdMark {
  const missing: string[] = [];
  if (schools.length < 2)
    missing.push(
      "One school takes part so far. Ask a second: joint practice is made by two or more.",
    );
  const silent = schools.filter(({ id }) => !contributedFrom.includes(id));
  const unheard = silent.filter(({ id }) => !toldOf.includes(id));
  const told = silent.filter(({ id }) => toldOf.includes(id));
  if (schools.length >= 2 && unheard.length > 0)
    missing.push(
      `Nothing is noted yet of what ${listOf(unheard.map(({ name }) => name))} brought: planning, trying, watching or making sense of it all count.`,
    );
  if (schools.length >= 2 && told.length > 0)
    missing.push(
      `What ${listOf(told.map(({ name }) => name))} brought was noted by a colleague of another school. It counts once somebody of ${told.length === 1 ? "that school" : "each of them"} says yes to it under Contributions.`,
    );
  if (!versions.some(({ number, because }) => number > 1 && because !== null))
    missing.push(
      "The practice has not changed yet because of something you saw. When it does, note what changed and what you had seen.",
    );
  return { earned: missing.length === 0, missing };
}

const listOf = (names: readonly string[]) => new Intl.ListFormat("en-GB").format(names);
