import type { RatingScale } from "#content/packs/ratings/shape.ts";

/** From this day on EEF counts studies rather than reviews, and gives 0 padlocks too. */
const changedOn = "2021-09-01";

/** The scale that EEF gave padlocks by on a day. */
export const eefStrandsOn = (day: string): RatingScale =>
  day < changedOn ? eefStrandsBefore : eefStrands;

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

/** The same labels, of another rule: it counted reviews, and had no 0. */
export const eefStrandsBefore: RatingScale = {
  id: "eef-strands-2012",
  version: "2012",
  name: "EEF Toolkit security, 2012 to 2021",
  after: null,
  source: eefStrands.source,
  of: "body",
  levels: [
    { level: 1, label: "Very limited", means: "There are individual studies only." },
    { level: 2, label: "Limited", means: "There is one review or more." },
    { level: 3, label: "Moderate", means: "There are two reviews or more." },
    { level: 4, label: "Extensive", means: "There are three reviews or more." },
    { level: 5, label: "Very extensive", means: "Five recent reviews or more agree." },
  ],
};
