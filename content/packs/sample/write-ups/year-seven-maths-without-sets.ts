import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "year-seven-maths-without-sets",
  kind: "practice",
  authors: ["nadia-rahman", "rosa-marchetti", "daniel-osei"],
  alliance: "open-door",
  audience: "alliance:open-door",
  themes: ["setting-and-streaming", "mathematics", "adaptive-teaching"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["Mathematics"],
  pupilGroups: ["All pupils", "Low prior attainment", "High prior attainment"],
  versions: [
    {
      publishedOn: "2026-09-21",
      publishedBy: "nadia-rahman",
      whatChanged: "",
      title: "Year 7 mathematics without sets: two years in",
      summary:
        "Moorside stopped setting in Year 7 and planned lessons around one shared task with help that could be taken or left. Results overall did not change. Pupils who would have been in bottom sets chose harder work. Some strong pupils were bored.",
      takes: "An hour of joint planning a week; two days to learn",
      costPerPupil: 14,
      findings: [
        {
          outcome: "End-of-year mathematics results",
          direction: "no-clear-change",
          why: "Gains for some and losses for others were both small. Teaching changed less than the class lists did.",
          forWhom: "Year 7 as a whole",
          conditions: "Two years without sets against two with; same test.",
        },
        {
          outcome: "Choosing harder work",
          direction: "improved",
          why: "Nobody had been told which work was theirs, and everyone could see what came next.",
          forWhom: "Pupils who would have been in the lowest sets",
          conditions: "Work in books from 52 pupils, looked at by Rosa.",
        },
        {
          outcome: "Interest among the strongest pupils",
          direction: "worsened",
          why: "In the first year, “go deeper” meant more of the same.",
          forWhom: "Pupils with high attainment at primary school",
          conditions: "Survey in both years; better in the second.",
        },
      ],
      sections: {
        problem: `Pupils came from nineteen schools and we put them into sets in the third week, from one test. Most stayed where they were put for five years. In the lowest set, work was neat and easy. Nobody could remember who had last moved up.`,
        context: `Moorside High, Year 7, five classes, about 130 pupils a year. Rosa, from a special school, and Daniel, from another, helped us with the lessons: their classes have always been mixed. We share this in the network because families have strong feelings and the school is easy to recognise.`,
        steps: `1. Mix classes by primary school and attainment. Say nothing about it to pupils.
2. Plan together, an hour a week: **one task** for everyone that starts low and goes far.
3. Put out three kinds of help: apparatus, a worked example, a first line. Pupils take them or leave them.
4. Ask one hinge question in the middle; teach again whoever needs it, at a side table, for ten minutes.
5. End with one problem that all have tried. Compare ways.
6. Each half term, look at books of six pupils per class, across schools.`,
        ingredients: `- One task, and help that pupils choose.
- Joint planning, every week. Without it, teachers taught to the middle.
- The side table is different people each day.`,
        found: `Test results were as they had been. That may disappoint both sides of the argument.

Books told us more. Pupils who would have been in the lowest sets had tried work that such pupils did not see three years ago. Whether they learnt more from it, we cannot say.

In the first year, the strongest were bored and told us so.`,
        cost: `About £14 a pupil: an hour a week of planning for five teachers, part of it paid.`,
        differently: `Start with the strongest pupils when you plan a task, not with the weakest. It was easier to add help than to add depth.

Meet parents before, not after. We lost a term to answering letters.`,
        training: `Two days over a year, one of them in Rosa’s classroom. Seeing eight very different pupils do one task persuaded people more than any reading.`,
        implementation: `Do it for one year group and keep sets in the next until you have looked. Agree what would make you stop. We wrote ours down: results falling for any third of pupils, two years running.`,
        limits: `One school, one test, years compared with years. The mathematics staff changed in between.`,
        contact: `Ask Nadia about planning, Rosa about side tables, Daniel about governors.`,
      },
    },
  ],
};
