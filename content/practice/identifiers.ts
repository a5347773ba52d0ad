/**
 * What in a write-up could identify a pupil or a private person (field notes §2.7 rules 1 and 2). It
 * finds forms and names, not meanings: an author is shown each find in its sentence, with why it was
 * found and what to write instead, and decides; a second reading does the rest.
 *
 * - `identifiers/forms.ts`: what has a form: addresses, numbers, dates, handles, file names.
 * - `identifiers/names.ts`: names of pupils and adults; `identifiers/initials.ts`: their initials.
 * - `identifiers/one-pupil.ts`: descriptions that fit one pupil: "the only … in Year 4", "the twins".
 */
import {
  type Find,
  type IdentifierKind,
  kinds,
  sentenceAround,
  wordsOf,
} from "#content/practice/identifiers/find.ts";
import { findForms } from "#content/practice/identifiers/forms.ts";
import { type Known, knownIn } from "#content/practice/identifiers/known.ts";
import { lookedAt } from "#content/practice/identifiers/looked-at.ts";
import { findNames } from "#content/practice/identifiers/names.ts";
import { findOnePupil } from "#content/practice/identifiers/one-pupil.ts";
import { textsIn } from "#content/practice/texts.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";

export type Identifier = {
  kind: IdentifierKind;
  /** The words, as they stand. */
  found: string;
  /** Where it stands: a section's id or a field's name. */
  field: string;
  /** The sentence, or about 80 characters to each side; `found` stands in it. */
  sentence: string;
  /** One plain line: "Looks like a first name with a family name, near “pupil”". */
  why: string;
  /** What to write instead: "Pupil A". */
  suggestion: string;
};

export type IdentifierOptions = {
  /** People and schools that may be named: the authors, and where they teach. */
  allowedNames?: readonly string[];
};

/** Every find in a piece of text: by kind, and within it in the order of the text. */
export function findIdentifiers(
  text: string,
  field: string,
  options: IdentifierOptions = {},
): Identifier[] {
  return findInFields([[field, text]], options);
}

/** Every find in a write-up, its alternative texts and file names included. */
export function identifiersIn(
  content: WriteUpContent,
  options: IdentifierOptions = {},
): Identifier[] {
  return findInFields(textsIn(content), options);
}

/** Every find in several texts, each with its field: who is named in two of them keeps one letter. */
export function findInFields(
  fields: readonly (readonly [field: string, text: string])[],
  options: IdentifierOptions = {},
): Identifier[] {
  const known = knownIn(
    fields.map(([, text]) => text),
    options.allowedNames ?? [],
  );
  const letters = new Map<string, string>();
  return fields.flatMap(([field, text]) =>
    findsIn(text, known).map((find) => ({
      kind: find.kind,
      found: find.found,
      field,
      sentence: sentenceAround(text, find.start, find.start + find.found.length),
      why: find.why,
      suggestion: suggest(find, letters),
    })),
  );
}

/** The finds of a text, each kind and words once; a name within another find is not told again. */
function findsIn(text: string, known: Known): Find[] {
  const forms = findForms(text, known);
  const words = wordsOf(text);
  const others = [...findOnePupil(text, words), ...findNames(text, words, known)];
  const seen = new Set<string>();
  const taken = forms
    .map(({ start, found }) => [start, start + found.length] as const)
    .sort((a, b) => a[0] - b[0]);
  const isTaken = spansOver(taken);
  return [...forms, ...others.filter((find) => !isTaken(find.start))]
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.start - b.start)
    .filter((find) => {
      const key = lookedAt(find);
      return !seen.has(key) && seen.add(key);
    });
}

/** Whether a place lies in one of some spans, which are in order. */
function spansOver(spans: (readonly [number, number])[]) {
  return (place: number): boolean => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start, end] = spans[middle] ?? [0, 0];
      if (place < start) high = middle - 1;
      else if (place >= end) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Pupils are lettered in the order in which they come; one person keeps the letter. */
function suggest(find: Find, letters: Map<string, string>): string {
  if (find.person === undefined) return find.suggestion;
  const letter = letters.get(find.person) ?? String.fromCharCode(65 + letters.size);
  if (letters.size >= 26 && !letters.has(find.person)) return find.suggestion;
  letters.set(find.person, letter);
  return `“Pupil ${letter}”, or ${find.suggestion}`;
}

export { lookedAt };
