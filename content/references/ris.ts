/**
 * RIS, as reference managers and publishers export it: a tag of two letters, two spaces, a hyphen and a
 * value on each line, from TY to ER (Reference Manager's format, with the tags that EndNote, Zotero and
 * publishers use for the same).
 */
import { type CslDraft, readCsl } from "#content/references/csl.ts";

const line = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

export const isRis = (text: string): boolean => /^TY {1,2}-/m.test(text);

/** What each record says; records that say nothing we use are left out. */
export function parseRis(text: string): CslDraft[] {
  const records = text.replace(/\r\n?/g, "\n").split(/^ER {1,2}-.*$/m);
  return records.flatMap((record) => {
    const tags = new Map<string, string[]>();
    for (const row of record.split("\n")) {
      const [, tag = "", value = ""] = line.exec(row.trimEnd()) ?? [];
      if (value.trim() !== "") tags.set(tag, [...(tags.get(tag) ?? []), value.trim()]);
    }
    return readCsl(itemOf(tags)) ?? [];
  });
}

function itemOf(tags: ReadonlyMap<string, string[]>): Record<string, unknown> {
  const first = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? [])[0];
  const [from, to] = [first("SP"), first("EP")];
  return {
    type: types[first("TY") ?? ""] ?? "document",
    title: first("TI", "T1", "CT"),
    author: [...(tags.get("AU") ?? []), ...(tags.get("A1") ?? [])].map(nameOf),
    issued: { raw: first("PY", "Y1", "DA") },
    "container-title": first("T2", "JO", "JF", "BT", "JA"),
    publisher: first("PB"),
    edition: first("ET"),
    volume: first("VL"),
    issue: first("IS"),
    page: from && to && !from.includes("-") ? `${from}-${to}` : from,
    DOI: first("DO"),
    URL: first("UR"),
  };
}

/** "Khan, Amira", or an organisation. */
function nameOf(name: string) {
  const [family, given] = name.split(/\s*,\s*/);
  return given ? { family, given } : { literal: family };
}

const types: Record<string, string> = {
  ...{ JOUR: "article-journal", EJOUR: "article-journal", MGZN: "article-magazine" },
  ...{ NEWS: "article-newspaper", BOOK: "book", EBOOK: "book", CHAP: "chapter", RPRT: "report" },
  ...{ THES: "thesis", CONF: "paper-conference", CPAPER: "paper-conference", ELEC: "webpage" },
};
