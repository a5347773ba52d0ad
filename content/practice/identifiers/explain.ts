/** Why a name was found, and what to call the pupil instead. */
import { formCode, pupilWord, yearCode } from "#content/practice/identifiers/find.ts";
import { possessive, sortOf } from "#content/practice/identifiers/lexicon.ts";
import type { Reading } from "#content/practice/identifiers/reading.ts";
import type { Told } from "#content/practice/identifiers/told.ts";

export function explain(reading: Reading, index: number, end: number, told: Told | null): string {
  const { words, folded, gaps } = reading;
  const last = (words[end - 1]?.text ?? "").replace(possessive, "");
  const what =
    sortOf(folded[index] ?? "", words[index]?.text ?? "") === "unknown"
      ? "Looks like a name"
      : end === index + 1
        ? "Looks like a first name"
        : last.length === 1
          ? "Looks like a first name with an initial"
          : "Looks like a first name with a family name";
  if (told?.isSure) return `${what}, near “${told.by}”`;
  for (let distance = 1; distance <= 12; distance++)
    for (const at of [end - 1 + distance, index - distance]) {
      const word = words[at]?.text ?? "";
      const isHere = !/[.!?\n]/.test(gaps[at > index ? at : at + 1] ?? "");
      if (isHere && (pupilWord.test(word) || formCode.test(word) || yearCode.test(word)))
        return `${what}, near “${word}”`;
    }
  return what;
}

/** "a pupil in Year 9" where the words around tell the year, "a pupil" otherwise. */
export function pupilOf({ words }: Reading, index: number): string {
  for (let distance = 1; distance <= 12; distance++)
    for (const at of [index + distance, index - distance]) {
      const word = words[at]?.text ?? "";
      const number = words[at + 1]?.text ?? "";
      if (/^year$/i.test(word) && /^\d{1,2}$/.test(number)) return `“a pupil in Year ${number}”`;
      if (formCode.test(word) || yearCode.test(word))
        return `“a pupil in Year ${/\d+/.exec(word)?.[0]}”`;
      if (/^(?:Reception|Nursery)$/.test(word)) return `“a child in ${word}”`;
    }
  return "“a pupil”";
}
