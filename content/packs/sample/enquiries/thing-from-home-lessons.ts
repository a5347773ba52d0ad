import type { SampleLesson } from "#content/packs/sample/shape.ts";

export const lessons: SampleLesson[] = [
  {
    name: "nursery",
    school: "lanternfield-nursery",
    number: 1,
    teacher: "wanjiru-kamau",
    on: "2026-10-20",
    step: "discussed",
    objective:
      "To find out what is in the bag by asking, and to answer somebody who is not an adult.",
    activities:
      "Five children on the carpet. One holds the bag. The adult says “What could be in it?” and helps with questions. After three minutes the bag is opened, and the thing goes round.",
    observers: ["kasia-nowak", "beth-carrow"],
    pupils: [
      {
        label: "A",
        description: "Talks a good deal with adults and little with other children",
        predicted: "Asks the adult what is in the bag, not the child who has it.",
        observed:
          "Asked the adult three times, and the child with the bag once, after the adult had turned away to find a tissue.",
        why: "While an adult is there to answer, there is no reason to ask another child.",
      },
      {
        label: "B",
        description: "New to English this term",
        predicted: "Shakes the bag and says one word in the first language.",
        observed: "Shook it, said a word that two others knew, and the three of them laughed.",
        why: "Somebody in the group shared the language. We had not thought of that when we made the groups.",
      },
      {
        label: "C",
        description: "Speaks when standing at the sand, and seldom on the carpet",
        predicted: "Takes no turn until the bag is open.",
        observed: "Took none before, and four after.",
        why: "A thing in the hand is easier to talk about than one that is hidden.",
      },
    ],
    talk: {
      interviews: "They wanted to know whether the bag would be there tomorrow.",
      surprised:
        "The best talk was in the twenty seconds in which the adult was looking for a tissue.",
      change:
        "The adult says nothing for the first minute. Groups are made so that nobody is alone with their language.",
    },
  },
  {
    name: "year-three",
    school: "ormerod-road",
    number: 1,
    teacher: "kasia-nowak",
    on: "2026-11-10",
    step: "discussed",
    objective: "To ask three questions that get nearer to what is in the bag.",
    activities:
      "Groups of four. One minute in which no adult speaks. Then three minutes of asking, in any language. The group says what it thinks before the bag is opened.",
    observers: ["wanjiru-kamau", "imran-siddiqui"],
    pupils: [
      {
        label: "A",
        description: "Sure of the answer in most lessons",
        predicted: "Guesses at once, and asks nothing.",
        observed:
          "Guessed five times, then heard somebody else ask “Is it for cooking?” and asked two of the same kind.",
        why: "Guessing had always been enough. Here it was not.",
      },
      {
        label: "B",
        description: "A year in England, follows everything and says little",
        predicted: "Asks one question in Polish, and none in English.",
        observed:
          "Asked two in Polish and one in English. The English one began with “Is it”, as the one before had.",
        why: "The minute without an adult was long enough to hear how others begin.",
      },
      {
        label: "C",
        description: "Finds it hard to wait for a turn",
        predicted: "Opens the bag.",
        observed: "Held the bag, and did not open it.",
        why: "It was C’s own thing. We think that made the waiting bearable.",
      },
    ],
    talk: {
      interviews: "One group said that it is good when the grown-ups do not know either.",
      surprised: "The first minute was not silent in any group for longer than ten seconds.",
      change:
        "Keep the minute. Leave out saying what the group thinks: the quickest always says it.",
    },
  },
  {
    name: "symbols",
    school: "copse-hill",
    number: 1,
    teacher: "beth-carrow",
    on: "2026-11-26",
    step: "plan",
    objective: "To ask about the bag with a symbol or a sign, without being asked to.",
    activities:
      "Four children and a board with twelve symbols within reach of each. Two minutes in which no adult speaks or points, then as long as it goes on.",
    observers: ["wanjiru-kamau"],
    pupils: [
      {
        label: "A",
        description: "Uses a board when somebody holds it",
        predicted: "Looks at the adult for the first minute, then points to “what”.",
      },
      {
        label: "B",
        description: "Uses signs with family, rarely at school",
        predicted: "Signs “open” again and again.",
      },
    ],
  },
];
