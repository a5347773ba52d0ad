/**
 * BibTeX, by Citation.js. It stays on the server: with it comes code that fetches, which is taken out
 * here and never asked for (decision 014).
 */
import * as citation from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { type CslDraft, readCsl } from "#content/references/csl.ts";

citation.plugins.input.remove("@else/url");

export const isBibtex = (text: string): boolean => /^\s*@\s*\w+\s*[{(]/m.test(text);

/** What each entry says; undefined where the text cannot be read as BibTeX. */
export function parseBibtex(text: string): CslDraft[] | undefined {
  try {
    const items: unknown[] = citation.plugins.input.chain(text, {
      forceType: "@bibtex/text",
      target: "@csl/list+object",
      generateGraph: false,
      maxChainLength: 10,
      strict: true,
    });
    return items.flatMap((item) => readCsl(item) ?? []);
  } catch {
    return undefined;
  } finally {
    emptyLog();
  }
}

/** It keeps every line that it would have logged; its types do not tell of that. */
function emptyLog() {
  const log: unknown = Reflect.get(Reflect.get(citation, "logger"), "_log");
  if (Array.isArray(log)) log.length = 0;
}
