/**
 * Text as words. A word is a run of letters and digits, with any apostrophe inside it; the two shapes
 * of apostrophe are one, case and accents do not count, and a possessive 's belongs to grammar, not to
 * the word. This is what SQLite's `unicode61 remove_diacritics 2` does, so that a word found here is a
 * word found there. Stemming is the engine's.
 */

const letter = "[\\p{L}\\p{N}\\p{M}]";

/** The pattern of one word, to be built into larger ones; case and accents as typed. */
export const wordPattern = `${letter}+(?:['’]${letter}+)*`;

/** Words that say nothing of what a text is about. */
const stopWords = new Set(
  `a about above after again against all also am an and any are aren't as at be because been before
  being below between both but by can can't cannot could couldn't did didn't do does doesn't doing
  don't down during each few for from further had hadn't has hasn't have haven't having he her here
  hers herself him himself his how i i'm i've if in into is isn't it it's its itself just me more most
  my myself no nor not of off on once only or other our ours ourselves out over own same she should
  shouldn't so some such than that that's the their theirs them themselves then there there's these
  they this those through to too under until up upon very was wasn't we we're were weren't what what's
  when where which while who whom whose why will with won't would wouldn't you you're your yours
  yourself yourselves`.split(/\s+/),
);

/** A word as it is compared: lower case, no accents, one kind of apostrophe, no possessive. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s$/, "");
}

/** Is this folded word too common to search for? */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/**
 * The distinct words of a text as an index holds them: folded, and cut at apostrophes, so that
 * O'Brien is found as "brien" too.
 */
export function listWords(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(new RegExp(wordPattern, "gu")))
    for (const part of fold(word).split("'")) if (part) words.add(part);
  return [...words];
}
