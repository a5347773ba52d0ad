import { cycles } from "#content/packs/sample/enquiries/film-at-home-cycles.ts";
import { plan } from "#content/packs/sample/enquiries/film-at-home-plan.ts";
import type { SampleEnquiry, SampleResult } from "#content/packs/sample/shape.ts";

const tested = {
  measure: "masses-test",
  school: "aldermere",
  markedBy: "Quayside Academy",
  blind: "yes",
  by: "mei-lin-zhao",
} satisfies Partial<SampleResult>;

/** Those who tried it did worse: told plainly, published, and followed up half a year later. */
export const enquiry: SampleEnquiry = {
  slug: "film-at-home-before-the-lesson",
  method: "pdsa-series",
  alliance: "open-door",
  audience: "public",
  writeUp: "film-at-home-we-would-not-do-again",
  plan,
  schools: [
    {
      school: "aldermere",
      cohort: "10C, 27 pupils, tried it. 10D, 27 pupils, are compared and taught as before",
      pupils: 54,
    },
    { school: "quayside", cohort: "9F in French, 24 pupils", pupils: 24 },
  ],
  members: [
    { person: "mei-lin-zhao", role: "lead" },
    { person: "femi-balogun", role: "co-planner" },
    { person: "owen-tallis", role: "co-planner" },
  ],
  stages: [
    { stage: "draft", on: "2025-06-24" },
    { stage: "forming", on: "2025-07-01" },
    { stage: "aim", on: "2025-07-08" },
    { stage: "measures", on: "2025-07-15" },
    { stage: "changes", on: "2025-09-02" },
    { stage: "baseline", on: "2025-09-09" },
    { stage: "cycles", on: "2025-09-22" },
    { stage: "hold", on: "2025-12-16" },
    { stage: "write-up", on: "2026-01-13" },
    { stage: "published", on: "2026-02-03" },
    { stage: "follow-up", on: "2026-09-08" },
  ],
  contributions: [
    {
      by: "mei-lin-zhao",
      kind: "designed",
      on: "2025-07-08",
      note: "Timed four lessons, and made the first two films.",
    },
    {
      by: "femi-balogun",
      kind: "designed",
      on: "2025-07-15",
      note: "Asked what would make us stop, before there was anything to stop.",
    },
    {
      by: "mei-lin-zhao",
      kind: "tried",
      on: "2025-09-22",
      note: "Taught 10C with it until the end of November.",
    },
    {
      by: "owen-tallis",
      kind: "observed",
      on: "2025-10-09",
      note: "Sat at the back and noted when the film was told again, and to whom.",
    },
    {
      by: "femi-balogun",
      kind: "tried",
      on: "2025-11-03",
      note: "Taught 9F with it in French for three lessons.",
    },
    {
      by: "femi-balogun",
      kind: "analysed",
      on: "2025-12-16",
      note: "Marked both tests without knowing which paper was from which class.",
    },
    {
      by: "mei-lin-zhao",
      kind: "wrote",
      on: "2026-01-20",
      note: "Wrote it up, and left out nothing that was said in the last meeting.",
    },
  ],
  practice: [
    {
      on: "2025-09-19",
      by: "mei-lin-zhao",
      practice:
        "Pupils watch a film of four minutes at home on the evening before. The lesson begins with a task that needs it.",
    },
    {
      on: "2025-11-03",
      by: "mei-lin-zhao",
      practice:
        "Pupils watch a film of four minutes at home, or in the library at lunch, and answer three questions on paper. The lesson begins with a task that needs it.",
      change: {
        what: "Three questions on paper come with the film. The library is open at lunch for whoever cannot watch at home.",
        cause: "cycle",
        seen: "Fewer watched each week, and the lesson was spent on telling the film again.",
        seenIn: "film-alone",
      },
    },
  ],
  cycles,
  lessons: [],
  design: {
    design: "comparison-class",
    primary: "masses-test",
    why: "10C and 10D are of middle attainment, have the same lessons in a week and the same scheme. Another teacher has 10D.",
    protocol:
      "Both classes sit the test in the second week of September and a test of the same kind in the second week of December. Quayside Academy marks all papers, mixed, with class and name covered. We compare the means after. If 10C is not ahead, we say so and stop.",
    by: "mei-lin-zhao",
    on: "2025-09-09",
  },
  results: [
    {
      ...tested,
      ...{ arm: "tried", occasion: "before", label: "10C", day: "2025-09-11" },
      ...{ n: 26, mean: 9.4, sd: 4.1, missing: 1 },
    },
    {
      ...tested,
      ...{ arm: "compared", occasion: "before", label: "10D", day: "2025-09-11" },
      ...{ n: 27, mean: 9.6, sd: 4, missing: 0 },
    },
    {
      ...tested,
      ...{ arm: "tried", occasion: "after", label: "10C", day: "2025-12-11" },
      ...{ n: 26, mean: 15.8, sd: 5.1, missing: 1 },
    },
    {
      ...tested,
      ...{ arm: "compared", occasion: "after", label: "10D", day: "2025-12-11" },
      ...{ n: 27, mean: 18.9, sd: 4.9, missing: 0 },
    },
  ],
  series: [
    {
      school: "aldermere",
      name: "Watched the film before the lesson, 10C",
      unit: "of 27 pupils",
      kind: "count",
      better: "higher",
      n: 27,
      points: [
        ["2025-09-26", 21],
        ["2025-10-03", 19],
        ["2025-10-10", 17],
        ["2025-10-17", 16],
        ["2025-11-07", 18],
        ["2025-11-14", 19],
        ["2025-11-21", 17],
        ["2025-11-28", 17],
      ],
      by: "mei-lin-zhao",
    },
  ],
  findings: [
    {
      outcome: "Reacting masses in chemistry: 10C came out about three marks of thirty below 10D",
      measure: "masses-test",
      direction: "worsened",
      why: "The explanation had moved to a place where a third of the class did not get it. The lesson then began by telling the film again, in a hurry, and the practice that it was meant to make room for came last.",
      forWhom: "A Year 10 class of middle attainment",
      conditions: "One class that tried it and one that is compared, level in September.",
      sure: "fairly",
      by: "mei-lin-zhao",
      on: "2026-01-06",
    },
    {
      outcome: "Beginning the lesson, for pupils with no quiet place or no data at home",
      measure: "",
      direction: "worsened",
      why: "They came in already behind, knew it, and said less than before. Opening the library at lunch reached few of them, since they go home by the first bus.",
      forWhom: "Pupils who could not watch at home",
      conditions:
        "What two teachers saw and what pupils told us. The group is small, so we give no number.",
      sure: "fairly",
      by: "owen-tallis",
      on: "2026-01-07",
    },
    {
      outcome: "The perfect tense in French: short texts before and after",
      measure: "",
      direction: "no-clear-change",
      why: "Those who had watched could say the rule and did not yet use it. Using it was what they had always needed the lesson for.",
      forWhom: "A Year 9 class",
      conditions: "Four weeks, and nothing to compare with.",
      sure: "unsure",
      by: "femi-balogun",
      on: "2026-01-08",
    },
    {
      outcome: "Catching up after an absence",
      measure: "",
      direction: "improved",
      why: "A film can be stopped and seen again, and it is the teacher whom they know. They had a reason to watch it: they had missed the lesson.",
      forWhom: "Pupils who had been away",
      conditions: "Noticed by both teachers, and not measured.",
      sure: "unsure",
      by: "femi-balogun",
      on: "2026-01-09",
    },
  ],
  followedUp: {
    months: 6,
    by: "mei-lin-zhao",
    on: "2026-09-08",
    stillUsed: "no",
    usedBy: null,
    direction: null,
  },
};
