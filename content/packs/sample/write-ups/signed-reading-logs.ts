import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "signed-reading-logs",
  kind: "practice",
  authors: ["ravi-menon", "sophie-lindqvist"],
  audience: "public",
  themes: ["reading-at-home", "reading-for-pleasure", "parental-engagement"],
  phases: ["Primary"],
  keyStages: ["KS1", "KS2"],
  subjects: ["English"],
  pupilGroups: ["All pupils", "Pupils eligible for FSM"],
  versions: [
    {
      publishedOn: "2025-01-20",
      publishedBy: "sophie-lindqvist",
      whatChanged: "",
      title: "Signed reading logs with a class prize",
      summary:
        "Families sign a log each night that a child reads at home, and the class with most signatures wins a prize. Signatures rose quickly. Library borrowing did not change, and pupils without a signature told us that they felt they had let others down.",
      takes: "15 minutes a week; nothing to learn",
      costPerPupil: 8,
      findings: [
        {
          outcome: "Nights with a signature",
          direction: "improved",
          why: "The class prize made families and pupils keen to sign.",
          forWhom: "Years 2 and 4",
          conditions: "Six weeks; a signature is not the same as reading.",
        },
        {
          outcome: "Books borrowed from the library",
          direction: "no-clear-change",
          why: "The log rewarded minutes with any book, so there was no reason to look for another.",
          forWhom: "Years 2 and 4",
          conditions: "Library records in both schools, against the half term before.",
        },
        {
          outcome: "How pupils felt about reading at home",
          direction: "worsened",
          why: "A class prize turned an evening without a signature into a disappointment for everyone else.",
          forWhom: "Pupils whose adults work evenings or do not read English",
          conditions: "Said in class talks led by a teacher from the other school.",
        },
      ],
      claims: [{ id: "claim1", text: "It costs families nothing" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding2"],
          "Books borrowed: about as many as in the half term before.",
          { method: "Library records of both schools.", when: "Autumn 2024" },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding3"],
          "Evenings without a signature disappointed others, and pupils said so in every class.",
          {
            method: "Class talks led by a teacher from the other school.",
            when: "December 2024",
            n: 112,
          },
        ),
        evidence(
          3,
          "own-data",
          ["finding2"],
          "A reading test at the end: two classes with the log, and two at the same schools without.",
          {
            method: "Marked by the class teachers, who knew.",
            when: "December 2024",
            n: 112,
            result: result(
              "Reading comprehension",
              "Age-standardised reading test",
              "Years 2 and 4 of two schools",
              means(marks(55, 97.8, 13.9), marks(57, 101.2, 14.1)),
              { classes: [2, 2] },
            ),
          },
        ),
      ],
      sections: {
        problem: `In both schools, about a third of pupils told us that they never read at home. Reading diaries came back empty, or not at all. We wanted something lively for the autumn.`,
        context: `Year 4 at Beck Street Juniors and Year 2 at Thornacre, 118 pupils in all, for six weeks. The schools are 200 miles apart and planned by video.`,
        steps: `1. Give each child a card with a box for every night.
2. An adult at home signs when the child has read for ten minutes.
3. On Friday, count the signatures of the class.
4. The class with most chooses a prize: extra play, or a story in the hall.
5. At half term, talk with pupils about how it went.`,
        ingredients: `- An adult’s signature.
- A prize for the class, not the child. We thought that this would be kinder.`,
        found: `Signatures rose each week for four weeks and then levelled off. The library told another story: pupils took out about as many books as before.

We swapped schools for the talks at the end, so that pupils would speak freely. Many liked the prize. Others told us that they had signed it themselves, or that friends had been cross with them on a Friday.

> My dad’s at work when I read. So it doesn’t count.

That was said, in one form or another, in every class.

In a reading test at the end, the two classes with the log stood at 97.8 and two without at 101.2. They were not alike when they began, so we make little of it.`,
        cost: `About £8 a pupil over a year for cards, story visitors and books as prizes.`,
        differently: `No signatures and no counting. Since then, Beck Street has lent bags with a book, a torch and a note in three languages. Thornacre reads aloud on a recording that families can play. We have not looked at either closely.

We would also ask families before, rather than pupils after.`,
        training: `None was needed, which should perhaps have warned us.`,
        implementation: `We do not advise it. If your school has logs already, ask pupils what they think of them, with someone else’s teacher asking.`,
        limits: `Six weeks, two schools, no comparison class. What pupils told us was in groups, and groups can be led by the first to speak.`,
        contact: `Ask Sophie or Ravi through this page.`,
      },
    },
  ],
  withdrawn: {
    on: "2025-06-23",
    by: "sophie-lindqvist",
    reason:
      "We withdrew this because schools were copying the prize and leaving out the findings. It was unfair to pupils whose adults work in the evening, and we no longer think that it should be tried. The text stays readable so that others can see why.",
  },
};
