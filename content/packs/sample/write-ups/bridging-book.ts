import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "bridging-book",
  kind: "practice",
  authors: ["grace-adeyemi", "nadia-rahman", "callum-reid"],
  alliance: "northfell-small-schools",
  audience: "alliance:northfell-small-schools",
  themes: ["transition", "small-schools", "writing"],
  phases: ["Primary", "Secondary"],
  keyStages: ["KS2", "KS3"],
  subjects: ["English", "Cross-curricular"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2025-11-03",
      publishedBy: "grace-adeyemi",
      whatChanged: "",
      title: "A bridging book that starts in Year 6 and is finished in Year 7",
      summary:
        "Year 6 pupils begin an exercise book in June that goes with them, and Year 7 teachers teach from it in September. Year 7 expected more of pupils’ writing. Most tutors had stopped using it by October half term.",
      takes: "One lesson a week in June and July; three lessons in September",
      costPerPupil: 3,
      findings: [
        {
          outcome: "Year 7 teachers’ first writing tasks",
          direction: "improved",
          why: "Teachers saw the pupil’s best work on the first day, so they did not start again from a paragraph about the holidays.",
          forWhom: "Pupils from the village schools",
          conditions: "Nine English and humanities classes; tasks read by Grace and Callum.",
        },
        {
          outcome: "How pupils felt about starting",
          direction: "mixed",
          why: "Pupils liked having something of theirs in the bag, unless it was a book that they were not proud of.",
          forWhom: "New Year 7 pupils",
          conditions: "Short survey of 96 pupils in October.",
        },
        {
          outcome: "The book still in use after half term",
          direction: "no-clear-change",
          why: "It was nobody’s book once the first three lessons were over: too good to be a rough book, too thin for a term.",
          forWhom: "All classes",
          conditions: "Counted in November.",
        },
      ],
      claims: [{ id: "claim1", text: "It costs about £3 a pupil" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "September tasks that asked for a page or more: 8 of 27 in 2024, 21 of 28 in 2025.",
          {
            method: "Read from teachers’ plans by Grace and Callum.",
            when: "September 2024 and 2025",
            n: 55,
          },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding2"],
          "Most were pleased; those who were not wanted a clean start.",
          { method: "A short survey.", when: "October 2025", n: 96 },
        ),
      ],
      sections: {
        problem: `Each September, Moorside set new pupils a page on *my holidays* and got a page that Year 4 could have written. Each September, our Year 6 teachers saw it and groaned. Pupils had learnt in a day that less was wanted.`,
        context: `Pupils come to Moorside from nineteen schools, some of which send fewer than five pupils. Two village primaries and the high school planned this. By July seven more primaries had joined in. We are sharing it inside the cluster while we try a second year.`,
        steps: `1. In June, each Year 6 pupil gets a good exercise book with the high school’s name on it.
2. Pupils write four things over six weeks: one told, one explained, one argued, one chosen.
3. The Year 6 teacher writes one line inside the cover: *at their best, this pupil can…*
4. Nadia collects the books in July and reads them.
5. In the first week, each English lesson starts from a piece in the book: read, improve, go on.
6. By the end of September the fifth piece is written, on the next page.`,
        ingredients: `- The books are *there* on the first day, on the right desks.
- The new teacher has read them.
- The fifth piece goes on the page after the fourth. Pupils can see where they were.`,
        found: `What teachers asked for in September, from their plans:

| Longer tasks set in September | 2024 | 2025 |
|---|---|---|
| Asking for a page or more | 8 | 21 |
| Asking for a paragraph | 19 | 7 |
| All, in nine classes | 27 | 28 |

We cannot say that pupils wrote better than they would have. We can say that they were asked to.

Pupils were mostly pleased. Those who were not said that they wanted a clean start, and we think they have a right to one.`,
        cost: `About £3 a pupil, paid by the high school. The minibus carried the books.`,
        differently: `Let each pupil take out a piece before the book is sent. Give tutors a use for it after September, or end it with some ceremony in the last week of the month.`,
        training: `One shared twilight in May, and another in September where Year 6 and Year 7 teachers read ten books together. Both sides said that the second was the best hour of the year.`,
        implementation: `Schools that send only a pupil or so should get their book into the same box as everybody’s; ask early. Name one person to chase. For us it is Nadia, and she says never again without a list.`,
        limits: `One year. Grace and Callum judged the tasks and had an interest in them.`,
        contact: `Ask Grace or Nadia through this page, or on a Tuesday at four.`,
      },
    },
  ],
};
