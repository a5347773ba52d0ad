/**
 * A change of a draft as somebody's program sends it: only what is to be different. It is merged into
 * the live document as the smallest edit, never put in its place: what a colleague is typing in another
 * sentence stays, and so does their caret.
 */
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { z } from "zod";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { parseDocument } from "#content/document/schema.ts";
import {
  ClaimPatch,
  EvidencePatch,
  patchClaims,
  patchEvidence,
} from "#content/evidence/items/evidence-patch.ts";
import { invalid, type Problem } from "#content/failure.ts";
import { patchLines, patchText } from "#content/live/patching.ts";
import type { Template } from "#content/packs/templates.ts";
import {
  findingTexts,
  newFinding,
  readSection,
  sectionFragment,
  type Tagged,
  tagged,
  tagKey,
} from "#content/practice/live-write-up.ts";
import {
  Finding,
  mostTold,
  RichText,
  SectionId,
  WriteUpContent,
} from "#content/practice/write-up.ts";
import { isBeyondMarkdown } from "#content/practice/write-up-markdown.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

/** A finding is known by its id; without one it is new. */
const FindingPatch = Finding.partial({ id: true, why: true, forWhom: true, conditions: true });
type FindingPatch = z.infer<typeof FindingPatch>;

/** A section as Markdown, or as a document of the schema. */
const SectionPatch = z.union([
  z.strictObject({ markdown: z.string().max(100_000) }),
  z.strictObject({ document: RichText }),
]);

export const WriteUpPatch = z
  .strictObject({
    ...WriteUpContent.shape,
    /** The whole list: a finding that is not in it is taken out. The draft keeps its order. */
    findings: z.array(FindingPatch).max(mostTold.findings),
    /** Whole lists too, of claims and of evidence. */
    claims: z.array(ClaimPatch).max(30),
    evidence: z.array(EvidencePatch).max(40),
    sections: z.partialRecord(SectionId, SectionPatch),
  })
  .partial();
export type WriteUpPatch = z.infer<typeof WriteUpPatch>;

const facets: Record<Tagged, "themes" | "phases" | "keyStages" | "subjects" | "pupilGroups"> = {
  theme: "themes",
  phase: "phases",
  keyStage: "keyStages",
  subject: "subjects",
  pupilGroup: "pupilGroups",
};

/** Merges the change into the draft. @throws Invalid, with a problem for each part that cannot be. */
export function patchWriteUp(doc: Y.Doc, patch: WriteUpPatch, template: Template): void {
  const documents = parseSections(doc, patch, template);
  doc.transact(() => {
    for (const field of ["title", "summary", "takes"] as const)
      patchText(doc.getText(field), patch[field]);
    for (const facet of tagged) patchTags(doc, facet, patch[facets[facet]]);
    patchCost(doc.getMap("numbers"), patch.costPerPupil);
    if (patch.findings) patchFindings(doc.getArray("findings"), patch.findings);
    if (patch.claims) patchClaims(doc.getArray("claims"), patch.claims);
    if (patch.evidence) patchEvidence(doc.getArray("evidence"), patch.evidence);
    for (const { id, document } of documents)
      updateYFragment(doc, sectionFragment(doc, id), document, {
        mapping: new Map(),
        isOMark: new Map(),
      });
  });
}

function parseSections(doc: Y.Doc, patch: WriteUpPatch, template: Template) {
  const problems: Problem[] = (patch.themes ?? [])
    .filter((slug) => !findTheme(slug) && !doc.getMap("tags").has(tagKey("theme", slug)))
    .map((slug) => ({ field: "themes", message: `There is no theme “${slug}”.` }));
  const documents = SectionId.options.flatMap((id) => {
    const section = patch.sections?.[id];
    if (!section) return [];
    const refuse = (message: string) => {
      problems.push({ field: `sections.${id}`, message });
      return [];
    };
    if (!template.sections.some((known) => known.id === id))
      return refuse(`“${template.name}” has no section “${id}”.`);
    const present = readSection(doc, id);
    if ("markdown" in section && present && isBeyondMarkdown(present))
      return refuse(
        "It holds a picture, a file or a callout, which Markdown would lose. Send it as a document.",
      );
    try {
      const json =
        "markdown" in section ? documentFromMarkdown(section.markdown) : section.document;
      return [{ id, document: parseDocument(json) }];
    } catch (error) {
      return refuse(`It is no document of the schema: ${(error as Error).message}`);
    }
  });
  if (problems.length > 0) throw invalid(problems);
  return documents;
}

/** Leaves those that are wanted ticked, and no other of that facet. */
export function patchTags(doc: Y.Doc, facet: Tagged, wanted: readonly string[] | undefined): void {
  if (!wanted) return;
  const tags = doc.getMap("tags");
  const keys = new Set(wanted.map((value) => tagKey(facet, value)));
  for (const key of [...tags.keys()])
    if (key.startsWith(tagKey(facet, "")) && !keys.has(key)) tags.delete(key);
  for (const key of keys) if (!tags.has(key)) tags.set(key, true);
}

function patchCost(numbers: Y.Map<unknown>, wanted: number | null | undefined): void {
  if (wanted === undefined || wanted === (numbers.get("costPerPupil") ?? null)) return;
  if (wanted === null) numbers.delete("costPerPupil");
  else numbers.set("costPerPupil", wanted);
}

const patchFindings = (findings: Y.Array<Y.Map<unknown>>, wanted: readonly FindingPatch[]): void =>
  patchLines(findings, wanted, mostTold.findings, { patch: patchFinding, create: newFinding });

function patchFinding(known: Y.Map<unknown>, finding: FindingPatch): void {
  if (known.get("direction") !== finding.direction) known.set("direction", finding.direction);
  for (const field of findingTexts) {
    const text = known.get(field);
    if (text instanceof Y.Text) patchText(text, finding[field]);
  }
}
