/** All that a write-up says, field by field: for what looks for words in it. */
import { textOf } from "#content/document/schema.ts";
import { wordsOf } from "#content/evidence/items/evidence-item.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";

/** Each text with the field or section it stands in, alternative texts and file names included. */
export function textsIn(content: WriteUpContent): [field: string, text: string][] {
  return [
    ["title", content.title],
    ["summary", content.summary],
    ["takes", content.takes],
    ...content.findings.map((finding): [string, string] => [
      "findings",
      [finding.outcome, finding.why, finding.forWhom, finding.conditions].join("\n"),
    ]),
    ...content.claims.map(({ text }): [string, string] => ["claims", text]),
    ...content.evidence.map((item): [string, string] => ["evidence", wordsOf(item)]),
    ...Object.entries(content.sections).map(([id, document]): [string, string] => [
      id,
      textOf(document),
    ]),
  ];
}

/** What each field outside the sections is called where an author is told of it. */
export const fieldNames: Readonly<Record<string, string>> = {
  title: "Title",
  summary: "Summary",
  takes: "Time it takes",
  findings: "What we found",
  claims: "What else we claim",
  evidence: "How we know",
};
