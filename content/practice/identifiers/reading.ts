/** A text read into words, with those settled that belong to a citation, a reference, an address, or somebody who may be named. */
import type { Word } from "#content/practice/identifiers/find.ts";
import { foldWord, type Known, knownFrom } from "#content/practice/identifiers/known.ts";
import { sentenceEnd } from "#content/practice/identifiers/lexicon.ts";

/** A text read into words, with what is settled about each before any name is looked for. */
export type Reading = {
  text: string;
  words: Word[];
  folded: string[];
  /** Between a word and the one before it. */
  gaps: string[];
  /** Words that belong to a citation, a reference, an address or somebody who may be named. */
  settled: boolean[];
  /** Of those, the words that may stand alone: an author's first or family name, a figure of a book. */
  alone: boolean[];
};

export function read(text: string, words: Word[], known: Known): Reading {
  const folded = words.map(({ text: word }) => foldWord(word));
  const gaps = words.map(({ start }, index) => text.slice(words[index - 1]?.end ?? 0, start));
  const settled = words.map(() => false);
  const alone = words.map(() => false);
  const reading = { text, words, folded, gaps, settled, alone };
  settleStretches(reading);
  settleCitations(reading);
  for (const index of words.keys()) {
    const length = knownFrom(folded, words, index, known);
    for (let at = index; at < index + length; at++) settled[at] = true;
    if (length === 1 && known.figures.has(folded[index] ?? "")) alone[index] = true;
    if (length === 0 && known.people.has(folded[index] ?? "") && !settled[index]) {
      settled[index] = true;
      alone[index] = true;
    }
  }
  return reading;
}

/** Addresses of the web, and lines that are references: "Dweck, C. S. (2006). Mindset …". */
function settleStretches({ text, words, settled }: Reading): void {
  const stretches = [
    ...text.matchAll(/\bhttps?:\/\/[^\s<>]+|\bwww\.[^\s<>]+/g),
    ...Array.from(text.matchAll(/[^\n]+/g)).filter(
      ([line]) =>
        line.length < 1500 &&
        /\p{Lu}[\p{L}’'-]+,? \p{Lu}\.?(?: ?\p{Lu}\.?)*(?:[ ,.&(]|$)/u.test(line) &&
        /(?:\(|[.,] )(?:19|20)\d\d[a-z]?(?:\)|[.,])/.test(line) &&
        line.length > 40,
    ),
  ].sort((a, b) => a.index - b.index);
  let at = 0;
  for (const { index, 0: stretch } of stretches) {
    while ((words[at]?.start ?? Infinity) < index) at += 1;
    for (let word = at; (words[word]?.end ?? Infinity) <= index + stretch.length; word++)
      settled[word] = true;
  }
}

export const year = /^(?:19|20)\d\d[a-z]?$/;

/** "Black and Wiliam (1998)", "Hattie and Timperley, 2007", "Coe et al. (2014)": back from the year. */
function settleCitations({ words, gaps, settled }: Reading): void {
  for (const [index, { text }] of words.entries()) {
    const initial = words[index + 1];
    if (
      gaps[index + 1] === ", " &&
      initial?.text.length === 1 &&
      /^[A-Z]$/.test(initial?.text ?? "") &&
      /^\./.test(gaps[index + 2] ?? ".")
    )
      settled[index] = true;
    if (
      text.length < 4 ||
      text.length > 5 ||
      !year.test(text) ||
      !/^(?:,| ?\(|\.?,? |,? ?&? ?)[ (]*$/.test(gaps[index] ?? "")
    )
      continue;
    if (!/[(,]/.test(gaps[index] ?? "")) continue;
    for (let at = index - 1; at >= Math.max(0, index - 14); at--) {
      const word = words[at]?.text ?? "";
      if (
        !/^(?:and|et|al|with|in|cited|see|also)$/.test(word) &&
        !/^\p{Lu}/u.test(word) &&
        !year.test(word)
      )
        break;
      if (/^(?:Year|Y\d+|In|On|Pupil|Class)$/.test(word)) break;
      settled[at] = true;
      if (/[.!?\n]\s*$/.test(gaps[at] ?? "") && !/^\.,?\s/.test(gaps[at] ?? "")) break;
    }
  }
}

export function startsSentence({ gaps }: Reading, index: number): boolean {
  return index === 0 || sentenceEnd.test(gaps[index] ?? "");
}

/** Whether he or she stands within the words that follow. */
export function hasPronoun({ words, gaps }: Reading, index: number): boolean {
  for (let at = index + 1; at < Math.min(words.length, index + 16); at++) {
    if (/[.!?]\s|\n/.test(gaps[at] ?? "")) return false;
    if (/^(?:he|she|his|her|him|hers)$/.test(words[at]?.text ?? "")) return true;
  }
  return false;
}
