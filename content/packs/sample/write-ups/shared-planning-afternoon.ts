import { change, evidence, marks, result } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "shared-planning-afternoon",
  kind: "practice",
  authors: ["helen-okafor", "grace-adeyemi", "ravi-menon"],
  alliance: "northfell-small-schools",
  audience: "member",
  themes: ["workload", "teacher-retention", "joint-practice-development", "small-schools"],
  phases: ["Primary"],
  keyStages: ["KS1", "KS2"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2026-02-23",
      publishedBy: "helen-okafor",
      whatChanged: "",
      title: "One shared planning afternoon a fortnight between a town and a village school",
      summary:
        "Teachers of the same age in two schools had the same afternoon free, together, once a fortnight. They planned less at weekends and shared more. It cost more than we expected, and the smaller school carried the travel.",
      takes: "One afternoon a fortnight; a timetable change",
      costPerPupil: 38,
      findings: [
        {
          outcome: "Hours spent planning at weekends",
          direction: "improved",
          why: "Half of the planning was already done by somebody else, and had been talked over.",
          forWhom: "Eleven teachers in two schools",
          conditions: "Teachers’ own diaries for four weeks, before and after two terms.",
        },
        {
          outcome: "Wanting to stay in the job",
          direction: "no-clear-change",
          why: "People’s reasons for leaving were pay, distance and family, which planning does not touch.",
          forWhom: "The same teachers",
          conditions: "A short survey without names, twice.",
        },
        {
          outcome: "Travel for the smaller school",
          direction: "worsened",
          why: "The larger school had the room and the parking, so everyone went there.",
          forWhom: "Teachers at Kirk Ashby",
          conditions: "The first term; now every other time is in the village.",
        },
      ],
      claims: [{ id: "claim1", text: "It suits schools within half an hour’s drive" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Weekend hours in teachers’ own diaries, before and after two terms.",
          {
            method: "Four weeks each time; they knew what we hoped.",
            when: "2025 to 2026",
            n: 11,
            result: result(
              "Hours spent planning at weekends",
              "Hours a weekend, from diaries",
              "Eleven teachers of two schools",
              change(marks(11, 5.6, 1.9), marks(11, 4.1, 1.7)),
              { kind: "other", better: "lower" },
            ),
          },
        ),
        evidence(
          2,
          "staff-voice",
          ["finding2", "finding3"],
          "Reasons to leave were pay, distance and family. The road was the village’s burden.",
          { method: "A short survey without names, twice.", when: "February 2026", n: 11 },
        ),
      ],
      sections: {
        problem: `At Kirk Ashby each teacher plans alone, because nobody else teaches that age. At Beck Street three teachers plan the same week side by side, each on a different afternoon. Both kinds were working on Sundays. One school had company to offer; the other had mixed-age plans that Beck Street wanted.`,
        context: `A village school of 94 pupils and a town junior school of 318, forty minutes apart. Eleven teachers. Beck Street is a partner in the cluster, though not a small school. We share it with members because it says something about how our staff felt.`,
        steps: `1. Fix one afternoon a fortnight when all of them are free together. This took until October.
2. Cover classes with singing, sport and a library visit, led by people paid to do it.
3. First hour: look at pupils’ work from the last fortnight. Second hour: plan the next. Last half hour: alone, in peace.
4. One person brings a question. It may be a failure.
5. Put plans in one shared folder, each with a line on what happened.
6. Meet in the other school each time.`,
        ingredients: `- Everyone is free at the same time.
- Work from pupils comes first. Otherwise it is only swapping.
- Both schools bring something that the other wants.`,
        found: `Diaries showed fewer weekend hours, by about an hour and a half a week on average. We asked people to keep them honestly, but they knew what we hoped. Both schools also dropped a report that term.

On staying in the job, nothing that we could see. Some will leave for reasons that they told us, kindly, had nothing to do with planning.`,
        cost: `About £38 a pupil over a year, mostly for cover and fuel. It is the largest item in our shared budget after the minibus.`,
        differently: `Share the travel from the first week. Grace’s staff said nothing for a term, which is what guests do.

Have a smaller aim. *Plan the fortnight* was too much; *plan the hardest three lessons* is about right.`,
        training: `One session on looking at pupils’ work without explaining it away.`,
        implementation: `Ask governors early; they will want to know about cover. Keep heads out of the room, except when asked. Helen came twice and was politely told so.`,
        limits: `Eleven people, their own diaries, nobody to compare with. We do not know what pupils got from it.`,
        contact: `Ask Helen about money, Grace about small schools, Ravi about the first hour.`,
      },
    },
  ],
};
