/**
 * A change of a plan as somebody's program sends it: only what is to be different. As with a write-up
 * (content/practice/write-up-patch.ts) it is merged into the live document as the smallest edit: what a
 * colleague is typing in another line stays, and so does their caret.
 */
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { z } from "zod";
import { attachmentsIn, parseDocument } from "#content/document/schema.ts";
import {
  blankText,
  lineList,
  lineTexts,
  newLine,
  planTexts,
  servesKey,
  stageFragment,
} from "#content/enquiry/live-plan.ts";
import { type Method, stagesOf } from "#content/enquiry/method.ts";
import {
  Cost,
  Driver,
  Idea,
  Ingredient,
  mostLines,
  Plan,
  type PlanListName,
  PlannedMeasure,
  planListNames,
  Step,
} from "#content/enquiry/plan.ts";
import { blanks, Question } from "#content/enquiry/question.ts";
import { invalid, type Problem } from "#content/failure.ts";
import { patchLines, patchText } from "#content/live/patching.ts";
import { ethicsOf } from "#content/packs/ethics.ts";
import { tagKey } from "#content/practice/live-write-up.ts";
import { patchTags } from "#content/practice/write-up-patch.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

/** Each list is the whole list: a line that is not in it is taken out, one without an id is new. */
export const PlanPatch = z
  .strictObject({
    ...Plan.shape,
    question: Question.partial(),
    ingredients: z.array(Ingredient.partial()).max(mostLines.ingredients),
    steps: z.array(Step.partial()).max(mostLines.steps),
    measures: z.array(PlannedMeasure.partial()).max(mostLines.measures),
    costs: z.array(Cost.partial()).max(mostLines.costs),
    drivers: z.array(Driver.partial()).max(mostLines.drivers),
    ideas: z.array(Idea.partial()).max(mostLines.ideas),
  })
  .partial();
export type PlanPatch = z.infer<typeof PlanPatch>;

const facets = {
  theme: "themes",
  phase: "phases",
  keyStage: "keyStages",
  subject: "subjects",
} as const;

/** Merges the change into the plan. Lines keep their order. @throws Invalid, for each part that cannot be */
export function patchPlan(doc: Y.Doc, patch: PlanPatch, method: Method): void {
  const texts = parseStages(patch, method);
  const problems = [...texts.problems, ...problemsIn(doc, patch, method)];
  if (problems.length > 0) throw invalid(problems);
  doc.transact(() => {
    for (const field of Object.keys(planTexts) as (keyof typeof planTexts)[])
      patchText(doc.getText(field), patch[field]);
    for (const blank of blanks) patchText(blankText(doc, blank), patch.question?.[blank]);
    setIfOther(doc.getMap("choices"), "form", patch.question?.form);
    for (const [facet, field] of Object.entries(facets))
      patchTags(doc, facet as keyof typeof facets, patch[field]);
    for (const [line, answer] of Object.entries(patch.ethics ?? {}))
      setIfOther(doc.getMap("ethics"), line, answer);
    for (const list of planListNames) patchList(lineList(doc, list), list, patch[list]);
    for (const { id, document } of texts.documents)
      updateYFragment(doc, stageFragment(doc, id), document, {
        mapping: new Map(),
        isOMark: new Map(),
      });
  });
}

function parseStages({ stages = {} }: PlanPatch, method: Method) {
  const problems: Problem[] = [];
  const documents = Object.entries(stages).flatMap(([id, text]) => {
    const refuse = (message: string) => {
      problems.push({ field: `stages.${id}`, message });
      return [];
    };
    if (!stagesOf(method).some((stage) => stage.id === id))
      return refuse(`“${method.name}” has no stage “${id}”.`);
    if (attachmentsIn(text).length > 0)
      return refuse("Pictures and files belong to a write-up: a plan has none.");
    try {
      return [{ id, document: parseDocument(text) }];
    } catch (error) {
      return refuse(`It is no document of the schema: ${(error as Error).message}`);
    }
  });
  return { documents, problems };
}

function problemsIn(doc: Y.Doc, patch: PlanPatch, method: Method): Problem[] {
  const { themes = [], question: { form } = {}, ethics = {} } = patch;
  const had = doc.getMap("tags");
  return [
    ...themes
      .filter((slug) => !findTheme(slug) && !had.has(tagKey("theme", slug)))
      .map((slug) => ({ field: "themes", message: `There is no theme “${slug}”.` })),
    ...(form && !method.questionForms.includes(form)
      ? [{ field: "question.form", message: `Choose a form of question of ${method.name}.` }]
      : []),
    ...Object.entries(ethics).flatMap(([id, answer]) => {
      const line = ethicsOf(method).find((known) => known.id === id);
      const fits = line && (answer === "yes" || line.mayNotApply);
      return fits ? [] : [{ field: `ethics.${id}`, message: "The checklist has no such answer." }];
    }),
  ];
}

function patchList(
  lines: Y.Array<Y.Map<unknown>>,
  list: PlanListName,
  wanted: { id?: string | undefined }[] | undefined,
): void {
  if (!wanted) return;
  patchLines(lines, wanted, mostLines[list], {
    patch: (known, { id: _, ...values }) => patchLine(known, list, values),
    create: (line) => newLine(list, line),
  });
}

function patchLine(
  line: Y.Map<unknown>,
  list: PlanListName,
  { serves, ...values }: Record<string, unknown>,
): void {
  for (const [field, value] of Object.entries(values)) {
    const text = line.get(field);
    if (!(field in lineTexts[list])) setIfOther(line, field, value);
    else if (text instanceof Y.Text) patchText(text, String(value));
  }
  if (!Array.isArray(serves)) return;
  const keys = new Set(serves.map((driver) => servesKey(String(driver))));
  for (const key of [...line.keys()])
    if (key.startsWith(servesKey("")) && !keys.has(key)) line.delete(key);
  for (const key of keys) setIfOther(line, key, true);
}

function setIfOther(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value !== undefined && map.get(key) !== value) map.set(key, value);
}
