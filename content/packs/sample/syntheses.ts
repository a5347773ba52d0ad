/**
 * Syntheses of the sample commons: one that leaves open where the next result will lie, and one that does not
 * know of a version published since. Their studies from elsewhere are invented; a DOI of 10.5555 leads nowhere.
 */
import { article } from "#content/packs/sample/evidence.ts";
import type { SampleOutsideStudy, SampleSynthesis } from "#content/packs/sample/shape.ts";

const anybody = {
  phases: [],
  keyStages: [],
  subjects: [],
  pupilGroups: [],
  until: null,
  other: "",
};

/** Pupils with whom it was tried and others compared; `g` and its variance as the article gives them. */
const outside = (
  [outcome, sample]: [string, string],
  [g, variance]: [number, number],
  [tried, compared]: [number, number],
  reference: SampleOutsideStudy["reference"],
): SampleOutsideStudy => ({ outcome, sample, g, variance, tried, compared, reference });

export const sampleSyntheses: SampleSynthesis[] = [
  {
    slug: "talk-and-reading-comprehension",
    by: "joan-pritchard",
    on: "2026-10-27",
    asked: {
      title: "Talk before or after reading, and comprehension",
      question:
        "How effective is talk about a text at improving reading comprehension in Years 3 to 9?",
      rules: {
        ...anybody,
        themes: ["reading-and-language"],
        outcomes: [
          {
            name: "Reading comprehension",
            also: ["Comprehension of unseen passages"],
          },
        ],
      },
      moderator: null,
    },
    conclusion:
      "Four of the five comparisons lean the same way, and one leans against. Taken together that could still be chance, so we cannot say that talk about a text helps on average. Nor do we know for whom it helps. We would try it again with more than one class on each side, and would not promise a school what it will find.",
    certainty: {
      outcome: "Reading comprehension",
      down: { bias: 1, inconsistency: 1, indirectness: 0, imprecision: 0, publication: 0 },
      reason:
        "Nobody drew by lot who tried it, in one study each group was a single class, and results lie on both sides of nothing.",
    },
    leftOut:
      "These pupils are among those of the comparison, and are no sample of their own. We say in the conclusion that we do not know for whom it helps.",
    outside: [
      outside(
        ["Reading comprehension", "Year 5 of four schools"],
        [0.41, 0.022],
        [94, 91],
        article(
          [
            ["Hallam", "Rosa"],
            ["Price", "Edwin"],
          ],
          2019,
          "Partner talk and the comprehension of stories",
          "Fictional Studies in Primary Literacy",
          "10.5555/fspl.2019.021",
        ),
      ),
      outside(
        ["Reading comprehension", "Year 7 of two schools"],
        [-0.19, 0.034],
        [58, 60],
        article(
          [["Oduya", "Ngozi"]],
          2021,
          "When talk takes the time of reading",
          "Invented Review of Classroom Talk",
          "10.5555/irct.2021.007",
        ),
      ),
      outside(
        ["Reading comprehension", "Years 8 and 9 of six schools"],
        [0.12, 0.013],
        [155, 160],
        article(
          [
            ["Ferris", "Jo"],
            ["Noor", "Amal"],
            ["Hale", "Peter"],
          ],
          2024,
          "Saying it back: retelling in six secondary schools",
          "Fictional Studies in Primary Literacy",
          "10.5555/fspl.2024.044",
        ),
      ),
    ],
  },
  {
    slug: "starting-with-questions",
    by: "owen-tallis",
    on: "2025-06-16",
    asked: {
      title: "Starting a lesson with questions from before",
      question:
        "How effective is starting a lesson with questions about earlier lessons at improving recall in secondary schools?",
      rules: {
        ...anybody,
        themes: ["retrieval-practice"],
        phases: ["Secondary"],
        outcomes: [
          { name: "Recall of facts", also: ["Recall of facts at the end of a unit"] },
          { name: "Using an idea in an unfamiliar question", also: [] },
        ],
      },
      moderator: null,
    },
    conclusion:
      "In three of four studies pupils remembered more of what they were asked again; taken together that could still be chance. Whether they could use it in a question that they had not met was hardly looked at.",
    certainty: null,
    leftOut: "",
    outside: [
      outside(
        ["Recall of facts", "Year 8 science of five schools"],
        [0.52, 0.018],
        [112, 115],
        article(
          [["Brandt", "Lena"]],
          2018,
          "Five questions a day in lower secondary science",
          "Invented Journal of Science Lessons",
          "10.5555/ijsl.2018.090",
        ),
      ),
      outside(
        ["Recall of facts", "Year 9 history of three schools"],
        [0.33, 0.027],
        [72, 77],
        article(
          [
            ["Sykes", "Martin"],
            ["Adeyemi", "Tola"],
          ],
          2020,
          "Asking again: dates, names and causes",
          "Fictional Review of Humanities Teaching",
          "10.5555/frht.2020.012",
        ),
      ),
      outside(
        ["Recall of facts", "Year 10 geography of two schools"],
        [0.24, 0.041],
        [49, 48],
        article(
          [["Whitlock", "Dana"]],
          2023,
          "Low-stakes questions and what is kept of them",
          "Fictional Review of Humanities Teaching",
          "10.5555/frht.2023.031",
        ),
      ),
      outside(
        ["Recall of facts", "Year 7 languages of two schools"],
        [0.02, 0.033],
        [60, 62],
        article(
          [["Lowell", "Ines"]],
          2024,
          "Words from last week: a trial in two schools",
          "Invented Journal of Language Lessons",
          "10.5555/ijll.2024.005",
        ),
      ),
    ],
  },
];
