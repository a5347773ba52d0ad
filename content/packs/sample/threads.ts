import type { SampleThread } from "#content/packs/sample/shape.ts";

export const sampleThreads: SampleThread[] = [
  {
    title: "Who could look at our first half term of retelling?",
    alliance: "tees-valley-reading",
    rule: "attributed",
    posts: [
      {
        by: "amira-khan",
        on: "2026-01-15",
        body: "We have six weeks of retelling notes from two classes in Year 8. Would somebody who has not seen it read them with us?\n\nWhat we would like to know:\n\n- whether our three questions can be answered from the notes at all\n- what you would count that we did not",
      },
      {
        by: "siobhan-doyle",
        on: "2026-01-16",
        body: "I can, on the Thursday after half term. In the infants we counted who began without being asked. It took no time and told us more than the length did.",
      },
      {
        by: "joan-pritchard",
        on: "2026-01-19",
        body: "Count the empty ones too. We left them out the first time, and our result looked better than it was.",
      },
    ],
  },
  {
    title: "What we paid for and stopped using",
    alliance: "tees-valley-reading",
    rule: "chatham-house",
    posts: [
      {
        by: "ravi-menon",
        on: "2026-02-03",
        body: "We bought a reading scheme for the whole of key stage 2 and stopped after two terms. Nobody has said so in a meeting yet. The books are fine. There was no time for them in any timetable.",
      },
      {
        by: "tom-ellery",
        on: "2026-02-04",
        body: "The same with a programme on tablets. It was **chosen before** anybody had asked the people who would teach it.",
      },
      {
        by: "ravi-menon",
        on: "2026-02-04",
        body: "That is it exactly. Next time I would like us to try it in one class for half a term before anybody signs.",
      },
    ],
  },
];
