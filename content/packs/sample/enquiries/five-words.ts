import { cycles } from "#content/packs/sample/enquiries/five-words-cycles.ts";
import { plan } from "#content/packs/sample/enquiries/five-words-plan.ts";
import { putToWork } from "#content/packs/sample/enquiries/five-words-put-to-work.ts";
import type { SampleEnquiry, SampleResult } from "#content/packs/sample/shape.ts";

const tested = {
  measure: "reading-test",
  school: "harrow-lane",
  markedBy: "Moorside High",
  blind: "yes",
  by: "amira-khan",
} satisfies Partial<SampleResult>;

/** Three schools, three cycles, and a practice that changed because of the first. */
export const enquiry: SampleEnquiry = {
  slug: "five-words-before-the-text",
  method: "pdsa-series",
  alliance: "tees-valley-reading",
  audience: "alliance:tees-valley-reading",
  writeUp: "five-words-said-first",
  plan,
  schools: [
    {
      school: "harrow-lane",
      cohort: "8B, 28 pupils, tried it. 8D, 26 pupils, are compared and get it in the summer term",
      pupils: 54,
    },
    { school: "st-oswins", cohort: "8R in history, 27 pupils", pupils: 27 },
    {
      school: "moorside-high",
      cohort: "No class of ours: we watched lessons and marked the tests",
      pupils: null,
    },
  ],
  members: [
    { person: "amira-khan", role: "lead" },
    { person: "tom-ellery", role: "co-planner" },
    { person: "joan-pritchard", role: "co-planner" },
    { person: "nadia-rahman", role: "co-planner" },
  ],
  stages: [
    { stage: "draft", on: "2025-09-15" },
    { stage: "forming", on: "2025-09-22" },
    { stage: "aim", on: "2025-10-07" },
    { stage: "measures", on: "2025-10-14" },
    { stage: "changes", on: "2025-11-04" },
    { stage: "baseline", on: "2025-11-18" },
    { stage: "cycles", on: "2026-01-12" },
    { stage: "hold", on: "2026-03-30" },
    { stage: "write-up", on: "2026-05-19" },
    { stage: "published", on: "2026-06-02" },
  ],
  contributions: [
    {
      by: "amira-khan",
      kind: "designed",
      on: "2025-10-07",
      note: "Wrote the aim and the first lesson, and brought last year’s test papers.",
    },
    {
      by: "joan-pritchard",
      kind: "designed",
      on: "2025-11-04",
      note: "Drew the drivers with us, and asked what would count as no change.",
    },
    {
      by: "amira-khan",
      kind: "tried",
      on: "2026-01-12",
      note: "Taught 8B with it, from January to March.",
    },
    {
      by: "tom-ellery",
      kind: "observed",
      on: "2026-01-22",
      note: "Watched with a stopwatch: eleven minutes went before anybody read.",
    },
    {
      by: "nadia-rahman",
      kind: "observed",
      on: "2026-02-12",
      note: "Listened to pairs in the second cycle and noted which words they used.",
    },
    {
      by: "joan-pritchard",
      kind: "tried",
      on: "2026-02-23",
      note: "Taught 8R with it in history for four weeks.",
    },
    {
      by: "nadia-rahman",
      kind: "analysed",
      on: "2026-04-14",
      note: "Marked both tests without knowing which paper was from which class.",
    },
    {
      by: "tom-ellery",
      kind: "analysed",
      on: "2026-04-21",
      note: "Worked out the two classes, and the group that reads below age nine.",
    },
    {
      by: "amira-khan",
      kind: "wrote",
      on: "2026-05-19",
      note: "Wrote the first draft, and moved the copying to where readers see it.",
    },
  ],
  practice: [
    {
      on: "2026-01-09",
      by: "amira-khan",
      practice:
        "Choose five words from the text. Show each with its meaning before the text is read. Pupils copy the five with their meanings, then we read.",
    },
    {
      on: "2026-02-02",
      by: "amira-khan",
      practice:
        "Choose five words without which the text cannot be followed. Say each in a sentence; each partner says it back in a sentence of their own. Nothing is copied. Read the text. The five come back as the first task of the next lesson.",
      change: {
        what: "Pupils say each word in a sentence of their own to a partner. They no longer copy meanings. The words come back in the next lesson.",
        cause: "cycle",
        seen: "Copying took eleven minutes. Most could give a meaning from the page, and few could use the word when they talked about the text.",
        seenIn: "copying",
      },
    },
  ],
  cycles,
  implementation: putToWork,
  lessons: [],
  design: {
    design: "comparison-class",
    primary: "reading-test",
    why: "8B and 8D are of mixed attainment, read the same three texts and have the same number of lessons. 8D get the words in the summer term.",
    protocol:
      "Both classes sit the reading test in the last week of November and the last week of March, in the hall, on the same day. Moorside High marks all papers, mixed, with class and name covered. We compare the means after, and look at pupils who read below age nine on their own.",
    by: "amira-khan",
    on: "2025-11-18",
  },
  results: [
    {
      ...tested,
      ...{ arm: "tried", occasion: "before", label: "8B", day: "2025-11-25" },
      ...{ n: 28, mean: 98.2, sd: 14.6, missing: 1 },
    },
    {
      ...tested,
      ...{ arm: "compared", occasion: "before", label: "8D", day: "2025-11-25" },
      ...{ n: 26, mean: 97.9, sd: 14.3, missing: 2 },
    },
    {
      ...tested,
      ...{ arm: "tried", occasion: "after", label: "8B", day: "2026-03-24" },
      ...{ n: 28, mean: 105, sd: 15, missing: 1 },
    },
    {
      ...tested,
      ...{ arm: "compared", occasion: "after", label: "8D", day: "2026-03-24" },
      ...{ n: 26, mean: 100, sd: 14, missing: 2 },
    },
  ],
  series: [
    {
      school: "harrow-lane",
      name: "Weekly word quiz, 8B",
      unit: "mean of 10 marks",
      kind: "mean",
      better: "higher",
      n: 28,
      points: [
        ["2025-11-28", 5.1],
        ["2025-12-05", 5.4],
        ["2025-12-12", 4.9],
        ["2026-01-09", 5.2],
        ["2026-01-16", 5.6],
        ["2026-01-23", 5.5],
        ["2026-01-30", 5.8],
        ["2026-02-06", 6.4],
        ["2026-02-13", 6.7],
        ["2026-02-27", 6.2],
        ["2026-03-06", 6.9],
        ["2026-03-13", 7],
      ],
      by: "tom-ellery",
    },
  ],
  findings: [
    {
      outcome:
        "Knowing the words of the texts: the weekly quiz rose from about five of ten to seven",
      measure: "",
      direction: "improved",
      why: "They had said each word themselves before they met it, and met it again the next day. The quiz hardly moved while they copied.",
      forWhom: "A Year 8 class of mixed attainment",
      conditions: "One class, twelve weeks, and words that were taught.",
      sure: "fairly",
      by: "tom-ellery",
      on: "2026-05-05",
    },
    {
      outcome: "Reading comprehension: 8B came out about five points above 8D",
      measure: "reading-test",
      direction: "no-clear-change",
      why: "They could attend to what the text says, since its words did not stop them. But with one class on each side, chance or the teacher could do as much.",
      forWhom: "Year 8 pupils who read at or near their age",
      conditions: "One class that tried it and one that is compared, level in November.",
      sure: "unsure",
      by: "amira-khan",
      on: "2026-05-06",
    },
    {
      outcome: "Reading comprehension of those who find reading hardest",
      measure: "reading-test",
      direction: "no-clear-change",
      why: "Five words were a small part of what they did not know, and reading the lines still took all their attention.",
      forWhom: "Pupils who read below age nine",
      conditions: "The same lessons. The group is small, so we give no mean for it.",
      sure: "fairly",
      by: "joan-pritchard",
      on: "2026-05-07",
    },
  ],
};
