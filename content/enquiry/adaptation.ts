/**
 * An adaptation: another school, or another class, tries a version of a practice (field notes S02). What
 * it kept, what it changed and why comes back to the origin with what happened, good news or bad.
 */
import { z } from "zod";
import {
  type Implementation,
  parseImplementation,
  textsOfImplementation,
} from "#content/enquiry/implementation.ts";
import type { Problem } from "#content/failure.ts";
import { FindingDirection } from "#content/practice/write-up.ts";

/** Being tried, read by the school; told to others; told once and taken back. */
export const AdaptationStatus = z.enum(["trying", "told", "withdrawn"]);
export type AdaptationStatus = z.infer<typeof AdaptationStatus>;

export const adaptationStatusWords: Record<AdaptationStatus, string> = {
  trying: "Being tried",
  told: "Told",
  withdrawn: "Taken back",
};

/** What its school says of it. */
export type AdaptationWords = {
  /** With whom it is tried, as a group: "8B and 8D, 54 pupils". */
  forWhom: string;
  kept: string;
  changed: string;
  why: string;
  happened: string;
  /** Null while it is not known. */
  direction: FindingDirection | null;
  implementation: Implementation;
};

/** The longest of each text, in characters. */
export const adaptationLimits = {
  forWhom: 200,
  kept: 1000,
  changed: 1000,
  why: 1000,
  happened: 1000,
} as const;
export type AdaptationText = keyof typeof adaptationLimits;
export const adaptationTexts = Object.keys(adaptationLimits) as AdaptationText[];

export const adaptationTextNames: Record<AdaptationText, string> = {
  forWhom: "With whom",
  kept: "What was kept",
  changed: "What was changed",
  why: "Why",
  happened: "What happened",
};

/** Its words out of what a form gave, field by field. @returns what is too long or unknown instead */
export function parseAdaptation(
  given: (field: string) => string,
): { words: AdaptationWords; problems: [] } | { words: null; problems: Problem[] } {
  const texts = adaptationTexts.map((field) => [field, given(field).trim()] as const);
  const { implementation, problems: tooLong } = parseImplementation(given);
  const direction = FindingDirection.or(z.literal("")).safeParse(given("direction"));
  const problems: Problem[] = [
    ...texts
      .filter(([field, text]) => text.length > adaptationLimits[field])
      .map(([field]) => ({
        field,
        message: `${adaptationTextNames[field]}: say it in ${adaptationLimits[field]} characters.`,
      })),
    ...tooLong,
    ...(direction.success
      ? []
      : [{ field: "direction", message: "Choose one of the directions." }]),
  ];
  const [forWhom] = texts.filter(([field]) => field === "forWhom");
  if (!forWhom?.[1])
    problems.push({ field: "forWhom", message: "Say with whom it is tried: the group." });
  if (problems.length > 0) return { words: null, problems };
  return {
    words: {
      ...(Object.fromEntries(texts) as Record<AdaptationText, string>),
      direction: direction.data || null,
      implementation,
    },
    problems: [],
  };
}

/** What is missing before it can be told: with a direction alone nobody learns anything. */
export const problemsTelling = ({ direction, why }: AdaptationWords): Problem[] => [
  ...(direction === null
    ? [{ field: "direction", message: "Say what happened: improved, worsened or in between." }]
    : []),
  ...(why ? [] : [{ field: "why", message: "Say why you changed it, or left it as it was." }]),
];

/** All that it says, each text with its field: for what looks for words in it. */
export const textsOfAdaptation = (words: AdaptationWords): [field: string, text: string][] => [
  ...adaptationTexts.map((field): [string, string] => [field, words[field]]),
  ...textsOfImplementation(words.implementation),
];
