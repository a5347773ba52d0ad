import type { RatingScale } from "#content/packs/ratings/shape.ts";

/** The headline for practitioner enquiries. */
export const nesta: RatingScale = {
  id: "nesta",
  version: "2013",
  name: "Nesta Standards of Evidence",
  after: "after Nesta, Standards of Evidence (2013)",
  source: "https://www.nesta.org.uk/report/nesta-standards-of-evidence/",
  of: "study",
  levels: [
    { level: 0, label: "Level 0", means: "What is done, or why it should help, is not said yet." },
    { level: 1, label: "Level 1", means: "It is clear what is done, and why it should help." },
    { level: 2, label: "Level 2", means: "A change was measured; other causes remain." },
    { level: 3, label: "Level 3", means: "The change was compared with what happened without it." },
    { level: 4, label: "Level 4", means: "Others repeated it, and found the same." },
    { level: 5, label: "Level 5", means: "There is a manual by which others repeat it as it was." },
  ],
};
