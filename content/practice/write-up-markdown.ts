/** A write-up as one Markdown text, for its authors to keep or to put elsewhere. */
import { renderToMarkdown } from "@tiptap/static-renderer/pm/markdown";
import { chartOf } from "#content/charts/drawing.ts";
import { documentExtensions, documentSchema, isEmpty } from "#content/document/schema.ts";
import type { Template } from "#content/packs/templates.ts";
import { findingWords, type RichText, type WriteUpContent } from "#content/practice/write-up.ts";
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

/** Title, summary, sections in the template's order, findings, and what it is filed under. */
export function writeUpMarkdown(content: WriteUpContent, template: Template): string {
  const sections = template.sections.flatMap(({ id, title }) => {
    const document = content.sections[id];
    return document && !isEmpty(document) ? [`## ${title}\n\n${sectionMarkdown(document)}`] : [];
  });
  const findings = content.findings.map((finding) =>
    [
      `- **${findingWords[finding.direction]}**: ${finding.outcome}`,
      finding.forWhom && `  For: ${finding.forWhom}`,
      finding.why && `  Why: ${finding.why}`,
      finding.conditions && `  Conditions: ${finding.conditions}`,
    ]
      .filter(Boolean)
      .join("\n"),
  );
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
    `## Filed under\n\n${filed
      .filter(([, value]) => value)
      .map(([term, value]) => `- ${term}: ${value}`)
      .join("\n")}`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}
