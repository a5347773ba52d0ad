/** What a capital says: whether a word is a name by where it has one, or part of a place or a title. */
import { numerals, places, possessive, rulers } from "#content/practice/identifiers/lexicon.ts";
import { type Reading, startsSentence } from "#content/practice/identifiers/reading.ts";

/** "will" and "grace" have no capital inside a sentence unless they are names, or in a heading. */
export function isNameByCapital(reading: Reading, index: number, end: number): boolean {
  const { words, gaps, folded } = reading;
  const next = words[end]?.text ?? "";
  const isRun = gaps[end] === " " && /^\p{Lu}/u.test(next);
  if (/^\d/.test(next) && gaps[end] === " ") return false;
  if (/^(?:class|group|team|table|house|room|award|scheme|schemes)$/i.test(next)) return false;
  if (startsSentence(reading, index)) {
    if (isRun || end === index + 1) return false;
    if (/^(?:will|may|can)$/.test(folded[index] ?? "")) return false;
    return !places.test(words[end - 1]?.text ?? "") && /^\p{Ll}/u.test(next) && gaps[end] === " ";
  }
  const before = words[index - 1]?.text ?? "";
  if (gaps[index] === " " && /^\p{Lu}/u.test(before) && !startsSentence(reading, index - 1))
    return false;
  return !isRun && /^(?:,? |, )$/.test(gaps[index] ?? "") && !isTitleLine(reading, index);
}

/** Whether most words around have a capital: a heading, a title, a list of titles. */
function isTitleLine({ words, gaps }: Reading, index: number): boolean {
  let capitals = 0;
  let others = 0;
  for (
    let at = index - 1;
    at >= Math.max(0, index - 5) && !/[.!?\n]/.test(gaps[at + 1] ?? "");
    at--
  )
    if (/^\p{Lu}/u.test(words[at]?.text ?? "")) capitals += 1;
    else others += 1;
  for (
    let at = index + 1;
    at < Math.min(words.length, index + 6) && !/[.!?\n]/.test(gaps[at] ?? "");
    at++
  )
    if (/^\p{Lu}/u.test(words[at]?.text ?? "")) capitals += 1;
    else others += 1;
  return capitals > 1 && capitals >= others;
}

const acronyms = new Set("elsa sara nora alan eric dora tess rosa lisa rita star emma".split(" "));

/** "THEO was still on it": one shouted name in a line that is not. */
export function isShoutedName(
  { words, gaps, folded }: Reading,
  index: number,
  end: number,
): boolean {
  if (acronyms.has(folded[index] ?? "")) return false;
  const next = words[end]?.text ?? "";
  const before = words[index - 1]?.text ?? "";
  const isLow = (word: string) => word === "" || /^\p{Ll}/u.test(word);
  return (isLow(next) || /[.,;)\n]/.test(gaps[end] ?? "\n")) && !/^\p{Lu}{2,}$/u.test(before);
}

/** Where a name is no person's here: a place, a ruler, a title of a work; the index to go on from. */
export function stepOver(
  { words, gaps, folded }: Reading,
  index: number,
  end: number,
): number | null {
  const before = words[index - 1]?.text ?? "";
  if (rulers.test(before) && /^\.? $/.test(gaps[index] ?? "")) return end;
  if (numerals.test(words[end]?.text ?? "") && gaps[end] === " ") {
    const isKing =
      /^(?:henry|edward|james|charles|george|william|richard|elizabeth|mary|louis|philip|nicholas|alexander|john|paul|francis|leo|catherine|peter)$/.test(
        folded[index] ?? "",
      );
    if (words[end]?.text !== "I" || isKing) return end + 1;
  }
  if (
    words[end]?.text === "V" &&
    /^(?:henry|edward|george|charles|james)$/.test(folded[index] ?? "")
  )
    return end + 1;
  if (
    words[end - 1]?.text === "V" &&
    /^(?:henry|edward|george|charles|james)$/.test(folded[index] ?? "")
  )
    return end;
  for (let at = index + 1; at < Math.min(words.length, end + 3); at++) {
    if (!/^[ ]$/.test(gaps[at] ?? "-") || !/^\p{Lu}/u.test(words[at]?.text ?? "")) break;
    if (places.test(words[at]?.text ?? "")) return at + 1;
  }
  if (places.test(words[end - 1]?.text ?? "") && end > index + 1) return end;
  const second = words[end]?.text ?? "";
  const third = words[end + 1]?.text ?? "";
  const fourth = words[end + 2]?.text ?? "";
  if (second === "the" && /^\p{Lu}\p{Ll}/u.test(third) && gaps[end] === " ") return end + 2;
  if (second === "and" && third === "the" && /^\p{Lu}\p{Ll}/u.test(fourth)) return end + 3;
  if (possessive.test(words[end - 1]?.text ?? "") && end === index + 1) {
    if (/^\p{Lu}\p{Ll}/u.test(second) && places.test(second) && gaps[end] === " ") return end + 1;
    if (/^(?:taxonomy|theorem|principles|law|laws|hierarchy|curve|theory|triangle)$/.test(second))
      return end + 1;
  }
  return null;
}
