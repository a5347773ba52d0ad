/**
 * A citation as people paste it, in prose of APA's or Harvard's kind: authors, year, title, where it
 * stands. What cannot be told apart for certain is returned as uncertain, for the person to correct.
 */
import {
  type CslDraft,
  type CslName,
  type ParsedReference,
  parsedAs,
} from "#content/references/csl.ts";
import { findDoi } from "#content/references/doi.ts";

/** The most of a citation that is read, in characters. */
export const longestCitation = 2000;

export function parseCitation(pasted: string): ParsedReference {
  const cited = pasted.slice(0, longestCitation).replace(/\s+/g, " ").trim();
  const DOI = findDoi(cited) ?? undefined;
  const URL = DOI ? undefined : /https?:\/\/\S+?(?=[.,;)\]]*(?:\s|$))/i.exec(cited)?.[0];
  const words = withoutAddresses(cited);

  const dated = yearIn(words);
  const before = dated ? words.slice(0, dated.start) : "";
  const after = dated ? words.slice(dated.end) : words;
  const { names, isCertain } = namesIn(before);
  const { title, rest, isQuoted } = titleIn(after);
  const place = placeIn(rest);

  const reference: CslDraft = withoutEmpty({
    ...{ type: "document", ...place },
    title: title.slice(0, 500),
    author: names.slice(0, 100),
    issued: dated && { "date-parts": [[dated.year]] as [number[]] },
    ...{ DOI, URL: URL?.slice(0, 500) },
  });
  return parsedAs(reference, [
    ...(isCertain ? [] : (["author"] as const)),
    ...(dated?.isBracketed ? [] : (["issued"] as const)),
    // Where a title ends is told by a full stop, which titles have as well.
    ...(isQuoted || (place.volume && dated?.isBracketed) ? [] : (["title"] as const)),
    ...(place.volume || !place["container-title"] ? [] : (["container-title"] as const)),
    ...(place.publisher ? (["publisher"] as const) : []),
  ]);
}

const withoutAddresses = (cited: string): string =>
  cited
    .replace(/(?:Available at:?\s*)?\(?(?:doi:?\s*)?(?:https?:\/\/|10\.\d{4,9}\/)\S+/gi, " ")
    .replace(/\(Accessed:?[^)]*\)/gi, " ")
    .replace(/\bdoi:?\s*(?=[.,]|$)/gi, " ")
    .replace(/\s+/g, " ")
    .trim();

type Dated = { year: number; start: number; end: number; isBracketed: boolean };

/** The year in brackets, or else the first that stands by itself after some words. */
function yearIn(words: string): Dated | undefined {
  const bracketed = /[([]\s*((?:1[5-9]|20)\d\d)[a-z]?(?:,[^)\]]*)?\s*[)\]][.,:]?/.exec(words);
  const match = bracketed ?? /(?<=\S\s*[.,]?\s)((?:1[5-9]|20)\d\d)[a-z]?\b[.,:]?/.exec(words);
  if (!match) return undefined;
  return {
    year: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
    isBracketed: Boolean(bracketed),
  };
}

/** "Khan, A., & van der Berg, J.-P. B.": family names, each with initials. */
const person =
  /(?:^|[,&;]\s*|\band\s+)(?:&\s*|and\s+)?((?:(?:van|von|de|der|den|la|le|di|du|ten|ter)\s+)*\p{Lu}[\p{L}'’-]*(?:[\s-]\p{Lu}[\p{L}'’-]+)*),\s*((?:\p{Lu}\.?(?:[\s-]*))+)(?=[,&;.\s]|$)/gu;

/** Certain where nothing but persons, or nothing like a person, stands before the year. */
function namesIn(before: string): { names: CslName[]; isCertain: boolean } {
  const text = before.replace(/\(?\beds?\b\.?\)?/gi, "").trim();
  const names = [...text.matchAll(person)].map(
    ([, family = "", initials = ""]): CslName => ({
      family: family.slice(0, 120),
      given: initials.trim().slice(0, 120),
    }),
  );
  if (names.length === 0) {
    const literal = text.replace(/[\s.,;:]+$/, "").slice(0, 200);
    // An organisation's name has no comma; two persons with first names may have.
    return literal
      ? { names: [{ literal }], isCertain: !/[,&]| and /.test(literal) }
      : { names: [], isCertain: false };
  }
  const rest = text.replace(person, "").replace(/[\s.,;&]|\band\b/g, "");
  return { names, isCertain: rest === "" };
}

/** What stands in quotation marks, or else as far as the first full stop, question or exclamation mark. */
function titleIn(after: string): { title: string; rest: string; isQuoted: boolean } {
  const text = after.replace(/^[\s.,:;]+/, "");
  const quoted = /^[‘“"'](.+?)[.,]?[’”"'](?=[\s.,])[.,]?\s*(.*)$/u.exec(text);
  if (quoted) return { title: quoted[1] ?? "", rest: quoted[2] ?? "", isQuoted: true };
  const [, title = text, mark = "", rest = ""] = /^(.+?)([.?!])\s+(.*)$/.exec(text) ?? [];
  const whole = `${title}${mark === "." ? "" : mark}`.replace(/\.$/, "");
  return { title: whole.trim(), rest, isQuoted: false };
}

/** "Journal of Reading, 12(3), pp. 45-67", "In Handbook of Reading (pp. 4-9). Sage", "Sage". */
function placeIn(rest: string): CslDraft {
  const text = rest.replace(/[\s.,;]+$/, "");
  if (!text) return {};
  const journal =
    /^(.+?),?\s+(?:vol(?:ume)?\.?\s*)?(\d+)(?:\s*\(([^)]+)\)|,\s*no\.?\s*(\w+))?(?:[,:]\s*(?:pp?\.?\s*)?([a-z]?\d+(?:\s*[-–]\s*[a-z]?\d+)?))?$/iu.exec(
      text,
    );
  if (journal) {
    const [, container = "", volume, issue, number, page] = journal;
    return {
      type: "article-journal",
      "container-title": container.slice(0, 300),
      ...{ volume, issue: issue ?? number, page },
    };
  }
  const chapter = /^In:?\s+(.+?)[,.]?\s*\(?pp?\.?\s*(\d+\s*[-–]\s*\d+)\)?(?:[.,:]\s*(.+))?$/u.exec(
    text,
  );
  if (chapter) {
    const [, container = "", page, publisher] = chapter;
    return { type: "chapter", "container-title": container.slice(0, 300), page, publisher };
  }
  return { type: "book", publisher: text.slice(0, 200) };
}

const withoutEmpty = (draft: CslDraft): CslDraft =>
  Object.fromEntries(
    Object.entries(draft).filter(
      ([, value]) =>
        value !== undefined && value !== "" && !(Array.isArray(value) && !value.length),
    ),
  );
