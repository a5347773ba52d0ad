/** A version of a write-up or a synthesis as reference managers take it: CSL-JSON, BibTeX and RIS. */
import { commonsName } from "#content/access/identity.ts";
import type { Citable } from "#content/practice/citation.ts";
import type { CslName } from "#content/references/csl.ts";

/** What names nobody is cited by the Practice Commons. */
function authorsOf({ authors }: Citable): CslName[] {
  if (authors.length === 0) return [{ literal: commonsName }];
  return authors.map((name) => {
    const parts = name.trim().split(/\s+/);
    const family = parts.pop() ?? name;
    return parts.length > 0 ? { family, given: parts.join(" ") } : { literal: name };
  });
}

const dateOf = ({ publishedAt }: Citable) =>
  publishedAt.toISOString().slice(0, 10).split("-").map(Number);

/** An item of CSL-JSON 1.0.2. */
export const citeAsCsl = (cited: Citable) => ({
  id: cited.address,
  type: "webpage",
  title: cited.title,
  author: authorsOf(cited),
  issued: { "date-parts": [dateOf(cited)] },
  publisher: commonsName,
  version: String(cited.version),
  URL: cited.address,
});

export function citeAsBibtex(cited: Citable): string {
  const names = authorsOf(cited).map((name) =>
    "literal" in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given ?? "")}`,
  );
  const [year] = dateOf(cited);
  const key = `commons${year}v${cited.version}`;
  return `@misc{${key},
  title = {{${tex(cited.title)}}},
  author = {${names.join(" and ")}},
  year = {${year}},
  edition = {Version ${cited.version}},
  publisher = {${commonsName}},
  url = {${cited.address}}
}
`;
}

const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** What TeX would take for a command; a brace too, so that none is left open. */
const tex = (words: string): string =>
  oneLine(words).replace(/[\\~^#$%&_{}]/g, (sign) => commands[sign] ?? `\\${sign}`);

export function citeAsRis(cited: Citable): string {
  const [year] = dateOf(cited);
  const tags: [string, string][] = [
    ["TY", "ELEC"],
    ["TI", cited.title],
    ...authorsOf(cited).map((name): [string, string] => [
      "AU",
      "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", "),
    ]),
    ["PY", String(year)],
    ["PB", commonsName],
    ["ET", `Version ${cited.version}`],
    ["UR", cited.address],
    ["ER", ""],
  ];
  return tags.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join("");
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
