import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

/** What the sample enquiry into films at home came to. Its figures are those of the enquiry's results. */
export const writeUp: SampleWriteUp = {
  slug: "film-at-home-we-would-not-do-again",
  kind: "practice",
  authors: ["mei-lin-zhao", "femi-balogun", "owen-tallis"],
  alliance: "open-door",
  audience: "public",
  themes: ["homework", "independent-study", "science-teaching"],
  phases: ["Secondary"],
  keyStages: ["KS3", "KS4"],
  subjects: ["Science", "Languages"],
  pupilGroups: ["All pupils", "Pupil premium"],
  versions: [
    {
      publishedOn: "2026-02-03",
      publishedBy: "mei-lin-zhao",
      whatChanged: "",
      title: "A film at home before the lesson: what we would not do again",
      summary:
        "Pupils watched a four-minute explanation at home, so that the lesson could begin with practice. Each week fewer had watched it. The class that tried it came out about three marks of thirty below the class that did not. We have stopped, and keep the films for those who were away.",
      takes: "4 minutes at home, twice a week; 2 to 3 hours to make each film",
      costPerPupil: 0,
      findings: [
        {
          outcome:
            "Reacting masses in chemistry: 10C came out about three marks of thirty below 10D",
          direction: "worsened",
          why: "The explanation had moved to a place where a third of the class did not get it. The lesson then began by telling the film again, in a hurry, and the practice that it was meant to make room for came last.",
          forWhom: "A Year 10 class of middle attainment",
          conditions: "One class that tried it and one that is compared, level in September.",
        },
        {
          outcome: "Beginning the lesson, for pupils with no quiet place or no data at home",
          direction: "worsened",
          why: "They came in already behind, knew it, and said less than before. Opening the library at lunch reached few of them, since they go home by the first bus.",
          forWhom: "Pupils who could not watch at home",
          conditions:
            "What two teachers saw and what pupils told us. The group is small, so we give no number.",
        },
        {
          outcome: "The perfect tense in French: short texts before and after",
          direction: "no-clear-change",
          why: "Those who had watched could say the rule and did not yet use it. Using it was what they had always needed the lesson for.",
          forWhom: "A Year 9 class",
          conditions: "Four weeks, and nothing to compare with.",
        },
        {
          outcome: "Catching up after an absence",
          direction: "improved",
          why: "A film can be stopped and seen again, and it is the teacher whom they know. They had a reason to watch it: they had missed the lesson.",
          forWhom: "Pupils who had been away",
          conditions: "Noticed by both teachers, and not measured.",
        },
      ],
      claims: [{ id: "claim1", text: "Nobody needs to buy anything" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "A test of 30 marks in December, of the class with films and a class without.",
          {
            method: "Marked at Quayside with names and classes covered.",
            when: "December 2025",
            n: 53,
            result: result(
              "Reacting masses in chemistry",
              "Test of 30 marks",
              "10C and 10D",
              means(marks(26, 15.8, 5.1), marks(27, 18.9, 4.9)),
              { classes: [1, 1] },
            ),
          },
        ),
        evidence(
          2,
          "observation",
          ["finding2"],
          "They came in behind, knew it, and said less than before.",
          { method: "Two teachers, and what pupils told us.", when: "Autumn 2025" },
        ),
      ],
      sections: {
        problem: `We explain for twenty minutes and pupils practise for ten. In chemistry and in French it should be the other way round. If they heard the explanation at home, we thought, the whole lesson could be practice.`,
        context: `Aldermere, Year 10 chemistry: 10C tried it, 10D was taught by a colleague as before. Quayside, one Year 9 class in French. From September to December.`,
        steps: `1. Make a film of four minutes with one idea in it. Your own voice and a sheet of paper will do.
2. Pupils watch it at home on the evening before.
3. The lesson begins with a task that needs it.
4. *From November:* three questions on paper come with the film, and the library is open at lunch for whoever could not watch.`,
        ingredients: `- Everybody has seen the film when the lesson begins. **We never managed this one**, and without it there is nothing left.
- One idea in a film.
- The task needs what the film says.`,
        found: `In the first week 21 of 27 pupils had watched. In the fourth it was 16. With questions and an open library it was 18 in November, then 19, and then 17 twice.

Both classes sat a test of 30 marks in September and another of the same kind in December. Quayside marked both with names and classes covered.

| Class | When | Pupils | Mean | Standard deviation |
| --- | --- | --- | --- | --- |
| 10C, tried it | September | 26 | 9.4 | 4.1 |
| 10D, compared | September | 27 | 9.6 | 4.0 |
| 10C, tried it | December | 26 | 15.8 | 5.1 |
| 10D, compared | December | 27 | 18.9 | 4.9 |

In December the difference is Hedges g −0.61 [−1.16, −0.06] in 53 pupils. Those who tried it did worse. With one class on each side, teacher and practice cannot be told apart, and the interval does not know about classes. It is still the best answer that we have, and we would not have guessed it from how keen we were.`,
        cost: `Nothing to buy. Twelve films took two teachers about 30 hours between them.`,
        differently: `We would not send an explanation home again. If we tried once more, everybody would see the film **in school**, together.

We would have asked in the first week who could watch, and where. We asked in the eighth.`,
        training: `None needed to make a film. The hard part is to resist explaining it again.`,
        implementation: `We keep the films in one list for pupils who were away. Parents thanked us for that list, and never mentioned the homework.`,
        limits: `One class on each side and one topic. Two keen teachers made the films, so a school that buys better ones may see something else. Nobody counted how much practice 10D had.`,
        contact: `Ask Mei-Lin for the test and the films, Femi about French, Owen about how we read the numbers.`,
      },
    },
  ],
};
