import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

/** Stopped before anything was tried, with what was learnt all the same. */
export const enquiry: SampleEnquiry = {
  slug: "feedback-that-is-not-read",
  method: "spiral-of-inquiry",
  audience: "member",
  plan: {
    title: "Feedback that is not read",
    question: {
      form: "conditions",
      intervention: "ten minutes in class to act on written feedback",
      outcome: "the second draft of an essay",
      cohort: "Year 10 classes in history and French",
    },
    need: "In both subjects pupils look at the mark and turn the page. We asked two classes what their last comment had said: about one in five could tell us.",
    hunch:
      "We give the mark and the comment together, and go on to the next topic. We show that the comment does not matter.",
    themes: ["feedback", "pupil-voice"],
    phases: ["Secondary"],
    keyStages: ["KS4"],
    subjects: ["History", "Languages"],
    stages: {
      scanning:
        "We asked pupils before we chose anything. Most said that they would read a comment if there were something to do with it.",
      focusing: "The time after work is given back. How we write the comments is left for later.",
      hunch:
        "It is our own habit. To test it, we would give the comment on one day and the mark on the next.",
    },
  },
  schools: [
    { school: "aldermere", cohort: "One Year 10 history class, 26 pupils", pupils: 26 },
    { school: "quayside", cohort: "One Year 10 French class, 24 pupils", pupils: 24 },
  ],
  members: [
    { person: "owen-tallis", role: "lead" },
    { person: "femi-balogun", role: "co-planner" },
  ],
  stages: [
    { stage: "draft", on: "2026-01-13" },
    { stage: "forming", on: "2026-01-20" },
    { stage: "scanning", on: "2026-02-03" },
    { stage: "focusing", on: "2026-03-03" },
    { stage: "hunch", on: "2026-03-17" },
  ],
  stopped: {
    on: "2026-04-28",
    why: "The two schools moved their mock examinations to different months, so our classes no longer had an essay to draft at the same time.",
    learnt:
      "Asking pupils first was worth more than the plan: they told us in ten minutes what we had argued about for a term. Two schools that plan around an examination should compare calendars before anything else.",
  },
  contributions: [
    {
      by: "owen-tallis",
      kind: "designed",
      on: "2026-02-03",
      note: "Wrote the questions for pupils, and asked one class.",
    },
    {
      by: "femi-balogun",
      kind: "analysed",
      on: "2026-03-03",
      note: "Asked the other class, and sorted what both had said.",
    },
  ],
  practice: [],
  cycles: [],
  lessons: [],
  results: [],
  series: [],
  findings: [],
};
