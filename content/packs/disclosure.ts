/**
 * The thresholds of disclosure control, by whom numbers are shown to (field notes §2.6, our proposal: the
 * DfE leaves the threshold to each statistic's own policy; its school performance tables suppress cohorts
 * of five pupils or fewer). An installation may change them.
 */
import type { DisclosureAudience, DisclosurePolicy } from "#content/disclosure/policy.ts";

export const disclosurePolicies: Record<DisclosureAudience, DisclosurePolicy> = {
  public: {
    audience: "public",
    minCount: 6,
    minDenominator: 10,
    minSchools: 3,
    roundTo: null,
    notice: null,
  },
  alliance: {
    audience: "alliance",
    minCount: 3,
    minDenominator: 6,
    minSchools: 3,
    roundTo: null,
    notice: null,
  },
  team: {
    audience: "team",
    minCount: 1,
    minDenominator: 1,
    minSchools: 1,
    roundTo: null,
    notice:
      "Do not share these numbers: small groups stand here as they are. What others are shown holds them back.",
  },
};
