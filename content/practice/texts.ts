/** All that a write-up says, field by field: for what looks for words in it. */
import { textOf } from "#content/document/schema.ts";
import type { EvidenceItem } from "#content/evidence/items/evidence-item.ts";
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

/** What its author wrote of it; a reference outside the commons names people who published. */
const wordsOf = ({ what, method, when, result }: EvidenceItem): string =>
  [what, method, when, result?.outcome, result?.measure, result?.sample].filter(Boolean).join("\n");
