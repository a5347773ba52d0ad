import type { SampleCycle } from "#content/packs/sample/shape.ts";

export const cycles: SampleCycle[] = [
  {
    name: "copying",
    school: "harrow-lane",
    owner: "amira-khan",
    number: 1,
    step: "decided",
    idea: "Five words with meanings, copied before reading",
    ideaId: "copy",
    objective: "test",
    startsOn: "2026-01-12",
    endsOn: "2026-01-30",
    tasks: [
      {
        what: "Five words on the board before each new chapter",
        who: "Class teacher of 8B",
        when: "Three lessons a week",
        where: "English",
      },
    ],
    data: [
      {
        measure: "Minutes before the first line is read",
        who: "A colleague with a stopwatch",
        when: "One lesson a week",
        where: "8B",
      },
    ],
    predictions: [
      {
        question: "How long does it take before we read?",
        prediction: "Six minutes, once pupils know how it goes.",
        match: "no",
      },
      {
        question: "Does the word quiz rise?",
        prediction: "From about five of ten to seven by the end of January.",
        match: "no",
      },
    ],
    done: {
      asPlanned: true,
      observations:
        "Pupils copied neatly. Eleven minutes went by before the first line was read, and it did not get shorter. In talk about the chapter three of the fifteen words of a week were heard.",
      problems: "",
      feedback: "Several said that they copied without reading what they copied.",
    },
    studied: {
      shows:
        "Eleven minutes, in each of three lessons. The quiz went from 5.2 to 5.8, which is hardly more than it moves anyway.",
      compared:
        "We expected six minutes and seven marks. Both were wrong, and the first explains the second.",
      learnt:
        "Copying took eleven minutes and was not learning. Pupils could give a meaning from the page, but not use the word.",
    },
    decided: {
      decision: "adapt",
      next: "Pupils say each word in a sentence of their own to a partner. Nothing is copied, and the words come back in the next lesson.",
      practice:
        "Before a new chapter, five words with their meanings on the board. Pupils say each word in a sentence of their own to a partner, and the words come back in the next lesson.",
      on: "2026-01-30",
    },
  },
  {
    name: "saying",
    school: "harrow-lane",
    owner: "amira-khan",
    number: 2,
    follows: "copying",
    step: "decided",
    idea: "Five words, each said in a sentence",
    ideaId: "say",
    objective: "test",
    startsOn: "2026-02-02",
    endsOn: "2026-03-13",
    tasks: [
      {
        what: "Each partner says each word in a sentence, then we read",
        who: "Class teacher of 8B",
        when: "Three lessons a week",
        where: "English",
      },
      {
        what: "The five again as the first task of the next lesson",
        who: "Class teacher of 8B",
        when: "Each next lesson",
        where: "English",
      },
    ],
    data: [
      {
        measure: "Mean of the weekly word quiz",
        who: "Class teacher of 8B",
        when: "Fridays",
        where: "8B",
      },
    ],
    predictions: [
      {
        question: "How long does it take before we read?",
        prediction: "Seven minutes.",
        match: "yes",
      },
      {
        question: "Does the word quiz rise?",
        prediction: "To seven of ten by the middle of March.",
        match: "yes",
      },
      {
        question: "Does it help pupils who read below age nine as much?",
        prediction: "A little less, but clearly.",
        match: "no",
      },
    ],
    done: {
      asPlanned: true,
      observations:
        "Seven minutes in the second week, and loud. Pairs used the words again when they talked about the chapter. Pupils who read slowly said good sentences and then stopped at other words in the first paragraph.",
      problems: "",
      feedback: "“You hear it before you see it”, said one pair.",
    },
    studied: {
      shows:
        "The quiz rose from 5.8 to 7.0, with one dip after half term. Two pages were read in a lesson, as before.",
      compared:
        "Time and quiz came as predicted. For the slowest readers we had hoped for too much.",
      learnt:
        "A word that has been said is there when it is met. Five words are not enough for those who stumble over twenty.",
    },
    decided: {
      decision: "adopt",
      next: "All Year 8 classes from the summer term. The two who teach a text choose its words together.",
      on: "2026-03-27",
    },
  },
  {
    name: "history",
    school: "st-oswins",
    owner: "joan-pritchard",
    number: 1,
    step: "decided",
    idea: "Five words, each said in a sentence",
    ideaId: "say",
    objective: "test",
    startsOn: "2026-02-23",
    endsOn: "2026-03-20",
    tasks: [
      {
        what: "Five words before each source on the Norwich weavers",
        who: "History teacher of 8R",
        when: "Two lessons a week",
        where: "History",
      },
    ],
    data: [
      {
        measure:
          "Answers to “what does the source tell us?” that use the source’s own words rightly",
        who: "History teacher of 8R",
        when: "First and last week",
        where: "8R",
      },
    ],
    predictions: [
      {
        question: "Are five words enough for a source from 1700?",
        prediction: "No. We expect to need eight or nine.",
        match: "partly",
      },
      {
        question: "Do more answers use the source’s words rightly?",
        prediction: "Half of them, from about a third now.",
        match: "yes",
      },
    ],
    done: {
      asPlanned: false,
      observations:
        "With a shorter source five were enough. In the last week about half of the answers used a word of the source rightly.",
      problems: "One week was lost to mock interviews, so we did seven lessons, not eight.",
      feedback: "Pupils asked for the five words in geography.",
    },
    studied: {
      shows: "From nine of 27 answers in the first week to fourteen of 27 in the last.",
      compared: "It rose as predicted. We shortened the sources rather than add words.",
      learnt:
        "It is not about the subject. Choosing the words shows which part of a source can be left out.",
    },
    decided: {
      decision: "adopt",
      next: "It stays in Year 8 history. The words of each source are kept with the lesson for whoever teaches it next.",
      on: "2026-03-27",
    },
  },
];
