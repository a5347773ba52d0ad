import { expect, test } from "vitest";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { CycleStep, missingIn } from "#content/enquiry/cycle.ts";
import { LessonStep, missingInLesson } from "#content/enquiry/lesson.ts";
import { plainTextOfPlan } from "#content/enquiry/live-plan.ts";
import { getStage, stagesOf } from "#content/enquiry/method.ts";
import { Plan } from "#content/enquiry/plan.ts";
import { activeStatuses, priorityLimit } from "#content/enquiry/status.ts";
import { isEthicsSettled } from "#content/packs/ethics.ts";
import { findMethod } from "#content/packs/methods/index.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";
import { findInFields } from "#content/practice/identifiers.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

const { enquiries, people, schools } = sampleCommons;

const methodOf = ({ method: id }: SampleEnquiry) => {
  const method = findMethod(id);
  if (!method) throw new Error(`there is no method ${id}`);
  return method;
};

const planOf = ({ plan }: SampleEnquiry) => {
  const lists = { ingredients: [], steps: [], measures: [], costs: [], drivers: [], ideas: [] };
  const tags = { themes: [], phases: [], keyStages: [], subjects: [] };
  return Plan.parse({
    ...{ hunch: "", aim: "", ethics: {}, ...lists, ...tags, ...plan },
    stages: Object.fromEntries(
      Object.entries(plan.stages).map(([stage, text]) => [stage, documentFromMarkdown(text)]),
    ),
  });
};

for (const enquiry of enquiries) {
  test(`sample enquiry ${enquiry.slug} is a plan of its method, of people who are here`, () => {
    const stages = stagesOf(methodOf(enquiry)).map(({ id }) => id);
    for (const stage of Object.keys(enquiry.plan.stages)) expect(stages).toContain(stage);
    for (const { stage } of enquiry.stages) expect(stages).toContain(stage);
    for (const theme of planOf(enquiry).themes) expect(findTheme(theme)).toBeDefined();
    const taking = enquiry.schools.map(({ school }) => school);
    for (const { person } of enquiry.members) {
      const { school } = people.find(({ handle }) => handle === person) ?? {};
      expect(taking).toContain(school);
    }
  });

  test(`what is tried in sample enquiry ${enquiry.slug} went by the rules of cycles and lessons`, () => {
    for (const { predictions, done, studied, decided, ...cycle } of enquiry.cycles) {
      const words = {
        ...{ asPlanned: null, observations: "", problems: "", feedback: "", ...done },
        ...{ shows: "", compared: "", learnt: "", ...studied },
        ...{ decision: decided?.decision ?? null, next: decided?.next ?? "", idea: cycle.idea },
        practice: decided?.practice ?? "",
        questions: predictions.map(({ question, prediction }) => ({ question, prediction })),
        matches: predictions.map(({ match }) => match ?? null),
        ethicsSettled: isEthicsSettled(planOf(enquiry), {}),
      };
      const steps = CycleStep.options.slice(0, CycleStep.options.indexOf(cycle.step));
      for (const step of steps) if (step !== "decided") expect(missingIn(step, words)).toEqual([]);
    }
    for (const { pupils, talk, ...lesson } of enquiry.lessons) {
      const words = {
        ...{ ...lesson, surprised: "", change: "", ...talk },
        pupils: pupils.map((pupil) => ({ observed: "", why: "", ...pupil })),
        ethicsSettled: isEthicsSettled(planOf(enquiry), {}),
      };
      const steps = LessonStep.options.slice(0, LessonStep.options.indexOf(lesson.step));
      for (const step of steps)
        if (step !== "discussed") expect(missingInLesson(step, words)).toEqual([]);
    }
  });

  test(`nothing in sample enquiry ${enquiry.slug} could identify a pupil`, () => {
    const { plan: _, ...rest } = enquiry;
    const texts = wordsIn([rest.schools, rest.contributions, rest.practice, rest.findings])
      .concat(wordsIn([rest.cycles, rest.lessons, rest.stopped, rest.design, rest.series]))
      .concat(plainTextOfPlan(planOf(enquiry)));
    const found = findInFields(
      texts.map((text) => ["enquiry", text]),
      { allowedNames: schools.map(({ name }) => name) },
    );
    expect(found).toEqual([]);
  });
}

test("no sample school works on more enquiries than its priorities allow", () => {
  for (const { id } of schools) {
    const active = enquiries.filter(
      (enquiry) =>
        !enquiry.stopped &&
        enquiry.schools.some(({ school }) => school === id) &&
        activeStatuses.includes(
          getStage(methodOf(enquiry), enquiry.stages.at(-1)?.stage ?? "").status,
        ),
    );
    expect([id, active.length <= priorityLimit]).toEqual([id, true]);
  }
});

/** Every sentence in some part of the pack: what has a space in it. */
function wordsIn(part: unknown): string[] {
  if (typeof part === "string") return part.includes(" ") ? [part] : [];
  if (part === null || typeof part !== "object") return [];
  return Object.values(part).flatMap(wordsIn);
}
