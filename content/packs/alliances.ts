/** The forms that alliances have, and the purposes that schools join them for (field notes S50). */
export const allianceForms: readonly string[] = [
  "teaching school alliance",
  "multi-academy trust",
  "federation",
  "cluster",
  "network",
  "university partnership",
];

export type PurposeType = { id: string; label: string };

/** What an alliance is for, so that a school in several finds each by its purpose. */
export const purposeTypes: readonly PurposeType[] = [
  { id: "joint-practice", label: "Joint practice development" },
  { id: "behaviour-attendance", label: "Behaviour and attendance" },
  { id: "inclusion", label: "Inclusion and SEND" },
  { id: "policy", label: "Policy development" },
  { id: "leadership", label: "Leadership development" },
  { id: "initial-training", label: "Training new teachers" },
  { id: "research", label: "Research" },
  { id: "mutual-support", label: "Mutual support" },
  { id: "other", label: "Something else" },
];

export const findPurposeType = (id: string): PurposeType | undefined =>
  purposeTypes.find((type) => type.id === id);
