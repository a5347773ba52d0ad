/**
 * Descriptions that fit one pupil, or two: a small number beside something rare ("the only Traveller
 * girl in Year 4"), and twins. Rare need, year and school together name a child as surely as a name.
 */
import { type Find, formCode, type Word, yearCode } from "#content/practice/identifiers/find.ts";

const few = new Set(["only", "one", "single", "sole", "lone", "two", "three"]);
const manyBorn = new Set(["twins", "triplets", "quadruplets"]);
const kindred = new Set(["brothers", "sisters", "siblings"]);
const person =
  /^(?:pupils?|child|children|boys?|girls?|students?|learners?|users?|speakers?|lads?|refugees?|travellers?|kids?|brothers|sisters|siblings)$/i;
const characteristic =
  /^(?:traveller|travellers|roma|romani|gypsy|wheelchair|deaf|blind|sighted|hearing-impaired|hearing|visually|visual|impaired|autistic|autism|asd|adhd|down|down’s|downs|cerebral|epilepsy|epileptic|diabetic|diabetes|haemophilia|tourette|tourette’s|dyspraxic|dwarfism|albino|mute|non-verbal|nonverbal|tube-fed|prosthetic|cancer|leukaemia|hijab|looked-after|adopted|fostered|refugee|refugees|asylum|asylum-seeking|unaccompanied|muslim|jewish|sikh|hindu|buddhist|catholic|christian|black|asian|white|chinese|polish|romanian|somali|ukrainian|afghan|syrian|kurdish|vietnamese|portuguese|nigerian|ghanaian|bangladeshi|pakistani|indian|eritrean|sudanese|iraqi|iranian|turkish|albanian|lithuanian|latvian|bulgarian|slovak|czech|tamil|bengali|arabic|urdu|punjabi|pashto|dari|farsi|tigrinya|twi|yoruba|igbo|trans|transgender|non-binary|gay|lesbian|pregnant|young-carer|bereaved|homeless|excluded|disabled|amputee|sickle|cystic|selective|selectively|service|ehcp)$/i;
const group = /^(?:reception|nursery|ks1|ks2|ks3|ks4|ks5|eyfs|sixth)$/i;

export function findOnePupil(text: string, words: Word[]): Find[] {
  const finds: Find[] = [];
  for (const [index, word] of words.entries()) {
    const small = word.text.length > 11 ? "" : word.text.toLowerCase();
    const find = few.has(small)
      ? fewOf(text, words, index)
      : manyBorn.has(small)
        ? twinsAt(text, words, index)
        : kindred.has(small)
          ? familyAt(text, words, index)
          : null;
    if (find) finds.push(find);
  }
  return finds;
}

/** "the only Traveller girl in Year 4", "our one wheelchair user", "two deaf boys in Year 5". */
function fewOf(text: string, words: Word[], index: number): Find | null {
  const number = words[index]?.text.toLowerCase() ?? "";
  const before = words[index - 1]?.text.toLowerCase() ?? "";
  const after = sameSentence(text, words, index, 14);
  const rare = after.findIndex(({ text }) => characteristic.test(text));
  const someone = after.findIndex(({ text }) => person.test(text));
  const isRareUser = rare >= 0 && rare < 5;
  if (someone < 0 || someone > 6) return null;
  if (/^(?:in|of|at|per|pair|group|another)$/i.test(after[0]?.text ?? "")) return null;
  const place = after.findIndex(
    ({ text: word }, at) =>
      at > 0 &&
      (group.test(word) ||
        formCode.test(word) ||
        yearCode.test(word) ||
        (/^year$/i.test(word) && /^(?:\d{1,2}|group)$/.test(after[at + 1]?.text ?? "")) ||
        (/^(?:class|school|cohort|form|set|tutor)$/i.test(word) &&
          /^(?:the|our|my|this|that|whole)$/i.test(after[at - 1]?.text ?? ""))),
  );
  const isTold = /^(?:the|our|my|his|her|as|a|an|was|is)$/.test(before);
  const isOnly = /^(?:only|sole|lone|single)$/.test(number);
  const isGirlOrBoy = /^(?:girl|boy)$/i.test(after[someone]?.text ?? "");
  const isFound = isOnly
    ? isTold && (isRareUser || (isGirlOrBoy && place > someone))
    : number === "one"
      ? isRareUser && (/^(?:our|my)$/.test(before) || place > someone)
      : isRareUser && place > someone;
  if (!isFound) return null;
  const lastOf = Math.max(someone, rare >= 0 && rare < 5 ? rare : 0);
  const last = after[place > lastOf ? Math.min(place + 1, after.length - 1) : lastOf];
  const first = words[index];
  if (!first || !last) return null;
  const end =
    place > lastOf && !/^(?:\d{1,2}|group)$/i.test(last.text) ? after[place]?.end : last.end;
  return {
    kind: "description of one pupil",
    found: text.slice(first.start, end ?? last.end),
    start: first.start,
    why:
      isOnly || number === "one"
        ? "It seems to fit one pupil only"
        : "It seems to fit very few pupils",
    suggestion: "say less: leave out the number, the year or what is rare",
  };
}

const notChildren =
  /^(?:study|studies|research|genes?|genetic|dna|identical|viola|sebastian|dromio|romulus|conjoined|fraternal|roses|winklevoss)$/i;

/** "Year 6 twins", "the twins", "our twins", "twins in Year 2". */
function twinsAt(text: string, words: Word[], index: number): Find | null {
  const word = words[index];
  const before = words.slice(Math.max(0, index - 3), index);
  const around = [
    ...words.slice(Math.max(0, index - 12), index),
    ...sameSentence(text, words, index, 12),
  ];
  if (!word || around.some(({ text }) => notChildren.test(text))) return null;
  const [third, second, first] = [before.at(-3), before.at(-2), before.at(-1)];
  const after = sameSentence(text, words, index, 3).map(({ text }) => text.toLowerCase());
  const isYear = /^(?:year|y)$/i.test(second?.text ?? "") && /^\d{1,2}$/.test(first?.text ?? "");
  const isMeant =
    isYear ||
    /^(?:the|our|my|these|those|both|two|of|have|had|boy|girl)$/i.test(first?.text ?? "") ||
    yearCode.test(first?.text ?? "") ||
    formCode.test(first?.text ?? "") ||
    (/^(?:the|our|my)$/i.test(second?.text ?? third?.text ?? "") &&
      /^\p{Lu}/u.test(first?.text ?? "")) ||
    (after[0] === "in" && /^(?:year|reception|nursery|my|our)$/.test(after[1] ?? ""));
  if (!isMeant) return null;
  const opening = isYear
    ? second
    : /^(?:of|have|had)$/i.test(first?.text ?? "")
      ? word
      : (first ?? word);
  const isNear = opening && !/[.!?\n]/.test(text.slice(opening.start, word.start));
  const start = isNear ? opening.start : word.start;
  return {
    kind: "description of one pupil",
    found: text.slice(start, word.end),
    start,
    why: "Few schools have more than one such pair, so it names them",
    suggestion: "“two pupils”",
  };
}

/** "the Okafor brothers", "siblings in Year 3 and Year 5". */
function familyAt(text: string, words: Word[], index: number): Find | null {
  const [second, first, word] = [words[index - 2], words[index - 1], words[index]];
  if (!word) return null;
  const after = sameSentence(text, words, index, 3).map(({ text }) => text.toLowerCase());
  const isNamed =
    /^(?:the|our)$/i.test(second?.text ?? "") &&
    /^\p{Lu}\p{Ll}/u.test(first?.text ?? "") &&
    !/^(?:Wright|Brontë|Bronte|Grimm|Marx|Warner|Pankhurst|Big|Ugly|Weird|Mirabal)$/.test(
      first?.text ?? "",
    );
  const isPlaced =
    after[0] === "in" &&
    /^(?:year|reception|nursery)$/.test(after[1] ?? "") &&
    /^(?:two|three|our|the)$/i.test(first?.text ?? "");
  if (!isNamed && !isPlaced) return null;
  const opening = (isNamed ? second : first) ?? word;
  return {
    kind: "description of one pupil",
    found: text.slice(opening.start, word.end),
    start: opening.start,
    why: "It names a family, or the few children of one",
    suggestion: "“two pupils”",
  };
}

/** The words that follow in the sentence, at most `most`. */
function sameSentence(text: string, words: Word[], index: number, most: number): Word[] {
  const following: Word[] = [];
  let end = words[index]?.end ?? 0;
  for (const word of words.slice(index + 1, index + 1 + most)) {
    if (/[.!?;:\n]/.test(text.slice(end, word.start))) break;
    following.push(word);
    end = word.end;
  }
  return following;
}
