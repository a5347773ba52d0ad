import { settledEthics } from "#content/packs/sample/enquiries/settled-ethics.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

/** A lesson study of two schools: one lesson looked back on, the next one planned. */
export const enquiry: SampleEnquiry = {
  slug: "fractions-on-a-line",
  method: "lesson-study",
  alliance: "northfell-small-schools",
  audience: "team",
  plan: {
    title: "Fractions on a number line",
    question: {
      form: "extent",
      intervention: "placing fractions on a line before shading shapes",
      outcome: "comparing fractions with different denominators",
      cohort: "Year 4 and mixed Year 3 and 4 classes",
    },
    need: "In the June test most of Year 4 at both schools said that one eighth is larger than one sixth, because eight is larger than six. They had shaded pizzas well.",
    hunch:
      "We teach a fraction as a piece of something to eat, so pupils see two numbers and no size. We seldom show that a fraction is itself a number.",
    themes: ["mathematics", "manipulatives-and-representations", "mathematical-reasoning"],
    phases: ["Primary"],
    keyStages: ["KS2"],
    subjects: ["Mathematics"],
    stages: {
      draft:
        "Two schools, one mistake. We would rather watch pupils make it than read about it in the test again.",
      forming:
        "We meet on Tuesdays at four by video, and go to one another for the lessons. Supply comes from the cluster’s pool.",
      study: `Pupils at both schools compare denominators as whole numbers. Three things that we noticed in their books:

- They shade correctly and count pieces.
- They are hardly ever asked which of two fractions is larger.
- They have not met a fraction above one.`,
      plan: "A washing line across the room, 0 at one end and 2 at the other. Pupils peg cards and must say why **there**. The paper strip is folded first, so that they have something to argue with.",
      teach:
        "The first lesson was taught at Beck Street on 6 October. The second, changed, is at Kirk Ashby on 24 November with the mixed class.",
    },
    ingredients: [
      { id: "line", text: "A line that goes past one." },
      { id: "why", text: "A card stays where it is only when somebody has said why." },
    ],
    steps: [
      {
        id: "first",
        what: "Teach and watch the first lesson, and talk the same day",
        who: "One teaches, one watches",
        when: "6 October",
        where: "Beck Street Junior School",
        done: true,
      },
      {
        id: "second",
        what: "Teach and watch the second lesson",
        who: "The other way round",
        when: "24 November",
        where: "Kirk Ashby",
        done: false,
      },
    ],
    measures: [
      {
        id: "comparing",
        name: "Ten pairs of fractions: which is larger, and why?",
        kind: "curriculum-test",
        role: "outcome",
        scale: "0 to 20 marks",
        when: "September and December",
        markedBy: "The other school",
        blind: false,
      },
    ],
    ethics: { ...settledEthics, "left-out": "not-needed" },
  },
  schools: [
    { school: "beck-street-juniors", cohort: "One Year 4 class, 29 pupils", pupils: 29 },
    { school: "kirk-ashby", cohort: "Years 3 and 4 together, 22 pupils", pupils: 22 },
  ],
  members: [
    { person: "ravi-menon", role: "lead" },
    { person: "grace-adeyemi", role: "co-planner" },
  ],
  stages: [
    { stage: "draft", on: "2026-07-07" },
    { stage: "forming", on: "2026-07-14" },
    { stage: "study", on: "2026-09-08" },
    { stage: "plan", on: "2026-09-22" },
    { stage: "teach", on: "2026-10-06" },
  ],
  contributions: [
    {
      by: "ravi-menon",
      kind: "designed",
      on: "2026-09-22",
      note: "Planned the line and the cards, and looked through the books of the class.",
    },
    {
      by: "grace-adeyemi",
      kind: "designed",
      on: "2026-09-29",
      note: "Asked for folded strips first, since the younger ones would have nothing to reason from.",
    },
    {
      by: "grace-adeyemi",
      kind: "observed",
      on: "2026-10-06",
      note: "Watched the three case pupils in the first lesson.",
    },
  ],
  practice: [
    {
      on: "2026-09-22",
      by: "ravi-menon",
      practice:
        "Fold a strip, then peg fraction cards on a line from 0 to 2. The class agrees before a card stays.",
    },
  ],
  cycles: [],
  lessons: [
    {
      school: "beck-street-juniors",
      number: 1,
      teacher: "ravi-menon",
      on: "2026-10-06",
      step: "discussed",
      objective: "To place unit fractions on a line and say why one is larger than another.",
      activities:
        "Fold strips into halves, quarters and eighths. Peg 1/2, 1/4, 1/8 and 1/6 on the washing line. Pairs decide where 1/3 goes and write one sentence that begins “It is larger than … because”.",
      observers: ["grace-adeyemi"],
      pupils: [
        {
          label: "A",
          description: "Quick and sure with whole numbers",
          predicted: "Places all five, and explains with the number of pieces.",
          observed: "Placed 1/8 to the right of 1/6 at first, and moved it after folding.",
          why: "Being quick with whole numbers was what misled: eight is more than six.",
        },
        {
          label: "B",
          description: "Careful, and likes to check with a neighbour",
          predicted: "Places halves and quarters, and waits for the others with 1/6.",
          observed: "Laid the strip along the line and showed the neighbour where 1/6 must be.",
          why: "The strip gave something to point at, so there was no need to wait.",
        },
        {
          label: "C",
          description: "Finds it hard to begin when there is much to read",
          predicted: "Folds well, and does not write the sentence.",
          observed: "Said the sentence aloud twice, and wrote the first half of it.",
          why: "Saying it to a partner first took away the fear of the empty line.",
        },
      ],
      talk: {
        interviews:
          "One group said that a fraction is a sum that is not finished. Another said that it is a place.",
        surprised:
          "The pupil we thought would find it easy made the very mistake that we are looking into.",
        change:
          "Begin with folding, and ask which is larger before any card is on the line. Leave out 1/3, so that there is time for the sentence.",
      },
    },
    {
      school: "kirk-ashby",
      number: 1,
      teacher: "grace-adeyemi",
      on: "2026-11-24",
      step: "plan",
      objective: "To compare two unit fractions on a line and say why one is larger.",
      activities:
        "Fold first. Ask which is larger, and note the guesses. Peg 1/2, 1/4, 1/8 and 1/6, with one sentence from each pair, said before it is written.",
      observers: ["ravi-menon"],
      pupils: [
        {
          label: "A",
          description: "In Year 4, quick and sure with whole numbers",
          predicted: "Guesses 1/8, and changes it as soon as the strip is folded.",
        },
        {
          label: "B",
          description: "In Year 3, new to fractions",
          predicted: "Folds into quarters, and needs a partner for eighths.",
        },
      ],
    },
  ],
  results: [
    {
      measure: "comparing",
      school: "beck-street-juniors",
      arm: "tried",
      occasion: "before",
      label: "Year 4",
      day: "2026-09-15",
      n: 29,
      mean: 8.4,
      sd: 3.6,
      missing: 0,
      markedBy: "Kirk Ashby",
      blind: "no",
      by: "ravi-menon",
    },
    {
      measure: "comparing",
      school: "kirk-ashby",
      arm: "tried",
      occasion: "before",
      label: "Years 3 and 4",
      day: "2026-09-17",
      n: 22,
      mean: 7.1,
      sd: 3.9,
      missing: 0,
      markedBy: "Beck Street Junior School",
      blind: "no",
      by: "grace-adeyemi",
    },
  ],
  series: [],
  findings: [],
};
