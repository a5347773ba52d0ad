/** Which numbers may be shown to whom: one policy for each circle of readers (field notes §2.6). */
import { stepOf } from "#content/access/audience.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

export type DisclosureAudience = "team" | "alliance" | "public";

export type DisclosurePolicy = {
  audience: DisclosureAudience;
  /** The smallest count shown, besides a true zero: 1 shows every count, 6 suppresses 1 to 5. */
  minCount: number;
  /** The smallest group of which a percentage, a mean or a standard deviation is shown. */
  minDenominator: number;
  /** The fewest schools that a number of several may come down to, once what is told is taken away. */
  minSchools: number;
  /** Counts are shown to the nearest multiple of this; null shows them as they are. */
  roundTo: number | null;
  /** What stands beside every number that is shown under this policy; null where nothing does. */
  notice: string | null;
};

/**
 * The policy for a chosen audience (content/access/audience.ts). Members are everybody who works at a
 * school here, people the team has never met, so what they see is what the public sees. An audience that
 * is not known reaches nobody's colleagues, and is a school's.
 */
export function policyFor(audience: string): DisclosurePolicy {
  switch (stepOf(audience)) {
    case "public":
    case "member":
      return disclosurePolicies.public;
    case "alliances":
    case "heads":
    case "school":
      return disclosurePolicies.alliance;
    case "team":
      return disclosurePolicies.team;
  }
}

/**
 * Whether what is of several schools, all together, may be told while so many of them keep their numbers
 * back. Nothing says which schools are in it, so what the others leave of it may be one school's.
 */
export const mayTellOfSeveral = (keptBack: number, { minSchools }: DisclosurePolicy): boolean =>
  keptBack === 0 || minSchools <= 1;

/** Whether a count is too small to be shown. A true zero is not. */
export const isSmall = (count: number, { minCount }: DisclosurePolicy): boolean =>
  count > 0 && count < minCount;
