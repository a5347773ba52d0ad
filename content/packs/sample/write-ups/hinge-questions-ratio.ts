import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "hinge-questions-ratio",
  kind: "practice",
  authors: ["nadia-rahman", "rosa-marchetti"],
  alliance: "open-door",
  audience: "public",
  themes: ["questioning", "diagnostic-assessment", "mathematics"],
  phases: ["Secondary", "Special"],
  keyStages: ["KS3"],
  subjects: ["Mathematics"],
  pupilGroups: ["All pupils", "SEND", "Low prior attainment"],
  versions: [
    {
      publishedOn: "2025-04-28",
      publishedBy: "nadia-rahman",
      whatChanged: "",
      title: "One question in the middle of the lesson that decides what happens next",
      summary:
        "Half way through, everyone answers one question whose wrong answers each show a different misunderstanding. The teacher has two ways on ready. Fewer pupils practised mistakes. In a special school it worked only when nobody could see anyone’s answer.",
      takes: "5 minutes a lesson; 15 minutes to write a good question",
      costPerPupil: 2,
      findings: [
        {
          outcome: "Pupils who spent the second half practising a mistake",
          direction: "improved",
          why: "The question showed which mistake it was, and the teacher had something ready to do about it.",
          forWhom: "Year 7 and Year 8, lessons on ratio",
          conditions: "Books from 12 lessons with a question and 12 without; same teachers.",
        },
        {
          outcome: "Marks in the ratio test",
          direction: "no-clear-change",
          why: "Twelve lessons is a small part of a year, and the test had few questions on what we had put right.",
          forWhom: "Years 7 and 8",
          conditions: "Compared with the year before at Moorside.",
        },
        {
          outcome: "Willingness to answer",
          direction: "mixed",
          why: "Holding up an answer in front of others felt like a risk. Private cards took the risk away.",
          forWhom: "Pupils at The Weir",
          conditions: "Worse with boards held up, better with cards on the desk.",
        },
      ],
      claims: [{ id: "claim1", text: "One good question a week does more than one a lesson" }],
      evidence: [
        evidence(
          1,
          "observation",
          ["finding1"],
          "Twenty-four sets of books: far fewer pages with one mistake from top to bottom.",
          { method: "Read together by both teachers.", when: "March 2025", n: 24 },
        ),
        evidence(
          2,
          "own-data",
          ["finding2"],
          "The ratio test was much as it had been the year before.",
          { method: "Same paper.", when: "April 2025" },
        ),
      ],
      sections: {
        problem: `In both our schools, pupils would nod, then fill a page with the same mistake. We found out from the books that evening, which was too late. In ratio, the commonest was adding where they should multiply.`,
        context: `Moorside High, Year 7 and 8 classes of about 28. The Weir, classes of up to eight. An unlikely pair: we met through the network because one wanted calm starts and the other wanted mathematics.`,
        steps: `1. Choose the moment in the lesson after which a mistake would be practised.
2. Write one question with four answers. Each wrong one should come from a mistake you know.
3. Everyone answers at once, in 60 seconds, without talking.
4. Look. If most are right, go on. If not, do the short thing you have ready for the commonest wrong answer.
5. Ask a second question like it before practice starts.`,
        ingredients: `- Everyone answers, at the same time.
- Each wrong answer means something.
- The way on for a wrong answer is planned beforehand. Without it, we just explained again, louder.`,
        found: `We read 24 sets of books. In lessons with a question, far fewer pages showed the same mistake from top to bottom. The test at the end was much as it had been the year before.

At The Weir, pupils at first refused, or waited to see what others held up. Cards face down on the desk changed that within a week.`,
        cost: `Fifteen minutes for each question, less as we built a store of them.`,
        differently: `Write fewer and better ones. One a week that both of us trusted was worth more than one a lesson.

We would ask pupils why they chose an answer more often. Twice the wrong answer meant something we had not thought of.`,
        training: `We wrote questions together, then gave each other’s to our classes. Finding that your question does not work in another room is the best lesson in writing one.`,
        implementation: `Start from the marked books of last year’s test: each common wrong answer is a question half written. Keep boards for classes that are used to them; start with cards where trust is low.`,
        resources: `- Twenty questions on ratio, with notes on each wrong answer: [questions](https://example.org/maths/hinge-ratio)`,
        limits: `One topic. The same two teachers wrote, taught and judged. Numbers at The Weir are too small to report, so what we say about it is what we saw.`,
        contact: `Ask Nadia about large classes, Rosa about small and wary ones.`,
      },
    },
  ],
};
