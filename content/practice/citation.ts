/** How to cite a version: authors, year, title, version, when it was corrected, where it is. */
import { formatDay } from "#content/day.ts";

export type Citable = {
  title: string;
  authors: string[];
  version: number;
  publishedAt: Date;
  /** When it was last corrected. */
  correctedAt?: Date | null;
  address: string;
};

/** "Khan, A. & Ellery, T. (2026). Title (version 2). Practice Commons. https://…" */
export function formatCitation({
  title,
  authors,
  version,
  publishedAt,
  correctedAt,
  address,
}: Citable): string {
  const by = joinAuthors(authors.map(surnameFirst)) || "Practice Commons";
  const corrected = correctedAt ? `, corrected ${formatDay(correctedAt)}` : "";
  return `${by} (${publishedAt.getUTCFullYear()}). ${title} (version ${version}${corrected}). Practice Commons. ${address}`;
}

/** "Khan, A., Lowe, B. & Ellery, T."; empty of none. */
export function joinAuthors(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} & ${last}` : last;
}

/** "A. B." of "Amira Beth", or of "A.B.". */
export const initialsOf = (given: string): string =>
  given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) => `${part[0]}.`)
    .join(" ");

function surnameFirst(name: string): string {
  const parts = name.trim().split(/\s+/);
  const surname = parts.pop() ?? name;
  const initials = initialsOf(parts.join(" "));
  return initials ? `${surname}, ${initials}` : surname;
}
