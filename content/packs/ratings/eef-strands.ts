import type { RatingScale } from "#content/packs/ratings/shape.ts";

/** How secure the evidence of a whole strand is, in padlocks: EEF's to give, and never worked out here. */
export const eefStrands: RatingScale = {
  id: "eef-strands",
  version: "2021",
  name: "EEF Toolkit security",
  after: "after EEF, Teaching and Learning Toolkit (2021)",
  source:
    "https://educationendowmentfoundation.org.uk/education-evidence/teaching-learning-toolkit",
  of: "body",
  levels: [
    { level: 0, label: "Insufficient", means: "There are too few studies to say anything." },
    { level: 1, label: "Very limited", means: "A few studies point one way." },
    { level: 2, label: "Limited", means: "Some studies agree, with much left open." },
    { level: 3, label: "Moderate", means: "A fair number of studies agree." },
    { level: 4, label: "Extensive", means: "Many studies agree." },
    { level: 5, label: "Very extensive", means: "A great many studies agree." },
  ],
};
