import { settledEthics } from "#content/packs/sample/enquiries/settled-ethics.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

export const plan: SampleEnquiry["plan"] = {
  title: "A thing from home in a paper bag",
  question: {
    form: "impact",
    intervention: "guessing and asking about a thing from home in a paper bag",
    outcome: "how many turns a child takes in a talk",
    cohort: "children of three to eight who say little in a group",
  },
  need: "We listened to one group talk at each school in September. The adult took every second turn. The children who are new to English, and those who use few words, took one or none.",
  hunch:
    "We ask about things that we have chosen and they have not. They answer, and that is the end of it.",
  themes: ["oral-language-interventions", "classroom-talk", "english-as-an-additional-language"],
  phases: ["Early years", "Primary", "Special"],
  keyStages: ["EYFS", "KS2"],
  subjects: ["English"],
  stages: {
    draft:
      "A child had carried a door knob in her pocket for a week. The talk about it was the longest of the term.",
    forming:
      "A nursery, a primary and a special school, since the need is the same and the children are not. One of us comes to each lesson from elsewhere.",
    need: "A turn is anything meant for the others: a word in any language, a sign, a symbol pointed at. **Who begins** matters to us as much as how many.",
    approach:
      "We had each read about asking less and waiting longer. What we take from it is that a child needs something that the adult does not know already. Nobody knows what is in the bag.",
    evaluation:
      "Turns in three minutes of talk, counted by whoever watches, in September and in December. We have no class to compare with. We shall see a change and not know its cause.",
    baseline:
      "Few turns everywhere, and fewest where children use symbols: there our own sheets had no box for a symbol, so we began again.",
    lessons:
      "Lanternfield on 20 October, Ormerod Road on 10 November, Copse Hill on 26 November. What changed after the first lesson: the adult says nothing for the first minute.",
  },
  ingredients: [
    { id: "unknown", text: "Only the child who brought it knows what is in the bag." },
    { id: "ask", text: "The others find out by asking, in any language or with a symbol." },
    { id: "quiet", text: "The adult is silent for the first minute." },
  ],
  steps: [
    {
      id: "letter",
      what: "Write to families in their languages: anything small, nothing bought, no pictures of people",
      who: "Each school",
      when: "The second week of October",
      where: "All three schools",
      done: true,
    },
    {
      id: "visits",
      what: "Watch one lesson at another school, and count turns",
      who: "Whoever is not teaching",
      when: "October and November",
      where: "All three schools",
      done: false,
    },
    {
      id: "again",
      what: "Count turns again with the same sheet",
      who: "The same watchers as in September",
      when: "The second week of December",
      where: "All three schools",
      done: false,
    },
  ],
  measures: [
    {
      id: "turns",
      name: "Turns in three minutes of talk",
      kind: "observation-count",
      role: "outcome",
      scale: "Turns of one child, counted on a sheet without names",
      when: "September and December",
      markedBy: "A colleague who does not teach the group",
      blind: false,
    },
  ],
  costs: [
    { id: "cover", what: "Cover for six half days of watching", hours: 18, pounds: 540 },
    { id: "bags", what: "Paper bags", hours: null, pounds: 12 },
  ],
  ethics: { ...settledEthics, "left-out": "not-needed" },
};
