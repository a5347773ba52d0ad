/**
 * How the authors of a write-up appear to its readers (field notes S06): by name, as "a school of" the
 * alliance it is published with, or not at all. What is not named is published by the Commons, and
 * hides in a crowd: whatever of place, phase, alliance or designation would leave fewer than
 * `smallestCrowd` schools to guess from is not told either.
 */
import { z } from "zod";
import type { WriteUpContent } from "#content/practice/write-up.ts";

export const Identity = z.enum(["named", "alliance", "anonymous"]);
export type Identity = z.infer<typeof Identity>;

/**
 * What a reader is not told; a phase takes its key stages along, and a designation the verified role.
 * `few` withholds nothing more: with all of it withheld the crowd is still too small. Stored as words with
 * spaces between.
 */
export type Withheld = "alliance" | "phase" | "designation" | "few";

export const isWithheld = (withheld: string, what: Withheld): boolean =>
  withheld.split(" ").includes(what);

/** The fewest schools among which the authors' own may be looked for (field notes S06, §2.6). */
export const smallestCrowd = 5;

export const identityNames: Record<Identity, { label: string; about: string }> = {
  named: { label: "Named", about: "Readers see who wrote it, and at which schools." },
  alliance: {
    label: "Alliance only",
    about: "Readers see “a school of” the alliance it is published with. No person, no school.",
  },
  anonymous: {
    label: "Anonymous",
    about:
      "Readers see the Practice Commons as its author. Phase and alliance are not told either where fewer than five schools would fit.",
  },
};

/** What is not named has this author. */
export const commonsName = "Practice Commons";

/**
 * What an author may be said to be, the most telling first: an SLE by designation, the rest by a role at
 * the school (content/packs/roles.ts). Each was put on record here by those who run the school or the
 * alliance; of everybody else it was checked only that they work at a school here.
 */
const verifiedNames: Record<string, string> = {
  sle: "a specialist leader of education",
  headteacher: "a headteacher",
  "executive-headteacher": "an executive headteacher",
  governor: "a governor",
  "research-lead": "a research lead",
  "enquiry-lead": "an enquiry lead",
  mentor: "a mentor",
  trainee: "a trainee",
  teacher: "a teacher",
};

/** The roles at a school that are told, the most telling first. */
export const verifiedRoles = Object.keys(verifiedNames).filter((role) => role !== "sle");

export const verifiedName = (verifiedAs: string): string => verifiedNames[verifiedAs] ?? "";

/** The most telling of what authors were on the day of publishing; null where nothing was on record. */
export const verifiedAs = (
  authors: readonly { badge?: string | null; role?: string | null }[],
): string | null =>
  Object.keys(verifiedNames).find((known) =>
    authors.some(({ badge, role }) => badge === known || role === known),
  ) ?? null;

/**
 * The line in place of the authors' names; null where they are named. `alliance`: the name of the one it
 * is published with. `verifiedAs`: what an author was on record as when it was published.
 */
export function bylineWithout(
  identity: Identity,
  { alliance, verifiedAs: known }: { alliance: string | null; verifiedAs: string | null },
): string | null {
  if (identity === "named") return null;
  const who = known && verifiedName(known);
  if (identity === "anonymous")
    return `${commonsName}, for ${who ? `${who} at a school here` : "people of a school here"}`;
  const school = `school of ${alliance ?? "its alliance"}`;
  return who ? `A${who.slice(1)} at a ${school}` : `A ${school}`;
}

/** "phase and alliance": what is withheld, in words; empty where nothing is. */
export const describeWithheld = (withheld: readonly Withheld[]): string =>
  new Intl.ListFormat("en-GB").format(
    withheld.flatMap((what) => (what === "few" ? [] : withheldNames[what])),
  );

const withheldNames: Record<Exclude<Withheld, "few">, string> = {
  alliance: "alliance",
  phase: "phase and key stage",
  designation: "an author’s role",
};

/** What its readers see of a write-up's content. */
export const contentWithout = (content: WriteUpContent, withheld: string): WriteUpContent =>
  isWithheld(withheld, "phase") ? { ...content, phases: [], keyStages: [] } : content;

/** A text that names somebody who is not to be named: in which field, and the words. */
export type Naming = { field: string; found: string };

/**
 * Where texts name people or schools: by full name, by a first or family name as names are written, by a
 * title with the family name, or by what a school is called for short.
 */
export function namingsIn(
  texts: readonly (readonly [field: string, text: string])[],
  names: { people: readonly string[]; schools: readonly string[] },
): Naming[] {
  const parts = names.people.map((name) => name.trim().split(/\s+/));
  const families = parts.flatMap((words) => words.at(-1) ?? []);
  const first = parts.flatMap((words) => words.find((word) => !isTitle.test(word)) ?? []);
  const patterns = [
    ...[...names.people, ...names.schools].map((name) => wholeWords(literally(name), "giu")),
    ...families.map((name) => wholeWords(`${titles.source}\\s+${literally(name)}`, "giu")),
    // Written as names: "grace" and "wood" are words of their own.
    ...[...first, ...families, ...names.schools.flatMap(forShort)].map((name) =>
      wholeWords(literally(name), "gu"),
    ),
  ];
  const found = texts.flatMap(([field, text]) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([words]) => ({ field, found: words })),
    ),
  );
  const keyed = found.map((naming) => [`${naming.field}:${naming.found}`, naming] as const);
  const told = [...new Map(keyed).values()];
  return told.filter(
    ({ field, found }) =>
      !told.some(
        (other) => other.field === field && other.found !== found && other.found.includes(found),
      ),
  );
}

const titles = /(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?/;
const isTitle = new RegExp(`^${titles.source}$`);

/** "Beck Street" of "Beck Street Junior School"; nothing where too little would be left to mean it. */
function forShort(school: string): string[] {
  const short = school
    .replace(kindOfSchool, "")
    .replace(/^The\s+/, "")
    .trim();
  return short !== school && (/\s/.test(short) || short.length > 6) ? [short] : [];
}

const kindOfSchool =
  /(?:,?\s+(?:\(?C ?of ?E\)?|\(?CE\)?|Church of England|Catholic|Community|Infants?|Juniors?|Primary|Secondary|High|Nursery|Special|School|Academy|College))+$/i;

const wholeWords = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, flags);

const literally = (text: string) =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
