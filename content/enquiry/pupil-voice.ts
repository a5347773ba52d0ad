/**
 * Pupil voice: what pupils were asked, how, and what they said, told without telling who said it (field
 * notes S17; §2.7 rules 1, 2 and 8). No field holds a name.
 */
import { z } from "zod";
import {
  findInFields,
  type Identifier,
  type IdentifierOptions,
} from "#content/practice/identifiers.ts";

/** On what footing pupils were asked; in each of them a pupil may decline, and nothing follows from it. */
export const consentBases = {
  usual: "Part of usual lessons: every pupil of the class was asked, and could decline.",
  pupils: "The pupils agreed, and their parents or carers were told.",
  parents: "The pupils agreed, and so did their parents or carers.",
} as const;

export const ConsentBasis = z.enum(Object.keys(consentBases) as (keyof typeof consentBases)[]);
export type ConsentBasis = z.infer<typeof ConsentBasis>;

export const PupilVoice = z.object({
  /** What pupils were asked, in the words that were used. */
  prompt: z.string().trim().min(1).max(500),
  /** How: a group talk, exit slips, drawings with captions. */
  method: z.string().trim().min(1).max(300),
  summary: z.string().trim().min(1).max(5000),
  consentBasis: ConsentBasis,
  /** Their own words, without who said them. */
  quotes: z.array(z.string().trim().min(1).max(500)).max(20),
});
export type PupilVoice = z.infer<typeof PupilVoice>;

/**
 * What could identify a pupil or a private person, to be looked at before it is published. A find's field
 * is `prompt`, `method`, `summary` or `quotes.0`, `quotes.1` and so on.
 */
export const checkVoice = (voice: PupilVoice, options: IdentifierOptions = {}): Identifier[] =>
  findInFields(
    [
      ["prompt", voice.prompt],
      ["method", voice.method],
      ["summary", voice.summary],
      ...voice.quotes.map((quote, index) => [`quotes.${index}`, quote] as const),
    ],
    options,
  );
