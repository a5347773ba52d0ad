import type { RatingScale } from "#content/packs/ratings/shape.ts";

export const maryland: RatingScale = {
  id: "maryland",
  version: "2016",
  name: "Maryland Scientific Methods Scale",
  after: "after What Works Centre for Local Economic Growth, Scientific Maryland Scale (2016)",
  source: "https://whatworksgrowth.org/resources/the-scientific-maryland-scale/",
  of: "study",
  levels: [
    { level: 0, label: "Level 0", means: "Nothing was measured before and after, or compared." },
    { level: 1, label: "Level 1", means: "Before and after, or with and without; nothing else." },
    { level: 2, label: "Level 2", means: "The same, allowing for other likely causes." },
    {
      level: 3,
      label: "Level 3",
      means: "Before and after, in a group that tried it and one like it.",
    },
    { level: 4, label: "Level 4", means: "Who tried it was as good as left to chance." },
    { level: 5, label: "Level 5", means: "Who tried it was drawn by lot." },
  ],
};
