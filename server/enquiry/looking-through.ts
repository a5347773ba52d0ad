/** Looking through what others would read of an enquiry for what could identify somebody. */
import { textsOfImplementation } from "#content/enquiry/implementation.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import { findInFields, type Identifier } from "#content/practice/identifiers.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";

/** Those of the team and its schools may be named; anybody else is looked at. */
export function findsIn(content: ShownEnquiry, { members, schools }: FoundEnquiry): Identifier[] {
  return findInFields(textsOf(content), {
    allowedNames: [...members, ...schools].map(({ name }) => name),
  });
}

/** Every text that others would read, each with the page where it is changed. */
function textsOf(content: ShownEnquiry): [page: string, text: string][] {
  const { title, question, need, aim, ingredients, steps, measures, drivers, costs } = content;
  const plan = [
    title,
    question,
    need,
    aim,
    ...ingredients.map(({ text }) => text),
    ...steps.flatMap(({ what, who, when, where }) => [what, who, when, where]),
    ...measures.flatMap(({ name, scale, when, markedBy }) => [name, scale, when, markedBy]),
    ...costs.map(({ what }) => what),
    ...(drivers?.table.rows.flat().map(String) ?? []),
  ];
  const practice = content.practice.flatMap((version) => [
    version.practice,
    version.whatChanged,
    version.seen,
  ]);
  const findings = content.findings.flatMap(({ outcome, why, forWhom, conditions }) => [
    ...[outcome, why, forWhom, conditions],
  ]);
  const cycles = content.cycles.flatMap(({ idea, learnt, next, predictions }) => [
    ...[idea, learnt, next],
    ...predictions.flatMap(({ question, prediction }) => [question, prediction]),
  ]);
  const { measures: measured, series, surveys, voices } = content.numbers;
  const numbers = [
    ...measured.flatMap(({ measure, results }) => [
      measure.name,
      ...results.map(({ label }) => label),
    ]),
    ...series.flatMap(({ name, unit }) => [name, unit]),
    ...surveys.flatMap(({ name, items }) => [name, ...items.map(({ text }) => text)]),
    ...voices.flatMap(({ prompt, method, summary, quotes }) => [
      prompt,
      method,
      summary,
      ...quotes,
    ]),
  ];
  return (
    [
      ["plan", plan],
      ["team", content.schools.map(({ cohort }) => cohort)],
      ["practice", practice],
      ["findings", findings],
      ["cycles", cycles],
      ["measures", numbers],
      ["lessons", lessonTexts(content)],
      ["implementation", implementationTexts(content)],
      ["measures/design", designTexts(content)],
      ["known", content.known.flatMap(({ took, why }) => [took, why])],
      ["stage", [content.stoppedWhy, content.learnt]],
    ] satisfies [string, string[]][]
  ).map(([page, texts]) => [page, texts.filter(Boolean).join("\n\n")]);
}

const lessonTexts = ({ lessons }: ShownEnquiry) =>
  lessons.flatMap(({ objective, pupils, surprised, change }) => [
    ...[objective, surprised, change],
    ...pupils.map(({ observed }) => observed),
  ]);

const implementationTexts = ({ implementation }: ShownEnquiry) =>
  implementation.flatMap((one) =>
    textsOfImplementation(one.implementation).map(([, text]) => text),
  );

const designTexts = ({ design }: ShownEnquiry) =>
  design
    ? [design.why, design.protocol, ...(design.draw?.placed.map(({ unit }) => unit) ?? [])]
    : [];
