import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "whole-class-feedback-history",
  kind: "practice",
  authors: ["owen-tallis", "joan-pritchard"],
  alliance: "open-door",
  audience: "public",
  themes: ["whole-class-feedback", "workload", "humanities", "feedback"],
  phases: ["Secondary"],
  keyStages: ["KS3", "KS4"],
  subjects: ["History"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2025-07-07",
      publishedBy: "owen-tallis",
      whatChanged: "",
      title: "One page of feedback for the whole class, and twenty minutes to use it",
      summary:
        "Instead of writing in every book, the teacher reads the set, fills one page, and teaches twenty minutes from it. Marking time fell by more than half. Pupils’ next essays were neither better nor worse than those of classes marked in full.",
      takes: "40 minutes a set; 20 minutes of lesson; one meeting to learn",
      costPerPupil: 0,
      findings: [
        {
          outcome: "Time spent marking a set of essays",
          direction: "improved",
          why: "Teachers read without writing, and wrote each common point once instead of twenty times.",
          forWhom: "Nine history teachers",
          conditions: "From about 105 minutes a set to about 40, timed by the teachers themselves.",
        },
        {
          outcome: "Quality of the next essay",
          direction: "no-clear-change",
          why: "Both kinds of feedback led to about the same amount of rewriting, and the rewriting seems to be what counts.",
          forWhom: "Years 8 to 10",
          conditions:
            "Eight classes with the page, six with full marking; blind marking across schools.",
        },
        {
          outcome: "Pupils feeling that their own work was read",
          direction: "worsened",
          why: "Some pupils could not see themselves in points made to everyone.",
          forWhom: "Mostly pupils who write least",
          conditions:
            "Short survey of 214 pupils; better once teachers put a tick by a name or two points.",
        },
      ],
      claims: [{ id: "claim1", text: "Parents should see the page first" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding2"],
          "The next essay: eight classes with the page, six with full marking.",
          {
            method: "Marked blind at the other school.",
            when: "May 2025",
            n: 349,
            result: result(
              "History essays",
              "Essay mark of 25",
              "Years 8 to 10 of two schools",
              means(marks(201, 14.2, 3.9), marks(148, 14.3, 4.0)),
              { classes: [8, 6] },
            ),
          },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding3"],
          "Around a third agreed that their teacher knows what they find hard.",
          { method: "A short survey.", when: "June 2025", n: 214 },
        ),
        evidence(3, "staff-voice", ["finding1"], "From about 105 minutes a set to about 40.", {
          method: "Timed by the teachers themselves.",
          when: "Summer 2025",
        }),
      ],
      sections: {
        problem: `Fourteen essays into a Sunday, Owen noticed that he had written *explain why this matters* eleven times. Pupils read the mark and turned the page. Two heads of history compared notes and found the same Sunday.`,
        context: `Aldermere and St Oswin’s. Years 8 to 10, essays of one to two pages every four or five weeks. Nine teachers took part. Five others kept marking in full, which gave us something to compare with.`,
        steps: `1. Read the whole set without a pen. About two minutes an essay.
2. Fill one page: what most did well, three things to teach again, two lines worth reading aloud, spellings.
3. Put one or two seat numbers beside each point on *your* copy, so that you can go to those pupils in the lesson.
4. In the next lesson, teach the weakest point for ten minutes, with an example.
5. Pupils rewrite one paragraph for ten minutes. Walk round.`,
        ingredients: `- Something is taught again. A page that is only read out is a slower way of marking.
- Pupils rewrite at once, in class.
- The teacher goes to particular pupils with the point that is theirs.`,
        found: `The next essays were marked by the other school, without knowing which class they came from. The two kinds of class came out about the same. That is a good result for Sundays and no result for essays.

Pupils’ own view was cooler than ours. Around a third agreed that *my teacher knows what I find hard*, fewer than in the classes marked in full.

The essays came out at 14.2 of 25 with the page, and at 14.3 with full marking.`,
        cost: `None. Nine teachers got about an hour back for each set.`,
        differently: `Put something of the pupil’s in their book every time, if only a tick and a number that points to the page. We left books bare for a term and it was a mistake.

Show the page to parents at the first parents’ evening, before they ask.`,
        training: `One meeting in which two people read the same ten essays and compared their pages.`,
        implementation: `Agree with senior leaders first, in writing, that bare books are allowed. Start with one year. Keep full marking for one essay a year, so that nobody forgets how their pupils write.`,
        resources: `- The page, to print: [feedback page](https://example.org/history/feedback-page)`,
        limits: `Classes were not chosen by lot. Teachers who volunteered may be better at reading quickly. One subject only.`,
        contact: `Ask Owen or Joan through this page.`,
      },
    },
  ],
};
