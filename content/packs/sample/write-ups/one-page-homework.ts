import { evidence } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "one-page-homework",
  kind: "practice",
  authors: ["nadia-rahman", "tom-ellery", "amira-khan"],
  alliance: "tees-valley-reading",
  audience: "public",
  themes: ["homework", "workload", "closing-the-disadvantage-gap"],
  phases: ["Secondary"],
  keyStages: ["KS3"],
  subjects: ["English", "Mathematics"],
  pupilGroups: ["All pupils", "Pupil premium"],
  versions: [
    {
      publishedOn: "2026-05-11",
      publishedBy: "nadia-rahman",
      whatChanged: "",
      title: "One page of homework a week that can always be done alone",
      summary:
        "Year 7 had one page a week in English and mathematics, always about earlier work, never new. More pupils handed it in and fewer were punished. End-of-term results did not clearly change, and stronger pupils found it dull.",
      takes: "20 minutes a week for pupils; 10 for the teacher",
      costPerPupil: 4,
      findings: [
        {
          outcome: "Homework handed in",
          direction: "improved",
          why: "Nobody needed a device, a quiet room or an adult who knew the topic.",
          forWhom: "Year 7, most of all pupils eligible for free school meals",
          conditions: "Two schools, two terms; against the same classes in autumn.",
        },
        {
          outcome: "End-of-term results",
          direction: "no-clear-change",
          why: "The page kept old work fresh but took up the time that had gone to longer tasks.",
          forWhom: "Year 7",
          conditions: "Same tests as the year before.",
        },
        {
          outcome: "Interest in homework",
          direction: "worsened",
          why: "Work that anyone can do is work that some have already done.",
          forWhom: "Pupils with high attainment at primary school",
          conditions: "Survey of 181 pupils.",
        },
      ],
      claims: [{ id: "claim1", text: "Interest falls where work is easy" }],
      evidence: [
        evidence(
          1,
          "own-data",
          ["finding1"],
          "Handed in on time in a usual week: 68% in autumn, 84% with the page.",
          { method: "Tutors’ records of two schools.", when: "2025 to 2026", n: 322 },
        ),
        evidence(
          2,
          "pupil-voice",
          ["finding3", "claim1"],
          "Pupils with high attainment found it dull.",
          { method: "Survey.", when: "May 2026", n: 181 },
        ),
      ],
      sections: {
        problem: `At Moorside, pupils who get home at five by bus had more detentions for homework than anyone else. At Harrow Lane, the tasks needed a laptop. In both schools, pupils who found the lesson hardest were least able to do what followed from it.`,
        context: `Year 7 English and mathematics, twelve classes. We wrote the pages together, a half term at a time.`,
        steps: `1. One page a week for each subject, on paper, given out on the same day.
2. Everything on it was taught at least a fortnight ago.
3. The first line shows an example done.
4. A homework club at lunch for anyone who would rather do it at school.
5. In class, swap and mark for five minutes. The teacher asks what was hardest.`,
        ingredients: `- It can be done alone, on a bus, in twenty minutes.
- Nothing new.
- Nobody is punished before somebody has asked why.`,
        found: `In autumn, with the old homework, 68% of 322 pupils handed it in on time in a usual week. In spring and summer, with the page, it was 84%. Detentions for homework went from about 41 a week in the two schools to about 16.

Autumn is also when Year 7 is new, so part of that is settling in. Tutors may also have been slower to punish, knowing what we were trying. End-of-term test results were what they usually are.

We had hoped that pupils eligible for free school meals would catch up in the tests. They handed in more than before, by more than anybody else, and their results stayed where they were.

Stronger pupils said that it was boring. They were right.`,
        cost: `Paper, and about two hours a half term to write.`,
        differently: `Put one harder question at the foot of every page, in sight of everyone, and let anyone try. We added it in June. It helped a little.

Keep one longer task a term. Projects were unfair, but they were also what some pupils remembered.`,
        training: `None, beyond writing the first three pages with a colleague.`,
        implementation: `Tell families what it is for. Some feared that less homework meant lower hopes. Run the club yourself for the first fortnight; pupils come to a person before they come to a room.`,
        limits: `No comparison classes. *Handed in* does not mean *learnt from*. Figures are for whole year groups only.`,
        contact: `Ask Nadia about mathematics and buses, Tom and Amira about English.`,
      },
    },
  ],
};
