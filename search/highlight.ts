/**
 * Text in pieces, with what was searched for marked. An engine marks with two characters that no
 * stored text holds; they become pieces here and never markup, so whatever a text says stays text.
 */
import type { Highlighted } from "#search/engine.ts";

/** Stands before a word that was searched for. Private to engines: see `withoutMarks`. */
export const markStart = "\u0001";
/** Stands after it. */
export const markEnd = "\u0002";

/** A text that is safe to mark: control characters say nothing to a reader. */
export function withoutMarks(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking these out is the purpose
  return text.replace(/[\u0000-\u0008]/g, " ");
}

/** The pieces of a marked text; neighbours of one kind are joined, empty pieces left out. */
export function toHighlighted(marked: string): Highlighted {
  const pieces: Highlighted = [];
  let hit = false;
  for (const text of marked.split(new RegExp(`([${markStart}${markEnd}])`))) {
    const previous = pieces.at(-1);
    if (text === markStart || text === markEnd) hit = text === markStart;
    else if (text !== "" && previous?.hit === hit) previous.text += text;
    else if (text !== "") pieces.push({ text, hit });
  }
  return pieces;
}

/** The beginning of a text of which nothing was searched for, cut between words. */
export function opening(text: string, mostCharacters = 240): Highlighted {
  if (text === "") return [];
  if (text.length <= mostCharacters) return [{ text, hit: false }];
  const cut = text.slice(0, mostCharacters + 1).replace(/\s+\S*$/u, "");
  return [{ text: `${cut.slice(0, mostCharacters)}…`, hit: false }];
}
