/** Initials: "J.S.", and "JS" beside a word that says whose they are. */

import { pupilOf } from "#content/practice/identifiers/explain.ts";
import { type Find, formCode, yearCode } from "#content/practice/identifiers/find.ts";
import {
  belongings,
  capital,
  kin,
  need,
  possessive,
  pupilNoun,
} from "#content/practice/identifiers/lexicon.ts";
import type { Reading } from "#content/practice/identifiers/reading.ts";

const notInitials = new Set(
  `PE RE DT IT TA LA HT AI KS PP EP QA UK US EU AM PM AD BC CE PS NB OK TV PC HR CV ID DH AH SL ML CP CL SE EY FS PA QR PD CD GP MP
  EH EN NC AR RI SG SI SW SA NE NW WW VE VJ HE FE HO WM MS AS BA MA HA IQ EQ IT TT BB XX CT RP HB UP ON IN AT OF OR IF SO TO NO MY WE AN BE BY DO GO HE IS ME
  YN TC UN DD MM YY GB IO ET EG IE ITT PT OT SS AP OB HQ PR KO`
    .trim()
    .split(/\s+/),
);

/** "J.S.", and "JS" beside a word that says whose they are. */
export function findInitials(reading: Reading): Find[] {
  const { text, words, gaps, settled } = reading;
  const finds: Find[] = [];
  const make = (found: string, start: number, near: string | null, index: number) =>
    finds.push({
      kind: "initials of a pupil",
      found,
      start,
      why: near ? `Looks like initials, near “${near}”` : "Looks like somebody’s initials",
      person: found.replace(/\W/g, ""),
      suggestion: pupilOf(reading, index),
    });
  for (const [index, word] of words.entries()) {
    if (settled[index] || word.text.length > 4 || !/^[A-Z]/.test(word.text)) continue;
    const next = words[index + 1]?.text ?? "";
    const before = words[index - 1]?.text ?? "";
    if (
      /^[A-Z]$/.test(word.text) &&
      /^[A-Z]$/.test(next.replace(possessive, "")) &&
      /^\. ?$/.test(gaps[index + 1] ?? "")
    ) {
      const end = words[index + 1]?.end ?? 0;
      const hasDot = text[end] === "." || possessive.test(next);
      const third = words[index + 2]?.text ?? "";
      const isNamed =
        /^\.? ?$/.test(gaps[index + 2] ?? "-") &&
        /^\p{Lu}/u.test(third) &&
        !/^\.\s*$/.test("") &&
        gaps[index + 2] !== "";
      const isLonger = /^[A-Z]$/.test(before) && /^\. ?$/.test(gaps[index] ?? "");
      const isCited = /^, ?$/.test(gaps[index] ?? "") && /^\p{Lu}\p{Ll}/u.test(before);
      const letters = word.text + next[0];
      if (
        hasDot &&
        !isLonger &&
        !isCited &&
        !notInitials.has(letters) &&
        !(isNamed && (capital.test(third) || /^[A-Z]$/.test(third)))
      )
        make(
          text.slice(word.start, possessive.test(next) ? end - 2 : end + 1),
          word.start,
          null,
          index,
        );
      continue;
    }
    const bare = word.text.replace(possessive, "");
    if (!/^[A-Z]{2}$/.test(bare) || notInitials.has(bare)) continue;
    const isOwner = bare !== word.text && (kin.test(next) || belongings.test(next));
    const isPupil = pupilNoun.test(before) && /^ \(?$/.test(gaps[index] ?? "");
    const isTagged =
      /^ ?\($/.test(gaps[index + 1] ?? "") &&
      (yearCode.test(next) ||
        formCode.test(next) ||
        need.test(next) ||
        (/^Year$/.test(next) && /^\d/.test(words[index + 2]?.text ?? "")));
    const isPlaced =
      /^(?:in|from)$/.test(next) &&
      (formCode.test(words[index + 2]?.text ?? "") || yearCode.test(words[index + 2]?.text ?? ""));
    const isCase =
      /^(?:case|focus|pupils|children)$/i.test(before) && gaps[index] === " " && !isOwner;
    if (isOwner || isPupil || isTagged || isPlaced || (isCase && false))
      make(
        bare,
        word.start,
        isOwner || isTagged ? next : isPupil ? before : (words[index + 2]?.text ?? null),
        index,
      );
  }
  return finds;
}
