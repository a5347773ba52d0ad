import { article, evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "year-nine-paired-readers",
  kind: "practice",
  authors: ["tom-ellery", "nadia-rahman"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["peer-tutoring", "reading-fluency", "reading"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English"],
  pupilGroups: ["Low prior attainment", "Pupil premium"],
  versions: [
    {
      publishedOn: "2025-05-06",
      publishedBy: "tom-ellery",
      whatChanged: "",
      title: "Year 9 readers paired with Year 7",
      summary:
        "Year 9 pupils read aloud with Year 7 pupils for fifteen minutes, three mornings a week. Year 7 read more smoothly by the end. Year 9 tutors gained most when they were not strong readers themselves. Some pairs never settled.",
      takes: "45 minutes a week; two training sessions for pupils",
      costPerPupil: 15,
      findings: [
        {
          outcome: "Smoothness of reading aloud",
          direction: "improved",
          why: "Each pupil read aloud for several minutes, with someone to lean on, many more times than in a lesson.",
          forWhom: "Year 7 pupils in settled pairs",
          conditions:
            "36 pairs, ten weeks; recordings put in order by teachers who did not know which came first.",
        },
        {
          outcome: "Year 9 tutors’ own reading",
          direction: "mixed",
          why: "Preparing a page for somebody else gave less sure readers a reason to practise it. Strong readers had nothing to prepare.",
          forWhom: "Better for tutors who read below their age; no different for the rest",
          conditions: "One of the schools only.",
        },
        {
          outcome: "Confidence of Year 7 pupils in pairs that broke up",
          direction: "worsened",
          why: "When a tutor stopped coming, the younger pupil took it personally.",
          forWhom: "Pairs changed more than once",
          conditions: "A handful of pairs in both schools.",
        },
      ],
      claims: [{ id: "claim1", text: "The older reader loses nothing by it" }],
      evidence: [
        evidence(
          1,
          "observation",
          ["finding1"],
          "Four teachers of the other school put two recordings of each pair in order, and chose the later one clearly more often.",
          { method: "They did not know which was which.", when: "April 2025", n: 36 },
        ),
        evidence(
          2,
          "cited-study",
          ["finding1"],
          "Paired reading across ages, three times a week for a term.",
          {
            reference: article(
              [
                ["Vellacott", "Ruth"],
                ["Baptiste", "Aaron"],
              ],
              2016,
              "Reading to somebody older: a trial in nine schools",
              "Review of Fictional Literacy",
              "10.5555/rfl.2016.031",
            ),
            result: result(
              "Reading age",
              "Reading age in years",
              "Year 7 of nine schools",
              means(marks(212, 10.6, 1.9), marks(205, 10.1, 2.0)),
              { classes: [9, 9] },
            ),
          },
        ),
      ],
      sections: {
        problem: `Our Year 7 pupils who struggle with reading read aloud to an adult about once a week, for two minutes. That is not enough to become smooth at anything. We had no more adults. We did have Year 9.`,
        context: `Harrow Lane and Moorside High. Thirty-six pairs, in the library and two classrooms, before lessons. About half of the Year 9 tutors were chosen *because* they did not read much.`,
        steps: `1. Pair pupils two years apart. Ask both whether they are willing.
2. Train tutors twice: how to read along, how to wait, what to say.
3. Begin **together**, aloud. The younger pupil taps when ready to go on alone.
4. At a stumble, wait four seconds, say the word, carry on together.
5. Stop at ten minutes. Talk about what happened in the book for five.
6. An adult walks round with a list and hears each pair once a week.`,
        ingredients: `- Reading together, not listening with folded arms.
- The younger one decides when to go alone.
- An adult who notices by Tuesday when a pair is unhappy.`,
        found: `We recorded Year 7 reading the same page in weeks 1 and 10, mixed up the recordings and asked four teachers from the other school to put each pair of them in order. They chose the later one clearly more often. Practising any page for ten weeks might do that, and we had no comparison group.

Tutors who were not keen readers surprised us. They came early to look at the page.`,
        cost: `Books, badges, and toast, which mattered. About £15 a pupil.`,
        differently: `Have five spare tutors from the first day. Tell Year 7 at the start that tutors will sometimes be away.

Not in the library at first; too many people to be seen by.`,
        training: `Two sessions of 40 minutes for tutors, with an adult pretending to be a stubborn Year 7. One short talk for staff.`,
        implementation: `Send invitations by post to tutors’ homes. It was the first good letter that some families had had. Finish after ten weeks, with an ending, and start again with new pairs. It fades if it runs on.`,
        limits: `Pupils chose to take part. We measured reading aloud and not understanding.`,
        contact: `Ask Tom about training tutors, Nadia about running it before the buses.`,
      },
    },
  ],
};
