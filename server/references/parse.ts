/** What people paste as references, of whichever kind: told apart, read, and never fetched. */
import { invalid } from "#content/failure.ts";
import { type ParsedReference, parsedAs, readCsl } from "#content/references/csl.ts";
import { parseDoi } from "#content/references/doi.ts";
import { parseCitation } from "#content/references/prose.ts";
import { isRis, parseRis } from "#content/references/ris.ts";
import { isBibtex, parseBibtex } from "#server/references/bibtex.ts";

/** The most that is read at once, in characters and in references. */
const longestPasted = 50_000;
const mostReferences = 50;

/**
 * BibTeX, RIS or CSL-JSON, one or many; or DOIs and citations in prose, one a line or with an empty line
 * between. Each with the fields that its person should look at.
 * @throws Invalid where it cannot be read, says nothing, or is too much
 */
export function parseReferences(pasted: string): ParsedReference[] {
  const text = pasted.replace(/^\uFEFF/, "").trim();
  if (text.length > longestPasted) throw refused(`Paste at most ${mostReferences} at a time.`);
  const references = readAs(text);
  if (references.length === 0)
    throw refused("Paste a DOI, a citation, or a record from a reference manager.");
  if (references.length > mostReferences)
    throw refused(`Paste at most ${mostReferences} at a time.`);
  return references;
}

function readAs(text: string): ParsedReference[] {
  if (isBibtex(text)) {
    const entries = parseBibtex(text);
    if (!entries) throw refused("This looks like BibTeX, but a bracket or a comma is missing.");
    return entries.map((entry) => parsedAs(entry));
  }
  if (isRis(text)) return parseRis(text).map((record) => parsedAs(record));
  if (/^[[{]/.test(text)) {
    const json = parseJson(text);
    if (json !== undefined)
      return [json].flat().flatMap((item) => {
        const reference = readCsl(item);
        return reference ? [parsedAs(reference)] : [];
      });
  }
  return citationsIn(text).map((citation) => {
    const DOI = parseDoi(citation);
    return DOI ? parsedAs({ DOI }) : parseCitation(citation);
  });
}

/** One a paragraph, or one a line where each line could be one; a single citation may be broken over lines. */
function citationsIn(text: string): string[] {
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph.split("\n").filter((line) => line.trim() !== "");
    const areCitations = lines.every((line) => parseDoi(line) || /\(\d{4}[a-z]?\)/.test(line));
    return areCitations ? lines : lines.length > 0 ? [lines.join(" ")] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (message: string) => invalid([{ field: "reference", message }]);
