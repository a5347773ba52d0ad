/** Which themes somebody means by a few letters: any of their names, spelt right or nearly. */

import type { Theme } from "#content/vocabulary/theme.ts";
import { allThemes } from "#content/vocabulary/vocabulary.ts";
import { listWords } from "#search/analysis.ts";
import { allowedDistance, distanceWithin } from "#search/correction.ts";

export function searchThemes(typed: string): Theme[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return [];
  const named = allThemes.filter((theme) =>
    namesOf(theme).some((name) => name.toLowerCase().includes(wanted)),
  );
  if (named.length > 0) return named;
  const words = listWords(wanted);
  return words.length === 0 ? [] : allThemes.filter((theme) => isNearly(theme, words));
}

const namesOf = (theme: Theme) => [theme.label, ...theme.otherLabels];

function isNearly(theme: Theme, words: string[]): boolean {
  const own = listWords(namesOf(theme).join(" "));
  return words.every((word) => own.some((other) => isBeginning(word, other)));
}

/** Somebody still types: a word is compared with as much of the other. */
const isBeginning = (word: string, other: string): boolean =>
  [other, other.slice(0, word.length), other.slice(0, word.length + 1)].some(
    (part) => distanceWithin(word, part, allowedDistance(word)) !== null,
  );
