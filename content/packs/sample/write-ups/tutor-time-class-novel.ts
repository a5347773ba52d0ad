import { article, evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "tutor-time-class-novel",
  kind: "practice",
  authors: ["marcus-bell", "nadia-rahman"],
  audience: "school:moorside-high",
  themes: ["reading-for-pleasure", "implementation"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English", "Cross-curricular"],
  pupilGroups: ["All pupils", "Boys"],
  versions: [
    {
      publishedOn: "2026-06-15",
      publishedBy: "nadia-rahman",
      whatChanged: "",
      title: "A class novel in tutor time: our first year",
      summary:
        "Every Year 9 tutor read a novel aloud for twenty minutes, three mornings a week. Tutors liked it and most pupils did not mind. Borrowing from the library did not change. Where tutors read badly or skipped days, pupils asked to stop.",
      takes: "60 minutes a week; one hour to learn",
      costPerPupil: 11,
      findings: [
        {
          outcome: "Books borrowed by Year 9",
          direction: "no-clear-change",
          why: "Being read to was pleasant but led nowhere. There were no second books to hand.",
          forWhom: "Year 9",
          conditions: "Library records for a year, against the year before.",
        },
        {
          outcome: "Calm in tutor time",
          direction: "improved",
          why: "There was one thing to do and everyone knew what it was.",
          forWhom: "Most tutor groups",
          conditions: "Tutors’ own report.",
        },
        {
          outcome: "Liking for the sessions",
          direction: "worsened",
          why: "A story told in scraps, by somebody who has not looked at the page, is hard to like.",
          forWhom: "Groups that missed one day in three or more",
          conditions: "Survey of 97 pupils in March.",
        },
      ],
      claims: [
        { id: "claim1", text: "A tutor group that keeps its days reads no worse for it" },
        { id: "claim2", text: "Tutors enjoy it" },
      ],
      evidence: [
        evidence(
          1,
          "own-data",
          ["claim1"],
          "A reading test in June: groups that kept nine days of ten, and groups that did not.",
          {
            method: "The school’s usual test, marked by machine.",
            when: "June 2026",
            n: 226,
            result: result(
              "Reading comprehension",
              "Age-standardised reading test",
              "Nine tutor groups of Year 9",
              means(marks(102, 99.1, 14.2), marks(124, 98.0, 14.6)),
              { classes: [4, 5] },
            ),
          },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding3"],
          "More than half in the groups that missed days would rather not have it.",
          { method: "Survey without names.", when: "March 2026", n: 97 },
        ),
        evidence(
          3,
          "cited-study",
          ["claim1"],
          "Silent reading in place of a taught lesson left readers a little behind.",
          {
            reference: article(
              [
                ["Harcastle", "Petra"],
                ["Idowu", "Sam"],
              ],
              2018,
              "Silent reading in the secondary timetable",
              "Journal of Invented Reading Studies",
              "10.5555/jirs.2018.007",
            ),
            result: result(
              "Reading comprehension",
              "Standardised reading test",
              "Six schools, Years 8 and 9",
              { from: "F", f: 5.2, isAbove: false, tried: 148, compared: 152 },
              { classes: [6, 6] },
            ),
          },
        ),
      ],
      sections: {
        problem: `Year 9 is when our pupils stop reading. Borrowing falls by more than half between Year 7 and Year 9. Tutor time was twenty minutes of notices and phones under the desk.`,
        context: `Five Year 9 tutor groups, about 130 pupils, from September to May. Tutors teach every subject. Marcus teaches science and had not read a novel aloud before. This is for our own staff while we decide what to do next year.`,
        steps: `1. Each group chose one of four novels from the first pages, read aloud by the librarian.
2. Every pupil has a copy. The tutor reads; pupils follow with a ruler or just listen.
3. Monday, Wednesday and Friday, twenty minutes. Notices go on the screen and are not read out.
4. Stop in the middle of something.
5. On Fridays, two minutes: what do you think will happen?`,
        ingredients: `- The tutor has looked at the pages beforehand.
- Nothing else happens in that time.
- The group chose the book.`,
        found: `Two groups finished two novels. One group did not finish any. We looked for what set them apart and it was nothing clever: the tutors who finished had missed fewer than one day in ten.

Pupils in steady groups mostly said that they liked it or did not mind. In the others, more than half said that they would rather not. Library figures were flat for everyone.

In June the four groups that had kept nine days of ten stood at 99.1 in a reading test, and the other five at 98.0. That could be chance.`,
        cost: `About £11 a pupil for books, which can be used again.`,
        differently: `Offer to swap. Two of our tutors dread reading aloud, and nobody had asked them. Next year they could team up with someone who likes it.

Put a box of ten books *like this one* in each room in the week that a novel ends.

Fewer days, kept, rather than three that slip.`,
        training: `One hour with a drama teacher on reading aloud. Tutors asked for more. Hearing a colleague do it for five minutes would have done.`,
        implementation: `Assemblies, reports and vaccinations all land on tutor time. Agree with whoever runs the calendar which days are safe. We lost 31 sessions out of 102, and nobody meant to take them.`,
        limits: `We did not compare with other year groups. Borrowing is a narrow measure; pupils may read at home or on a phone.`,
        contact: `Talk to Nadia or Marcus before the July meeting.`,
      },
    },
  ],
};
