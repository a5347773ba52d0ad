import type { Plan } from "#content/enquiry/plan.ts";

/** The ethics checklist as a team answers it that records nobody and compares with a class. */
export const settledEthics: Plan["ethics"] = {
  basis: "yes",
  dpia: "not-needed",
  informed: "yes",
  withdraw: "yes",
  power: "yes",
  "left-out": "yes",
  media: "not-needed",
  approval: "yes",
  publish: "yes",
};
