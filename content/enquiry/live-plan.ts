/**
 * How a plan lies in its live document: two people in two parts, or in one line, never overwrite each
 * other. Each text is a Yjs text of its own, each tick a key of its own.
 *
 *     title, need, hunch, aim              Y.Text
 *     blank:intervention, :outcome, :cohort  Y.Text
 *     choices                              Y.Map; form
 *     tags                                 Y.Map of "facet:value" to true
 *     ethics                               Y.Map of a line's id to its answer
 *     stage:ID                             Y.XmlFragment, one for each stage of the method
 *     ingredients, steps, measures, costs, drivers, ideas
 *                                          Y.Array of Y.Map { id, … }; words are Y.Text, a driver that an
 *                                          idea serves is a key "serves:ID"
 */
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { z } from "zod";
import type { DocumentParts } from "#content/document/erased-document.ts";
import { documentSchema, parseDocument, textOf } from "#content/document/schema.ts";
import { type Method, stagesOf } from "#content/enquiry/method.ts";
import {
  Cost,
  Driver,
  EthicsAnswer,
  Idea,
  Ingredient,
  mostLines,
  Plan,
  type PlanListName,
  PlannedMeasure,
  planListNames,
  Step,
} from "#content/enquiry/plan.ts";
import { blankLimit, blanks, QuestionForm } from "#content/enquiry/question.ts";
import { keyStages, phases, subjects } from "#content/practice/facets.ts";
import { type Tagged, tagKey } from "#content/practice/live-write-up.ts";
import type { RichText } from "#content/practice/write-up.ts";

export const planTexts = { title: 150, need: 1000, hunch: 1000, aim: 300 } as const;

/** The words of a line in each list, with the most characters that are kept of them. */
export const lineTexts: Record<PlanListName, Record<string, number>> = {
  ingredients: { text: 300 },
  steps: { what: 300, who: 120, when: 80, where: 120 },
  measures: { name: 160, scale: 120, when: 120, markedBy: 120 },
  costs: { what: 200 },
  drivers: { text: 160 },
  ideas: { text: 200 },
};

/** What else a line holds, as it is when it is added. */
const lineStart: Record<PlanListName, Record<string, string | number | boolean | null>> = {
  ingredients: {},
  steps: { done: false },
  measures: { kind: "curriculum-test", role: "outcome", blind: false },
  costs: { hours: null, pounds: null },
  drivers: { under: null },
  ideas: {},
};

const shapes = {
  ingredients: Ingredient,
  steps: Step,
  measures: PlannedMeasure,
  costs: Cost,
  drivers: Driver,
  ideas: Idea,
} as const satisfies Record<PlanListName, z.ZodType>;
type Line<L extends PlanListName> = z.infer<(typeof shapes)[L]>;

export const stageFragment = (doc: Y.Doc, id: string) => doc.getXmlFragment(`stage:${id}`);
export const blankText = (doc: Y.Doc, blank: (typeof blanks)[number]) =>
  doc.getText(`blank:${blank}`);
export const lineList = (doc: Y.Doc, list: PlanListName) => doc.getArray<Y.Map<unknown>>(list);

export const servesKey = (driver: string) => `serves:${driver}`;

/** A line to push into a list of the document. */
export function newLine<L extends PlanListName>(
  list: L,
  values: { id: string } & Partial<Line<L>>,
): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  const given: Record<string, unknown> = values;
  map.set("id", values.id);
  for (const field of Object.keys(lineTexts[list]))
    map.set(field, new Y.Text(wordsIn(given[field])));
  for (const [field, start] of Object.entries(lineStart[list]))
    map.set(field, given[field] ?? start);
  if (Array.isArray(given.serves))
    for (const driver of given.serves) map.set(servesKey(String(driver)), true);
  return map;
}

/** The plan as it stands; what is too long is cut, and a line that no longer is one is left out. */
export function readPlan(doc: Y.Doc, method: Method): Plan {
  const ticked = (facet: Tagged) =>
    [...doc.getMap("tags").keys()].flatMap((key) =>
      key.startsWith(`${facet}:`) ? [key.slice(facet.length + 1)] : [],
    );
  const form = QuestionForm.safeParse(doc.getMap("choices").get("form"));
  const [intervention, outcome, cohort] = blanks.map((blank) =>
    oneLine(blankText(doc, blank)).slice(0, blankLimit),
  );
  const texts = Object.fromEntries(
    Object.entries(planTexts).map(([field, limit]) => [
      field,
      oneLine(doc.getText(field)).slice(0, limit),
    ]),
  );
  return Plan.parse({
    ...texts,
    question: {
      form: form.success ? form.data : method.questionForms[0],
      ...{ intervention, outcome, cohort },
    },
    themes: ticked("theme").sort().slice(0, 12),
    phases: phases.filter((phase) => ticked("phase").includes(phase)),
    keyStages: keyStages.filter((stage) => ticked("keyStage").includes(stage)),
    subjects: subjects.filter((subject) => ticked("subject").includes(subject)),
    stages: Object.fromEntries(
      stagesOf(method).flatMap(({ id }) => {
        const text = readStage(doc, id);
        return text ? [[id, text]] : [];
      }),
    ),
    ingredients: readLines(doc, "ingredients"),
    steps: readLines(doc, "steps"),
    measures: readLines(doc, "measures"),
    costs: readLines(doc, "costs"),
    drivers: readLines(doc, "drivers"),
    ideas: readLines(doc, "ideas"),
    ethics: Object.fromEntries(
      [...doc.getMap("ethics").entries()].flatMap(([line, value]) => {
        const answer = EthicsAnswer.safeParse(value);
        return answer.success ? [[line.slice(0, 40), answer.data]] : [];
      }),
    ),
  });
}

/** The lines of one list, as many as are kept. */
export function readLines<L extends PlanListName>(doc: Y.Doc, list: L): Line<L>[] {
  return lineList(doc, list)
    .toArray()
    .flatMap((map) => {
      if (!(map instanceof Y.Map)) return [];
      const raw: Record<string, unknown> = { id: map.get("id") };
      for (const [field, limit] of Object.entries(lineTexts[list])) {
        const text = map.get(field);
        raw[field] = text instanceof Y.Text ? oneLine(text).slice(0, limit) : "";
      }
      for (const [field, start] of Object.entries(lineStart[list]))
        raw[field] = map.get(field) ?? start;
      if (list === "ideas")
        raw.serves = [...map.keys()].flatMap((key) =>
          key.startsWith("serves:") ? [key.slice("serves:".length)] : [],
        );
      const line = shapes[list].safeParse(raw);
      return line.success ? [line.data as Line<L>] : [];
    })
    .slice(0, mostLines[list]);
}

/** Writes a plan into an empty document: its start, the sample pack. */
export function fillPlan(doc: Y.Doc, plan: Partial<Plan>): void {
  doc.transact(() => {
    for (const field of Object.keys(planTexts) as (keyof typeof planTexts)[])
      if (plan[field]) doc.getText(field).insert(0, plan[field]);
    if (plan.question) {
      doc.getMap("choices").set("form", plan.question.form);
      for (const blank of blanks)
        if (plan.question[blank]) blankText(doc, blank).insert(0, plan.question[blank]);
    }
    const tags = doc.getMap("tags");
    const ticks: Partial<Record<Tagged, readonly string[]>> = {
      theme: plan.themes ?? [],
      phase: plan.phases ?? [],
      keyStage: plan.keyStages ?? [],
      subject: plan.subjects ?? [],
    };
    for (const [facet, values] of Object.entries(ticks))
      for (const value of values) tags.set(tagKey(facet as Tagged, value), true);
    for (const [id, text] of Object.entries(plan.stages ?? {}))
      prosemirrorJSONToYXmlFragment(
        documentSchema,
        parseDocument(text).toJSON(),
        stageFragment(doc, id),
      );
    for (const list of planListNames)
      for (const line of plan[list] ?? []) lineList(doc, list).push([newLine(list, line)]);
    for (const [line, answer] of Object.entries(plan.ethics ?? {}))
      doc.getMap("ethics").set(line, answer);
  });
}

/** What lies in a plan's live document, for a purge. */
export const planParts = (method: Method): DocumentParts => ({
  texts: [...Object.keys(planTexts), ...blanks.map((blank) => `blank:${blank}`)],
  maps: ["choices", "tags", "ethics"],
  lists: planListNames,
  fragments: stagesOf(method).map(({ id }) => `stage:${id}`),
});

/** Everything that is written in a plan, as plain text: to be looked through before others read it. */
export function plainTextOfPlan(plan: Plan): string {
  const { question, stages } = plan;
  const lines = planListNames.flatMap((list) =>
    plan[list].map((line: Record<string, unknown>) =>
      Object.keys(lineTexts[list])
        .map((field) => String(line[field] ?? ""))
        .filter(Boolean)
        .join(", "),
    ),
  );
  return [
    plan.title,
    ...blanks.map((blank) => question[blank]),
    plan.need,
    plan.hunch,
    plan.aim,
    ...Object.values(stages).map((stage) => textOf(stage)),
    ...lines,
  ]
    .filter((text) => text.trim())
    .join("\n\n");
}

/** A stage's text; undefined where nothing is written, or where a client made it something else. */
function readStage(doc: Y.Doc, id: string): RichText | undefined {
  const fragment = stageFragment(doc, id);
  if (fragment.length === 0) return undefined;
  try {
    const text = parseDocument(yXmlFragmentToProsemirrorJSON(fragment)).toJSON();
    return textOf(text).trim() ? text : undefined;
  } catch {
    return undefined;
  }
}

const wordsIn = (value: unknown): string => (typeof value === "string" ? value : "");

const oneLine = (text: Y.Text) => text.toString().replace(/\s+/g, " ").trim();
