/** What other alliances made of what the sample enquiries published: one went better, one worse. */
import type { SampleAdaptation } from "#content/packs/sample/shape.ts";

export const sampleAdaptations: SampleAdaptation[] = [
  {
    of: "film-at-home-we-would-not-do-again",
    version: 1,
    by: "callum-reid",
    audience: "public",
    startedOn: "2026-02-24",
    toldOn: "2026-04-21",
    forWhom: "Years 5 and 6 of the older class, 13 pupils",
    kept: "A film of four minutes in the teacher’s own voice, with one idea in it, and a lesson that begins with a task that needs it.",
    changed:
      "Nobody watches at home. We all see it together in the last ten minutes of the day before, twice through, and then put our coats on.",
    why: "The write-up said that the lesson was lost to whoever had not seen the film. Half of our families share one telephone, and the signal ends at the cattle grid.",
    happened:
      "Nine films on fractions and on electricity, from February to April. Each lesson began with the task, and nobody had to be told the film again. Two pupils who seldom begin on their own did so. There was no test before and nobody to compare with, and I like making films, so somebody else should look.",
    direction: "improved",
    implementation: {
      ingredients: {
        planned: "Everybody has seen the film when the lesson begins.",
        observed: "They had, save one who was at the dentist and saw it at break.",
        note: "It is the ingredient that Aldermere and Quayside never managed. In school it is easy.",
      },
      fidelity: {
        planned: "One film before each of ten lessons.",
        observed: "Nine of ten. The boiler took the other one.",
        note: "",
      },
      acceptability: {
        planned: "Pupils do not mind it at the end of the day.",
        observed: "They asked for a second showing, so now there are always two.",
        note: "",
      },
      reach: {
        planned: "Both year groups.",
        observed: "All of them. Years 3 and 4, in the same room, watched as well.",
        note: "",
      },
      feasibility: {
        planned: "Two hours to make a film.",
        observed: "One hour, after the third.",
        note: "It needs a school where one person has the last lesson and the next first one.",
      },
    },
    followedUp: {
      months: 6,
      by: "callum-reid",
      on: "2026-10-23",
      stillUsed: "yes",
      usedBy: 2,
      direction: "improved",
    },
  },
  {
    of: "five-words-said-first",
    version: 1,
    by: "imran-siddiqui",
    audience: "public",
    startedOn: "2026-09-14",
    toldOn: "2026-10-20",
    forWhom: "a Year 5 class, 28 pupils, about half of whom speak another language at home",
    kept: "Five words, each said in a sentence by each pupil, and nothing copied.",
    changed:
      "The words came from the list of our reading scheme, since there was no time to choose them. They did not come back in the next lesson, which is not ours to teach.",
    why: "I teach this class twice a week and others have the rest. We thought that saying the words was what mattered, and that the choosing and the coming back could be left out.",
    happened:
      "It took eighteen minutes, not seven. Pupils who are new to English learnt the sentence of their partner by heart and said it well. Then we did not finish the chapter, four times out of six, and the answers about it were shorter than in the term before.",
    direction: "worsened",
    implementation: {
      ingredients: {
        planned: "Five words, said, and back again the next day.",
        observed: "Five words, said.",
        note: "We left out one of the three things that the write-up asks to keep.",
      },
      fidelity: {
        planned: "Words chosen from the text.",
        observed: "Words from a list. Some were in the chapter only once.",
        note: "",
      },
      acceptability: {
        planned: "Pupils like to speak first.",
        observed:
          "They did. The other teachers of the class did not like what was left of the lesson.",
        note: "",
      },
      reach: {
        planned: "The whole class.",
        observed: "Everybody spoke. Whoever is new to English did not meet the word again.",
        note: "",
      },
      feasibility: {
        planned: "Seven minutes of a lesson.",
        observed: "Eighteen, with 28 pupils and one adult.",
        note: "With two adults who choose the words, we might try again. Not before.",
      },
    },
  },
];
