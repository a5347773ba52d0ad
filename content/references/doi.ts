/**
 * Digital object identifiers, in the many ways in which they are pasted. A DOI has a prefix of `10.` and
 * four to nine digits, and a suffix of nearly anything (DOI Handbook §2.2; Crossref, "DOIs and matching
 * regular expressions"). Case does not matter in one, so they are kept in small letters.
 */

/**
 * The first DOI in a text, without the address, "doi:" or punctuation around it; null where there is
 * none. Nothing is looked up: that it has the form of one does not mean that it was ever given out.
 */
export function findDoi(text: string): string | null {
  const match = /(?<address>https?:\/\/[^\s"]*?)?(?<doi>10\.\d{4,9}(?:\/|%2F)[^\s"]+)/iu.exec(text);
  if (!match?.groups) return null;
  const { address, doi = "" } = match.groups;
  if (!address) return trimmed(doi);
  const path = decoded(doi.replace(/[?#].*$/, ""));
  // Publishers put the DOI in the middle of their own addresses.
  const isResolver = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/$/i.test(address);
  return trimmed(isResolver ? path : path.replace(/\/(?:full|abstract|pdf|epdf|epub|html)$/i, ""));
}

/** The DOI that a text is, in any spelling, and nothing besides; null where it is anything else. */
export function parseDoi(text: string): string | null {
  const isAlone =
    /^\s*[<([]?\s*(?:doi\s*:?\s*)?(?:https?:\/\/\S*?)?(?:(?:dx\.|www\.)?doi\.org\/)?10\.\d{4,9}(?:\/|%2F)\S+\s*$/i;
  return isAlone.test(text) ? findDoi(text) : null;
}

/** Where a DOI leads. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const openers: Record<string, string> = { ")": "(", "]": "[", "}": "{", ">": "<" };

/** Without what the sentence or the page around it put at the end; null where nothing is left. */
function trimmed(doi: string): string | null {
  let rest = doi.replace(/<\/.*$/, "").toLowerCase();
  for (;;) {
    const last = rest.at(-1) ?? "";
    const opener = openers[last];
    const isUnopened = opener && rest.split(last).length > rest.split(opener).length;
    if (!isUnopened && !/[.,;:!?'’”*_]/u.test(last)) break;
    rest = rest.slice(0, -1);
  }
  return /^10\.\d{4,9}\/./.test(rest) ? rest : null;
}
