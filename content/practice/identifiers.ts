/**
 * A first check for what could identify a pupil or a private person (field notes §2.7 rule 2): e-mail
 * addresses, telephone numbers, unique pupil numbers, dates of birth, postcodes. It finds forms, not
 * meanings: an author is shown each find in its sentence and decides, a second reading does the rest.
 */
import { textOf } from "#content/document/schema.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";

export type Identifier = {
  kind:
    | "e-mail address"
    | "telephone number"
    | "unique pupil number"
    | "date of birth"
    | "postcode";
  found: string;
  /** Where it stands: a section's id or a field's name. */
  field: string;
};

/**
 * UPN: a check letter, twelve digits; or a temporary one: a check letter, eleven digits, a letter (DfE,
 * Unique pupil numbers guide). Postcode: the pattern of BS 7666, with its space or without.
 */
const patterns: [Identifier["kind"], RegExp][] = [
  ["e-mail address", /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/gi],
  ["unique pupil number", /\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b/g],
  [
    "telephone number",
    /(?<![\d.,])\(?(?:\+44\s?(?:\(0\)\s?)?|0)(?:\d\)?[\s-]?){8,9}\d(?![\d.,]*\d)/g,
  ],
  [
    "date of birth",
    /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\W{0,3}(?:the\s)?\d{1,2}(?:st|nd|rd|th)?[\s./-](?:of\s)?(?:\d{1,2}|[a-z]{3,9})[\s./-]\d{2,4}/gi,
  ],
  [
    "date of birth",
    /\b(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:20(?:0[4-9]|1\d|2[0-6]))\b/g,
  ],
  ["postcode", /\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNP-Y\d]?)\s?\d[ABD-HJLNP-UW-Z]{2}\b/gi],
];

/** Every find in a piece of text, in the order of the patterns. */
export function findIdentifiers(text: string, field: string): Identifier[] {
  const finds = patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ([found]) => ({ kind, found: found.trim(), field })),
  );
  return finds.filter(
    (find, index) =>
      finds.findIndex((other) => other.found === find.found && other.kind === find.kind) === index,
  );
}

/** What an author ticks as looked at: a find by its kind and words, wherever it stands. */
export const lookedAt = ({ kind, found }: Identifier): string => `${kind}: ${found}`;

/** Every find in a write-up, its alternative texts and file names included. */
export function identifiersIn(content: WriteUpContent): Identifier[] {
  const fields: [string, string][] = [
    ["title", content.title],
    ["summary", content.summary],
    ["takes", content.takes],
    ...content.findings.flatMap((finding): [string, string][] => [
      ["findings", [finding.outcome, finding.why, finding.forWhom, finding.conditions].join("\n")],
    ]),
    ...Object.entries(content.sections).map(([id, document]): [string, string] => [
      id,
      textOf(document),
    ]),
  ];
  return fields.flatMap(([field, text]) => findIdentifiers(text, field));
}
