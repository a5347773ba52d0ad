import { settledEthics } from "#content/packs/sample/enquiries/settled-ethics.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

export const plan: SampleEnquiry["plan"] = {
  title: "A short film at home before the lesson",
  question: {
    form: "impact",
    intervention: "watching a four-minute explanation at home before the lesson",
    outcome: "what pupils can do with it afterwards",
    cohort: "Year 9 and Year 10 classes in French and chemistry",
  },
  need: "We timed four lessons in June. Explaining took about twenty minutes, practice about ten, and most mistakes were made in the last five, when nobody had time to look at them.",
  hunch:
    "We explain in the lesson because that is where we are. An explanation can be heard anywhere; practice needs the teacher.",
  aim: "Twice as many minutes of practice in a lesson by half term, and better marks on the December test than the class beside.",
  themes: ["homework", "independent-study", "science-teaching"],
  phases: ["Secondary"],
  keyStages: ["KS3", "KS4"],
  subjects: ["Science", "Languages"],
  stages: {
    draft:
      "Two of us had made films for pupils who were away. Those pupils came back knowing more than we expected, so we asked why not everybody.",
    forming:
      "Chemistry at Aldermere and French at Quayside. Two subjects, so that it is not about moles alone.",
    aim: "It matters because **practice** is what we can help with, and what goes home undone.",
    measures: `- **Outcome:** a test of 30 marks on reacting masses, in September and December, marked at Quayside.
- **Process:** how many of 10C had watched the film, asked at the door twice a week.
- **Balancing:** how many say nothing in the first ten minutes.`,
    changes:
      "Quickest to test is the film alone. If too few watch it, three questions on paper and an open library.",
    baseline: "10C had 9.4 of 30 marks in September and 10D 9.6, so we began level.",
    cycles:
      "Two cycles in chemistry, one in French. In chemistry fewer watched each week. We mended what we could and it did not get better.",
    hold: "Nothing of it holds as homework. What holds is the list of films for pupils who were away, which we had before we began.",
    "write-up":
      "We say first that it went worse, and why we think so. Others are about to buy what we made ourselves.",
    "follow-up":
      "In September nobody at either school sends an explanation home. The list of films is used about once a week.",
  },
  ingredients: [
    { id: "seen", text: "Everybody has seen the film when the lesson begins." },
    { id: "one-idea", text: "One idea in a film, four minutes at most." },
    { id: "task", text: "The lesson begins with a task that needs the film." },
  ],
  steps: [
    {
      id: "films",
      what: "Make twelve films, and look at each other’s before pupils do",
      who: "Both teachers",
      when: "August and September",
      where: "At home, with a sheet of paper",
      done: true,
    },
    {
      id: "ask",
      what: "Ask at the door who has watched, with no consequence",
      who: "The class teacher",
      when: "Twice a week",
      where: "10C",
      done: true,
    },
    {
      id: "test",
      what: "Set the test again, and send it to the other school without names",
      who: "The class teachers of 10C and 10D",
      when: "The second week of December",
      where: "Aldermere",
      done: true,
    },
  ],
  measures: [
    {
      id: "masses-test",
      name: "Test of reacting masses",
      kind: "curriculum-test",
      role: "outcome",
      scale: "0 to 30 marks",
      when: "September and December",
      markedBy: "Quayside Academy",
      blind: true,
    },
    {
      id: "silent",
      name: "Pupils who say nothing in the first ten minutes",
      kind: "observation-count",
      role: "balancing",
      scale: "Pupils of the class, on a seating plan without names",
      when: "One lesson in each cycle",
      markedBy: "Whoever watches",
      blind: false,
    },
  ],
  costs: [{ id: "films", what: "Making twelve films, two teachers", hours: 30, pounds: null }],
  drivers: [
    { id: "practice", text: "More of the lesson is practice", under: null },
    { id: "ready", text: "Pupils come ready to practise", under: null },
    { id: "explained", text: "The idea is explained before the lesson", under: "practice" },
    { id: "checked", text: "They have done something with it", under: "ready" },
  ],
  ideas: [
    { id: "film", text: "A film of four minutes at home", serves: ["explained"] },
    {
      id: "questions",
      text: "Three questions with the film, and the library open at lunch",
      serves: ["checked", "explained"],
    },
  ],
  ethics: settledEthics,
};
