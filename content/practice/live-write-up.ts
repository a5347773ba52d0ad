/**
 * How a write-up lies in its live document. Every text is a Yjs text or fragment of its own, so two
 * people in two fields, or in one, never overwrite each other; every tag is a key of its own, so two
 * people ticking boxes do not either.
 *
 *     title, summary, takes    Y.Text
 *     tags                     Y.Map of "facet:value" to true
 *     numbers                  Y.Map; costPerPupil in pounds
 *     findings                 Y.Array of Y.Map { id, direction, outcome, why, forWhom, conditions }
 *     claims                   Y.Array of Y.Map { id, text }
 *     evidence                 Y.Array of Y.Map { id, kind, what, method, when, n, supports:ID,
 *                              reference (CSL-JSON), result (numbers), outcome, measure, sample }
 *     section:ID               Y.XmlFragment, one for each section
 */
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { documentSchema, parseDocument, textOf } from "#content/document/schema.ts";
import {
  claimTexts,
  evidenceTexts,
  newClaim,
  newEvidence,
  readClaim,
  readEvidence,
} from "#content/evidence/items/live-evidence.ts";
import { invalid } from "#content/failure.ts";
import { keyStages, phases, pupilGroups, subjects } from "#content/practice/facets.ts";
import {
  FindingDirection,
  mostTold,
  type RichText,
  SectionId,
  WriteUpContent,
} from "#content/practice/write-up.ts";

/** The facets that authors tick, with the name each has in a tag's key. */
export const tagged = ["theme", "phase", "keyStage", "subject", "pupilGroup"] as const;
export type Tagged = (typeof tagged)[number];

export const findingTexts = ["outcome", "why", "forWhom", "conditions"] as const;
export type FindingText = (typeof findingTexts)[number];

export const sectionFragment = (doc: Y.Doc, id: SectionId) => doc.getXmlFragment(`section:${id}`);
export const tagKey = (facet: Tagged, value: string) => `${facet}:${value}`;

/**
 * The write-up as it stands in the document; fields too long are cut at their limit.
 * @throws Invalid where a section is no document of the schema.
 */
export function readWriteUp(doc: Y.Doc): WriteUpContent {
  const ticked = (facet: Tagged, allowed?: readonly string[]) => {
    const values = [...doc.getMap("tags").keys()]
      .filter((key) => key.startsWith(`${facet}:`))
      .map((key) => key.slice(facet.length + 1));
    return allowed ? allowed.filter((value) => values.includes(value)) : values.sort();
  };
  const cost = doc.getMap("numbers").get("costPerPupil");
  return WriteUpContent.parse({
    title: oneLine(doc.getText("title")).slice(0, 150),
    summary: oneLine(doc.getText("summary")).slice(0, 1000),
    takes: oneLine(doc.getText("takes")).slice(0, 150),
    themes: ticked("theme").slice(0, 12),
    phases: ticked("phase", phases),
    keyStages: ticked("keyStage", keyStages),
    subjects: ticked("subject", subjects),
    pupilGroups: ticked("pupilGroup", pupilGroups),
    costPerPupil: typeof cost === "number" && cost >= 0 && cost <= 100_000 ? cost : null,
    findings: doc.getArray("findings").toArray().flatMap(readFinding).slice(0, mostTold.findings),
    claims: doc.getArray("claims").toArray().flatMap(readClaim).slice(0, mostTold.claims),
    evidence: doc.getArray("evidence").toArray().flatMap(readEvidence).slice(0, mostTold.evidence),
    sections: Object.fromEntries(
      SectionId.options.flatMap((id) => {
        const section = readSection(doc, id);
        return section ? [[id, section]] : [];
      }),
    ),
  });
}

/** Everything that is written in the document, as plain text: to be pasted elsewhere. */
export function plainTextOf(doc: Y.Doc): string {
  const fields = ["title", "summary", "takes"].map((field) => doc.getText(field).toString());
  const lines = (list: string, texts: readonly string[]) =>
    doc
      .getArray(list)
      .toArray()
      .flatMap((line) =>
        line instanceof Y.Map ? texts.map((field) => String(line.get(field) ?? "")) : [],
      );
  const findings = [
    ...lines("findings", findingTexts),
    ...lines("claims", claimTexts),
    ...lines("evidence", evidenceTexts),
  ];
  const sections = SectionId.options.map((id) => {
    const fragment = sectionFragment(doc, id);
    return fragment.length === 0
      ? ""
      : textOf(documentSchema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(fragment)).toJSON());
  });
  return [...fields, ...sections, ...findings].filter((text) => text.trim()).join("\n\n");
}

/** Writes content into an empty document: a template's start, an import, the sample pack. */
export function fillWriteUp(doc: Y.Doc, content: Partial<WriteUpContent>): void {
  doc.transact(() => {
    for (const field of ["title", "summary", "takes"] as const)
      if (content[field]) doc.getText(field).insert(0, content[field]);
    const tags = doc.getMap("tags");
    const ticks: Record<Tagged, readonly string[]> = {
      theme: content.themes ?? [],
      phase: content.phases ?? [],
      keyStage: content.keyStages ?? [],
      subject: content.subjects ?? [],
      pupilGroup: content.pupilGroups ?? [],
    };
    for (const facet of tagged)
      for (const value of ticks[facet]) tags.set(tagKey(facet, value), true);
    if (typeof content.costPerPupil === "number")
      doc.getMap("numbers").set("costPerPupil", content.costPerPupil);
    for (const finding of content.findings ?? [])
      doc.getArray("findings").push([newFinding(finding)]);
    for (const claim of content.claims ?? []) doc.getArray("claims").push([newClaim(claim)]);
    for (const item of content.evidence ?? []) doc.getArray("evidence").push([newEvidence(item)]);
    for (const [id, document] of Object.entries(content.sections ?? {}))
      if (document)
        prosemirrorJSONToYXmlFragment(
          documentSchema,
          parseDocument(document).toJSON(),
          sectionFragment(doc, SectionId.parse(id)),
        );
  });
}

/** A finding to push into the document's array. */
export function newFinding(
  finding: { id: string; direction: FindingDirection } & Partial<Record<FindingText, string>>,
): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set("id", finding.id);
  map.set("direction", finding.direction);
  for (const field of findingTexts) map.set(field, new Y.Text(finding[field] ?? ""));
  return map;
}

function readFinding(value: unknown) {
  if (!(value instanceof Y.Map)) return [];
  const id = value.get("id");
  const direction = FindingDirection.safeParse(value.get("direction"));
  if (typeof id !== "string" || !direction.success) return [];
  const part = (field: FindingText, limit: number) => {
    const text = value.get(field);
    return text instanceof Y.Text ? oneLine(text).slice(0, limit) : "";
  };
  return [
    {
      id: id.slice(0, 40) || "finding",
      direction: direction.data,
      outcome: part("outcome", 400),
      why: part("why", 1000),
      forWhom: part("forWhom", 400),
      conditions: part("conditions", 400),
    },
  ];
}

/** @throws Invalid where a client has made the section something that is no document of the schema. */
export function readSection(doc: Y.Doc, id: SectionId): RichText | undefined {
  const fragment = sectionFragment(doc, id);
  if (fragment.length === 0) return undefined;
  try {
    return parseDocument(yXmlFragmentToProsemirrorJSON(fragment)).toJSON();
  } catch {
    throw invalid([
      {
        field: id,
        message: `The part “${id}” cannot be read. Its words are kept; open it in the editor, which mends it.`,
      },
    ]);
  }
}

const oneLine = (text: Y.Text) => text.toString().replace(/\s+/g, " ").trim();
