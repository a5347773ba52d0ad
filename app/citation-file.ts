/** A citation as a file that reference managers take, by the name at the end of its address. */
import { notFound } from "#content/failure.ts";
import type { Citable } from "#content/practice/citation.ts";
import { citeAsBibtex, citeAsCsl, citeAsRis } from "#content/practice/citation-formats.ts";

const formats: Record<string, { type: string; write: (cited: Citable) => string }> = {
  bib: { type: "application/x-bibtex; charset=utf-8", write: citeAsBibtex },
  ris: { type: "application/x-research-info-systems; charset=utf-8", write: citeAsRis },
  json: {
    type: "application/vnd.citationstyles.csl+json",
    write: (cited) => JSON.stringify([citeAsCsl(cited)], null, 2),
  },
};

/** `name` is `cite.bib`, `cite.ris` or `cite.json`. @throws NotFound for any other. */
export function citationFile(name: string, cited: Citable, slug: string): Response {
  const [, ending = ""] = /^cite\.([a-z]+)$/.exec(name) ?? [];
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (!format) throw notFound();
  return fileResponse(format.write(cited), format.type, `${slug}-v${cited.version}.${ending}`);
}

/** What is read may be read by fewer tomorrow: browsers ask again each time. */
export const fileResponse = (body: string, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-cache",
      "X-Content-Type-Options": "nosniff",
    },
  });
