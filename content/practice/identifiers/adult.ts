/** How the words around a name show an adult. */
import {
  adultHas,
  expertSays,
  isRole,
  places,
  possessive,
} from "#content/practice/identifiers/lexicon.ts";
import type { Reading } from "#content/practice/identifiers/reading.ts";

/** Why a name is an adult's, or null. */
export function adultBy(reading: Reading, index: number, end: number): string | null {
  const { words, gaps } = reading;
  const before = words[index - 1]?.text ?? "";
  const why = (by: string) => `A name beside “${by}”: an adult, who may not want to be named here`;
  if (isRole(before) && /^(?:,? |: ?|:? ?\(| – | - )[_*]*$/.test(gaps[index] ?? ""))
    return why(before);
  if (/^(?:COACH|TEACHER|PRESENTER|NARRATOR)$/.test(before)) return why(before.toLowerCase());
  if (/^(?:,| \(| –| -) ?$/.test(gaps[end] ?? ""))
    for (let at = end; at < Math.min(words.length, end + 7); at++) {
      if (at > end && /[.!?;,)\n]/.test(gaps[at] ?? "")) break;
      if (isRole(words[at]?.text ?? "")) return why(words[at]?.text ?? "");
    }
  if (
    /^(?:is|was)$/.test(words[end]?.text ?? "") &&
    /^(?:an?|the|our|my)$/.test(words[end + 1]?.text ?? "")
  )
    for (let at = end + 2; at < end + 7; at++) {
      if (/[.!?;,)\n]/.test(gaps[at] ?? ".")) break;
      if (isRole(words[at]?.text ?? "")) return why(words[at]?.text ?? "");
    }
  if (
    possessive.test(words[end - 1]?.text ?? "") &&
    gaps[end] === " " &&
    adultHas.test(words[end]?.text ?? "")
  )
    return why(words[end]?.text ?? "");
  const beforeThat = words[index - 2]?.text ?? "";
  if (/^to$/.test(before) && /^(?:according|listen)$/i.test(beforeThat))
    return why(`${beforeThat} to`);
  if (
    /^(?:of|from)$/.test(before) &&
    /^(?:examples?|studies|study)$/i.test(beforeThat) &&
    !possessive.test(words[end - 1]?.text ?? "")
  )
    return why(beforeThat);
  if (/^intro$/.test(before) && /^presenter$/i.test(beforeThat)) return why(beforeThat);
  if (/^As$/i.test(before) && expertSays.test(words[end]?.text ?? ""))
    return why(words[end]?.text ?? "");
  if (
    before === "by" &&
    /^(?:highlighted|explained|described|suggested|argued|proposed|recommended|written|presented|noted)$/.test(
      beforeThat,
    )
  )
    return why(beforeThat);
  for (let at = end; at < Math.min(words.length, end + 16); at++) {
    if (/[.!?]\s|\n/.test(gaps[at] ?? "")) break;
    if (!/^(?:his|her)$/.test(words[at]?.text ?? "")) continue;
    for (let of = at + 1; of < at + 6 && /^[ -]$/.test(gaps[of] ?? "."); of++) {
      const thing = words[of]?.text ?? "";
      if (
        /^(?:pupils|students|colleagues|TA|TAs|mentor|ECT|workload|classes|lessons|planning|department|inquiry|enquiry|ECF|ITT)$/.test(
          thing,
        )
      )
        return why(`${words[at]?.text} ${thing}`);
      if (thing === "class" && /^Year$/.test(words[at + 1]?.text ?? ""))
        return why(`${words[at]?.text} ${thing}`);
    }
  }
  if (
    possessive.test(words[end - 1]?.text ?? "") &&
    words[end]?.text === "Year" &&
    /^\d/.test(words[end + 1]?.text ?? "")
  )
    for (let at = end + 2; at < end + 5; at++)
      if (/^(?:class|lesson|lessons|pupils|group|set)$/.test(words[at]?.text ?? ""))
        return why(words[at]?.text ?? "");
  const isFull = end > index + 1 && (words[end - 1]?.text ?? "").replace(possessive, "").length > 1;
  if (isFull) {
    if (expertSays.test(words[end]?.text ?? "") && gaps[end] === " ")
      return why(words[end]?.text ?? "");
    if (/^(?:by|watch|listen|video|Video|see|Watch|with)$/.test(before)) return why(before);
    if (/^(?:at|from|of)$/.test(words[end]?.text ?? ""))
      for (let at = end + 1; at < Math.min(words.length, end + 6); at++) {
        if (!/^\p{Lu}|^(?:the|and|of)$/u.test(words[at]?.text ?? "") || (gaps[at] ?? "") !== " ")
          break;
        if (places.test(words[at]?.text ?? "")) return why(words[at]?.text ?? "");
      }
  }
  return null;
}
