/**
 * Who offers what an enquiry asks for (the JPD audit's offers and asks, field notes §2.1). What somebody
 * offers is compared word by word with the question, and what they know well with its themes. It says why
 * each fits, and gives nobody a number.
 */
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

/** What is looked for: words of a question or of somebody's asks, and themes. */
export type Asked = { text: string; themes: readonly string[] };

/** What a person offers and knows well, as far as the viewer may read it. */
export type Offering = { offers: string; specialisms: readonly string[] };

/** The most that are suggested at once. */
export const mostSuggested = 8;

/** Why somebody's offer fits, each in a sentence; none where it does not. */
export function reasonsFor(offering: Offering, asked: Asked): string[] {
  const wanted = wordsIn([asked.text, ...asked.themes.map(themeLabel)].join(" "));
  const shared = [...wordsIn(offering.offers)]
    .filter(([stem]) => wanted.has(stem))
    .map(([, word]) => word);
  const themes = offering.specialisms.filter((slug) => asked.themes.includes(slug));
  const listed = (names: string[]) => new Intl.ListFormat("en-GB").format(names);
  return [
    ...(themes.length > 0 ? [`Knows ${listed(themes.map(themeLabel))} well.`] : []),
    ...(shared.length > 0
      ? [`Offers “${inShort(offering.offers)}”, which speaks of ${listed(shared.slice(0, 4))}.`]
      : []),
  ];
}

/** Those who fit in two ways before those who fit in one; beside each other in the order of their names. */
export const inOrder = <One extends { name: string; reasons: string[] }>(found: One[]): One[] =>
  found
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || a.name.localeCompare(b.name, "en-GB"));

/** The words that mean something, as written, by their stems. */
function wordsIn(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Map(
    words.flatMap((word) =>
      word.length < 4 || common.has(word) ? [] : [[stemOf(word), word] as const],
    ),
  );
}

const stemOf = (word: string) =>
  word.length > 5 ? word.replace(/(?:ings?|ers?|ed|es|s)$/, "") : word.replace(/s$/, "");

const inShort = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 140 ? `${line.slice(0, 139).trimEnd()}…` : line;
};

const common = new Set(
  "about after also another before class classes could every first from give have help how improve improving into more most much other others pupil pupils school schools show some somebody teach teacher teachers teaching than that their them they this using want what when where which with work would year years your".split(
    " ",
  ),
);
