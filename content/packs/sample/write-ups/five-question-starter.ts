import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";

const first: SampleVersion = {
  publishedOn: "2025-01-27",
  publishedBy: "marcus-bell",
  whatChanged: "",
  title: "Five questions from last week, last month and last year",
  summary:
    "Every science lesson starts with five short questions from earlier work. In two schools pupils remembered more facts at the end of the unit. Answers that ask pupils to use an idea somewhere new did not clearly change.",
  takes: "7 minutes a lesson; one meeting to learn",
  costPerPupil: 3,
  findings: [
    {
      outcome: "Recall of facts at the end of a unit",
      direction: "improved",
      why: "Pupils had brought each fact to mind several times, with gaps between, before the test.",
      forWhom: "Year 9 and Year 10",
      conditions: "Five classes; three earlier classes used for comparison.",
    },
    {
      outcome: "Using an idea in an unfamiliar question",
      direction: "no-clear-change",
      why: "The questions asked for facts one at a time, so pupils never practised putting them together.",
      forWhom: "Year 9 and Year 10",
      conditions: "Six-mark questions from the same unit tests.",
    },
  ],
  sections: {
    problem: `Pupils did well in lessons and had lost it by the test. Revision lessons were mostly teaching again.`,
    context: `Five classes in Years 9 and 10 at Moorside High and Aldermere.`,
    steps: `1. Show five questions as pupils come in: two from last week, two from last month, one from last year.
2. Three minutes, alone, in the back of the book.
3. Give the answers. Pupils mark and put right.`,
    ingredients: `- Alone and in writing.
- Straight to the answers.`,
    found: `Pupils who had the starter remembered more facts than earlier classes did. Longer answers were much the same.`,
    contact: `Ask Marcus through this page.`,
  },
};

export const writeUp: SampleWriteUp = {
  slug: "five-question-starter",
  kind: "practice",
  authors: ["marcus-bell", "mei-lin-zhao"],
  alliance: "open-door",
  audience: "public",
  themes: ["retrieval-practice", "spaced-practice", "science-teaching"],
  phases: ["Secondary"],
  keyStages: ["KS3", "KS4"],
  subjects: ["Science"],
  pupilGroups: ["All pupils"],
  versions: [
    first,
    {
      publishedOn: "2025-09-29",
      publishedBy: "mei-lin-zhao",
      whatChanged:
        "Made the fifth question a “why” or “how would you know” question, after the first year showed no change in longer answers. Added a table of results, the second year, and what we stopped doing.",
      title: "Five questions from last week, last month and last year",
      summary:
        "Every science lesson starts with five short questions from earlier work; the fifth asks why. Pupils remembered more facts at the end of a unit than pupils without it. Longer answers still did not clearly change.",
      takes: "7 minutes a lesson; one meeting to learn",
      costPerPupil: 3,
      findings: [
        {
          outcome: "Recall of facts at the end of a unit",
          direction: "improved",
          why: "Pupils had brought each fact to mind several times, with gaps between, before the test.",
          forWhom: "Years 9 and 10, most clearly in the middle of the class",
          conditions:
            "Nine classes over two years; compared with six classes that taught the same units.",
        },
        {
          outcome: "Using an idea in an unfamiliar question",
          direction: "no-clear-change",
          why: "One “why” question a lesson is little practice, and pupils waited for the answer rather than trying.",
          forWhom: "Years 9 and 10",
          conditions: "Six-mark questions from the same unit tests, marked across the two schools.",
        },
        {
          outcome: "A settled start",
          direction: "improved",
          why: "The task was on the board and needed no explaining, so pupils could begin at once.",
          forWhom: "All classes",
          conditions: "Reported by 11 teachers; we did not count anything.",
        },
      ],
      claims: [{ id: "claim1", text: "Keeping scores makes pupils copy" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Recall questions of the unit tests: nine classes with the starter, six without.",
          {
            method: "The same paper; classes were not chosen by lot.",
            when: "2023 to 2025",
            n: 389,
            result: result(
              "Recall of facts",
              "Recall questions, marks of 20",
              "Years 9 and 10 of two schools",
              means(marks(238, 13.1, 3.9), marks(151, 11.6, 4.1)),
              { classes: [9, 6] },
            ),
          },
        ),
        evidence(2, "own-data", ["finding2"], "Longer questions of the same tests.", {
          method: "Marked across the two schools.",
          when: "2023 to 2025",
          n: 389,
          result: result(
            "Using an idea in an unfamiliar question",
            "Six-mark questions, marks of 20",
            "Years 9 and 10 of two schools",
            means(marks(238, 7.4, 3.0), marks(151, 7.2, 3.1)),
            { classes: [9, 6] },
          ),
        }),
        evidence(
          3,
          "staff-voice",
          ["finding3"],
          "Eleven teachers said that lessons began calmly. Nobody counted.",
          { when: "June 2025", n: 11 },
        ),
      ],
      sections: {
        problem: `Pupils did well in lessons and had lost it by the test. Revision lessons were mostly teaching again. In one Year 10 class, fewer than half could name the particles in an atom six weeks after we had taught them.`,
        context: `Moorside High is rural and teaches science in mixed groups; Aldermere is larger and sets from Year 10. Nine classes took part over two years, about 240 pupils. Six classes taught the same units without the starter, because their teachers joined later.`,
        steps: `1. Show five questions as pupils come in: two from last week, two from last month or last term, one “why” question.
2. Three minutes, alone, in the back of the book. Guessing is fine.
3. Give the answers to the first four. Pupils mark and put right.
4. For the fifth, pairs talk for a minute, then write one sentence.
5. Any question that a third of the class missed goes back in next week.`,
        ingredients: `- Alone and in writing. A show of hands tells you about four people.
- Straight to the answers, with corrections.
- Questions that were missed come round again.`,
        found: `End-of-unit tests, the same paper in both groups. The classes were not chosen by lot, and keener teachers may have started first.

| Marks out of 20 | with starter | without |
|---|---|---|
| Recall questions, mean | 13.1 | 11.6 |
| Longer questions, mean | 7.4 | 7.2 |
| Pupils | 238 | 151 |

The new fifth question did not help longer answers in the way we had hoped.`,
        cost: `Two evenings to write questions for a unit, shared by two departments.`,
        differently: `We would write the longer questions first and work back to the facts they need. We did it the other way round and built a good quiz about the wrong things.

We stopped recording scores. Pupils copied to keep theirs up.`,
        training: `One department meeting to agree the questions, and ten minutes a fortnight to choose what comes back.`,
        implementation: `Begin with one year group. Keep the questions in one shared file by unit. If it takes more than eight minutes, there are too many questions or too much talk.`,
        resources: `- Question bank for six units: [questions](https://example.org/science/five-questions)`,
        limits: `Our own tests, our own marking, no random choice of classes. We do not know what pupils remember a year on.`,
        contact: `Ask Marcus about mixed groups, Mei-Lin about GCSE chemistry.`,
      },
    },
  ],
};
