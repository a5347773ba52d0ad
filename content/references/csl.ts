/**
 * An outside reference: a work that is not in the commons. It is kept as an item of CSL-JSON (the Citation
 * Style Language's data, schema 1.0.2), of which we use the fields below and no others.
 */
import { z } from "zod";
import { findDoi } from "#content/references/doi.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

export const CslName = z.union([
  z.object({ family: text(120), given: text(120).optional() }),
  /** An organisation, or a name that has no parts. */
  z.object({ literal: text(200) }),
]);
export type CslName = z.infer<typeof CslName>;

export const CslItem = z.object({
  type: text(40),
  title: text(500),
  author: z.array(CslName).max(100).optional(),
  /** Year, then month and day where they are known. */
  issued: z
    .object({ "date-parts": z.tuple([z.array(z.number().int()).min(1).max(3)]) })
    .refine(({ "date-parts": [[year = 0]] }) => year >= 1000 && year <= 2999, {
      message: "Give the year in four digits.",
    })
    .optional(),
  "container-title": text(300).optional(),
  publisher: text(200).optional(),
  edition: text(60).optional(),
  volume: text(40).optional(),
  issue: text(40).optional(),
  page: text(40).optional(),
  /** In small letters, without its address. */
  DOI: text(200)
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  URL: text(500)
    .regex(/^https?:\/\/\S+$/i)
    .optional(),
});
export type CslItem = z.infer<typeof CslItem>;

/** A reference as far as it is known: what was pasted may lack its title. */
export type CslDraft = Partial<CslItem>;

/** What was made of something pasted, and which fields its person should look at. */
export type ParsedReference = { reference: CslDraft; uncertain: (keyof CslItem)[] };

/** What every reference should have. */
const needed = ["title", "author", "issued"] as const;

/** A draft with the fields to look at: those that are doubted, and those it lacks. */
export const parsedAs = (
  reference: CslDraft,
  doubted: readonly (keyof CslItem)[] = [],
): ParsedReference => ({
  reference,
  uncertain: [...new Set([...doubted, ...needed.filter((field) => !reference[field])])],
});

/**
 * What we use of an item of CSL-JSON as other programs write it: numbers as text, titles as lists, dates
 * as text. A field that does not fit is left out; `null` where nothing is left.
 */
export function readCsl(item: unknown): CslDraft | null {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return null;
  const given: Record<string, unknown> = { ...item };
  const read: Record<string, unknown> = {
    ...Object.fromEntries(Object.keys(CslItem.shape).map((field) => [field, asText(given[field])])),
    author: asNames(given.author),
    issued: asDate(given.issued),
    DOI: findDoi(asText(given.DOI) ?? "") ?? doiInAddress(asText(given.URL)),
  };
  const kept = Object.entries(CslItem.shape).flatMap(([field, shape]) => {
    const parsed = shape.safeParse(read[field]);
    return parsed.success && parsed.data !== undefined ? [[field, parsed.data]] : [];
  });
  const draft: CslDraft = CslItem.partial().parse(Object.fromEntries(kept));
  return draft.title || draft.author || draft.DOI || draft.URL ? draft : null;
}

/** Programs often write a DOI as the address of the work. */
const doiInAddress = (url = ""): string | undefined =>
  /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(url) ? (findDoi(url) ?? undefined) : undefined;

function asText(given: unknown): string | undefined {
  const first = Array.isArray(given) ? given[0] : given;
  if (typeof first === "number") return String(first);
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
}

function asNames(given: unknown): CslName[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const names = given.slice(0, 100).flatMap((name): CslName[] => {
    if (typeof name !== "object" || name === null) return [];
    const part = (key: string) => asText(Reflect.get(name, key));
    const particle = part("non-dropping-particle") ?? part("dropping-particle");
    const family = [particle, part("family")].filter(Boolean).join(" ");
    const parsed = CslName.safeParse(
      family && part("given")
        ? { family, given: part("given") }
        : { literal: part("literal") ?? (family || part("given")) },
    );
    return parsed.success ? [parsed.data] : [];
  });
  return names.length > 0 ? names : undefined;
}

function asDate(given: unknown): { "date-parts": [number[]] } | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const [parts] = [Reflect.get(given, "date-parts")].flat();
  const numbers = Array.isArray(parts) ? parts.map(Number).filter(Number.isInteger) : [];
  if (numbers.length > 0) return { "date-parts": [numbers.slice(0, 3)] };
  const written = asText(Reflect.get(given, "raw")) ?? asText(Reflect.get(given, "literal")) ?? "";
  const year = /\b\d{4}\b/.exec(written)?.[0];
  return year ? { "date-parts": [[Number(year)]] } : undefined;
}
