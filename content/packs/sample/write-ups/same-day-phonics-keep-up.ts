import { change, evidence, marks, result } from "#content/packs/sample/evidence.ts";
import type { SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";

const first: SampleVersion = {
  publishedOn: "2025-02-10",
  publishedBy: "siobhan-doyle",
  whatChanged: "",
  title: "Ten minutes of phonics again, the same day",
  summary:
    "Children who stumble in the morning phonics lesson get the same ten minutes again after lunch, with the same words. In one term most needed it less often. It was hard to protect the time.",
  takes: "10 minutes a day; two hours to learn",
  costPerPupil: 95,
  findings: [
    {
      outcome: "Reading the week’s words on Friday",
      direction: "improved",
      why: "The second go came before the sounds were forgotten, and used the same words rather than new ones.",
      forWhom: "Reception and Year 1 children who stumbled that morning",
      conditions: "One term, three classes; no comparison group.",
    },
    {
      outcome: "Time for children’s own play after lunch",
      direction: "worsened",
      why: "The group was taken from choosing time, and the same children were taken most days.",
      forWhom: "Reception children in the group",
      conditions: "Until the group was moved.",
    },
  ],
  sections: {
    problem: `By Christmas the same children were behind in phonics every week, and we met them again in a catch-up group two terms later. By then there was a great deal to catch up.`,
    context: `Three Reception classes at Beck Street Infants. The lesson is 25 minutes, before break.`,
    steps: `1. In the morning lesson, the adult at the side notes who stumbles on which sound.
2. After lunch, take up to six children for ten minutes.
3. Say the sound, blend the same words, write one of them.
4. On Friday, hear each child read the week’s words.`,
    ingredients: `- The same day, the same words.
- A new group each day, chosen from that morning’s notes.`,
    found: `Most children needed the second go less often by the end of the term. All our children were also being taught phonics every day, so we cannot put that down to the group.`,
    contact: `Ask Siobhan through this page.`,
  },
};

export const writeUp: SampleWriteUp = {
  slug: "same-day-phonics-keep-up",
  kind: "practice",
  authors: ["siobhan-doyle", "sophie-lindqvist", "helen-okafor"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["phonics", "early-years", "small-group-tuition"],
  phases: ["Early years", "Primary"],
  keyStages: ["EYFS", "KS1"],
  subjects: ["English"],
  pupilGroups: ["All pupils", "Pupils eligible for FSM"],
  versions: [
    first,
    {
      publishedOn: "2025-10-06",
      publishedBy: "siobhan-doyle",
      whatChanged:
        "Thornacre tried it with one class and no spare adult. We moved the ten minutes from choosing time to the end of lunch, made the group change each day a rule, and added Thornacre’s findings.",
      title: "Ten minutes of phonics again, the same day",
      summary:
        "Children who stumble in the morning phonics lesson get the same ten minutes again that day, with the same words. Most came to need it less often in two schools. It made no clear difference to reading whole books.",
      takes: "10 minutes a day; two hours to learn",
      costPerPupil: 95,
      findings: [
        {
          outcome: "Reading the week’s words on Friday",
          direction: "improved",
          why: "The second go came before the sounds were forgotten, and used the same words rather than new ones.",
          forWhom: "Reception and Year 1 children who stumbled that morning",
          conditions: "Two schools, two terms, a group of up to six; no comparison group.",
        },
        {
          outcome: "Reading a whole decodable book with ease",
          direction: "no-clear-change",
          why: "The ten minutes practise single words. Nothing in them practises keeping going across a page.",
          forWhom: "The same children",
          conditions: "Heard once a half term by an adult who did not run the group.",
        },
        {
          outcome: "Children’s own play after lunch",
          direction: "mixed",
          why: "Taking the time from the end of lunch spared choosing time, but shortened the run-around for some.",
          forWhom: "Reception children in the group",
          conditions: "Beck Street only; Thornacre used assembly time.",
        },
      ],
      claims: [{ id: "claim1", text: "Anybody who teaches the morning lesson can do it" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "The week’s twenty words on a Friday, early in the autumn and at Easter. Nobody was compared.",
          {
            method: "Heard by the class teacher.",
            when: "2024 to 2025",
            n: 31,
            result: result(
              "Reading the week’s words",
              "Twenty words on a Friday",
              "Reception and Year 1 of two schools",
              change(marks(31, 11.2, 4.1), marks(31, 15.0, 3.6)),
            ),
          },
        ),
        evidence(
          2,
          "observation",
          ["finding2"],
          "No clear difference in how easily a whole book was read.",
          {
            method: "Heard once a half term by an adult who did not run the group.",
            when: "2024 to 2025",
          },
        ),
      ],
      sections: {
        problem: `By Christmas the same children were behind in phonics every week. We met them again in a catch-up group two terms later, when there was a great deal to catch up. We wanted to keep up, not catch up.

We knew because we counted. In one fortnight, 14 children stumbled on three mornings or more, and none of them had any extra teaching that day.`,
        context: `Beck Street Infants has three classes in a year; Thornacre has one. The phonics lesson is 25 minutes, before break, in both. Siobhan and Sophie planned on video calls and each spent a morning in the other’s room.`,
        steps: `1. In the morning lesson, the adult at the side notes who stumbles and on which sound. A tick list is enough.
2. The same day, take up to six children for ten minutes. We use the last ten minutes of lunch; Thornacre uses assembly.
3. Say the sound together. Blend the *same* words as this morning. Write one of them.
4. Send them back. No new sounds, no games to set up.
5. Tomorrow, choose the group again from tomorrow’s notes.
6. On Friday, hear each child read the week’s words.`,
        ingredients: `- The same day. By the next morning it is a different job.
- The same words. New ones hide what was forgotten.
- A new group each day, so that it never becomes “the phonics group”.`,
        found: `Children needed the second go less often as the term went on, in both schools. They were also six months older and taught phonics daily, and we compared them with nobody.

Book reading did not follow in step. An adult who had not run the group heard no clear difference in how easily the children read a whole book.

Of the week’s twenty words, the 31 children who came to it most read 11.2 on a Friday in autumn and 15.0 at Easter.`,
        cost: `A teaching assistant’s ten minutes a day, mostly. Two hours of training each. Nothing was bought.`,
        differently: `We would not take the time from play again. Staff noticed within a week that the children who most needed to talk with others were the ones we were taking away.`,
        training: `An hour on saying pure sounds, and an hour watching each other. Anyone who teaches the morning lesson can do it.`,
        implementation: `Write it on the timetable as a lesson, with a name beside it. When the adult is away, the teacher does it and something else gives way. In weeks when we let it slip twice, it stopped.`,
        limits: `Small numbers, our own marking, and two teachers who lead phonics. We did not look at children new to English on their own; there were too few.`,
        contact: `Ask Siobhan about three-form schools and Sophie about doing it alone.`,
      },
    },
  ],
};
