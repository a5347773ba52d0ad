import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "speak-before-writing-french",
  kind: "practice",
  authors: ["femi-balogun", "josh-penhale"],
  audience: "public",
  themes: ["languages", "oracy", "early-career-teachers"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["Languages"],
  pupilGroups: ["All pupils", "SEND"],
  versions: [
    {
      publishedOn: "2026-06-29",
      publishedBy: "josh-penhale",
      whatChanged: "",
      title: "Three spoken lessons before anything is written in French",
      summary:
        "Year 8 met each set of sentences by ear and voice for three lessons before writing any. Pupils spoke more and with fewer long pauses. Spelling was worse than in the parallel class, and stayed so for the half term.",
      takes: "No extra time; changes three lessons in six; half a day to learn",
      costPerPupil: 0,
      findings: [
        {
          outcome: "Speaking without long pauses",
          direction: "improved",
          why: "Pupils had said each sentence dozens of times before a spelling could get in the way.",
          forWhom: "Year 8",
          conditions: "Two classes against two taught in the usual order; one half term.",
        },
        {
          outcome: "Spelling in French",
          direction: "worsened",
          why: "Pupils wrote what they heard. They had half the usual practice at seeing it.",
          forWhom: "Year 8, except pupils who already found spelling hard",
          conditions: "The same four classes, one dictation.",
        },
        {
          outcome: "Pupils who avoid writing",
          direction: "mixed",
          why: "They joined in for three lessons, then met the page and stopped. The page had only been put off.",
          forWhom: "Pupils with SEND in the two classes",
          conditions: "What we saw; too few to count.",
        },
      ],
      claims: [{ id: "claim1", text: "It needs no money" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Seconds of pause in a one-minute talk: two classes that spoke first, two in the usual order.",
          {
            method: "Timed by two colleagues who did not know which class was which.",
            when: "June 2026",
            n: 104,
            result: result(
              "Fluency in spoken French",
              "Seconds of pause in one minute",
              "Four classes of Year 8",
              means(marks(52, 11.2, 4.6), marks(52, 14.0, 5.0)),
              { better: "lower", classes: [2, 2] },
            ),
          },
        ),
        evidence(
          2,
          "own-data",
          ["finding2"],
          "Mistakes in one dictation, in the same four classes.",
          {
            method: "Marked by Josh.",
            when: "June 2026",
            n: 104,
            result: result(
              "Spelling in French",
              "Mistakes in one dictation",
              "Four classes of Year 8",
              means(marks(52, 9.4, 3.9), marks(52, 7.6, 3.7)),
              { better: "lower", classes: [2, 2] },
            ),
          },
        ),
      ],
      sections: {
        problem: `Our Year 8 could write a tidy paragraph about their town and not say a word of it. As soon as a sentence was on the board they read it with English sounds. Josh, in his second placement, asked why we showed it to them so soon. Nobody had a good answer.`,
        context: `Quayside Academy, four Year 8 classes of about 28. Two tried this with Femi and Josh; two were taught in the usual order by colleagues who agreed to the same tests. One school only, so this is not joint work yet. We would like it to be.`,
        steps: `1. Choose eight sentences with parts that can be swapped: *dans ma ville, il y a…, mais il n’y a pas de…*
2. **Lesson 1:** listen and do. Point, sort, stand up, draw. Nobody has to speak.
3. **Lesson 2:** say it. All together, in rows, in pairs, in silly voices. Swap one part at a time.
4. **Lesson 3:** use it. Find someone who…; guess my town; a minute without English.
5. **Lesson 4:** show it written. Read it aloud, mark silent letters, cover and say.
6. **Lessons 5 and 6:** write, with the sounds that do not match taught one by one.`,
        ingredients: `- Nothing written on board, slide or hand for three lessons. It is hard to do.
- Many turns for each pupil.
- When writing comes, sounds and spellings are taught on purpose.`,
        found: `Josh and a colleague timed pauses in a one-minute talk, 104 pupils, without knowing which class was which. Pupils in the two classes paused less. In a dictation, they made more spelling mistakes than the others.

Both are what one might expect. The question for a department is which to mend later.

They paused for 11.2 seconds of the minute and the others for 14.0. In the dictation they made 9.4 mistakes and the others 7.6.`,
        cost: `None. Planning took Josh a weekend.`,
        differently: `Show the writing at the end of lesson 2, for five minutes, and take it away again. We are trying that next.

Three lessons of hearing is too long for pupils who need to see. We gave them pictures; next time, some words.`,
        training: `Half a day, for a trainee and a mentor together. Each taught the other eight sentences of a language they did not know.`,
        implementation: `Warn pupils and parents that books will be empty for a while. Warn whoever looks at books, too.`,
        limits: `One school, one half term. The teachers who tried it had chosen it.`,
        contact: `Ask Femi; Josh starts at another school in September and can still be asked here.`,
      },
    },
  ],
};
