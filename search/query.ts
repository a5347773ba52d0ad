/**
 * What a person types, understood. Words are wished for: more of them is better, none is required.
 * A "quoted phrase" is required as it stands, and -word or -"a phrase" rules out. Anything else is
 * punctuation: no text is an error, and a quotation mark without its partner means nothing.
 */
import { fold, isStopWord, wordPattern } from "#search/analysis.ts";

/** A word to look for, and where in the text it stood. */
export type QueryWord = { word: string; start: number; end: number };

export type ParsedQuery = {
  /** Folded, in the order typed, stop words only where there is nothing else. A word said twice weighs twice. */
  words: QueryWord[];
  /** Each a phrase of one word or more. */
  phrases: string[];
  excluded: string[];
  /** The word that may still be in the making: the text ends with it. */
  last: QueryWord | null;
};

/** Longer text than this (in UTF-16 units) is cut: nobody types it. */
export const longestText = 2000;
const mostWords = 64;

const part = `(?:(?<!\\S)(?<minus>-))?(?:["“”](?<phrase>[^"“”]*)["“”]|(?<word>${wordPattern}))`;

/** Understands any text at all. */
export function parseQuery(text: string): ParsedQuery {
  const words: QueryWord[] = [];
  const phrases = new Set<string>();
  const excluded = new Set<string>();
  let last: QueryWord | null = null;
  for (const match of text.slice(0, longestText).matchAll(new RegExp(part, "gu"))) {
    const { minus, phrase, word } = match.groups ?? {};
    last = null;
    const folded = phrase === undefined ? fold(word ?? "") : foldPhrase(phrase);
    if (!folded) continue;
    if (minus) excluded.add(folded);
    else if (phrase !== undefined) phrases.add(folded);
    else {
      const end = match.index + match[0].length;
      last = { word: folded, start: end - (word ?? "").length, end };
      words.push(last);
    }
  }
  const telling = words.filter(({ word }) => !isStopWord(word));
  const kept = (telling.length > 0 || phrases.size > 0 ? telling : words).slice(0, mostWords);
  return {
    words: kept,
    phrases: [...phrases].slice(0, mostWords),
    excluded: [...excluded].slice(0, mostWords),
    last: last && kept.includes(last) ? last : null,
  };
}

/** The text with some of its words replaced. */
export function replaceWords(text: string, replacements: Map<QueryWord, string>): string {
  let result = "";
  let position = 0;
  for (const [word, replacement] of [...replacements].sort(([a], [b]) => a.start - b.start)) {
    result += text.slice(position, word.start) + replacement;
    position = word.end;
  }
  return result + text.slice(position);
}

function foldPhrase(phrase: string): string {
  return [...phrase.matchAll(new RegExp(wordPattern, "gu"))]
    .map(([word]) => fold(word))
    .filter(Boolean)
    .join(" ");
}
