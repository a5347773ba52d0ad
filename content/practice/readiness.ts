/** What still stands between a draft and its publication, each in words for its author. */
import { isEmpty, picturesWithoutWords } from "#content/document/schema.ts";
import { problemsWithNumbers } from "#content/evidence/items/typed-result.ts";
import { fieldWords } from "#content/evidence/items/ways-in.ts";
import type { Problem } from "#content/failure.ts";
import type { Template } from "#content/packs/templates.ts";
import { countWords, summaryWordLimit, type WriteUpContent } from "#content/practice/write-up.ts";

export function problemsWith(content: WriteUpContent, template: Template): Problem[] {
  const problems: Problem[] = [];
  const ask = (field: string, message: string) => problems.push({ field, message });

  if (content.title.length < 3) ask("title", "Give it a title.");
  const words = countWords(content.summary);
  if (words === 0) ask("summary", "Write a summary for a busy reader.");
  if (words > summaryWordLimit)
    ask("summary", `The summary has ${words} words; ${summaryWordLimit} is the limit.`);
  if (content.themes.length === 0) ask("themes", "Choose at least one theme.");
  if (content.phases.length === 0) ask("phases", "Choose at least one phase.");

  for (const section of template.sections) {
    const document = content.sections[section.id];
    if (section.required && isEmpty(document))
      ask(section.id, `“${section.title}” is empty. Readers need it.`);
    if (document)
      for (const number of picturesWithoutWords(document))
        ask(
          section.id,
          `Picture ${number} in “${section.title}” needs words for those who cannot see it.`,
        );
  }

  if (template.asksForFindings) {
    if (content.findings.length === 0)
      ask("findings", "Add a finding. “No clear change” is one, and worth as much to readers.");
    content.findings.forEach((finding, index) => {
      if (!finding.outcome) ask("findings", `Finding ${index + 1}: say what you looked at.`);
      if (!finding.why)
        ask(
          "findings",
          `Finding ${index + 1}: say why you think so. The “why” is what others can use.`,
        );
    });
  }
  content.evidence.forEach(({ result }, index) => {
    for (const { field, message } of result ? problemsWithNumbers(result) : [])
      ask(
        "evidence",
        `Evidence ${index + 1}, ${fieldWords(result?.numbers.from ?? "", field)}: ${message}`,
      );
  });
  return problems;
}
