/** Who may be named in a write-up: its authors and schools, people whom everybody names, and figures of books that it names. */
import { foldName } from "#content/packs/first-names.ts";
import { knownPeople, works } from "#content/packs/known-people.ts";
import { type Word, wordsOf } from "#content/practice/identifiers/find.ts";

export type Known = {
  /** Names in full, by their first word: authors, schools, people of history, figures of books. */
  phrases: Map<string, string[][]>;
  /** First names and family names of the authors, each alone. */
  people: Set<string>;
  /** Figures of the books that this write-up names, each a single word. */
  figures: Set<string>;
};

const institution =
  /^(?:school|schools|primary|secondary|academy|college|high|infant|infants|junior|juniors|nursery|trust|federation|university|first|middle|community|catholic|church|ce|c|of|e|england|and|the|alliance|hub|centre|sixth|form)$/;

const knownPhrases = knownPeople.map(foldedWords);
const knownWorks = works.map(([named, figures]) => ({
  named: named.split("; ").map(foldedWords),
  figures: figures.split("; ").map(foldedWords),
}));

/** Draws up who may be named in these texts. */
export function knownIn(texts: readonly string[], allowedNames: readonly string[]): Known {
  const phrases: string[][] = [...knownPhrases];
  const people = new Set<string>();
  const figures = new Set<string>();
  for (const name of allowedNames) {
    const words = foldedWords(name);
    if (words.length === 0) continue;
    phrases.push(words);
    if (words.some((word) => institution.test(word))) {
      const own = words.slice(0, words.findLastIndex((word) => !institution.test(word)) + 1);
      if (own.length > 1) phrases.push(own);
    } else for (const word of words) people.add(word);
  }
  const words = texts.map(foldedWords);
  const single = new Set(words.flat());
  const said = ` ${words.map((each) => each.join(" ")).join(" | ")} `;
  const isSaid = (phrase: string[]) =>
    single.has(phrase[0] ?? "") && (phrase.length === 1 || said.includes(` ${phrase.join(" ")} `));
  for (const work of knownWorks) {
    const named = work.named.filter(isSaid);
    if (named.length === 0) continue;
    phrases.push(...named);
    for (const figure of work.figures) {
      phrases.push(figure);
      figures.add(figure.join(" "));
    }
  }
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const [first = ""] = phrase;
    const others = byFirst.get(first);
    if (others) others.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return { phrases: byFirst, people, figures };
}

/** A word as it is compared: folded, and without its possessive. */
export function foldWord(word: string): string {
  return foldName(word).replace(/'s?$/, "");
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ text: word }) => foldWord(word));
}

/** The length in words of the longest known phrase that starts here, 0 for none. */
export function knownFrom(
  folded: readonly string[],
  words: readonly Word[],
  at: number,
  known: Known,
): number {
  let longest = 0;
  if (!/^\p{Lu}/u.test(words[at]?.text ?? "")) return 0;
  for (const phrase of known.phrases.get(folded[at] ?? "") ?? [])
    if (phrase.length > longest && phrase.every((word, index) => folded[at + index] === word))
      longest = phrase.length;
  return longest;
}
