/**
 * What is already known when an enquiry begins (field notes §2.1): what the team took from each source,
 * and how well it fits their own schools. An outside reference is corrected in plain fields before it is
 * kept, since what is pasted is never certain.
 */
import { z } from "zod";
import { type CslDraft, CslItem, type CslName } from "#content/references/csl.ts";
import { findDoi } from "#content/references/doi.ts";

export const Fit = z.enum(["closely", "partly", "elsewhere"]);
export type Fit = z.infer<typeof Fit>;

export const fitWords: Record<Fit, { label: string; about: string }> = {
  closely: { label: "Fits closely", about: "Pupils and schools like ours." },
  partly: { label: "Fits partly", about: "Some of it is like ours, some is not." },
  elsewhere: { label: "From another setting", about: "Other pupils, ages or schools than ours." },
};

/** The longest of each, in characters. */
export const knownLimits = { took: 600, why: 300 } as const;

/** As many references are looked over at once. */
export const mostAtOnce = 10;

/** The fields in which a reference is looked over, in the order of reading. */
export const referenceFields = [
  "author",
  "issued",
  "title",
  "container-title",
  "DOI",
  "URL",
] as const;
export type ReferenceField = (typeof referenceFields)[number];

export const referenceFieldWords: Record<ReferenceField, string> = {
  author: "Authors, with a semicolon between",
  issued: "Year",
  title: "Title",
  "container-title": "Journal or book it is in",
  DOI: "DOI",
  URL: "Web address",
};

/** A reference as it is shown to be looked over. */
export const fieldsOf = (reference: CslDraft): Record<ReferenceField, string> => ({
  author: (reference.author ?? []).map(formatName).join("; "),
  issued: String(reference.issued?.["date-parts"][0][0] ?? ""),
  title: reference.title ?? "",
  "container-title": reference["container-title"] ?? "",
  DOI: reference.DOI ?? "",
  URL: reference.URL ?? "",
});

/** What is wanted of each field, where it does not do. */
const wanted: Record<ReferenceField, string> = {
  author: "Write authors as “Khan, Amira; Ellery, Tom”.",
  issued: "Write the year in four digits.",
  title: "A reference needs a title.",
  "container-title": "Write the journal or book in 300 characters.",
  DOI: "A DOI begins with 10. and a number.",
  URL: "A web address begins with https://.",
};

/** The reference with its fields as corrected; or which of them do not do, and why. */
export function correctReference(
  draft: CslDraft,
  typed: Record<ReferenceField, string>,
): { reference: CslItem } | { wrong: { field: ReferenceField; message: string }[] } {
  const year = Number(typed.issued.trim());
  // The month and day that were read stay, while the year does.
  const sameYear = draft.issued?.["date-parts"][0][0] === year;
  const doi = typed.DOI.trim();
  const parsed = CslItem.safeParse({
    ...draft,
    type: draft.type ?? "document",
    author: parseNames(typed.author),
    issued:
      typed.issued.trim() === "" ? undefined : sameYear ? draft.issued : { "date-parts": [[year]] },
    title: typed.title,
    "container-title": typed["container-title"].trim() || undefined,
    DOI: doi === "" ? undefined : (findDoi(doi) ?? doi),
    URL: typed.URL.trim() || undefined,
  });
  if (parsed.success) return { reference: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const fields = referenceFields.filter((field) => wrong.has(field));
  return {
    wrong: (fields.length > 0 ? fields : (["title"] as const)).map((field) => ({
      field,
      message: wanted[field],
    })),
  };
}

const formatName = (name: CslName): string =>
  "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", ");

function parseNames(typed: string): CslName[] | undefined {
  const names = typed
    .split(";")
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name): CslName => {
      const [family = "", given = ""] = name.split(/,(.*)/s).map((part) => part.trim());
      return family && given ? { family, given } : { literal: name };
    });
  return names.length > 0 ? names : undefined;
}
