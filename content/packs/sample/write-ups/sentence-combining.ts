import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "sentence-combining",
  kind: "practice",
  authors: ["grace-adeyemi", "callum-reid", "ravi-menon"],
  alliance: "northfell-small-schools",
  audience: "public",
  themes: ["sentence-construction", "writing", "mixed-age-classes"],
  phases: ["Primary"],
  keyStages: ["KS2"],
  subjects: ["English"],
  pupilGroups: ["All pupils", "Boys"],
  versions: [
    {
      publishedOn: "2025-05-19",
      publishedBy: "grace-adeyemi",
      whatChanged: "",
      title: "Joining short sentences before drafting",
      summary:
        "Four times a week, pupils join two or three short sentences into one, aloud and then on paper, using the content of the piece they are about to write. Sentences in drafts grew more varied. The pieces as a whole did not clearly improve.",
      takes: "8 minutes, four times a week; one twilight to learn",
      costPerPupil: 5,
      findings: [
        {
          outcome: "Variety of sentences in a first draft",
          direction: "improved",
          why: "Pupils had already said several ways of joining the ideas, so they were choosing rather than inventing.",
          forWhom: "Years 3 to 6 in three schools",
          conditions: "Twelve weeks; sentences always came from the coming piece of writing.",
        },
        {
          outcome:
            "Quality of the whole piece, judged in pairs by teachers who did not know the order",
          direction: "no-clear-change",
          why: "Joining sentences does not help a pupil decide what to say or in what order.",
          forWhom: "The same pupils",
          conditions: "86 pairs of scripts, autumn and spring.",
        },
        {
          outcome: "Punctuation",
          direction: "worsened",
          why: "Longer sentences brought more places to go wrong before commas had been taught for them.",
          forWhom: "Mostly Years 3 and 4",
          conditions: "The first five weeks.",
        },
      ],
      claims: [{ id: "claim1", text: "Twelve weeks are more than it needs" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Sentence openings and joining words in first drafts, autumn and spring.",
          { method: "Counted by the three teachers.", when: "April 2025", n: 94 },
        ),
        evidence(
          2,
          "own-data",
          ["finding2"],
          "Eighty-six pairs of scripts, judged without knowing the order: no clear difference.",
          { method: "Judged in pairs by teachers of the other schools.", when: "May 2025", n: 86 },
        ),
        evidence(
          3,
          "own-data",
          ["finding2"],
          "Reading did not follow either: four classes that joined sentences, and four that did not.",
          {
            when: "May 2025",
            n: 182,
            result: result(
              "Reading comprehension",
              "Age-standardised reading test",
              "Years 3 to 6 of three schools",
              means(marks(94, 100.9, 14.4), marks(88, 100.2, 14.8)),
              { classes: [4, 4] },
            ),
          },
        ),
      ],
      sections: {
        problem: `Our pupils wrote as they spoke to each other: short statements, one after another, joined by *and then*. Grammar lessons went well and made no difference to Friday’s writing. When we read 60 drafts together, most had the same sentence shape from start to finish.`,
        context: `Two village schools with mixed-age classes and one three-form junior school. Years 3 to 6. We met once at Kirk Ashby, then planned on Tuesdays by video.`,
        steps: `1. Take three short facts from what pupils will write about. *The wall is old. It is made of stone. The Romans built it.*
2. Pupils join them **aloud** with a partner, two different ways.
3. Hear four or five. Ask what each way makes the reader notice.
4. Everyone writes the one they like best.
5. In the draft, each pupil marks one sentence they joined on purpose.`,
        ingredients: `- The content comes from the piece to be written. Sentences about nothing do not travel.
- Aloud before on paper.
- The talk is about what the reader notices, not the name of the clause.`,
        found: `We counted sentence openings and joining words in drafts from 94 pupils. There was more variety in spring than in autumn in all three schools. Pupils grow up between autumn and spring, so part of that would have come anyway.

We then judged whole pieces in pairs without knowing which was which. No clear difference. Ravi’s pupils put it well: better bricks, same house.

We looked at reading too. The 94 pupils stood at 100.9 in the usual test, and 88 in classes that did not join sentences at 100.2.`,
        cost: `Printing, and an evening of judging. One day of supply, shared by three schools.`,
        differently: `Teach the comma that goes with each way of joining in the same week. We left it to chance, and Year 3 paid for it.

We would also stop after eight weeks and turn to planning. The last four weeks added nothing we could see.`,
        training: `One twilight. Teachers joined sentences themselves, disagreed about which was best, and that was the training.`,
        implementation: `In a mixed-age class, give everyone the same facts. Younger pupils join two, older ones three or more. It is one of the few writing tasks that needs no second version.`,
        limits: `Three schools that know each other well. The teachers who judged also taught, though not always those pupils. Boys’ drafts changed about as much as girls’; we had expected otherwise.`,
        contact: `Ask Grace or Callum about mixed ages, Ravi about judging in pairs.`,
      },
    },
  ],
};
