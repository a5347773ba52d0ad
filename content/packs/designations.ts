/**
 * Designations, by the names that the field gives them and the program ships (naming.ts has the rest). A holder has theirs from a day until a day, and
 * what they publish as an SLE in between carries it for good (field notes S43).
 */
export type DesignationName = { id: string; label: string; short: string };

export const designationNames: readonly DesignationName[] = [
  { id: "sle", label: "Specialist leader of education (SLE)", short: "SLE" },
  { id: "nle", label: "National leader of education (NLE)", short: "NLE" },
  { id: "lle", label: "Local leader of education (LLE)", short: "LLE" },
  { id: "nlg", label: "National leader of governance (NLG)", short: "NLG" },
  { id: "research-lead", label: "Research lead", short: "Research lead" },
];
