/**
 * The audience that authors choose for what they publish: one token, or several alliances beside each
 * other. Written as tokens with a space between; `team` is nobody but its authors.
 */
export type AudienceStep = "team" | "heads" | "school" | "alliances" | "member" | "public";

/** The tokens that a chosen audience stands for, besides the authors' own. */
export const tokensIn = (audience: string): string[] =>
  audience.split(" ").filter((token) => token !== "" && token !== "team");

/** An audience from chosen tokens, in one order whichever way they were chosen. */
export const audienceOf = (tokens: readonly string[]): string =>
  tokens.length === 0 ? "team" : [...new Set(tokens)].sort().join(" ");

/** How far a chosen audience reaches. */
export function stepOf(audience: string): AudienceStep {
  const [first = "team"] = tokensIn(audience);
  if (first === "public" || first === "member") return first;
  if (first.startsWith("heads:")) return "heads";
  return first.startsWith("alliance:") ? "alliances" : first === "team" ? "team" : "school";
}

/** "Who will see this", in plain words. `name` gives an alliance's or school's name for its id. */
export function describeAudience(audience: string, name: (id: string) => string): string {
  const names = tokensIn(audience).map((token) => name(token.slice(token.indexOf(":") + 1)));
  const listed = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
  switch (stepOf(audience)) {
    case "public":
      return "Anyone, signed in or not. It will be found by search engines.";
    case "member":
      return "Everyone who works at a school or organisation here. Not visitors.";
    case "alliances":
      return `Everyone who works at a school of ${listed} today, and its authors. Nobody else.`;
    case "heads":
      return `The heads of the schools of ${listed} today, those who lead it, and its authors. Each opening is noted, with the reader’s name, for the authors and their heads.`;
    case "school":
      return `Everyone who works at ${listed} today, and its authors. Nobody else.`;
    case "team":
      return "Only the people who write it.";
  }
}
