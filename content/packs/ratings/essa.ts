import type { RatingScale } from "#content/packs/ratings/shape.ts";

export const wwc: RatingScale = {
  id: "wwc",
  version: "5.0",
  name: "What Works Clearinghouse study rating",
  after: "after WWC, Procedures and Standards Handbook 5.0 (2022)",
  source: "https://ies.ed.gov/ncee/wwc/handbooks",
  of: "study",
  levels: [
    { level: 0, label: "Does not meet", means: "The groups may have differed from the start." },
    {
      level: 1,
      label: "Meets with reservations",
      means: "The groups were alike before, as far as measured.",
    },
    { level: 2, label: "Meets without reservations", means: "Drawn by lot, and few were lost." },
  ],
};

/** Tiers count down: tier 1 is level 4 here, so that more marks are always more strength. */
export const essa: RatingScale = {
  id: "essa",
  version: "2016",
  name: "ESSA tiers of evidence",
  after: null,
  source:
    "https://ies.ed.gov/ncee/rel/regions/midwest/pdf/blogs/RELMW-ESSA-Tiers-Video-Handout-508.pdf",
  of: "study",
  levels: [
    { level: 0, label: "No tier", means: "It meets none of the tiers." },
    {
      level: 1,
      label: "Tier 4, demonstrates a rationale",
      means: "There is a reason to expect it to help, and a plan to find out.",
    },
    {
      level: 2,
      label: "Tier 3, promising",
      means: "Who did it did better, other things being allowed for.",
    },
    {
      level: 3,
      label: "Tier 2, moderate",
      means: "A sound comparison of 350 or more at two sites found that it helped.",
    },
    {
      level: 4,
      label: "Tier 1, strong",
      means: "A sound trial of 350 or more at two sites found that it helped.",
    },
  ],
};
