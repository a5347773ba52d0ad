/**
 * Who offers what an enquiry asks for (the JPD audit's offers and asks, field notes §2.1). Somebody fits
 * who knows a theme of it well, or whose offer names one or shares two words with the question: one word
 * is chance. Words are compared by their stems, without those that every teacher uses. It says why each
 * fits, with the words, and gives nobody a number.
 */
import { inShort } from "#content/enquiry/written.ts";
import { allThemes, themeLabel } from "#content/vocabulary/vocabulary.ts";

/** What is looked for: words of a question or of somebody's asks, and themes. */
export type Asked = { text: string; themes: readonly string[] };

/** What a person offers and knows well, as far as the viewer may read it. */
export type Offering = { offers: string; specialisms: readonly string[] };

/** The most that are suggested at once. */
export const mostSuggested = 8;

/** An offer that names no theme shares so many words with what is asked, or it is no reason. */
const fewestWords = 2;

/** Why somebody's offer fits, each in a sentence; none where it does not. */
export function reasonsFor(offering: Offering, asked: Asked): string[] {
  const wanted = wordsIn(asked.text);
  const shared = [...wordsIn(offering.offers)]
    .filter(([stem]) => wanted.has(stem))
    .map(([, word]) => word);
  const named = themesNamedIn(offering.offers).filter((slug) => asked.themes.includes(slug));
  const known = offering.specialisms.filter((slug) => asked.themes.includes(slug));
  const matched = [
    ...named.map(themeLabel),
    ...(shared.length >= fewestWords ? shared.slice(0, 4).map((word) => `“${word}”`) : []),
  ];
  const listed = (names: string[]) => new Intl.ListFormat("en-GB").format(names);
  return [
    ...(known.length > 0 ? [`Knows ${listed(known.map(themeLabel))} well.`] : []),
    ...(matched.length > 0
      ? [`Offers “${inShort(offering.offers, 140)}”, which speaks of ${listed(matched)}.`]
      : []),
  ];
}

/** The themes whose names stand in a text, word for word by their stems (slugs). */
export function themesNamedIn(text: string): string[] {
  const stems = wordsIn(text);
  return allThemes.flatMap(({ slug, label }) => {
    const name = [...wordsIn(label).keys()];
    return name.length > 0 && name.every((stem) => stems.has(stem)) ? [slug] : [];
  });
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
  word.length > 5
    ? word.replace(/ies$/, "y").replace(/(?:ings?|ers?|ed|es|s)$/, "")
    : word.replace(/s$/, "");

const common = new Set(
  "about after also another before class classes could every first from give have help how improve improving into more most much other others pupil pupils school schools show some somebody teach teacher teachers teaching than that their them they this using want what when where which with work would year years your".split(
    " ",
  ),
);
