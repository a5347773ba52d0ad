/**
 * What stands in a table where a number cannot, and what it means: the symbols of the DfE's guide for
 * analysts (field notes §2.6). A true zero is 0 and nothing else. ":" and "~" are obsolete. The guide's "k",
 * which is "low" where a subject is sensitive, is not among them: nothing here says that a subject is, and
 * what is sensitive of pupils is not collected.
 */
import { z } from "zod";
import { type DisclosurePolicy, isSmall } from "#content/disclosure/policy.ts";

export const DisclosureSymbol = z.enum(["c", "z", "x", "low", "u"]);
export type DisclosureSymbol = z.infer<typeof DisclosureSymbol>;

/** The words that explain each symbol to a reader. */
export const symbolWords: Record<DisclosureSymbol, string> = {
  c: "Confidential. A number here, or the numbers around it, could let somebody know about one pupil.",
  z: "Not applicable. There can be no number here.",
  x: "Not available. It was not collected, or is not known.",
  low: "More than none, but it rounds to 0.",
  u: "Of low reliability. It rests on fewer than 30 people, so a few of them could have changed it.",
};

/**
 * What a reader gets in place of a number: the number, or a symbol. `unreliable` puts a "u" beside a
 * number and does not replace it: most classes have fewer than 30 pupils, and an enquiry in one class
 * would have nothing left to tell.
 */
export type Shown = { value: number; unreliable?: true } | { symbol: DisclosureSymbol };

export const confidential: Shown = { symbol: "c" };

export const isShown = (shown: Shown): shown is { value: number; unreliable?: true } =>
  "value" in shown;

/** The symbols that stand among some numbers, "u" included: what is explained under their table. */
export function symbolsIn(shown: readonly Shown[]): DisclosureSymbol[] {
  const found = new Set(
    shown.flatMap((one): DisclosureSymbol[] =>
      isShown(one) ? (one.unreliable ? ["u"] : []) : [one.symbol],
    ),
  );
  return (Object.keys(symbolWords) as DisclosureSymbol[]).filter((symbol) => found.has(symbol));
}

/**
 * A whole number of people under a policy, by itself: too small is "c", and what rounds to 0 without
 * being 0 is "low". Counts that have a total between them are `suppressTable`'s.
 */
export const showCount = (count: number, policy: DisclosurePolicy): Shown =>
  isSmall(count, policy) ? confidential : roundCount(count, policy);

/** A count that may be shown, to the policy's multiple. */
export function roundCount(count: number, { roundTo }: DisclosurePolicy): Shown {
  if (roundTo === null) return { value: count };
  const rounded = Math.round(count / roundTo) * roundTo;
  return rounded === 0 && count > 0 ? { symbol: "low" } : { value: rounded };
}

export type Digits = 0 | 1 | 2 | 3;

/** Made once: making one takes longer than writing a hundred numbers by it. */
const formats = ([0, 1, 2, 3] satisfies Digits[]).map(
  (digits) => new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }),
);

/** "24", "54.6", "105 u" or "c": at most `digits` decimal places, British thousands. */
export function formatShown(shown: Shown, digits: Digits = 0): string {
  if (!isShown(shown)) return shown.symbol;
  return `${formats[digits]?.format(shown.value)}${shown.unreliable ? " u" : ""}`;
}
