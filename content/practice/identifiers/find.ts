/** What the parts of the check hand each other: a find with its place, and the words around a place. */

/** What may be found, in the order in which it is shown. */
export const kinds = [
  "e-mail address",
  "telephone number",
  "unique pupil number",
  "date of birth",
  "postcode",
  "name of a pupil",
  "initials of a pupil",
  "description of one pupil",
  "date of an event",
  "social media name",
  "name in a file name",
  "name of an adult",
] as const;
export type IdentifierKind = (typeof kinds)[number];

export type Find = {
  kind: IdentifierKind;
  found: string;
  start: number;
  why: string;
  suggestion: string;
  /** Who it is, where it is a pupil: one person, one letter. */
  person?: string;
};

/** A word of the text with its place. */
export type Word = { text: string; start: number; end: number };

const word = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, in order; hyphens and apostrophes stay inside. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(word)) {
    const [found] = match;
    words.push({ text: found, start: match.index, end: match.index + found.length });
  }
  return words;
}

const reach = 80;

/** The sentence around a place, cut to about 80 characters to each side; "…" where it was cut. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const opening = Math.max(
    before.lastIndexOf("\n") + 1,
    ...Array.from(before.matchAll(/[.!?][”’")]?\s/g), (match) => match.index + match[0].length),
  );
  const cutBefore = opening === 0 && start > reach;
  const after = text.slice(end, end + reach);
  const closing = after.search(/[.!?](?:[”’")]?\s|$)|\n/);
  const cutAfter = closing < 0 && end + reach < text.length;
  const left = cutBefore ? before.replace(/^\S*\s/, "…") : before.slice(opening);
  const right =
    closing < 0
      ? cutAfter
        ? after.replace(/\s\S*$/, "…")
        : after
      : after.slice(0, closing + (after[closing] === "\n" ? 0 : 1));
  return `${left.trimStart()}${text.slice(start, end)}${right.trimEnd()}`;
}

/** Words that speak of one young person. */
export const pupilWord =
  /^(?:pupils?|child|children|boys?|girls?|students?|learners?|kids?|lads?|he|she|him|his|her|hers|himself|herself|mum|mother|dad|father|parents?|carer|carers|sister|brother|EHCP|EHCPs|SEND|SEN|EAL|FSM|PP|LAC|CLA|ASD|ADHD|SEMH|autistic|dyslexic|excluded|exclusion|suspended|suspension|attendance|looked-after)$/;

export const formCode = /^(?:[1-9]|1[0-3])[A-Z]{1,2}\d?$/;
export const yearCode = /^[Yy](?:[1-9]|1[0-3])$/;
