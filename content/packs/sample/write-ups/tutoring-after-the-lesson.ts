import { evidence, marks, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "tutoring-after-the-lesson",
  kind: "practice",
  authors: ["ravi-menon", "imran-siddiqui"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["small-group-tuition", "closing-the-disadvantage-gap", "mathematics"],
  phases: ["Primary"],
  keyStages: ["KS2"],
  subjects: ["Mathematics"],
  pupilGroups: ["Pupil premium", "Pupils eligible for FSM", "Low prior attainment"],
  versions: [
    {
      publishedOn: "2025-07-14",
      publishedBy: "ravi-menon",
      whatChanged: "",
      title: "Small-group maths tutoring straight after the lesson: no clear change",
      summary:
        "Groups of four had 25 minutes of tutoring on the same day’s mathematics, twice a week for a term. Against pupils who waited a term, we saw no clear change in test scores. Pupils said they put their hands up more.",
      takes: "50 minutes a week for a tutor and four pupils; half a day to learn",
      costPerPupil: 260,
      findings: [
        {
          outcome: "Scores in a bought mathematics test",
          direction: "no-clear-change",
          why: "Tutors covered the day’s lesson again, but most pupils’ gaps were from two years before.",
          forWhom: "Year 5 pupils below the expected standard",
          conditions: "48 tutored, 44 waiting, chosen by drawing lots; two schools, one term.",
        },
        {
          outcome: "Taking part in the next lesson",
          direction: "improved",
          why: "Pupils had already met the idea twice and had something to say.",
          forWhom: "The tutored pupils",
          conditions: "From a short pupil survey; teachers’ own view agreed.",
        },
        {
          outcome: "What pupils missed",
          direction: "worsened",
          why: "Tutoring was put in the afternoon, so the same pupils lost art and music week after week.",
          forWhom: "The tutored pupils",
          conditions: "Both schools, until the timetable was changed.",
        },
      ],
      claims: [{ id: "claim1", text: "Art and music should never be the price" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "The bought test before and after: pupils who were tutored, and pupils who waited.",
          {
            method: "Chosen by drawing lots; marked by machine.",
            when: "Spring 2025",
            n: 92,
            result: result(
              "Mathematics test",
              "Age-standardised mathematics test",
              "Year 5 of two schools",
              {
                from: "gains",
                tried: { before: marks(48, 92.1, 9.8), after: marks(48, 94.6, 10.2) },
                compared: { before: marks(44, 91.8, 10.1), after: marks(44, 93.6, 10.4) },
                correlation: 0.8,
              },
            ),
          },
        ),
        evidence(2, "pupil-voice", ["finding2"], "They had something to say in the next lesson.", {
          method: "A short survey.",
          when: "July 2025",
          n: 48,
        }),
      ],
      sections: {
        problem: `We had money for tutoring and a worry that it was cut off from lessons. Tutors taught one thing and teachers another. So we tied it to the lesson: the same mathematics, the same day.`,
        context: `Year 5 in a three-form junior school and a two-form primary, both with many pupils eligible for free school meals. Ormerod Road was in the alliance when we did this. Tutors were our own teaching assistants and a retired teacher.`,
        steps: `1. The teacher leaves a note at noon: what was taught, what went wrong, one example.
2. The tutor meets four pupils for 25 minutes that afternoon.
3. Do the example again, then two like it, then one that is a little different.
4. The tutor writes one line back.
5. The teacher asks one of the group a question on purpose next day.`,
        ingredients: `- The note, every time. When it was missing, tutors guessed.
- Groups no larger than four.
- Same day.`,
        found: `We drew lots, because there were more pupils than places. That makes this the fairest comparison that we have done.

Both groups’ scores went up. The difference between them was small, and the range that it could lie in went from a little worse to a little better. We cannot say that tutoring of this kind added anything to the test.

Looking at the papers showed why. Pupils still lost most of their marks on place value and times tables, which were taught in Years 3 and 4.

The tutored pupils went from 92.1 to 94.6 in the test, and those who waited from 91.8 to 93.6.`,
        cost: `About £260 a pupil for a year at this rate, nearly all of it staff time. It is the dearest thing that we have written up.`,
        differently: `Start with a check that finds the gap, and teach the gap. We are trying that now with half of the hours.

Never take the same lesson away twice running. Parents noticed before we did.`,
        training: `Half a day on the methods the school uses, and an hour watching a lesson.`,
        implementation: `The note was the hard part. It took teachers three minutes on a good day and was skipped on bad ones, about one in four. Give it a place in the timetable or do not rely on it.`,
        limits: `One term may be too short. The test covers the whole of Year 5, so it may miss what was gained. Pupils in the waiting group had good teachers too.`,
        contact: `Ask Ravi about the mathematics, Imran about the timetable.`,
      },
    },
  ],
};
