/**
 * Templates of a write-up: which sections it has, what each is called, and the question that stands in
 * an empty one. The practice template is S08 of the field notes; a resource asks for no findings.
 */
import type { SectionId, WriteUpKind } from "#content/practice/write-up.ts";

export type TemplateSection = { id: SectionId; title: string; prompt: string; required?: boolean };

export type Template = {
  id: string;
  kind: WriteUpKind;
  name: string;
  about: string;
  asksForFindings: boolean;
  sections: TemplateSection[];
};

const problem: TemplateSection = {
  id: "problem",
  title: "The problem, and how we knew",
  prompt:
    "What did you see, in whose work or behaviour, and what told you it was not just a bad week?",
  required: true,
};
const context: TemplateSection = {
  id: "context",
  title: "Where we tried it",
  prompt:
    "Classes, ages, sets, time of year: what another teacher needs to judge whether theirs is like yours.",
};
const steps: TemplateSection = {
  id: "steps",
  title: "What we did",
  prompt: "Step by step, so that a colleague could try it on Monday.",
  required: true,
};
const ingredients: TemplateSection = {
  id: "ingredients",
  title: "Active ingredients",
  prompt: "What must stay the same for it to be this practice? What can be changed?",
};
const found: TemplateSection = {
  id: "found",
  title: "More on what we found",
  prompt: "What did you look at, before and after? Who marked it? Was anyone compared?",
};
const cost: TemplateSection = {
  id: "cost",
  title: "Cost and time",
  prompt: "Hours to prepare and to run, cover, printing, training.",
};
const differently: TemplateSection = {
  id: "differently",
  title: "What we would do differently",
  prompt: "Knowing what you know now.",
};
const training: TemplateSection = {
  id: "training",
  title: "Training needed",
  prompt: "What do staff have to learn first, and how long does it take?",
};
const implementation: TemplateSection = {
  id: "implementation",
  title: "Making it stick",
  prompt: "What helped it happen as planned, and what got in the way?",
};
const resources: TemplateSection = {
  id: "resources",
  title: "Resources",
  prompt: "Slides, worksheets, planning sheets: attach them here.",
};
const limits: TemplateSection = {
  id: "limits",
  title: "Limits",
  prompt: "What can a reader not conclude from this?",
};
const contact: TemplateSection = {
  id: "contact",
  title: "Whom to ask",
  prompt: "Who is glad to answer questions, and about what?",
};

export const templates: Template[] = [
  {
    id: "practice",
    kind: "practice",
    name: "Practice write-up",
    about:
      "Something you did in classrooms: the problem, the steps, and what works, what doesn't and why.",
    asksForFindings: true,
    sections: [
      problem,
      context,
      steps,
      ingredients,
      found,
      cost,
      differently,
      training,
      implementation,
      resources,
      limits,
      contact,
    ],
  },
  {
    id: "short",
    kind: "practice",
    name: "Short note",
    about: "One thing you tried and what happened, also when nothing did. Half an hour's writing.",
    asksForFindings: true,
    sections: [problem, steps, differently, limits, contact],
  },
  {
    id: "resource",
    kind: "resource",
    name: "Resource",
    about: "Materials for colleagues to use. No findings are asked for.",
    asksForFindings: false,
    sections: [
      {
        id: "context",
        title: "What this is, and who it is for",
        prompt: "One paragraph a colleague can decide by.",
      },
      { id: "steps", title: "How to use it", prompt: "", required: true },
      resources,
      limits,
      contact,
    ],
  },
];

/** @throws Error for an id that no template has: ids are stored only after a check. */
export function getTemplate(id: string): Template {
  const template = templates.find((template) => template.id === id);
  if (!template) throw new Error(`No template is called ${id}`);
  return template;
}
