/**
 * What a team of several schools asks itself about working together. The factors are known to us by their
 * headings, and the sentences are ours: "after", never a quotation.
 */

export type TogetherList = {
  id: "readiness" | "conditions";
  name: string;
  /** What it follows. */
  after: string;
  about: string;
  /** When it is answered. */
  moments: readonly ("start" | "end")[];
  items: readonly { id: string; text: string }[];
};

export const togetherLists: readonly TogetherList[] = [
  {
    id: "readiness",
    name: "Are we ready?",
    after:
      "Sebba, Kent and Tregenza (2012), “Joint practice development: what does the evidence suggest are effective approaches?”",
    about: "Before you start. What is not there yet is what to talk about first.",
    moments: ["start"],
    items: [
      { id: "purpose", text: "We agree what should get better, and for which pupils." },
      { id: "trust", text: "We can tell each other what did not go well." },
      { id: "networks", text: "We build on people who know each other already." },
      { id: "roles", text: "Each of us knows what they bring, and what the others do." },
      { id: "local-need", text: "It answers a need of every school that takes part." },
      { id: "challenge", text: "We question each other, and help with what follows." },
      { id: "leadership", text: "Leaders at several levels stand behind it, and give it time." },
      { id: "pupils", text: "Pupils have a say in it." },
      { id: "priorities", text: "It has room beside what else our schools have to do." },
    ],
  },
  {
    id: "conditions",
    name: "What lets practice move between us",
    after:
      "Fielding, Bragg, Craig and others (2005), “Factors influencing the transfer of good practice”, DfES Research Report 615",
    about: "At the start and again at the end: what changed is worth telling.",
    moments: ["start", "end"],
    items: [
      { id: "relationships", text: "We know each other well enough to be honest." },
      { id: "self", text: "Nobody has to become somebody else: each stays the teacher they are." },
      {
        id: "hierarchies",
        text: "No school is above another here, and old grudges are out in the open.",
      },
      { id: "work", text: "There is time and money for the work of passing practice on." },
      { id: "informal", text: "We learn from each other outside meetings too." },
      { id: "good-practice", text: "We agree what we call good practice, and how we would know." },
    ],
  },
];
