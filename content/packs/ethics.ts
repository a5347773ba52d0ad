/**
 * The ethics checklist of an enquiry: what is settled before anything is tried with pupils. After BERA's
 * guidelines (2018) and the rules on pupils' data (field notes §2.7); it is editable data, not law.
 */
import type { Method } from "#content/enquiry/method.ts";
import type { Plan } from "#content/enquiry/plan.ts";

export type EthicsLine = { id: string; asks: string; help: string; mayNotApply: boolean };

export const ethicsChecklist: readonly EthicsLine[] = [
  {
    id: "basis",
    asks: "The lawful basis for using pupils’ work or marks is known at each school",
    help: "For ordinary teaching it is usually the school’s public task. Ask the data protection lead.",
    mayNotApply: false,
  },
  {
    id: "dpia",
    asks: "A data protection impact assessment was made where one is needed",
    help: "Needed where pupils’ data is put to a new use. Kept at the school, not here.",
    mayNotApply: true,
  },
  {
    id: "informed",
    asks: "Those who take part know what it is for, and may say no",
    help: "Colleagues, and pupils or their parents where it is more than ordinary teaching.",
    mayNotApply: false,
  },
  {
    id: "withdraw",
    asks: "They know that they may stop, and that nothing follows from it",
    help: "For colleagues this means: it is no part of appraisal.",
    mayNotApply: false,
  },
  {
    id: "power",
    asks: "It was thought through what it means that pupils are asked by their own teacher",
    help: "Would a pupil dare to say that it did not help?",
    mayNotApply: false,
  },
  {
    id: "left-out",
    asks: "Nobody is worse off for being in the class that is compared",
    help: "They are taught as well as before, or get it later.",
    mayNotApply: true,
  },
  {
    id: "media",
    asks: "There is written consent for any picture or recording",
    help: "Who agreed, to what, and until when stays at the school. Pictures of pupils do not belong here.",
    mayNotApply: true,
  },
  {
    id: "approval",
    asks: "The heads of the schools agree, and so does a university where it is one of its studies",
    help: "",
    mayNotApply: false,
  },
  {
    id: "publish",
    asks: "We will say what we found whichever way it goes",
    help: "No clear change and worse are as useful to others as better.",
    mayNotApply: false,
  },
];

/** What is asked before anything is tried: by a method's stage, a cycle's Do, and a lesson. */
export const ethicsFirst =
  "Answer every line of the ethics checklist before anything is tried with pupils.";

/** The checklist of an enquiry by a method: what every enquiry is asked, then the method's own points. */
export const ethicsOf = ({ ethics = [] }: Pick<Method, "ethics">): EthicsLine[] => [
  ...ethicsChecklist,
  ...ethics.map((asks, at) => ({ id: `own-${at + 1}`, asks, help: "", mayNotApply: true })),
];

/** Whether every line of the checklist has its answer. */
export const isEthicsSettled = (
  { ethics }: Pick<Plan, "ethics">,
  method: Pick<Method, "ethics">,
): boolean => ethicsOf(method).every(({ id }) => ethics[id]);

/** How far it is settled, in a sentence for a school that thinks of joining. */
export function ethicsInShort(
  { ethics }: Pick<Plan, "ethics">,
  method: Pick<Method, "ethics">,
): string {
  const lines = ethicsOf(method);
  const settled = lines.filter(({ id }) => ethics[id]).length;
  return settled === lines.length
    ? `All ${lines.length} lines of the ethics checklist are answered.`
    : `${settled} of ${lines.length} lines of the ethics checklist are answered so far: nothing is tried with pupils before all of them are.`;
}
