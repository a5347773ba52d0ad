import type { SampleCycle } from "#content/packs/sample/shape.ts";

export const cycles: SampleCycle[] = [
  {
    name: "film-alone",
    school: "aldermere",
    owner: "mei-lin-zhao",
    number: 1,
    step: "decided",
    idea: "A film of four minutes at home",
    ideaId: "film",
    objective: "test",
    startsOn: "2025-09-22",
    endsOn: "2025-10-17",
    tasks: [
      {
        what: "Send the film, and begin the lesson with a task that needs it",
        who: "Chemistry teacher of 10C",
        when: "Twice a week",
        where: "Chemistry",
      },
    ],
    data: [
      {
        measure: "Pupils who have watched, asked at the door",
        who: "Chemistry teacher of 10C",
        when: "Twice a week",
        where: "10C",
      },
    ],
    predictions: [
      {
        question: "How many of 27 watch it?",
        prediction: "Twenty in the first week and more after that, once they see that it helps.",
        match: "no",
      },
      {
        question: "How long do they practise in the lesson?",
        prediction: "Twenty-five minutes.",
        match: "no",
      },
    ],
    done: {
      asPlanned: true,
      observations:
        "Each lesson began with the task. Those who had not watched asked their neighbours, and within five minutes the film was being told again at the board, faster than we would have explained it.",
      problems: "",
      feedback: "“I was going to watch it on the bus and there was no signal.”",
    },
    studied: {
      shows:
        "21 of 27 in the first week, then 19, 17 and 16. Practice took fourteen minutes, which is four more than in June.",
      compared: "We expected more each week, and it was fewer.",
      learnt:
        "A lesson that needs the film is lost for whoever has not seen it, and they take the others with them.",
    },
    decided: {
      decision: "adapt",
      next: "Three questions on paper come with the film, and the library is open at lunch for whoever cannot watch at home.",
      practice:
        "The film is sent home with three questions on paper, the library is open at lunch for whoever cannot watch at home, and the lesson begins with a task that needs the film.",
      on: "2025-10-21",
    },
  },
  {
    name: "with-questions",
    school: "aldermere",
    owner: "mei-lin-zhao",
    number: 2,
    follows: "film-alone",
    step: "decided",
    idea: "Three questions with the film, and the library open at lunch",
    ideaId: "questions",
    objective: "test",
    startsOn: "2025-11-03",
    endsOn: "2025-11-28",
    tasks: [
      {
        what: "Give out the questions the day before, and look at them at the door",
        who: "Chemistry teacher of 10C",
        when: "Twice a week",
        where: "Chemistry",
      },
      {
        what: "Keep a corner of the library open",
        who: "Head of history, on lunch duty",
        when: "Mondays and Wednesdays",
        where: "Library",
      },
    ],
    data: [
      {
        measure: "Pupils who have watched, asked at the door",
        who: "Chemistry teacher of 10C",
        when: "Twice a week",
        where: "10C",
      },
    ],
    predictions: [
      {
        question: "How many of 27 watch it?",
        prediction: "Twenty-four, since the library takes away the reasons.",
        match: "no",
      },
      {
        question: "Do their questions show who needs help?",
        prediction: "For most of them.",
        match: "partly",
      },
    ],
    done: {
      asPlanned: true,
      observations:
        "A few came to the library, mostly those who had watched at home and wanted company. Some of the papers were copied at the door.",
      problems: "",
      feedback:
        "Pupils said that they would rather have it explained, so that they can ask. One said that you cannot ask a film.",
    },
    studied: {
      shows: "18 of 27, then 19, then 17 twice.",
      compared: "We hoped for twenty-four. The library did not reach those whom it was for.",
      learnt:
        "It was not a question of will. The explanation is the part of the lesson that pupils need each other and us for.",
    },
    decided: {
      decision: "abandon",
      next: "After two cycles a third of the class still begins each lesson behind. We explain in the lesson again.",
      on: "2025-12-02",
    },
  },
  {
    name: "french",
    school: "quayside",
    owner: "femi-balogun",
    number: 1,
    step: "decided",
    idea: "A film of four minutes at home",
    ideaId: "film",
    objective: "test",
    startsOn: "2025-11-03",
    endsOn: "2025-11-28",
    tasks: [
      {
        what: "Send a film on the perfect tense, and begin with writing in pairs",
        who: "French teacher of 9F",
        when: "Once a week",
        where: "French",
      },
    ],
    data: [
      {
        measure: "Verbs in the perfect tense that are right, in a text of eighty words",
        who: "French teacher of 9F",
        when: "First and last week",
        where: "9F",
      },
    ],
    predictions: [
      {
        question: "Do they use the perfect tense rightly without help?",
        prediction: "Half of them do by the end of November.",
        match: "no",
      },
    ],
    done: {
      asPlanned: false,
      observations:
        "Those who had watched could say the rule. In their texts they wrote what they always write.",
      problems: "One week was lost to a school trip, so we had three lessons, not four.",
      feedback: "They liked hearing their own teacher at home, and played it at double speed.",
    },
    studied: {
      shows: "About the same mistakes in the last texts as in the first.",
      compared: "We had hoped for half of the class. We cannot see that anything moved.",
      learnt: "To know a rule and to use it are two lessons. The film gave the one that was easy.",
    },
    decided: {
      decision: "abandon",
      next: "It costs an evening to make each film, and speaking in class did more for the same tense last year.",
      on: "2025-12-05",
    },
  },
];
