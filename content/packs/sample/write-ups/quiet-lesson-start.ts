import { change, evidence, marks, result } from "#content/packs/sample/evidence.ts";
import type { SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";

const first: SampleVersion = {
  publishedOn: "2024-12-09",
  publishedBy: "rosa-marchetti",
  whatChanged: "",
  title: "The same first four minutes, every lesson",
  summary:
    "Every lesson begins in the same way: greeted at the door, a task already on the desk, quiet for four minutes, then one question each. Lessons started sooner in a special school.",
  takes: "4 minutes a lesson; one hour to learn",
  costPerPupil: 1,
  findings: [
    {
      outcome: "Time until the class was working",
      direction: "improved",
      why: "Pupils met the same four steps in every room, so there was nothing to test or argue about.",
      forWhom: "Years 7 to 10 at The Weir",
      conditions: "One term; timed by a colleague in 40 lessons.",
    },
  ],
  sections: {
    problem: `The first ten minutes of our lessons were spent getting pupils into the room and calm. Each teacher did it in their own way, so pupils had eight ways to learn.`,
    context: `The Weir School, classes of up to eight, mathematics and then all subjects.`,
    steps: `1. Stand at the door. Greet each pupil by name.
2. The task is on the desk. It can be done without help.
3. Four minutes of quiet. The adult is quiet too.
4. One question to each pupil, which they can answer.`,
    ingredients: `- The same in every room.
- The adult is quiet too.`,
    found: `Colleagues timed 40 lessons. The usual time until everyone was working fell from about eleven minutes to about five over a term.`,
    contact: `Ask Rosa through this page.`,
  },
};

export const writeUp: SampleWriteUp = {
  slug: "quiet-lesson-start",
  kind: "practice",
  authors: ["rosa-marchetti", "femi-balogun"],
  alliance: "open-door",
  audience: "public",
  themes: ["routines", "behaviour", "social-emotional-and-mental-health"],
  phases: ["Secondary", "Special"],
  keyStages: ["KS3", "KS4"],
  subjects: ["Mathematics", "Cross-curricular"],
  pupilGroups: ["All pupils", "SEND"],
  versions: [
    first,
    {
      publishedOn: "2025-10-20",
      publishedBy: "rosa-marchetti",
      whatChanged:
        "Quayside tried it in Years 8 and 9. We added their findings, a way in for pupils who arrive late, and a step for pupils who cannot bear silence. We took out the word “silence”.",
      title: "The same first four minutes, every lesson",
      summary:
        "Every lesson begins in the same way: greeted at the door, a task already on the desk, four quiet minutes, then one question each. Lessons started sooner in two schools. Late pupils were harder to bring in, and some disliked the quiet.",
      takes: "4 minutes a lesson; one hour to learn",
      costPerPupil: 1,
      findings: [
        {
          outcome: "Time until the class was working",
          direction: "improved",
          why: "Pupils met the same four steps in every room, so there was nothing to test or argue about.",
          forWhom: "Years 7 to 10",
          conditions: "72 lessons timed by colleagues in two schools; no comparison classes.",
        },
        {
          outcome: "Late arrivals settling",
          direction: "worsened",
          why: "Coming into a quiet room made everyone look up, so late pupils made an entrance of it.",
          forWhom: "Pupils who come late to lessons",
          conditions: "Quayside, first half term; eased by a late desk beside the door.",
        },
        {
          outcome: "How pupils felt about the quiet",
          direction: "mixed",
          why: "For most it was a rest. For some, quiet lets worries in.",
          forWhom: "Years 8 and 9",
          conditions: "Survey of 163 pupils at Quayside.",
        },
      ],
      claims: [{ id: "claim1", text: "It costs no money" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Minutes until everyone was working, timed in the same lessons before and after at The Weir.",
          {
            method: "A colleague with a watch.",
            when: "September and December 2024",
            n: 36,
            result: result(
              "Time until the class is working",
              "Minutes, by a colleague’s watch",
              "Thirty-six lessons at The Weir",
              change(marks(36, 11.0, 3.4), marks(36, 5.1, 2.2)),
              { kind: "behaviour", better: "lower" },
            ),
          },
        ),
        evidence(
          2,
          "observation",
          ["finding2"],
          "Late pupils made an entrance of a quiet room, until a desk stood beside the door.",
          { when: "Autumn 2025" },
        ),
        evidence(3, "pupil-voice", ["finding3"], "For most it was a rest, for some it was not.", {
          method: "Survey at Quayside.",
          when: "October 2025",
          n: 163,
        }),
      ],
      sections: {
        problem: `At The Weir, the first ten minutes went on getting pupils into the room and calm. Each teacher did it in their own way, so pupils had eight ways to learn. At Quayside, supply teachers lost whole lessons at the door.`,
        context: `The Weir is a special school with classes of up to eight. Quayside is an all-through school; Years 8 and 9 took part, in classes of up to 30. Rosa and Femi swapped schools for two days each.`,
        steps: `1. Stand at the door. Greet each pupil by name, with one kind ordinary remark.
2. The task is on the desk. It is short, can be done without help, and is about last lesson.
3. Four quiet minutes. **The adult is quiet too.**
4. Anyone who needs to can draw, hold something, or sit by the window. This is agreed beforehand.
5. One question to each pupil, or each pair, which they can answer. Then begin.
6. Late? A desk by the door has the same task. Nobody says anything until the four minutes are over.`,
        ingredients: `- The same in every room, supply teachers included.
- The adult does not talk, tidy or take the register aloud.
- A task that needs no help. If hands go up, it was too hard.`,
        found: `Colleagues timed lessons with a watch. At The Weir the usual time until everyone was working fell from about eleven minutes to about five; at Quayside from seven to four. Autumn always settles as it goes on, so some of that would have come without us.

Pupils at Quayside were split. *It’s the only quiet bit of my day*, and *I hate it, I can hear myself*, came from the same class.`,
        cost: `Printing. A morning of cover for the swap.`,
        differently: `Begin with one corridor rather than the whole school. And tell pupils why. We told them only what.`,
        training: `One hour together, with staff coming in as pupils. Then a colleague times your first four minutes, twice, and gives you the number and nothing else.`,
        implementation: `Write the task the day before. When teachers made it up on the spot, it needed explaining, and then it was no longer quiet. Check in week 5, which is when ours began to slip.`,
        limits: `We measured starting, not learning. A lesson can start well and go nowhere.`,
        contact: `Ask Rosa about wary pupils, Femi about large classes.`,
      },
    },
  ],
};
