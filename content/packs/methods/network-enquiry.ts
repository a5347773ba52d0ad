/** After the TDT Network’s enquiry approach (field notes §2.3). */
import type { Method } from "#content/enquiry/method.ts";
import {
  askBaseline,
  askEthics,
  askMeasure,
  askPartners,
  askPrediction,
  askStudied,
} from "#content/packs/methods/shared-rules.ts";

export const networkEnquiry: Method = {
  id: "network-enquiry",
  name: "Network enquiry",
  about:
    "Three or so teachers take a need of one class, choose an approach with the help of research and a mentor, and teach research lessons until they master it. Then the whole class is looked at.",
  source: "After the TDT Network enquiry approach (tdtrust.org/network-enquiry-approach)",
  questionForms: ["impact"],
  tries: ["lesson", "cycle"],
  stages: [
    {
      id: "need",
      name: "The need",
      status: "planning",
      asks: "What do these pupils need, in their learning or their behaviour?",
      prompts: ["Whose work did you look at?", "What can they do already, and where does it stop?"],
    },
    {
      id: "approach",
      name: "The approach",
      status: "planning",
      asks: "What does research suggest, and what do you choose?",
      prompts: [
        "What did you read, and what did you take from it?",
        "Who is your mentor, and what did they question?",
      ],
    },
    {
      id: "evaluation",
      name: "How you will know",
      status: "planning",
      asks: "How will you tell whether it worked?",
      prompts: [
        "One measure that somebody else could mark the same way.",
        "What pupils say and do, beside the number.",
        "Is there a class to compare with?",
      ],
    },
    {
      id: "baseline",
      name: "Where pupils are",
      status: "baseline",
      asks: "Where are they before you begin?",
      prompts: [
        "Set the task or test now.",
        "Choose two or three case pupils, A to C, and predict how each will react.",
      ],
    },
    {
      id: "lessons",
      name: "Research lessons",
      status: "in-cycle",
      asks: "What happens in the lessons, and what do you change?",
      prompts: [
        "Plan, predict, one teaches and the others watch, meet soon after, plan the next.",
        "Watch pupils, not the teacher.",
      ],
    },
    {
      id: "impact",
      name: "The whole class",
      status: "analysing",
      asks: "Now that you have mastered it: what changed for the whole class?",
      prompts: ["Set the same measure again.", "What else could explain it?"],
    },
  ],
  rules: [
    askPartners("need"),
    {
      before: "approach",
      needs: { of: "written", stage: "need" },
      weight: "notice",
      says: "The need is not written down yet: an approach is chosen for a need.",
    },
    askMeasure("baseline"),
    askEthics("lessons"),
    askBaseline("lessons"),
    askPrediction("impact"),
    askStudied("impact"),
  ],
};
