import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "now-and-next-boards",
  kind: "practice",
  authors: ["beth-carrow", "wanjiru-kamau"],
  alliance: "open-door",
  audience: "public",
  themes: ["autism-and-structure", "early-years", "send-provision"],
  phases: ["Early years", "Special"],
  keyStages: ["EYFS", "KS1"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["SEND"],
  versions: [
    {
      publishedOn: "2025-06-16",
      publishedBy: "beth-carrow",
      whatChanged: "",
      title: "Now-and-next boards that children move themselves",
      summary:
        "A small board shows what is happening now and what comes next. The child, not the adult, moves the picture. Changes of activity became calmer for most children in two settings. Boards that only adults touched made no difference we could see.",
      takes: "Seconds at each change; one hour to learn; ten minutes to make",
      costPerPupil: 6,
      findings: [
        {
          outcome: "Calm changes from one activity to the next",
          direction: "improved",
          why: "Moving the picture gave children something to do with the change, and let them see the end of what they did not like.",
          forWhom: "Three to six year olds who found changes hard",
          conditions: "Two settings, one term; counted by the adults in the room.",
        },
        {
          outcome: "Calm changes when only the adult moved the picture",
          direction: "no-clear-change",
          why: "Children did not look at a board that someone else was holding.",
          forWhom: "The same children, earlier in the term",
          conditions: "The first three weeks in both settings.",
        },
        {
          outcome: "Coping when the plan changed at short notice",
          direction: "worsened",
          why: "A board is a promise. When it was wrong, it was worse than no board.",
          forWhom: "Children who relied on it most",
          conditions: "Cancelled swimming, visitors, wet play.",
        },
      ],
      sections: {
        problem: `At Lanternfield, tidying up before lunch was the hardest ten minutes of the day. At Copse Hill it was the walk to the hall. In both, adults told children what came next, often, and kindly, and it did not go in.

We each kept a tally for a week. Most of the upset came at five or six moments, the same ones every day.`,
        context: `A nursery school with places for children with complex needs, and the youngest classes of a special school. More than half of the children in the try-out spoke few words or none. Each of us spent two days in the other’s setting.`,
        steps: `1. Make a board the size of a paperback, with two spaces and pictures on tape.
2. Before the change, kneel and show it. Say four words at most: *now sand, next lunch*.
3. The **child** takes *now* off and posts it in a pot.
4. The **child** slides *next* across to *now*.
5. Go, without more talking.`,
        ingredients: `- The child’s hand moves the picture.
- Few words.
- The board is always true.`,
        found: `Our tallies of hard changes fell by about half over the term in both settings. Children had also been with us a term longer, and we counted our own rooms.

For the first three weeks we held the boards ourselves, and the tallies did not move. It was a student on placement who asked why the children could not have a go.`,
        cost: `A few pounds of card and tape for each child, and an afternoon of laminating.`,
        differently: `Make a *change* picture at the start: a card that means *not what we thought*. We added it after a cancelled swim, and practised it on good days with nice surprises.

Let each child choose photographs or drawings. We assumed that everyone would prefer photographs.`,
        training: `An hour for all adults, lunch staff included. Practise saying four words. Everyone says too many.`,
        implementation: `Choose the two worst changes of the day and leave the rest alone. Keep the board where the child can reach it. When a child walks past the board without looking, try without it.`,
        limits: `Small numbers of young children with very different needs, so we give no counts. We did not look at whether boards help at home, though some families made their own.`,
        contact: `Ask Wanjiru about nursery rooms, Beth about children who do not yet use pictures.`,
      },
    },
  ],
};
