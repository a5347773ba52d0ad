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
  const names = authors.map(surnameFirst);
  const last = names.pop();
  const by = names.length > 0 ? `${names.join(", ")} & ${last}` : (last ?? "Practice Commons");
  const corrected = correctedAt ? `, corrected ${formatDay(correctedAt)}` : "";
  return `${by} (${publishedAt.getUTCFullYear()}). ${title} (version ${version}${corrected}). Practice Commons. ${address}`;
}

function surnameFirst(name: string): string {
  const parts = name.trim().split(/\s+/);
  const surname = parts.pop() ?? name;
  const initials = parts.map((part) => `${part[0]}.`).join(" ");
  return initials ? `${surname}, ${initials}` : surname;
}
