/** The parts of a live plan in their order, each with how far it is: the way through a long page. */
import type * as Y from "yjs";
import { blankText, lineList, stageFragment } from "#content/enquiry/live-plan.ts";
import type { Stage } from "#content/enquiry/method.ts";
import { blanks } from "#content/enquiry/question.ts";
import type { EthicsLine } from "#content/packs/ethics.ts";
import { planLists } from "#content/packs/plan-lists.ts";

/** `id` is the place on the page. */
export type PlanPart = { id: string; name: string; state: string };

export function partsOf(
  doc: Y.Doc,
  stages: readonly Pick<Stage, "id" | "name">[],
  ethics: readonly Pick<EthicsLine, "id">[],
): PlanPart[] {
  const list = (name: keyof typeof planLists): PlanPart => ({
    id: name,
    name: planLists[name].title,
    state: count(lineList(doc, name).length, planLists[name].one.toLowerCase()),
  });
  const filled = blanks.filter((blank) => blankText(doc, blank).length > 0).length;
  const why = ["need", "hunch"].some((field) => doc.getText(field).length > 0);
  const answered = ethics.filter(({ id }) => doc.getMap("ethics").has(id)).length;
  return [
    { id: "question-title", name: "The question", state: `${filled} of ${blanks.length} blanks` },
    { id: "why-title", name: "Why this, and why now", state: why ? "begun" : empty },
    ...stages.map(({ id, name }) => ({
      id: `stage-${id}`,
      name,
      state: stageFragment(doc, id).length > 0 ? "begun" : empty,
    })),
    list("ingredients"),
    {
      id: "ethics",
      name: "Ethics",
      state:
        answered === ethics.length ? "all answered" : `${answered} of ${ethics.length} answered`,
    },
    ...(["steps", "measures", "costs"] as const).map(list),
    {
      id: "drivers",
      name: "Driver diagram",
      state:
        (["driver", "idea"] as const)
          .map((one) => ({ one, many: lineList(doc, `${one}s`).length }))
          .flatMap(({ one, many }) => (many > 0 ? [count(many, one)] : []))
          .join(", ") || empty,
    },
    { id: "tags-title", name: "What it is about", state: "" },
  ];
}

const empty = "empty";

const count = (many: number, one: string): string =>
  many === 0 ? empty : `${many} ${many === 1 ? one : `${one}s`}`;
