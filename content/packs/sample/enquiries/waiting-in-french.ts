import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

/** One school so far: it is finding partners. */
export const enquiry: SampleEnquiry = {
  slug: "waiting-longer-for-an-answer",
  method: "practitioner-inquiry",
  audience: "team",
  plan: {
    title: "Waiting longer for an answer in French",
    question: {
      form: "extent",
      intervention: "waiting five seconds after a question in French",
      outcome: "how many pupils speak, and how much they say",
      cohort: "one Year 8 class",
    },
    need: "In three lessons that a colleague watched, the same six pupils gave nearly all the answers. The wait after a question was about one second.",
    hunch: "A silence feels long to whoever is teaching, so it is filled.",
    themes: ["questioning", "classroom-talk"],
    phases: ["Secondary"],
    keyStages: ["KS3"],
    subjects: ["Languages"],
    stages: {
      draft:
        "A small change to one habit. It should be seen within a few weeks whether it does anything.",
      forming:
        "We would like a partner in another school: a teacher of any language who would count answers with us for six weeks.",
    },
  },
  schools: [{ school: "quayside", cohort: "One Year 8 French class, 27 pupils", pupils: 27 }],
  members: [
    { person: "josh-penhale", role: "lead" },
    { person: "femi-balogun", role: "co-planner" },
  ],
  stages: [
    { stage: "draft", on: "2026-10-13" },
    { stage: "forming", on: "2026-11-03" },
  ],
  contributions: [
    {
      by: "femi-balogun",
      kind: "observed",
      on: "2026-10-13",
      note: "Watched three lessons and timed the wait after each question.",
    },
  ],
  practice: [],
  cycles: [],
  lessons: [],
  results: [],
  series: [],
  findings: [],
};
