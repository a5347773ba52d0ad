import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "snack-table-talk",
  kind: "practice",
  authors: ["wanjiru-kamau", "siobhan-doyle"],
  audience: "public",
  themes: ["oral-language-interventions", "early-years", "oracy"],
  phases: ["Early years"],
  keyStages: ["EYFS"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["All pupils", "EAL"],
  versions: [
    {
      publishedOn: "2025-03-31",
      publishedBy: "wanjiru-kamau",
      whatChanged: "",
      title: "Five turns each: back-and-forth talk at the snack table",
      summary:
        "An adult sits at the snack table for the whole session and keeps each child’s conversation going for five turns by commenting, not asking. Children took longer turns. The quietest came less often to the table, so we had to go to them.",
      takes: "The snack session each day; two hours to learn",
      costPerPupil: 0,
      findings: [
        {
          outcome: "Length of conversations with an adult",
          direction: "improved",
          why: "Comments left children something to add. Questions had one answer and ended the talk.",
          forWhom: "Children of three to five who came to the table",
          conditions: "Two settings, ten weeks; we counted turns from short recordings.",
        },
        {
          outcome: "Talk for the quietest children",
          direction: "worsened",
          why: "They learnt that the table meant talking with a grown-up and went without a snack, or took it away.",
          forWhom: "The quietest children in both rooms",
          conditions: "Weeks 2 to 5, until the adult took snack to them.",
        },
        {
          outcome: "Words used in play between children",
          direction: "no-clear-change",
          why: "The table is with an adult. Nothing carried the talk over to the sand or the bikes.",
          forWhom: "All children",
          conditions: "Ten minutes of watching a week.",
        },
      ],
      claims: [{ id: "claim1", text: "Quiet children go without at first" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Turns in 80 short conversations: from two to five.",
          {
            method: "Recordings drawn by lot; adults knew when they were recorded.",
            when: "Spring 2025",
            n: 80,
          },
        ),
        evidence(
          2,
          "observation",
          ["finding2"],
          "The quietest went without a snack, or took it away.",
          { when: "February 2025" },
        ),
      ],
      sections: {
        problem: `We recorded ourselves for a morning and were sorry that we had. Adults asked a question, the child gave one word, the adult said *good boy* and moved on. Few conversations lasted more than two turns. We said eleven *what colour is it*s before ten o’clock.`,
        context: `A nursery school in Calderbank where about half of the children speak another language at home, and three Reception classes in Tees Vale. Snack is open for an hour in both; children come when they like. We share no alliance, only a question.`,
        steps: `1. One adult stays at the table. That is the job; nothing else.
2. Sit. Wait. Let the child begin if they will.
3. **Say something, don’t ask something.** *Mine’s gone squashy.* Then wait again.
4. Add a little to whatever comes back. Aim for five turns each.
5. If you must ask, ask what you do not know.
6. Take a small table to whoever has not come by half time.`,
        ingredients: `- One adult who is not also wiping, pouring and counting heads.
- Comments instead of questions.
- Waiting. Seven seconds is about right and feels rude.`,
        found: `From recordings of 40 short conversations in each setting, the usual number of turns went from two to five. We chose which ones to count by drawing lots, but adults knew when they were being recorded.

In free play we noticed no difference. We had expected to.`,
        cost: `No money. The time of one adult, which was there already but was doing other things.`,
        differently: `Go to the quiet ones from the first day. Four weeks is a long time when you are three.

We would invite children to sit in twos and say less ourselves. The best talk was when an adult forgot to come back.`,
        training: `Two hours. Listen to your own recording first, alone. Then swap with one person you trust. Nobody else hears it. Delete it the same day.`,
        implementation: `Children pour and cut for themselves; it gives everyone something to talk about. Put the comments that worked on the wall behind the children’s heads, where only adults look.

For children new to English, say less, use what is on the table, and welcome any language.`,
        limits: `We measured turns, not language. A longer conversation is not always a better one. Two early years leads judged their own rooms.`,
        contact: `Ask Wanjiru about nursery and home languages, Siobhan about Reception.`,
      },
    },
  ],
};
