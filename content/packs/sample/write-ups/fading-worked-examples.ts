import { evidence, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "fading-worked-examples",
  kind: "practice",
  authors: ["mei-lin-zhao", "marcus-bell"],
  alliance: "open-door",
  audience: "public",
  themes: ["worked-examples", "science-teaching", "sixth-form"],
  phases: ["Secondary", "Post-16"],
  keyStages: ["KS4", "KS5"],
  subjects: ["Science"],
  pupilGroups: ["All pupils", "High prior attainment", "Low prior attainment"],
  versions: [
    {
      publishedOn: "2026-03-02",
      publishedBy: "mei-lin-zhao",
      whatChanged: "",
      title: "Taking the steps away: worked examples in chemistry calculations",
      summary:
        "Students study a full worked calculation, then four more with one step missing, then two, until they do it alone. Beginners made fewer false starts. Students who could already do it were slowed down, so we now let them skip.",
      takes: "One lesson for each kind of calculation; an evening to write a set",
      costPerPupil: 1,
      findings: [
        {
          outcome: "Setting out a calculation correctly without help",
          direction: "improved",
          why: "Attention went to one new step at a time, instead of to finding a way in.",
          forWhom: "Students new to the calculation, Years 10 to 12",
          conditions:
            "Seven classes; five classes taught the same lesson with practice questions only.",
        },
        {
          outcome: "Speed of students who could already do it",
          direction: "worsened",
          why: "Reading steps they no longer needed got in the way of doing them.",
          forWhom: "About a quarter of each class",
          conditions: "Before we added a question that lets them skip.",
        },
        {
          outcome: "Doing an unfamiliar calculation two weeks later",
          direction: "no-clear-change",
          why: "The sets were all of one kind, so students had not practised choosing what kind it was.",
          forWhom: "Years 10 to 12",
          conditions: "One mixed question in homework.",
        },
      ],
      claims: [{ id: "claim1", text: "Colour coding adds nothing" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "The same short test in twelve classes: all steps set out correctly.",
          {
            method: "Teachers marked each other’s classes.",
            when: "January 2026",
            n: 304,
            result: result(
              "Setting out a chemistry calculation",
              "All steps correct without help",
              "Twelve classes of Years 10 to 12",
              {
                from: "proportions",
                tried: { achieved: 117, of: 178 },
                compared: { achieved: 62, of: 126 },
              },
              { classes: [7, 5] },
            ),
          },
        ),
        evidence(
          2,
          "observation",
          ["finding2"],
          "About a quarter of each class read steps that they no longer needed.",
          { when: "January 2026" },
        ),
      ],
      sections: {
        problem: `We would do one titration on the board, everyone would nod, and then thirty students would ask thirty versions of *how do I start?*. At Moorside, GCSE students left moles questions blank. At Aldermere, A level students had a go and got lost in the middle.`,
        context: `Aldermere, Year 12 chemistry; Moorside High, Year 10 science. Twelve classes in all, about 270 students. Mei-Lin wrote the first sets and Marcus rewrote them for GCSE.`,
        steps: `1. Give a full worked example. Students read it in silence for two minutes.
2. In pairs, one explains each step to the other: *why this, why now?*
3. Second example: the **last** step is missing. Third: the last two. And so on back to the start.
4. Before each, a line to skip: *if you can do this one without looking, go to the last.*
5. Finish with a question of a different kind mixed in.`,
        ingredients: `- The steps are taken away from the end, so that students always know where they are going.
- Students say *why* for each step before any are taken away.
- Those who can, skip.`,
        found: `We gave the same short test at the end of the lesson to all twelve classes, and marked each other’s. Classes with fading set out more of the calculations correctly. Teachers chose whether to try it, so the classes may differ in other ways.

Two weeks later, on a question of a new kind, we could not tell the two apart.

All steps were set out correctly by 117 of 178 students with fading, and by 62 of 126 without.`,
        cost: `An evening for each set. We now have nine.`,
        differently: `Mix the kinds much sooner. Students became good at the set rather than at chemistry.

Leave out colour coding. It took ages and students said that it was one more thing to read.`,
        training: `Forty minutes with another department’s examples. Everyone tried a set in a subject that they had forgotten. The feeling of being lost is the training.`,
        implementation: `Use it when a calculation is new and drop it as soon as it is not. Keep sets to one side of paper. Do not let the missing step become a matching game: ask one student in each row why.`,
        resources: `- Nine sets, GCSE and A level: [sets](https://example.org/chemistry/fading)`,
        limits: `Short tests, close to the lesson. Both authors wrote the sets and the test.`,
        contact: `Ask Mei-Lin about A level, Marcus about GCSE.`,
      },
    },
  ],
};
