/** A reference in plain words, as the commons cites its own write-ups (content/practice/citation.ts). */
import { initialsOf, joinAuthors } from "#content/practice/citation.ts";
import type { CslDraft, CslName } from "#content/references/csl.ts";
import { doiAddress } from "#content/references/doi.ts";

/** So many authors are all named; of more, the first and "et al." */
const mostNamed = 6;

/**
 * "Khan, A. & Ellery, T. (2019). Title. Journal of Reading, 12(3), 45–67. https://doi.org/…"; where nobody
 * is named, the title comes first, as in APA's style.
 */
export function formatReference(reference: CslDraft): string {
  const { title, edition, publisher, DOI, URL } = reference;
  const [year] = reference.issued?.["date-parts"][0] ?? [];
  const named = (title && edition ? `${title} (${formatEdition(edition)})` : title) ?? "No title";
  const authors = formatAuthors(reference.author ?? []);
  const when = `(${year ?? "no date"})`;
  const sentences = [
    ...(authors ? [`${authors} ${when}`, named] : [named, when]),
    formatPlace(reference),
    publisher ?? "",
  ].filter(Boolean);
  const address = DOI ? doiAddress(DOI) : URL;
  const words = sentences.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(" ");
  return address ? `${words} ${address}` : words;
}

function formatAuthors(authors: readonly CslName[]): string {
  const names = authors.map((author) =>
    "literal" in author
      ? author.literal
      : [author.family, initialsOf(author.given ?? "")].filter(Boolean).join(", "),
  );
  return names.length > mostNamed ? `${names[0]} et al.` : joinAuthors(names);
}

/** "Journal of Reading, 12(3), 45–67"; "In Handbook of Reading, pp. 45–67" of a chapter. */
function formatPlace(reference: CslDraft): string {
  const { "container-title": container, volume, issue, page } = reference;
  if (!container) return "";
  const pages = page?.replace(/\s*[-–]+\s*/g, "–");
  if (reference.type === "chapter")
    return [`In ${container}`, pages && `pp. ${pages}`].filter(Boolean).join(", ");
  const number = issue ? `${volume ?? ""}(${issue})` : volume;
  return [container, number, pages].filter(Boolean).join(", ");
}

const formatEdition = (edition: string): string => {
  const ends = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  if (!/^\d+$/.test(edition)) return edition;
  const end = ends[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(Number(edition))];
  return `${edition}${end} edn`;
};
