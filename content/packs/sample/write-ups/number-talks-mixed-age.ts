import { change, evidence, marks, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "number-talks-mixed-age",
  kind: "practice",
  authors: ["callum-reid", "ravi-menon"],
  alliance: "northfell-small-schools",
  audience: "public",
  themes: ["number-fluency", "mixed-age-classes", "mathematical-reasoning", "small-schools"],
  phases: ["Primary"],
  keyStages: ["KS2"],
  subjects: ["Mathematics"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2024-12-03",
      publishedBy: "callum-reid",
      whatChanged: "",
      title: "One calculation, many ways: number talks across four year groups",
      summary:
        "The whole class looks at one calculation for ten minutes, without paper, and compares ways of doing it. In a class of four year groups it gave everyone something to say. Older pupils chose better methods; tables recall did not clearly change.",
      takes: "10 minutes, three times a week; an afternoon to learn",
      costPerPupil: 0,
      findings: [
        {
          outcome: "Choosing a sensible mental method",
          direction: "improved",
          why: "Pupils heard several ways side by side and were asked which they would use next time.",
          forWhom: "Years 5 and 6 most of all",
          conditions: "Two terms; the same calculation for the whole class.",
        },
        {
          outcome: "Recall of multiplication facts",
          direction: "no-clear-change",
          why: "The talks use facts pupils already have. They do not practise the missing ones.",
          forWhom: "Years 3 and 4",
          conditions: "Short weekly check in both schools.",
        },
        {
          outcome: "Who speaks in mathematics lessons",
          direction: "mixed",
          why: "A long silent wait brought in new voices, but quick older pupils still set the pace when the wait was cut short.",
          forWhom: "The whole class",
          conditions: "Better when the wait was a full minute.",
        },
      ],
      claims: [{ id: "claim1", text: "Quick older pupils set the pace" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Ten calculations, with how they were done: before and after two terms. Nobody was compared.",
          {
            method: "Set and read by both teachers together.",
            when: "2023 to 2024",
            n: 58,
            result: result(
              "Choosing a fitting method",
              "Fitting methods of ten calculations",
              "Years 3 to 6 of two schools",
              change(marks(58, 3.9, 2.1), marks(58, 5.6, 2.2)),
            ),
          },
        ),
        evidence(
          2,
          "observation",
          ["finding3", "claim1"],
          "Who spoke, with a short wait and with a full minute.",
          { method: "A colleague kept a tally.", when: "Spring 2024" },
        ),
      ],
      sections: {
        problem: `With four year groups in one room, I was teaching mathematics in four corners. Nobody heard anyone else think. Year 6 used column methods for 99 + 47. At Beck Street, Ravi had single-age classes and the same columns.`,
        context: `Fellside has one class for Years 3 to 6. Beck Street Juniors has three classes in each year; Ravi tried this in Year 4. We saw each other teach it on video before we saw it live.`,
        steps: `1. Write one calculation on the board. No paper, no pens.
2. **Wait a full minute.** Pupils put a thumb on their chest when they have one way, a finger for each further way.
3. Ask for answers first and write them all up, right or wrong.
4. Hear three or four ways. Draw each one as it is told, with the pupil’s own words.
5. Ask: *which would you use for the next one, and why?* Show the next one.`,
        ingredients: `- The full minute. It feels too long for about three weeks.
- Thumbs, not hands, so that nobody sees who is first.
- The second calculation. Without it the talk is a show.`,
        found: `We asked 58 pupils to do ten calculations and tell us how. By spring, more of them used a method that fitted the numbers, and fewer set out columns for everything. We had no other class to compare with.

Tables recall moved no faster than in earlier years. We had hoped it would.

Of the ten calculations, pupils did 3.9 by a fitting method in autumn and 5.6 in spring.`,
        cost: `Nothing but time. We let go of the worksheet that used to start the lesson.`,
        differently: `Plan the pair of calculations for a fortnight at a time, so that the second always tempts pupils towards a better way. At first I made them up in the car and it showed.

Keep a separate five minutes for tables.`,
        training: `An afternoon together: watch a talk, plan four, try one on the staff. The hard part is drawing what a child says without mending it.`,
        implementation: `Choose numbers that the youngest can reach in some way and the oldest cannot do without thinking: 4 × 25, 198 + 67, half of 350. Record who speaks for a week. I was surprised by my own list.`,
        limits: `One small class and one large one. We marked methods ourselves, though we swapped half the scripts and agreed on nearly all of them.`,
        contact: `Ask Callum about mixed ages. Ravi’s classroom is open on Thursday mornings.`,
      },
    },
  ],
};
