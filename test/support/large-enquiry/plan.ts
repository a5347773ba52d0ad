/** The plan of a large enquiry: 60 steps, a driver diagram of 40 nodes, a text in five stages. */
import type * as Y from "yjs";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { parseDocument } from "#content/document/schema.ts";
import { fillPlan } from "#content/enquiry/live-plan.ts";
import { ethicsChecklist } from "#content/packs/ethics.ts";
import { pdsaSeries } from "#content/packs/methods/pdsa-series.ts";

/** Adds to the title and question with which it began. */
export function fillLargePlan(doc: Y.Doc): void {
  fillPlan(doc, {
    need: "Pupils read a page aloud and could not say what it was about: half of a year group.",
    hunch: "They meet too many new words at once, and nobody says them before they read.",
    aim: "Nine pupils in ten retell a page in order by July, in every class that takes part.",
    stages: Object.fromEntries(pdsaSeries.stages.slice(0, 5).map(({ id }) => [id, stageText()])),
    ingredients: numbered(6, (id) => ({ id, text: "Five words are taught before the text" })),
    steps: numbered(60, (id, at) => ({
      ...{ id: `step-${id}`, what: "Choose the words of the next text and share them" },
      ...{ who: "A teacher of each school", when: `Week ${at + 1}`, where: "At each school" },
      done: at % 2 === 0,
    })),
    measures: (["outcome", "process", "balancing"] as const).map((role, at) => ({
      ...{ id: `measure-${at + 1}`, name: `Reading test, part ${at + 1}`, role },
      ...{ kind: "curriculum-test" as const, scale: "0 to 140", when: "Before and after" },
      ...{ markedBy: "A colleague", blind: true },
    })),
    costs: numbered(5, (id) => ({ id, what: "Cards for the words", hours: 2, pounds: 40 })),
    drivers: numbered(24, (id, at) => ({
      ...{ id: `driver-${id}`, text: `What pupils know before they read, part ${at + 1}` },
      under: at < 6 ? null : `driver-${(at % 6) + 1}`,
    })),
    ideas: numbered(16, (id, at) => ({
      ...{ id: `idea-${id}`, text: `Five words, one at a time, way ${at + 1}` },
      serves: [`driver-${7 + at}`],
    })),
    ethics: Object.fromEntries(ethicsChecklist.map(({ id }) => [id, "yes" as const])),
  });
}

const numbered = <T>(many: number, make: (id: string, at: number) => T): T[] =>
  Array.from({ length: many }, (_, at) => make(String(at + 1), at));

const stageText = () =>
  parseDocument(
    documentFromMarkdown(
      "We agreed what each school does, what it leaves as it is, and how we would know. ".repeat(
        12,
      ),
    ),
  ).toJSON();
