/**
 * Names of pupils and of adults. A first name that is hardly ever anything else is a find by itself; one
 * that is also a word ("Will", "Grace") where its capital stands inside a sentence or the words around it
 * speak of a person; one that has a capital anyway ("April", "Jordan", "Paris") only where they do; and a
 * word that nobody knows as a name ("Zephyr") where they could mean nothing else ("a boy called …").
 * Passed over: citations, references, known people and places, and whom the caller allows. What is
 * plainly an adult (a title, "our TA, …") is a weaker find of its own.
 */

import { adultBy } from "#content/practice/identifiers/adult.ts";
import {
  isNameByCapital,
  isShoutedName,
  stepOver,
} from "#content/practice/identifiers/capitals.ts";
import { explain, pupilOf } from "#content/practice/identifiers/explain.ts";
import type { Find, Word } from "#content/practice/identifiers/find.ts";
import { findInitials } from "#content/practice/identifiers/initials.ts";
import { foldWord, type Known } from "#content/practice/identifiers/known.ts";
import {
  allCapitals,
  capital,
  isRole,
  notNames,
  numerals,
  places,
  possessive,
  properWord,
  pupilNoun,
  rulers,
  type Sort,
  sortOf,
  strongTitles,
  titles,
} from "#content/practice/identifiers/lexicon.ts";
import { type Reading, read } from "#content/practice/identifiers/reading.ts";
import { toldBy } from "#content/practice/identifiers/told.ts";

type Candidate = {
  start: number;
  /** Index after the last word of the name. */
  end: number;
  at: number;
  isFull: boolean;
  isAdult: boolean;
  /** The words around say outright that it is a pupil. */
  isTold: boolean;
  found: string;
  why: string;
  person: string;
};

/** Every name and every pair of initials in a text. */
export function findNames(text: string, words: Word[], known: Known): Find[] {
  const reading = read(text, words, known);
  const candidates = [...candidatesIn(reading)];
  const adults = new Set(candidates.filter(({ isAdult }) => isAdult).map(({ person }) => person));
  const names = candidates.map((candidate): Find => {
    const { found, start, why, person } = candidate;
    if (candidate.isAdult || (adults.has(person) && !candidate.isTold))
      return {
        kind: "name of an adult",
        found,
        start,
        why: candidate.isAdult ? why : "The same name as an adult’s here",
        suggestion: "their post, unless they agreed to be named: “the teaching assistant”",
      };
    return {
      kind: "name of a pupil",
      found,
      start,
      why,
      person,
      suggestion: pupilOf(reading, candidate.at),
    };
  });
  return [...names, ...findInitials(reading)];
}

function* candidatesIn(reading: Reading): Generator<Candidate> {
  const { words } = reading;
  for (let index = 0; index < words.length; index++) {
    const candidate = titledAt(reading, index) ?? nameAt(reading, index);
    if (!candidate) continue;
    if (candidate.found) yield candidate;
    index = candidate.end - 1;
  }
}

const nothing = (at: number, end: number): Candidate => ({
  at,
  end,
  start: 0,
  isFull: false,
  isAdult: false,
  isTold: false,
  found: "",
  why: "",
  person: "",
});

/** "Mrs Okonkwo", "Dr A. Fenwick", "Sir Ken": an adult, or nobody where it is settled. */
function titledAt(reading: Reading, index: number): Candidate | null {
  const { words, gaps, settled, text, folded } = reading;
  const title = words[index]?.text ?? "";
  if (!titles.test(title)) return null;
  let end = index + 1;
  while (
    end < index + 4 &&
    /^\.? ?$/.test(gaps[end] ?? "-") &&
    /^\p{Lu}/u.test(words[end]?.text ?? "") &&
    !notNames.has(folded[end] ?? "") &&
    !/[’']s$/.test(words[end - 1]?.text ?? "")
  )
    end += 1;
  if (end === index + 1) return null;
  const named = words.slice(index + 1, end);
  if (!strongTitles.test(title) || settled.slice(index, end).some(Boolean))
    return nothing(index, end);
  if (named.every(({ text: word }) => word.replace(possessive, "").length < 2))
    return nothing(index, end);
  if (places.test(named.at(-1)?.text ?? "")) return nothing(index, end);
  const start = words[index]?.start ?? 0;
  return {
    ...nothing(index, end),
    start,
    isAdult: true,
    found: text.slice(start, words[end - 1]?.end).replace(possessive, ""),
    why: `A name after “${title}”: an adult, who may not want to be named here`,
    person: named.map(({ text: word }) => foldWord(word)).join(" "),
  };
}

/** A name that starts at a word, or what has to be stepped over there, or null. */
function nameAt(reading: Reading, index: number): Candidate | null {
  const { words, gaps, folded, settled, alone, text } = reading;
  const word = words[index];
  if (!word || !/^\p{Lu}/u.test(word.text)) return null;
  const bare = word.text.replace(possessive, "");
  const isShouted = allCapitals.test(bare);
  if (!isShouted && !properWord(bare) && !/^(?:Mo|Jo|Al|Bo|Ty|Vy|An)$/.test(bare)) return null;
  const isPossessive = bare !== word.text;
  const sort = sortOf(folded[index] ?? "", bare);
  if (sort === "unknown" && notNames.has(folded[index] ?? "")) return null;
  if (isShouted && sort !== "plain") return null;

  if (rulers.test(bare) && gaps[index + 1] === " " && properWord(words[index + 1]?.text ?? ""))
    return nothing(index, index + 2);
  const end = isPossessive ? index + 1 : nameEnd(reading, index, sort);
  const told = toldBy(reading, index, end, sort);
  if (settled[index] && !(alone[index] && told && end === index + 1 && told.isSure)) {
    if (!alone[index]) return null;
    const surname = words[index + 1]?.text ?? "";
    if (end === index + 1 || settled[end - 1] || surname.length < 2) return nothing(index, end);
  }
  if (settled.slice(index + 1, end).some((is, at) => is && !alone[index + 1 + at])) return null;
  if (sort === "unknown" && !told) return null;
  const last = words[end - 1];
  if (!last) return null;

  if (!told?.isSure) {
    const stepped = stepOver(reading, index, end);
    if (stepped) return nothing(index, stepped);
  }
  if (isShouted && !told && !isShoutedName(reading, index, end)) return null;
  if (sort === "proper" && !told && !isBesideName(reading, index, end)) return null;
  if (sort === "word" && !told && !isNameByCapital(reading, index, end)) return null;

  const opening = unknownBefore(reading, index) ? index - 1 : index;
  const isFull = end > opening + 1;
  const adult = told?.isSure ? null : adultBy(reading, opening, end);
  const found = text.slice(words[opening]?.start, last.end).replace(possessive, "");
  return {
    start: words[opening]?.start ?? word.start,
    at: index,
    end,
    isFull,
    isAdult: adult !== null,
    isTold: told !== null,
    found,
    why: adult ?? explain(reading, index, end, told),
    person: folded[index]?.split("-")[0] ?? "",
  };

  function isBesideName({ gaps }: Reading, from: number, to: number): boolean {
    const before =
      from >= 2 && /^(?:and|&|or)$/.test(words[from - 1]?.text ?? "") ? from - 2 : from - 1;
    const isNear = /^(?:,? ?| & )$/.test(gaps[from] ?? "-");
    const after = /^(?:and|&)$/.test(words[to]?.text ?? "") ? to + 1 : to;
    const follows = /^(?:, | )$/.test(gaps[after] ?? "-") && (after > to || gaps[after] === ", ");
    return (
      (isNear &&
        sortOf(folded[before] ?? "", words[before]?.text ?? "") === "plain" &&
        !settled[before] &&
        capital.test(words[before]?.text ?? "") &&
        (before < from - 1 || gaps[from] === ", ")) ||
      (follows &&
        sortOf(folded[after] ?? "", words[after]?.text ?? "") === "plain" &&
        !settled[after] &&
        capital.test(words[after]?.text ?? ""))
    );
  }
}

/** A first name as a family name: "Alanah Harris", where nobody knows Alanah. */
function unknownBefore({ words, gaps, folded, settled }: Reading, index: number): boolean {
  const before = words[index - 1]?.text ?? "";
  return (
    gaps[index] === " " &&
    capital.test(before) &&
    !possessive.test(before) &&
    !settled[index - 1] &&
    !notNames.has(folded[index - 1] ?? "") &&
    !pupilNoun.test(before) &&
    !isRole(before) &&
    !titles.test(before) &&
    !places.test(before) &&
    !(index === 1 || /[.!?:;\n•“‘"]/.test(gaps[index - 1] ?? ""))
  );
}

/** Where a name ends: after a family name or an initial that stands beside it. */
function nameEnd(reading: Reading, index: number, sort: Sort): number {
  const { words, gaps, folded } = reading;
  const next = words[index + 1];
  if (!next || gaps[index + 1] !== " ") return index + 1;
  const bare = next.text.replace(possessive, "");
  if (/^[A-Z]$/.test(bare)) {
    if (bare === "I") return index + 1;
    return index + 2;
  }
  if (
    /^I[’']/.test(bare) ||
    numerals.test(bare) ||
    notNames.has(folded[index + 1] ?? "") ||
    /^Y?\d/.test(bare)
  )
    return index + 1;
  const isShouted = allCapitals.test(words[index]?.text ?? "");
  if (isShouted ? !/^\p{Lu}{2,}$/u.test(bare) : !properWord(bare)) return index + 1;
  if (sort === "proper" && places.test(bare)) return index + 1;
  const third = words[index + 2];
  const isThird =
    third &&
    gaps[index + 2] === " " &&
    bare === next.text &&
    (isShouted ? /^\p{Lu}{2,}$/u.test(third.text) : capital.test(third.text)) &&
    !notNames.has(folded[index + 2] ?? "") &&
    !places.test(third.text) &&
    !places.test(bare);
  return isThird ? index + 3 : index + 2;
}
