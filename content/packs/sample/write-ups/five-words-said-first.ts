import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

/** What the sample enquiry into five words came to. Its figures are those of the enquiry's results. */
export const writeUp: SampleWriteUp = {
  slug: "five-words-said-first",
  kind: "practice",
  authors: ["amira-khan", "tom-ellery", "joan-pritchard", "nadia-rahman"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["reading", "vocabulary", "reading-comprehension-strategies"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English", "History"],
  pupilGroups: ["All pupils", "Low prior attainment"],
  versions: [
    {
      publishedOn: "2026-06-02",
      publishedBy: "amira-khan",
      whatChanged: "",
      title: "Five words, each said in a sentence, before the text",
      summary:
        "Year 8 say five words aloud, each in a sentence of their own, before they read a text. They came to know the words. On a reading test they were a little ahead of another class, by no more than chance could explain. For those who find reading hardest we saw no difference.",
      takes: "7 minutes a lesson; 20 minutes to choose the words of a text",
      costPerPupil: 3.52,
      findings: [
        {
          outcome:
            "Knowing the words of the texts: the weekly quiz rose from about five of ten to seven",
          direction: "improved",
          why: "They had said each word themselves before they met it, and met it again the next day. The quiz hardly moved while they copied.",
          forWhom: "A Year 8 class of mixed attainment",
          conditions: "One class, twelve weeks, and words that were taught.",
        },
        {
          outcome: "Reading comprehension: 8B came out about five points above 8D",
          direction: "no-clear-change",
          why: "They could attend to what the text says, since its words did not stop them. But with one class on each side, chance or the teacher could do as much.",
          forWhom: "Year 8 pupils who read at or near their age",
          conditions: "One class that tried it and one that is compared, level in November.",
        },
        {
          outcome: "Reading comprehension of those who find reading hardest",
          direction: "no-clear-change",
          why: "Five words were a small part of what they did not know, and reading the lines still took all their attention.",
          forWhom: "Pupils who read below age nine",
          conditions: "The same lessons. The group is small, so we give no mean for it.",
        },
      ],
      claims: [{ id: "claim1", text: "It takes about six minutes at the start of a lesson" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding2"],
          "The reading test in March, of the class that said the words and a class that did not.",
          {
            method: "Marked at Moorside High with class and name covered.",
            when: "March 2026",
            n: 54,
            result: result(
              "Reading comprehension",
              "Age-standardised reading test",
              "8B and 8D of one school",
              means(marks(28, 105, 15), marks(26, 100, 14)),
              { classes: [1, 1] },
            ),
          },
        ),
        evidence(
          2,
          "own-data",
          ["finding1"],
          "The weekly quiz of ten taught words: 5.2 at the start, 7.0 by the middle of March.",
          {
            method: "Set and marked by the class’s teacher.",
            when: "January to March 2026",
            n: 28,
          },
        ),
        evidence(
          3,
          "observation",
          ["finding3"],
          "Those who find reading hardest still gave their attention to reading the lines.",
          { method: "Colleagues watched three lessons.", when: "February 2026" },
        ),
      ],
      sections: {
        problem: `In September we gave two Year 8 classes a page from their first novel. Two thirds could read it aloud. When we asked what had happened, most got stuck on the same handful of words and guessed.

We explained hard words when somebody asked, in the middle of the page. By then the thread is lost, and those who most need the word do not ask.`,
        context: `One Year 8 English class at Harrow Lane (8B) tried it from January to March, and another (8D) is compared. At St Oswin’s one Year 8 history class tried it for four weeks. Moorside High had no class free: they watched lessons and marked the tests.`,
        steps: `1. Two teachers of the year group choose five words without which the text cannot be followed.
2. Say each word in a sentence. Each partner says it back in a sentence of their own. **Nothing is copied.**
3. Read the text.
4. The five come back as the first task of the next lesson.
5. On Fridays, a quiz of ten words, five of them from earlier weeks.`,
        ingredients: `- Five words, no more.
- Each pupil says each word in a sentence of their own.
- The five come back at the start of the next lesson.`,
        found: `We first had pupils copy five words with their meanings. It took eleven minutes and the quiz went from 5.2 to 5.8, which is hardly more than it moves anyway. So we stopped copying and had them say the words. By the middle of March the quiz stood at 7.0.

Both classes sat the reading test in November and in March. Moorside High marked all papers, mixed, with class and name covered.

| Class | When | Pupils | Mean | Standard deviation |
| --- | --- | --- | --- | --- |
| 8B, tried it | November | 28 | 98.2 | 14.6 |
| 8D, compared | November | 26 | 97.9 | 14.3 |
| 8B, tried it | March | 28 | 105 | 15 |
| 8D, compared | March | 26 | 100 | 14 |

In March the difference is Hedges g 0.34 [−0.20, 0.88] in 54 pupils. The interval spans 0. With one class on each side, teacher and practice cannot be told apart, and the interval does not know about classes.

In history, nine of 27 answers used a word of the source rightly in the first week, and fourteen of 27 in the last.`,
        cost: `£190 for test papers. Four hours to choose the words of ten texts, for two teachers together, and six hours of marking.`,
        differently: `We would not copy meanings again. We would choose the words together from the first text on: alone it takes twice as long.

For pupils who read below age nine we would do something else beside it. We told ourselves for a term that it helped them a little less. It did not show at all.`,
        training: `Half an hour, with one text in front of you. Watch one lesson, if you can: it is louder than one expects.`,
        implementation: `It held in English and in history. What slips first is the return of the words in the next lesson, when the last one ran over.`,
        limits: `One class on each side. The quiz asks for words that were taught, so it had to rise. The history class has nothing to compare with, and lost a week to mock interviews.`,
        contact: `Ask Amira about choosing words, Joan about sources from 1700, and Nadia about marking for another school.`,
      },
    },
  ],
};
