import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";

const first: SampleVersion = {
  publishedOn: "2025-02-24",
  publishedBy: "nadia-rahman",
  whatChanged: "",
  title: "A first-day call that asks what would help",
  summary:
    "On the first day of an absence, someone the family knows calls and asks one question: what would make tomorrow easier? Short absences were followed by fewer second days. Long-standing absence did not change.",
  takes: "5 minutes a call, about 40 minutes a day; one hour to learn",
  costPerPupil: 18,
  findings: [
    {
      outcome: "Absences that went on to a second day",
      direction: "improved",
      why: "Families had a small practical answer the same day, such as a bus pass or a quiet place to arrive.",
      forWhom: "Year 7 and Year 8",
      conditions: "One term compared with the same term a year earlier.",
    },
    {
      outcome: "Attendance of pupils already missing a tenth or more",
      direction: "no-clear-change",
      why: "Their reasons were older and larger than one call can reach.",
      forWhom: "Pupils with persistent absence",
      conditions: "One term.",
    },
  ],
  sections: {
    problem: `Our first-day text said *your child is absent; please tell us why*. Families answered *ill*. Nothing followed from that.`,
    context: `Moorside High, Years 7 and 8. Pupils come by bus from nineteen primary schools.`,
    steps: `1. By 9.45, list who is away without a known reason.
2. A caller whom the family has met rings.
3. Say that the child was missed. Ask: *what would make tomorrow easier?*
4. Do one small thing the same day, and say so.`,
    ingredients: `- A caller the family knows.
- One question, then something done.`,
    found: `Fewer absences went on to a second day than in the same term a year before. The year before had more sickness about, so we are cautious.`,
    contact: `Ask Nadia through this page.`,
  },
};

export const writeUp: SampleWriteUp = {
  slug: "first-day-call",
  kind: "practice",
  authors: ["nadia-rahman", "femi-balogun"],
  alliance: "open-door",
  audience: "public",
  themes: ["attendance", "persistent-absence", "parental-engagement"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["Cross-curricular"],
  pupilGroups: ["All pupils", "Pupils eligible for FSM", "Pupil premium"],
  versions: [
    first,
    {
      publishedOn: "2025-12-08",
      publishedBy: "femi-balogun",
      whatChanged:
        "Quayside tried it with callers from the office who did not know the families and saw nothing. The write-up now says who should call, has a table of reasons and answers, and says when to stop calling.",
      title: "A first-day call that asks what would help",
      summary:
        "On the first day of an absence, someone the family knows calls and asks what would make tomorrow easier. Short absences ended sooner in one school, not in the other. Long-standing absence did not change in either.",
      takes: "5 minutes a call, about 40 minutes a day; one hour to learn",
      costPerPupil: 18,
      findings: [
        {
          outcome: "Absences that went on to a second day",
          direction: "mixed",
          why: "Where the caller was known, families said what was wrong and something was done. Where not, they said “ill”.",
          forWhom: "Year 7 and Year 8",
          conditions: "Fewer at Moorside than the year before; no different at Quayside.",
        },
        {
          outcome: "Attendance of pupils already missing a tenth or more",
          direction: "no-clear-change",
          why: "Their reasons were older and larger than one call can reach.",
          forWhom: "Pupils with persistent absence",
          conditions: "Two terms, both schools.",
        },
        {
          outcome: "How families of often-absent pupils felt about school",
          direction: "worsened",
          why: "By the fourth call, a kind question sounded like being checked up on.",
          forWhom: "Families called four times or more in a half term",
          conditions: "Told to us by families; we did not survey everyone.",
        },
      ],
      claims: [{ id: "claim1", text: "It costs forty minutes a day" }],
      evidence: [
        evidence(1, "own-data", ["finding1"], "Reasons given in 126 calls at Moorside.", {
          method: "Written down by the caller.",
          when: "2024 to 2025",
          n: 126,
        }),
        evidence(2, "staff-voice", ["claim1"], "Callers noted their own time for a half term.", {
          when: "Spring 2025",
        }),
      ],
      sections: {
        problem: `Our first-day text said *your child is absent; please tell us why*. Families answered *ill*. Nothing followed from that. When Nadia rang 30 families herself, fewer than half of the reasons were illness.`,
        context: `Moorside High is rural; pupils come by bus from nineteen primary schools. Quayside Academy is an all-through school in a city. Years 7 and 8 in both, two terms.`,
        steps: `1. By 9.45, list who is away without a known reason.
2. A caller **whom the family has met** rings. At Moorside, the head of year and two form tutors take turns.
3. Say that the child was missed. Ask: *what would make tomorrow easier?*
4. Do one small thing the same day, and tell the family.
5. Next morning, greet the child. Do not mention the day before in front of others.
6. After the third call in a half term, stop calling and arrange to meet.`,
        ingredients: `- A caller the family knows.
- A question about tomorrow, not about today.
- Something small is done the same day.`,
        found: `What families said, and what we could do, from 126 calls at Moorside:

| Reason given | Calls | What we did |
|---|---|---|
| Illness | 55 | Sent good wishes, nothing else |
| Bus or getting up | 27 | Breakfast, pass, alarm, lift share |
| Something at school | 24 | A quiet arrival, a seat moved, a talk |
| Home and family | 20 | Listened, offered a person |

Fewer absences went on to a second day than in the same terms a year before, when there was more sickness about. At Quayside, with callers from the office, nothing changed.`,
        cost: `About 40 minutes a day of paid time, and some breakfasts and bus fares.`,
        differently: `Decide at the start when calling ends. For some families our calls became one more thing.

At Quayside we would give the job to form tutors and free them from assembly to do it.`,
        training: `One hour: listen, practise the question, agree what callers may promise. Agree too what is passed at once to the safeguarding lead.`,
        implementation: `Start with one year group. Write down what was promised in one shared place, where the tutor sees it. If the head of year is away, somebody else known to families steps in.`,
        limits: `Year against year in one school, none against none in the other. We cannot separate the calls from the weather.`,
        contact: `Ask Nadia about rural families, Femi about what we did wrong.`,
      },
    },
  ],
};
