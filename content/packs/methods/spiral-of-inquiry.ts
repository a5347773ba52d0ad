/** After Timperley, Kaser and Halbert’s spiral of inquiry (field notes §2.3). */
import type { Method } from "#content/enquiry/method.ts";
import {
  askBaseline,
  askEthics,
  askMeasure,
  askPartners,
  askStudied,
} from "#content/packs/methods/shared-rules.ts";

export const spiralOfInquiry: Method = {
  id: "spiral-of-inquiry",
  name: "Spiral of inquiry",
  about:
    "Begins with what is going on for learners, before any topic is chosen, and asks how our own practice leads to it. You may go back at any time, and mostly will.",
  source: "After Timperley, Kaser and Halbert, A framework for transforming learning in schools",
  questionForms: ["extent", "conditions", "impact"],
  tries: ["cycle"],
  stages: [
    {
      id: "scanning",
      name: "Scanning",
      status: "planning",
      asks: "What’s going on for our learners?",
      prompts: [
        "How do we know?",
        "Why does it matter?",
        "What would pupils say if we asked them?",
      ],
    },
    {
      id: "focusing",
      name: "Focusing",
      status: "planning",
      asks: "What will have the biggest impact? Where shall we concentrate?",
      prompts: ["One thing that many pupils would feel.", "What do we leave for later?"],
    },
    {
      id: "hunch",
      name: "Developing a hunch",
      status: "planning",
      asks: "What is leading to this situation? How are we contributing to it?",
      prompts: [
        "A hunch about our own practice, not about pupils or their homes.",
        "How could we test it before we act on it?",
      ],
    },
    {
      id: "learning",
      name: "New professional learning",
      status: "planning",
      asks: "What do we need to learn, and how and where will we learn it?",
      prompts: ["From whom, in which school?", "What will we read, watch or practise?"],
    },
    {
      id: "action",
      name: "Taking action",
      status: "in-cycle",
      asks: "What can we do differently to make enough of a difference?",
      prompts: ["Small enough to begin next week.", "What do we expect to see?"],
    },
    {
      id: "checking",
      name: "Checking",
      status: "analysing",
      asks: "Have we made enough of a difference? How do we know?",
      prompts: ["What is enough, for whom?", "What do we scan next?"],
    },
  ],
  rules: [
    askPartners("scanning"),
    {
      before: "focusing",
      needs: { of: "written", stage: "scanning" },
      weight: "notice",
      says: "Scanning is still empty: a spiral asks what is going on for learners before it picks a topic.",
    },
    {
      before: "learning",
      needs: { of: "written", stage: "hunch" },
      weight: "notice",
      says: "There is no hunch yet about how our own practice leads to this.",
    },
    askMeasure("action"),
    askEthics("action"),
    askBaseline("action"),
    askStudied("checking"),
  ],
};
