/** What readers would not be told of an author's numbers, and why: said before it is published. */
import type { DisclosurePolicy } from "#content/disclosure/policy.ts";
import { isShown } from "#content/disclosure/symbols.ts";
import { type ShownStudyResult, showEvidence } from "#content/evidence/items/shown-result.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";

export type HeldBackFrom = { readers: string; lines: string[] };

/** By who reads it, since the author has still to choose. */
export const heldBackByReaders = (content: WriteUpContent): HeldBackFrom[] => [
  {
    readers: "If everyone reads it, or all members",
    lines: heldBackIn(content, disclosurePolicies.public),
  },
  {
    readers: "If an alliance, its heads or a school reads it",
    lines: heldBackIn(content, disclosurePolicies.alliance),
  },
];

export const heldBackIn = (content: WriteUpContent, policy: DisclosurePolicy): string[] =>
  content.evidence.flatMap((item, index) => {
    const { n, result } = showEvidence(item, policy);
    const name = `Evidence ${index + 1}${result?.outcome ? `, ${result.outcome}` : ""}`;
    return [
      ...(result?.isHeldBack
        ? [`${name}: no effect is told, since ${whyOf(result, policy)}.`]
        : []),
      ...(n && !isShown(n) && !result?.isHeldBack
        ? [`${name}: how many is not told, since there are fewer than ${policy.minCount}.`]
        : []),
    ];
  });

const whyOf = ({ from }: ShownStudyResult, { minDenominator, minCount }: DisclosurePolicy) =>
  from === "proportions"
    ? `a group has fewer than ${minDenominator} pupils, or fewer than ${minCount} of it reached it or did not`
    : `a group has fewer than ${minDenominator} pupils, or all marks in it are alike`;
