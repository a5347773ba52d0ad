/** A page of another collection as the content of a resource, under a key that is the same every time. */
import { createHash } from "node:crypto";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { parseDocument, textOf } from "#content/document/schema.ts";
import { phases } from "#content/practice/facets.ts";
import {
  countWords,
  type RichText,
  summaryWordLimit,
  WriteUpContent,
} from "#content/practice/write-up.ts";
import { allThemes } from "#content/vocabulary/vocabulary.ts";
import type { Page } from "#server/practice/read-pages.ts";

export type PreparedPage = {
  content: WriteUpContent;
  source: string | null;
  licence: string | undefined;
};

/** A page as a write-up, or why it cannot be one. */
export function preparePage(
  page: Page,
  fallback: { source?: string; licence?: string },
): PreparedPage | { reason: string } {
  try {
    const steps = parseDocument(documentFromMarkdown(page.markdown)).toJSON() as RichText;
    const content = WriteUpContent.safeParse({
      title: shorten(page.title, 150),
      summary: shortSummary(page.summary || opening(steps) || page.title),
      themes: page.themes.map(findThemeSlug),
      phases: page.phases.map(findPhase),
      keyStages: [],
      subjects: [],
      pupilGroups: [],
      takes: "",
      costPerPupil: null,
      findings: [],
      claims: [],
      evidence: [],
      sections: { steps },
    });
    if (!content.success) {
      const [issue] = content.error.issues;
      return { reason: `${issue?.path.join(".")}: ${issue?.message}.` };
    }
    const { partOf } = page;
    return {
      content: content.data,
      source:
        page.source ??
        (fallback.source && partOf ? `${fallback.source}: ${partOf}` : (fallback.source ?? partOf)),
      licence: page.licence ?? fallback.licence,
    };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

/** The first paragraph, with what follows where it ends in a colon; headings and markup are passed over. */
function opening(document: RichText): string {
  const texts: string[] = [];
  for (const block of document.content) {
    if (texts.length === 0 && block.type !== "paragraph") continue;
    const text = textOf({ type: "doc", content: [block] }).trim();
    if (texts.length === 0 && (countWords(text) <= 3 || text.startsWith("<"))) continue;
    if (text) texts.push(text);
    if (!text.endsWith(":")) break;
  }
  return texts.join(" ") || textOf(document).trim();
}

/** At most 60 words, which is what a busy reader is asked to read (S08). */
function shortSummary(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const kept = words.slice(0, summaryWordLimit).join(" ");
  return shorten(words.length > summaryWordLimit ? `${kept}…` : kept, 1000);
}

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

function findThemeSlug(name: string): string {
  const wanted = name.toLowerCase();
  const theme = allThemes.find(
    ({ slug, label }) => slug === wanted || label.toLowerCase() === wanted,
  );
  if (!theme) throw new Error(`There is no theme “${name}”.`);
  return theme.slug;
}

function findPhase(name: string): string {
  const phase = phases.find((phase) => phase.toLowerCase() === name.toLowerCase());
  if (!phase) throw new Error(`There is no phase “${name}”: it is one of ${phases.join(", ")}.`);
  return phase;
}

/** Eight characters of the alphabet of content/id.ts, drawn from where the page stands. */
export function keyOfPage({ identity }: Page): string {
  const digest = createHash("sha256").update(`page\n${identity}`).digest();
  return Array.from(
    digest.subarray(0, 8),
    (byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte & 31],
  ).join("");
}
