/**
 * How an enquiry moves from stage to stage. Forward, every rule of the stages on the way is asked: what
 * must be is in the way, what is only noticed is said. Back is always free, and nothing is lost by it:
 * what was written in a later stage stays written.
 */
import { type Method, type Need, rulesOf, type Stage, stagesOf } from "#content/enquiry/method.ts";

/** What is true of an enquiry, as far as the rules ask. */
export type EnquiryFacts = {
  questionComplete: boolean;
  /** Schools that take part. */
  schools: number;
  /** Stages in whose part of the plan something is written. */
  written: readonly string[];
  /** How many lines the lists of the plan have. */
  planned: Record<"steps" | "measures" | "ingredients" | "ideas", number>;
  ethicsAnswered: boolean;
  hasBaseline: boolean;
  /** Cycles and research lessons with locked predictions, and those looked back on. */
  predicted: number;
  studied: number;
  findings: number;
  findingsWithoutWhy: number;
  writeUp: "none" | "begun" | "published";
};

export type Weighed = {
  direction: "forward" | "back" | "nowhere";
  /** What is in the way, each in a sentence. */
  musts: string[];
  /** What is missing, and does not keep it from moving. */
  notices: string[];
};

/** What the rules say of a move. @throws where the method does not have one of the stages. */
export function weighMove(method: Method, facts: EnquiryFacts, from: string, to: string): Weighed {
  const entered = stagesEntered(method, from, to).map(({ id }) => id);
  if (entered.length === 0)
    return { direction: from === to ? "nowhere" : "back", musts: [], notices: [] };
  const unmet = rulesOf(method).filter(
    (rule) => entered.includes(rule.before) && !isMet(rule.needs, facts),
  );
  const said = (weight: "must" | "notice") => [
    ...new Set(unmet.filter((rule) => rule.weight === weight).map(({ says }) => says)),
  ];
  return { direction: "forward", musts: said("must"), notices: said("notice") };
}

/** The stages that a move forward enters, those that it goes past too; none where it goes back or nowhere. */
export function stagesEntered(method: Method, from: string, to: string): Stage[] {
  const stages = stagesOf(method);
  const [start, end] = [from, to].map((id) => stages.findIndex((stage) => stage.id === id));
  if (start === undefined || end === undefined || start < 0 || end < 0)
    throw new Error(`${method.id} has no stage ${start === -1 ? from : to}`);
  return stages.slice(start + 1, end + 1);
}

function isMet(need: Need, facts: EnquiryFacts): boolean {
  switch (need.of) {
    case "question":
      return facts.questionComplete;
    case "schools":
      return facts.schools >= need.atLeast;
    case "written":
      return facts.written.includes(need.stage);
    case "planned":
      return facts.planned[need.list] >= need.atLeast;
    case "ethics":
      return facts.ethicsAnswered;
    case "baseline":
      return facts.hasBaseline;
    case "predicted":
      return facts.predicted > 0;
    case "studied":
      return facts.studied > 0;
    case "findings":
      return facts.findings > 0 && facts.findingsWithoutWhy === 0;
    case "write-up":
      return facts.writeUp === "published" || (!need.published && facts.writeUp === "begun");
  }
}
