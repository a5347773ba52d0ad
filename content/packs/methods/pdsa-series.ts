/** After the Model for Improvement: Langley and others; worksheets of IHI and Carnegie (field notes §2.3). */
import type { Method } from "#content/enquiry/method.ts";
import {
  askBaseline,
  askEthics,
  askMeasure,
  askPartners,
  askPrediction,
  askStudied,
} from "#content/packs/methods/shared-rules.ts";

export const pdsaSeries: Method = {
  id: "pdsa-series",
  name: "Series of PDSA cycles",
  about:
    "An aim, the drivers of it, and many small tests: plan with a prediction, do, study, act. What holds is tried again elsewhere, what does not is dropped early.",
  source: "After the Model for Improvement (Associates in Process Improvement; IHI worksheets)",
  questionForms: ["impact", "conditions", "extent"],
  tries: ["cycle"],
  stages: [
    {
      id: "aim",
      name: "The aim",
      status: "planning",
      asks: "What are we trying to accomplish?",
      prompts: ["How much, by when, for whom?", "Why does it matter to pupils?"],
    },
    {
      id: "measures",
      name: "The measures",
      status: "planning",
      asks: "How will we know that a change is an improvement?",
      prompts: [
        "An outcome, one or two of the process, and one that would show harm elsewhere.",
        "Little enough to collect every week.",
      ],
    },
    {
      id: "changes",
      name: "The changes",
      status: "planning",
      asks: "What changes can we make that will result in improvement?",
      prompts: [
        "Draw the drivers, and the ideas that act on each.",
        "Which idea is quickest to test?",
      ],
    },
    {
      id: "baseline",
      name: "Where we start",
      status: "baseline",
      asks: "What do the measures say before anything changes?",
      prompts: [
        "Ten points or more make a run chart.",
        "Freeze the baseline before the first cycle.",
      ],
    },
    {
      id: "cycles",
      name: "Cycles",
      status: "in-cycle",
      asks: "What did we predict, what happened, and what do we do next?",
      prompts: ["One pupil, one lesson, one class, then more.", "Adopt, adapt or abandon."],
    },
    {
      id: "hold",
      name: "What holds",
      status: "analysing",
      asks: "Which changes hold, where, and what do they cost?",
      prompts: ["Where did it not hold, and why?", "What keeps it going when you stop looking?"],
    },
  ],
  rules: [
    askPartners("aim"),
    {
      before: "measures",
      needs: { of: "written", stage: "aim" },
      weight: "notice",
      says: "The aim is not written yet: how much, by when, for whom.",
    },
    askMeasure("baseline"),
    {
      before: "baseline",
      needs: { of: "planned", list: "ideas", atLeast: 1 },
      weight: "notice",
      says: "No change idea stands in the driver diagram yet.",
    },
    askEthics("cycles"),
    askBaseline("cycles"),
    askPrediction("hold"),
    askStudied("hold"),
  ],
};
