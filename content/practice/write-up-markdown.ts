/** A write-up as one Markdown text, for its authors to keep or to put elsewhere. */
import { renderToMarkdown } from "@tiptap/static-renderer/pm/markdown";
import { chartOf } from "#content/charts/drawing.ts";
import { formatShown } from "#content/disclosure/symbols.ts";
import { documentExtensions, documentSchema, isEmpty } from "#content/document/schema.ts";
import {
  evidenceKindWords,
  evidenceOf,
  noEvidence,
} from "#content/evidence/items/evidence-item.ts";
import type { ShownContent, ShownEvidence } from "#content/evidence/items/shown-result.ts";
import type { Template } from "#content/packs/templates.ts";
import { findingWords, type RichText } from "#content/practice/write-up.ts";
import { formatReference } from "#content/references/format.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

const beyondMarkdown = new Set(["picture", "chart", "file", "callout"]);

/** Whether a section holds what Markdown would lose: a picture, a chart, a file or a callout. */
export function isBeyondMarkdown(document: RichText): boolean {
  let found = false;
  documentSchema.nodeFromJSON(document).descendants((node) => {
    found ||= beyondMarkdown.has(node.type.name);
  });
  return found;
}

/** One section as Markdown. */
export const sectionMarkdown = (document: RichText): string =>
  renderToMarkdown({
    extensions: documentExtensions,
    content: document,
    options: {
      nodeMapping: {
        chart: ({ node }) => `\n*${chartOf(node.attrs.drawing)?.table.caption ?? "Chart"}*\n`,
      },
    },
  }).trim();

/**
 * Title, summary, sections in the template's order, findings and claims with what they rest on, the
 * evidence, and what it is filed under.
 */
export function writeUpMarkdown(content: ShownContent, template: Template): string {
  const sections = template.sections.flatMap(({ id, title }) => {
    const document = content.sections[id];
    return document && !isEmpty(document) ? [`## ${title}\n\n${sectionMarkdown(document)}`] : [];
  });
  const numbers = new Map(content.evidence.map(({ id }, index) => [id, index + 1]));
  const restsOn = (claim: { id: string }): string => {
    const items = evidenceOf(claim, content.evidence).map(({ id }) => numbers.get(id));
    return items.length > 0 ? `  Rests on: ${items.join(", ")}` : `  ${noEvidence}`;
  };
  const findings = content.findings.map((finding) =>
    [
      `- **${findingWords[finding.direction]}**: ${finding.outcome}`,
      finding.forWhom && `  For: ${finding.forWhom}`,
      finding.why && `  Why: ${finding.why}`,
      finding.conditions && `  Conditions: ${finding.conditions}`,
      restsOn(finding),
    ]
      .filter(Boolean)
      .join("\n"),
  );
  const claims = content.claims.map((claim) => `- ${claim.text}\n${restsOn(claim)}`);
  const filed: [string, string][] = [
    ["Themes", content.themes.map(themeLabel).join(", ")],
    ["Phases", content.phases.join(", ")],
    ["Key stages", content.keyStages.join(", ")],
    ["Subjects", content.subjects.join(", ")],
    ["Pupils", content.pupilGroups.join(", ")],
    ["Time it takes", content.takes],
    ["Cost a pupil a year", content.costPerPupil === null ? "" : `£${content.costPerPupil}`],
  ];
  return [
    `# ${content.title}`,
    content.summary,
    ...sections,
    ...(findings.length > 0 ? [`## What we found\n\n${findings.join("\n")}`] : []),
    ...(claims.length > 0 ? [`## What else we claim\n\n${claims.join("\n")}`] : []),
    ...(content.evidence.length > 0
      ? [`## How we know\n\n${content.evidence.map(evidenceMarkdown).join("\n")}`]
      : []),
    `## Filed under\n\n${filed
      .filter(([, value]) => value)
      .map(([term, value]) => `- ${term}: ${value}`)
      .join("\n")}`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

const evidenceMarkdown = (
  { kind, what, method, when, n, reference, result }: ShownEvidence,
  index: number,
): string =>
  [
    `${index + 1}. **${evidenceKindWords[kind]}**: ${what}`,
    method && `How: ${method}`,
    when && `When: ${when}`,
    n && `How many: ${formatShown(n)}`,
    reference && formatReference(reference),
    result &&
      [result.outcome, result.measure, result.sample].filter(Boolean).join("; ").concat(": ") +
        [result.sentence, ...result.cautions].join(" "),
    ...(result?.rows.map(
      ({ group, cells }) =>
        `- ${group}: ${cells.map((cell, at) => `${result.columns[at + 1]} ${formatShown(cell, 2)}`).join(", ")}`,
    ) ?? []),
  ]
    .filter(Boolean)
    .join("\n   ");
