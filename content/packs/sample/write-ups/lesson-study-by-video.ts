import { article, evidence } from "#content/packs/sample/evidence.ts";
import type { SampleWriteUp } from "#content/packs/sample/shape.ts";

export const writeUp: SampleWriteUp = {
  slug: "lesson-study-by-video",
  kind: "practice",
  authors: ["callum-reid", "grace-adeyemi", "leila-haddad"],
  alliance: "northfell-small-schools",
  audience: "heads:northfell-small-schools",
  themes: ["lesson-study", "joint-practice-development", "small-schools", "peer-observation"],
  phases: ["Primary"],
  keyStages: ["KS1", "KS2"],
  subjects: ["Mathematics"],
  pupilGroups: ["All pupils"],
  versions: [
    {
      publishedOn: "2025-04-07",
      publishedBy: "callum-reid",
      whatChanged: "",
      title: "Lesson study between two small schools when nobody can leave the room",
      summary:
        "Two village schools planned lessons together and watched them live by video, one camera on one table. Planning improved and teachers kept going. Watching was poor by video: we could see backs and hear chairs. One visit each made the difference.",
      takes: "Five hours a cycle for each teacher; three cycles a year",
      costPerPupil: 9,
      findings: [
        {
          outcome: "Teachers’ planning for pupils who find the lesson hard",
          direction: "improved",
          why: "Having to say what case pupils A, B and C would do made us plan for them.",
          forWhom: "Six teachers in two schools",
          conditions: "Plans from before and after, read by Leila, who knew which were which.",
        },
        {
          outcome: "Seeing what pupils did",
          direction: "mixed",
          why: "Live video showed one table and lost the talk. A visit showed everything but happened once.",
          forWhom: "The observers",
          conditions: "Three cycles, mostly by video.",
        },
        {
          outcome: "Pupils’ work in the topic",
          direction: "no-clear-change",
          why: "Three lessons on fractions cannot be told apart from the rest of a term.",
          forWhom: "Years 2 to 6",
          conditions: "Classwork looked at together.",
        },
      ],
      claims: [{ id: "claim1", text: "Two visits and one call would beat four calls" }],
      evidence: [
        evidence(
          1,
          "observation",
          ["finding1"],
          "Plans from before and after, read side by side.",
          { method: "Leila, who knew which were which.", when: "March 2025", n: 12 },
        ),
        evidence(
          2,
          "external-summary",
          ["finding3"],
          "Reviews of lesson study find that planning changes before pupils’ work does.",
          {
            reference: article(
              [
                ["Thorley", "Jan"],
                ["Ekström", "Maja"],
              ],
              2017,
              "What lesson study changes first: a review",
              "Fictional Review of Teacher Learning",
              "10.5555/frtl.2017.003",
            ),
          },
        ),
      ],
      sections: {
        problem: `In a school with two teachers, nobody teaches the same year as you. If one of us leaves the room, half of the school has no teacher. Courses are an hour away. Callum had not been watched teaching, by anyone who teaches that age, for six years.`,
        context: `Fellside and Kirk Ashby, six miles and one hill apart; 146 pupils between us. Dr Haddad from the University of Northfell joined each planning call. We share this in the cluster because the lessons can be recognised.`,
        steps: `1. Choose one thing pupils find hard. Ours was fractions of amounts.
2. Plan one lesson on a call, 60 minutes. Say what case pupils A, B and C will do, and how we shall know.
3. One teaches. The others watch live, one camera on one table. **Pupils’ work only; no faces**; nothing is recorded.
4. The same day, 30 minutes: what did A, B and C do? Nothing about the teacher until the end.
5. Plan again. Another teaches it, to another class.
6. Once a cycle, somebody drives over and sits at the table.`,
        ingredients: `- Predict what particular pupils will do, and write it down.
- Talk about the pupils first.
- At least one real visit.`,
        found: `Plans changed most. Early ones said what the teacher would do; later ones said what pupils might. All six teachers finished all three cycles, which is rare for anything we start.

The video was a disappointment. We bought a better microphone and heard better chairs. After one visit, Grace said that she had learnt more in forty minutes than in four calls.`,
        cost: `Cover for six half days, found by joining classes for singing. One microphone. About £9 a pupil.`,
        differently: `Drive. Two visits and one call would beat four calls. The cluster minibus and the shared singing afternoon made it possible; we should have thought of that first.

Choose a smaller thing than fractions.`,
        training: `One session with Leila, then learning by doing. The hardest habit is not to say *what I would have done*.`,
        implementation: `Put all the dates in before September. Ask families beforehand, by letter, and say that nothing is kept. Notes belong to the teacher and are never used for appraisal; say that aloud, every time, because one of us is the head.`,
        limits: `Six teachers who already trusted each other. Leila is a partner and not a neutral judge.`,
        contact: `Ask Callum or Grace; Leila is glad to help other clusters.`,
      },
    },
  ],
};
