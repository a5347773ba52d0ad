import { evidence, marks, means, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "after-the-mock",
  kind: "practice",
  authors: ["mei-lin-zhao", "owen-tallis", "joan-pritchard"],
  alliance: "open-door",
  audience: "public",
  themes: ["metacognition-and-self-regulation", "examination-preparation", "independent-study"],
  phases: ["Secondary", "Post-16"],
  keyStages: ["KS4", "KS5"],
  subjects: ["Science", "History"],
  pupilGroups: ["All pupils", "High prior attainment"],
  versions: [
    {
      publishedOn: "2025-06-02",
      publishedBy: "mei-lin-zhao",
      whatChanged: "",
      title: "One page after the mock: how I prepared, what I lost, what I will change",
      summary:
        "Before seeing their mark, students write how they prepared and what they expect. Afterwards they sort lost marks by cause and choose one change. Predictions became closer. Whether revision changed depended on a second look three weeks later.",
      takes: "One lesson after each mock; 15 minutes three weeks later",
      costPerPupil: 0,
      findings: [
        {
          outcome: "How close students’ predictions were to their marks",
          direction: "improved",
          why: "They wrote the guess down before the mark, so they could not remember it kindly.",
          forWhom: "Years 11 and 12",
          conditions:
            "Two mocks, 148 students; students also knew the course better the second time.",
        },
        {
          outcome: "What students did to revise",
          direction: "mixed",
          why: "A plan with nobody to ask about it was forgotten. A second look made it a promise.",
          forWhom: "Changed for most in classes with the second look, hardly at all without",
          conditions: "Students’ own account.",
        },
        {
          outcome: "Marks in the second mock",
          direction: "no-clear-change",
          why: "One changed habit over ten weeks is small beside everything else that students do.",
          forWhom: "Years 11 and 12",
          conditions: "Six classes with the page against five without, same papers.",
        },
      ],
      claims: [{ id: "claim1", text: "A second look is a promise" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding3"],
          "The second mock: six classes with the page, five without, the same papers.",
          {
            method: "Marked by the classes’ own teachers.",
            when: "March 2025",
            n: 148,
            result: result(
              "Marks in mock examinations",
              "Percentage of the second mock",
              "Years 11 and 12",
              means(marks(81, 54.1, 15.8), marks(67, 53.6, 16.1)),
              { classes: [6, 5] },
            ),
          },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding2", "claim1"],
          "What students said that they had done to revise.",
          { method: "Their own pages.", when: "March 2025", n: 148 },
        ),
      ],
      sections: {
        problem: `Papers went back, marks were compared, papers went into bags. Asked how they would prepare next time, students said *more*. Asked what had gone wrong, they said *careless*. In chemistry and in history it was the same two words.`,
        context: `GCSE and A level classes at Aldermere and St Oswin’s, in chemistry and history. Eleven classes between us. The same page served both subjects, which surprised us.`,
        steps: `1. The lesson **before** papers go back, each student writes: what I did to prepare, hours, what I think I got.
2. Give back the paper without the mark.
3. Students sort each lost mark: *did not know it*, *knew it but did not use it*, *misread*, *ran out of time*.
4. Then give the mark. Compare with the guess.
5. Each student chooses **one** change, and writes when and where.
6. Three weeks later, fifteen minutes: did I? If not, why not? Keep it or choose again.`,
        ingredients: `- The guess comes before the mark.
- Lost marks are sorted by cause.
- One change only.
- Somebody asks again in three weeks.`,
        found: `*Careless* turned out to be rare. In chemistry, more than half of the lost marks were things students had known and not used; in history it was more often time. That changed what we taught in spring.

Marks in the second mock were much the same in classes with and without the page. Students’ predictions were closer, which some found cheering and some did not.`,
        cost: `A lesson, twice a year. No money.`,
        differently: `Plan the second look into the calendar before you begin. Half of our classes lost it to a fire drill and a trip, which is how we found out that it mattered.

Take care with students who did badly. Joan now sees them before the lesson. A page about what went wrong is hard to fill when the answer is *most of it*.`,
        training: `Teachers did it on their own marking of a paper in another subject. Twenty minutes.`,
        implementation: `Never collect the page for marking or send it home. Once, a tutor used it in a report, and the next set of pages was worthless.`,
        resources: `- The page, for any subject: [after the mock](https://example.org/exams/after-the-mock)`,
        limits: `Classes were not chosen by lot. Strong students filled it in best, and may have needed it least.`,
        contact: `Ask Mei-Lin about sciences, Owen or Joan about essays.`,
      },
    },
  ],
};
