import { lessons } from "#content/packs/sample/enquiries/thing-from-home-lessons.ts";
import { plan } from "#content/packs/sample/enquiries/thing-from-home-plan.ts";
import type { SampleEnquiry, SampleResult } from "#content/packs/sample/shape.ts";

const counted = {
  measure: "turns",
  arm: "tried",
  occasion: "before",
  blind: "no",
} satisfies Partial<SampleResult>;

/** A nursery, a primary and a special school in the middle of their research lessons. */
export const enquiry: SampleEnquiry = {
  slug: "thing-from-home-in-a-bag",
  method: "network-enquiry",
  alliance: "open-door",
  audience: "alliance:open-door",
  plan,
  schools: [
    {
      school: "lanternfield-nursery",
      cohort: "The afternoon group of three and four year olds, 24 children",
      pupils: 24,
    },
    { school: "ormerod-road", cohort: "One Year 3 class, 27 pupils", pupils: 27 },
    { school: "copse-hill", cohort: "One class of eight, from Reception to Year 3", pupils: 8 },
  ],
  members: [
    { person: "wanjiru-kamau", role: "lead" },
    { person: "kasia-nowak", role: "co-planner" },
    { person: "beth-carrow", role: "co-planner" },
    { person: "imran-siddiqui", role: "observer" },
  ],
  stages: [
    { stage: "draft", on: "2026-06-30" },
    { stage: "forming", on: "2026-07-07" },
    { stage: "need", on: "2026-09-08" },
    { stage: "approach", on: "2026-09-15" },
    { stage: "evaluation", on: "2026-09-22" },
    { stage: "baseline", on: "2026-09-29" },
    { stage: "lessons", on: "2026-10-20" },
  ],
  contributions: [
    {
      by: "wanjiru-kamau",
      kind: "designed",
      on: "2026-09-15",
      note: "Brought the idea and the first sheet for counting.",
    },
    {
      by: "beth-carrow",
      kind: "designed",
      on: "2026-09-22",
      note: "Showed us that the sheet had no box for a symbol, and drew a new one.",
    },
    {
      by: "wanjiru-kamau",
      kind: "tried",
      on: "2026-10-20",
      note: "Taught the first lesson.",
    },
    {
      by: "kasia-nowak",
      kind: "observed",
      on: "2026-10-20",
      note: "Counted turns at Lanternfield, and noticed the twenty seconds with the tissue.",
    },
    {
      by: "kasia-nowak",
      kind: "tried",
      on: "2026-11-10",
      note: "Taught the second lesson, in two languages.",
    },
    {
      by: "beth-carrow",
      kind: "observed",
      on: "2026-10-20",
      note: "Watched who looked at whom before anybody spoke.",
    },
  ],
  practice: [
    {
      on: "2026-10-13",
      by: "wanjiru-kamau",
      practice:
        "One child brings a small thing in a paper bag. The adult asks what it could be, and helps the group to find out. Then the bag is opened.",
    },
    {
      on: "2026-10-20",
      by: "kasia-nowak",
      practice:
        "One child brings a small thing in a paper bag. For the first minute the adult says nothing. The group finds out by asking, in any language, and nobody is alone with theirs. Then the bag is opened.",
      change: {
        what: "The adult says nothing for the first minute, and groups are made so that nobody is alone with their language.",
        cause: "lesson",
        seen: "The most turns came in the twenty seconds in which the adult was busy with something else.",
        seenIn: "nursery",
      },
    },
  ],
  cycles: [
    {
      name: "every-day",
      school: "lanternfield-nursery",
      owner: "wanjiru-kamau",
      number: 1,
      step: "do",
      idea: "A bag every day after lunch, not once a week",
      ideaId: "",
      objective: "test",
      startsOn: "2026-11-09",
      endsOn: "2026-12-04",
      tasks: [
        {
          what: "One bag a day, in groups of five",
          who: "Lead teacher, and a colleague who counts on Thursdays",
          when: "After lunch",
          where: "The carpet",
        },
      ],
      data: [
        {
          measure: "Turns in three minutes of talk",
          who: "A colleague",
          when: "Thursdays",
          where: "The carpet",
        },
      ],
      predictions: [
        {
          question: "Does it wear off when it comes every day?",
          prediction: "In the third week, a little. By then they ask without the bag.",
        },
        {
          question: "Do families go on sending things?",
          prediction: "Most do. We keep a box of our own for days without one.",
        },
      ],
    },
  ],
  lessons,
  results: [
    {
      ...counted,
      school: "lanternfield-nursery",
      label: "Afternoon group",
      day: "2026-09-30",
      ...{ n: 22, mean: 2.6, sd: 1.9, missing: 2, markedBy: "A colleague from Copse Hill" },
      by: "wanjiru-kamau",
    },
    {
      ...counted,
      school: "ormerod-road",
      label: "Year 3",
      day: "2026-10-01",
      ...{ n: 26, mean: 3.8, sd: 2.4, missing: 1, markedBy: "A colleague of Year 4" },
      by: "kasia-nowak",
    },
    {
      ...counted,
      school: "copse-hill",
      label: "One class",
      day: "2026-10-08",
      ...{ n: 8, mean: 1.4, sd: 1.1, missing: 0, markedBy: "A speech therapist" },
      by: "beth-carrow",
    },
  ],
  series: [],
  findings: [],
};
