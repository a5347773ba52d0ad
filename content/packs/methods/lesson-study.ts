/** After the lesson study literature: European Agency, and Curee (field notes §2.3). */
import type { Method } from "#content/enquiry/method.ts";
import {
  askEthics,
  askMeasure,
  askPartners,
  askPrediction,
  askStudied,
} from "#content/packs/methods/shared-rules.ts";

export const lessonStudy: Method = {
  id: "lesson-study",
  name: "Lesson study",
  about:
    "Three teachers research, plan, teach and watch a series of lessons together, with talk, reflection and somebody from outside. Never for performance management: notes belong to the teacher.",
  source: "After lesson study as described by the European Agency and Curee",
  questionForms: ["extent", "conditions", "impact"],
  tries: ["lesson"],
  stages: [
    {
      id: "study",
      name: "Study",
      status: "planning",
      asks: "What do we want pupils to learn, and what makes it hard?",
      prompts: [
        "What do pupils misunderstand, and how do we know?",
        "What do others say about teaching it?",
        "Who from outside could help us to see?",
      ],
    },
    {
      id: "plan",
      name: "Plan the lesson",
      status: "planning",
      asks: "How will we teach it, and what do we expect three pupils to do?",
      prompts: [
        "Case pupils A to C: one who finds it easy, one in between, one who finds it hard.",
        "What will each do at each step? Write it before the lesson.",
      ],
    },
    {
      id: "teach",
      name: "Teach and watch",
      status: "in-cycle",
      asks: "What did pupils do?",
      prompts: ["Each watcher follows one case pupil.", "Ask the pupils afterwards."],
    },
    {
      id: "reflect",
      name: "Reflect together",
      status: "analysing",
      asks: "What did we learn over the lessons, and what do we now teach otherwise?",
      prompts: ["What surprised us?", "What would another school need to know?"],
    },
  ],
  rules: [
    askPartners("study"),
    {
      before: "plan",
      needs: { of: "written", stage: "study" },
      weight: "notice",
      says: "Nothing is written yet of what makes it hard for pupils.",
    },
    askEthics("teach"),
    askPrediction("reflect"),
    askStudied("reflect"),
    askMeasure("reflect"),
  ],
};
