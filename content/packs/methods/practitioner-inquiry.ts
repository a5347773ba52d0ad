/** After the practitioner inquiry of UCL’s early career programme, year 2 (field notes §2.3). */
import type { Method } from "#content/enquiry/method.ts";
import {
  askBaseline,
  askEthics,
  askMeasure,
  askPartners,
  askStudied,
} from "#content/packs/methods/shared-rules.ts";

export const practitionerInquiry: Method = {
  id: "practitioner-inquiry",
  name: "Practitioner inquiry",
  about:
    "One alteration to your own practice, chosen after an audit, looked at through what classrooms produce anyway: pupils’ work, assessment, what pupils say.",
  source: "After the practitioner inquiry of the UCL early career framework programme, year 2",
  questionForms: ["extent", "conditions", "impact"],
  tries: ["cycle"],
  stages: [
    {
      id: "audit",
      name: "Audit",
      status: "planning",
      asks: "Which part of your practice is emerging, developing or secure?",
      prompts: ["What tells you?", "What would a colleague say who watched?"],
    },
    {
      id: "focus",
      name: "The question",
      status: "planning",
      asks: "What do you want to explore, and why that?",
      prompts: ["To what extent …", "Under what conditions …"],
    },
    {
      id: "evidence",
      name: "Evidence of practice now",
      status: "baseline",
      asks: "What does classroom evidence say now?",
      prompts: [
        "Pupils’ work, assessment, what pupils say: what is there anyway.",
        "Is it enough to say something (sufficiency)? Does it show what you ask about (validity)?",
      ],
    },
    {
      id: "alteration",
      name: "One alteration",
      status: "in-cycle",
      asks: "What one thing do you change?",
      prompts: ["One thing, for long enough to see.", "What stays as it was?"],
    },
    {
      id: "reflection",
      name: "Reflection",
      status: "analysing",
      asks: "What happened, why, and what follows for your practice?",
      prompts: ["What did you expect?", "What would you now tell a colleague?"],
    },
  ],
  rules: [
    {
      before: "focus",
      needs: { of: "written", stage: "audit" },
      weight: "notice",
      says: "The audit is still empty: the question grows out of it.",
    },
    askPartners("evidence"),
    askMeasure("evidence"),
    askEthics("alteration"),
    askBaseline("alteration"),
    askStudied("reflection"),
  ],
};
