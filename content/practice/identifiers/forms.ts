/**
 * Finds by form: e-mail addresses, telephone numbers, pupil numbers, dates, postcodes, social media
 * names, and file names that hold a name. Every pattern is bounded, so the time is linear in the text.
 */
import {
  foldName,
  plainFirstNames,
  properFirstNames,
  wordFirstNames,
} from "#content/packs/first-names.ts";
import type { Find, IdentifierKind } from "#content/practice/identifiers/find.ts";
import type { Known } from "#content/practice/identifiers/known.ts";

type Form = {
  kind: IdentifierKind;
  pattern: RegExp;
  why: string;
  suggestion: string;
};

const dayOfMonth = "(?:0?[1-9]|[12]\\d|3[01])";
const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

/**
 * Postcode: the pattern of BS 7666, with its space or without. Dates in figures count as a birthday
 * where the year is one in which a pupil of today may have been born.
 */
const forms: Form[] = [
  {
    kind: "e-mail address",
    pattern:
      /(?<=^|[\s@<>(),;:"“”])[^\s@<>(),;:"“”]{1,64}@(?:[^\s@<>(),;:"“”./]{1,63}\.){1,6}[a-z]{2,24}/gi,
    why: "Looks like an e-mail address",
    suggestion: "“ask through this page”, or the school’s own address",
  },
  {
    kind: "telephone number",
    pattern: /(?<![\d.,])\(?(?:\+44\s?(?:\(0\)\s?)?|0)(?:\d\)?[\s-]?){8,9}\d(?![\d.,]*\d)/g,
    why: "Looks like a telephone number",
    suggestion: "leave it out",
  },
  {
    kind: "date of birth",
    pattern:
      /\b(?:d\.?o\.?b\.?|date of birth|birthday(?: is)?|born(?: on)?)\W{0,3}(?:the\s)?\d{1,2}(?:st|nd|rd|th)?[\s./-](?:of\s)?(?:\d{1,2}|[a-z]{3,9})(?:[\s./-]\d{2,4})?/gi,
    why: "Looks like somebody’s date of birth",
    suggestion: "the year group: “a pupil in Year 9”",
  },
  {
    kind: "date of birth",
    pattern: /\b(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:20(?:0[4-9]|1\d|2[0-6]))\b/g,
    why: "A date in figures, which could be a pupil’s birthday",
    suggestion: "the school year: “2024–25”",
  },
  {
    kind: "postcode",
    pattern: /\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNP-Y\d]?)\s?\d[ABD-HJLNP-UW-Z]{2}\b/gi,
    why: "Looks like a postcode",
    suggestion: "leave it out",
  },
];

/** Every find of a form; `known` says whose names a file may bear. */
export function findForms(text: string, known: Known): Find[] {
  return [
    ...forms.flatMap(({ kind, pattern, why, suggestion }) =>
      Array.from(text.matchAll(pattern), (match) => {
        const found = match[0].trim();
        const start = match.index + match[0].indexOf(found);
        return { kind, found, start, why, suggestion };
      }),
    ),
    ...findPupilNumbers(text),
    ...findHandles(text),
    ...findEventDates(text),
    ...findFileNames(text, known),
  ];
}

const checkLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * Whether the first letter of a UPN is the one that its other characters ask for: the sum of each by
 * its place (2 to 13), a letter counting as its place among the 23 in use, modulo 23 (DfE, Unique pupil
 * numbers guide). "H801200001001" is the guide's own example.
 */
export function hasCheckLetter(upn: string): boolean {
  const sum = [...upn.slice(1)].reduce(
    (all, character, index) =>
      all +
      (index + 2) * (/\d/.test(character) ? Number(character) : checkLetters.indexOf(character)),
    0,
  );
  return checkLetters[sum % 23] === upn[0];
}

/** UPN: a check letter, twelve digits; a temporary one ends in a letter. Mistyped ones are found too. */
function findPupilNumbers(text: string): Find[] {
  return Array.from(text.matchAll(/\b[A-HJ-NP-RT-Z](?: ?\d){11} ?[\dA-HJ-NP-RT-Z]\b/gi)).flatMap(
    (match) => {
      const [found] = match;
      const right = hasCheckLetter(found.replace(/ /g, "").toUpperCase());
      if (!right && found !== found.toUpperCase()) return [];
      if (!right && found.includes(" ")) return [];
      return [
        {
          kind: "unique pupil number" as const,
          found,
          start: match.index,
          why: right
            ? "A unique pupil number: its check letter is right"
            : "Has the form of a unique pupil number",
          suggestion: "leave it out",
        },
      ];
    },
  );
}

const tags = new Set(
  "media import param params return returns charset font-face keyframes supports layer override deprecated todo author see example media container property test types".split(
    " ",
  ),
);

function findHandles(text: string): Find[] {
  const why = "Looks like a name on social media";
  const suggestion = "leave it out";
  const kind = "social media name" as const;
  const plain = Array.from(
    text.matchAll(/(?<![\p{L}\p{N}._%+/@-])@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}(?![/@A-Za-z0-9-])/gu),
  ).flatMap((match) => {
    const found = match[0].replace(/\.+$/, "");
    return tags.has(found.slice(1).toLowerCase()) || found.length < 3
      ? []
      : [{ kind, found, start: match.index, why, suggestion }];
  });
  const named = Array.from(
    text.matchAll(
      /\b(?:instagram|insta|tiktok|tik tok|snapchat|snap|discord|roblox|username|user name)(?:\.com\/| (?:name|handle|account|user))?(?:: ?| is | = ?|\/)@?([A-Za-z0-9_.]{3,30})/gi,
    ),
  ).flatMap((match) => {
    const found = (match[1] ?? "").replace(/\.+$/, "");
    return /[\d_.]/.test(found)
      ? [
          {
            kind,
            found,
            start: match.index + match[0].lastIndexOf(match[1] ?? ""),
            why,
            suggestion,
          },
        ]
      : [];
  });
  return [...plain, ...named];
}

const exactDate = new RegExp(
  `\\b(?:the )?(${dayOfMonth})(?:st|nd|rd|th)?(?: of)? (${month})(?:,? (20\\d\\d))?\\b|\\b(${month}) (${dayOfMonth})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?\\b`,
  "g",
);
const happening =
  /\b(?:excluded|suspended|expelled|arrested|attacked|assaulted|hurt|injured|died|killed|diagnosed|admitted|hospital|taken into care|into care|fostered|adopted|placed with|went missing|ran away|self-harm\w*|overdos\w+|moved house|evicted|deported|joined (?:us|the school|our school|the class|my class)|left (?:us|the school|our school)|arrived from|came from|came to us|started with us|was born|disclosed|referred|hearing|court|tribunal|incident|fight|fought|bereave\w+|funeral|removed from|sent home|permanent(?:ly)? exclu\w+|broke (?:his|her|their) \w+)\b/i;
const ofOnePupil =
  /\b(?:he|she|him|his|her|hers|(?:the|a|this|that|one|our|another) (?:pupil|child|boy|girl|student|lad)|pupil [A-Z]|child [A-Z]|mum|dad|mother|father|brother|sister)\b/i;

/** An exact date in a sentence where something happens to one child. */
function findEventDates(text: string): Find[] {
  return Array.from(text.matchAll(exactDate)).flatMap((match) => {
    const found = match[0].replace(/^the /, "");
    const start = match.index + match[0].length - found.length;
    const sentence = stretch(text, start, start + found.length);
    if (!happening.test(sentence) || !ofOnePupil.test(sentence)) return [];
    const year = Number(match[3] ?? match[6]) || null;
    return [
      {
        kind: "date of an event" as const,
        found,
        start,
        why: `An exact date on which something happened to one child (“${happening.exec(sentence)?.[0]}”)`,
        suggestion: `“${schoolYear(match[2] ?? match[4] ?? "", year)}”`,
      },
    ];
  });
}

/** The sentence around a place, at most 200 characters to each side. */
function stretch(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  return (
    (before.split(/[.!?]\s|\n/).at(-1) ?? "") +
    text.slice(start, end) +
    (after.split(/[.!?](?:\s|$)|\n/)[0] ?? "")
  );
}

/** "2024–25" for a date of March 2025; "that term" where no year was given. */
function schoolYear(monthName: string, year: number | null): string {
  if (year === null) return "that term";
  const first = /^(?:Sep|Oct|Nov|Dec)/.test(monthName) ? year : year - 1;
  return `${first}–${String(first + 1).slice(2)}`;
}

const ending =
  /\.(?:pdf|docx?|odt|rtf|txt|pptx?|odp|key|xlsx?|ods|csv|jpe?g|png|gif|heic|webp|tiff?|mp4|mov|m4a|mp3|wav|avi|webm|zip|pages|pub)(?![\p{L}\p{N}])/giu;
const notInFileName = /[^\p{L}\p{M}\p{N}_’'()&+. -]/u;

/** A file name with a first name in it: "jaydon_smith_work.pdf", "Ellie-Mae writing.jpg". */
function findFileNames(text: string, known: Known): Find[] {
  return Array.from(text.matchAll(ending)).flatMap((match) => {
    const end = match.index + match[0].length;
    const before = fileStem(text.slice(Math.max(0, match.index - 120), match.index));
    const isAddress = text[match.index - before.length - 1] === "/";
    const name = isAddress ? null : nameIn(before, known);
    if (!name) return [];
    return [
      {
        kind: "name in a file name" as const,
        found: text.slice(match.index - before.length + name.place, end),
        start: match.index - before.length + name.place,
        why: `Looks like a file named after somebody: “${name.text}”`,
        suggestion: "rename the file, and add it again",
      },
    ];
  });
}

/** What of the words before an ending belongs to the file's name: six words at most. */
function fileStem(before: string): string {
  const stem = before.split(notInFileName).at(-1) ?? "";
  const words = stem.split(" ").slice(-6);
  const earlier = words.findLastIndex(
    (word, at) => at < words.length - 1 && /\.[a-z]{3,4}$/i.test(word),
  );
  return words.slice(earlier + 1).join(" ");
}

/** The first part of a file name that is a first name, read to the end of the file's name. */
function nameIn(stem: string, known: Known): { text: string; place: number } | null {
  const parts = Array.from(stem.matchAll(/\p{Lu}?[\p{Ll}\p{M}’']+|\p{Lu}+(?!\p{Ll})|\d+/gu));
  const lastSpace = stem.lastIndexOf(" ");
  if (parts.some(({ 0: part }) => known.figures.has(foldName(part)))) return null;
  for (const [index, part] of parts.entries()) {
    const folded = foldName(part[0]);
    const next = parts[index + 1]?.[0] ?? "";
    const marked = /^(?:[A-Z]|[yY]|[1-9]|1[0-3])$/.test(next) || /^[yY]ear$/.test(next);
    if (known.people.has(folded)) continue;
    if (part.index < lastSpace && !/^\p{Lu}/u.test(part[0])) continue;
    if (known.phrases.get(folded)?.some(([, second]) => second === foldName(next))) return null;
    const isShort = part[0].length < 3 || /^\p{Lu}{3,4}$/u.test(part[0]);
    const isName = !isShort && plainFirstNames.has(folded);
    const couldBe =
      marked && index === 0 && (wordFirstNames.has(folded) || properFirstNames.has(folded));
    if (isName || (couldBe && /^[A-Z]$/.test(next))) return { text: part[0], place: part.index };
  }
  return null;
}
