/** What the words around a name say of whose it is. */
import { formCode, yearCode } from "#content/practice/identifiers/find.ts";
import {
  belongings,
  capital,
  kin,
  need,
  notNames,
  places,
  possessive,
  pupilNoun,
  role,
  type Sort,
  saying,
  sayingBefore,
  sayingStrictly,
  term,
} from "#content/practice/identifiers/lexicon.ts";
import { hasPronoun, type Reading, startsSentence } from "#content/practice/identifiers/reading.ts";

export type Told = { by: string; isSure: boolean };

/** What around a name says that it is a person's, and a pupil's. */
export function toldBy(reading: Reading, index: number, end: number, sort: Sort): Told | null {
  const { words, gaps, folded } = reading;
  const last = words[end - 1]?.text ?? "";
  const isPossessive = possessive.test(last) && last.length > 2;
  const hasSurname = end > index + 1;
  const after = (offset: number) => words[end + offset]?.text ?? "";
  const gapAfter = (offset: number) => gaps[end + offset] ?? "";
  const before = (offset: number) => words[index - offset]?.text ?? "";
  const gapBefore = gaps[index] ?? "";
  const sure = (by: string): Told => ({ by, isSure: true });
  const likely = (by: string): Told => ({ by, isSure: false });
  const isUnknown = sort === "unknown";
  const isMonth =
    /^(?:april|may|june|july|august|summer|autumn|winter|easter|sunday|wednesday)$/.test(
      folded[index] ?? "",
    );

  if (isPossessive && gapAfter(0) === " " && kin.test(after(0)) && !isUnknown)
    return sure(after(0));
  if (
    isPossessive &&
    isUnknown &&
    gapAfter(0) === " " &&
    /^(?:mum|dad|nan|gran|foster|grandmother|grandad|stepdad|stepmum|carer)$/.test(after(0))
  )
    return sure(after(0));
  if (/^(?:called|named)$/.test(before(1)) && gapBefore === " ") {
    for (let back = 2; back <= 6 && !/[.!?\n]/.test(gaps[index - back + 1] ?? "."); back++)
      if (pupilNoun.test(before(back))) return sure(`${before(back)} ${before(1)}`);
    if (!isUnknown && sort !== "proper") return likely(before(1));
  }
  if (/^ ?[([]$/.test(gapAfter(0)) && !isPossessive) {
    const inside = after(0);
    const isYear = /^(?:Year|Yr)$/i.test(inside) && /^\d{1,2}$/.test(after(1));
    const isTagged =
      isYear ||
      yearCode.test(inside) ||
      formCode.test(inside) ||
      need.test(inside) ||
      /^(?:aged?|Reception|Nursery|boy|girl)$/i.test(inside);
    const isSubject = /^(?:art|reading|max)$/.test(folded[index] ?? "");
    if (isTagged && !(isMonth && (isYear || yearCode.test(inside))) && !isSubject)
      if (
        !isUnknown ||
        (hasSurname && !places.test(last) && !term.test(last)) ||
        (need.test(inside) &&
          !term.test(last) &&
          !/s$/.test(last) &&
          capital.test(last) &&
          !isCommonStart(reading, index))
      )
        return sure(inside + (isYear ? ` ${after(1)}` : ""));
  }
  if (/^(?:in|from|of)$/.test(after(0)) && gapAfter(0) === " " && !isPossessive) {
    if (
      formCode.test(after(1)) &&
      (!isUnknown || hasSurname) &&
      folded[index] !== "art" &&
      !places.test(last)
    )
      return sure(after(1));
    const isYear =
      (/^(?:Year|Yr)$/i.test(after(1)) && /^\d{1,2}$/.test(after(2))) ||
      yearCode.test(after(1)) ||
      /^(?:Reception|Nursery)$/.test(after(1));
    if (isYear && (sort === "plain" || sort === "word"))
      return sure(/^\d/.test(after(2)) ? `${after(1)} ${after(2)}` : after(1));
  }
  if (/^: ?$/.test(gapBefore) || /^[’']s name: ?$/.test(gapBefore)) {
    const label = before(1).toLowerCase();
    if (/^(?:name|child|pupil|student)$/.test(label) && (!isUnknown || sort !== "unknown"))
      return sure(before(1));
    if (
      label === "name" &&
      capital.test(words[index]?.text ?? "") &&
      end - index <= 3 &&
      /^(?:\.|,|\n|;|$)/.test(gapAfter(0) || "\n")
    )
      return sure("name");
  }
  if (
    gapBefore === ", " &&
    pupilNoun.test(before(1)) &&
    (/^,/.test(gapAfter(0)) || sort !== "unknown")
  )
    return sure(before(1));
  if (gapBefore === " " && pupilNoun.test(before(1)) && sort !== "unknown" && !isPossessive)
    return sure(before(1));
  if (
    gapAfter(0) === ", " &&
    !isPossessive &&
    sort !== "unknown" &&
    /^(?:an?|one|our|my|the)$/.test(after(0))
  )
    for (let ahead = 1; ahead <= 6 && !/[.!?,;\n]/.test(gapAfter(ahead)); ahead++)
      if (pupilNoun.test(after(ahead)) && !role.test(after(ahead + 1))) return sure(after(ahead));
  if (
    gapAfter(0) === " " &&
    /^(?:is|was)$/.test(after(0)) &&
    /^an?$/.test(after(1)) &&
    sort !== "unknown"
  )
    for (let ahead = 2; ahead <= 5; ahead++)
      if (pupilNoun.test(after(ahead))) return sure(after(ahead));
  if (gapAfter(0) === ", " && need.test(after(0)) && sort !== "unknown") return sure(after(0));
  if (isUnknown) return null;

  if (/^,? $/.test(gapAfter(0)) && after(0) === "who") return likely("who");
  const isVerb = sort === "proper" ? sayingStrictly : saying;
  const isBase =
    /^(?:will|mark|chase|may|can|hope)$/.test(folded[index] ?? "") &&
    /^(?:read|reads|put|come|set|could|had|has|was|found|made|used|who)$/.test(after(0));
  if (
    !isPossessive &&
    gapAfter(0) === " " &&
    isVerb.test(after(0)) &&
    !(isBase && startsSentence(reading, index)) &&
    !(isMonth && /^(?:joined|finished)$/.test(after(0)))
  )
    if (
      !(
        sort === "word" &&
        /^(?:was|has|had|made|came|became|left|found|could|never|kept|got|went|began)$/.test(
          after(0),
        ) &&
        startsSentence(reading, index) &&
        !hasSurname &&
        !hasPronoun(reading, index)
      )
    )
      return likely(after(0));
  if (
    sayingBefore.test(before(1)) &&
    gapBefore === " " &&
    (sort === "word" ||
      (sort === "proper" && /^(?:said|asked|replied|told|whispered|shouted)$/.test(before(1))))
  )
    return likely(before(1));
  if (
    isPossessive &&
    belongings.test(after(0)) &&
    gapAfter(0) === " " &&
    !isMonth &&
    !/^(?:london|paris|art)$/.test(folded[index] ?? "")
  )
    return likely(`’s ${after(0)}`);
  if (
    isPossessive &&
    sort === "proper" &&
    !startsSentence(reading, index) &&
    hasPronoun(reading, index)
  )
    return likely("her or his");
  if (
    sort === "proper" &&
    !isPossessive &&
    gapAfter(0) === " " &&
    /^(?:because|when|after|until|before)$/.test(after(0)) &&
    /^(?:he|she)$/.test(after(1))
  )
    return likely(after(1));
  if (
    sort === "proper" &&
    !isMonth &&
    !hasSurname &&
    /^(?:to|for|with|card|gave)$/.test(before(1)) &&
    /^(?:when|because|so|and|until|after)$/.test(after(0)) &&
    /^(?:he|she)$/.test(after(1))
  )
    return likely(after(1));
  return null;
}

const isCommonStart = ({ folded }: Reading, index: number) => notNames.has(folded[index] ?? "");
