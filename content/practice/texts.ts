/** All that a write-up says, field by field: for what looks for words in it. */
import { textOf } from "#content/document/schema.ts";
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
    ...Object.entries(content.sections).map(([id, document]): [string, string] => [
      id,
      textOf(document),
    ]),
  ];
}
