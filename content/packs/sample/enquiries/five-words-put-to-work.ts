import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

/** At the two schools that taught with it. */
export const putToWork: SampleEnquiry["implementation"] = [
  {
    school: "harrow-lane",
    by: "amira-khan",
    on: "2026-04-21",
    said: {
      ingredients: {
        planned: "Five words, said in a sentence by each pupil, and back again the next lesson.",
        observed: "From February on, all three.",
        note: "In January the words were copied, and hardly anybody said one.",
      },
      fidelity: {
        planned: "Every text from January to March.",
        observed: "Ten texts of eleven. One was read on a day when the room was flooded.",
        note: "",
      },
      acceptability: {
        planned: "Pupils talk more than they write at the start.",
        observed: "They liked it better than copying. A few pairs said each other’s sentence.",
        note: "",
      },
      reach: {
        planned: "All of 8B.",
        observed: "All who were there. Whoever was away missed the words, and nobody told them.",
        note: "",
      },
      feasibility: {
        planned: "Ten minutes to choose the words, and six of the lesson.",
        observed:
          "Twenty minutes alone, ten with a colleague. Six of the lesson after the second week.",
        note: "Choose together from the first text on.",
      },
    },
  },
  {
    school: "st-oswins",
    by: "joan-pritchard",
    on: "2026-04-21",
    said: {
      ingredients: {
        planned: "The same three.",
        observed: "The words came back in the next lesson only twice, since it is a week away.",
        note: "",
      },
      fidelity: {
        planned: "Four weeks, one source each.",
        observed: "Four of four.",
        note: "Two of the five words were dates at first. We put that right.",
      },
      acceptability: {
        planned: "It fits how we begin with a source anyway.",
        observed: "It does. Pupils asked for the words when I left them out.",
        note: "",
      },
      reach: { planned: "All of 8R.", observed: "All of 8R.", note: "" },
      feasibility: {
        planned: "Ten minutes to choose.",
        observed: "Fifteen: history books hide their hard words in captions.",
        note: "",
      },
    },
  },
];
