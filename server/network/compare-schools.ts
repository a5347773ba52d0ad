/** What a register's rows would change of the schools that are here: worked out, not stored. */
import { inArray } from "drizzle-orm";
import {
  type Fact,
  type SchoolField,
  type SchoolRow,
  schoolFields,
} from "#content/network/register.ts";
import type { Queries } from "#drizzle/database.ts";
import { schoolNames, schools } from "#drizzle/schema/index.ts";

export type StoredSchool = typeof schools.$inferSelect;
export type NewName = typeof schoolNames.$inferInsert;

/** A row beside what is here; `after` and `sighting` are undefined where the row knows nothing better. */
export type Comparison = {
  id: string;
  before: StoredSchool | undefined;
  after: StoredSchool | undefined;
  sighting: NewName | undefined;
};

/** What people are told of a school that the register changes. */
export type Difference = {
  id: string;
  name: string;
  isNew: boolean;
  /** Empty where the register says the same of a later day. */
  fields: { field: SchoolField; before: Fact["value"]; after: Fact["value"] }[];
};

export async function compareRows(
  queries: Queries,
  rows: SchoolRow[],
  now: Date,
): Promise<Comparison[]> {
  const ids = rows.map((row) => String(row.urn));
  const [stored, names] = await Promise.all([
    queries.select().from(schools).where(inArray(schools.id, ids)),
    queries.select().from(schoolNames).where(inArray(schoolNames.schoolId, ids)),
  ]);
  const schoolOf = new Map(stored.map((school) => [school.id, school]));
  const seenOn = new Map(names.map(({ schoolId, name, asOf }) => [`${schoolId} ${name}`, asOf]));
  return rows.map((row) => {
    const id = String(row.urn);
    const before = schoolOf.get(id);
    const after = merge(before ?? emptySchool(id, row, now), row, now);
    return { id, before, after, sighting: findNewName(id, row, seenOn) };
  });
}

/** The comparison in words' material; undefined where nothing is to be done. */
export function differenceIn({ id, before, after, sighting }: Comparison): Difference | undefined {
  if (!after && !sighting) return undefined;
  const fields = schoolFields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, (after ?? before)?.[field] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
  return { id, name: (after ?? before)?.name ?? id, isNew: !before, fields };
}

/** The school with everything that the row knows better; undefined where it knows nothing better. */
function merge(school: StoredSchool, row: SchoolRow, now: Date): StoredSchool | undefined {
  const facts = { ...school.facts };
  const values: Partial<Record<SchoolField, Fact["value"]>> = {};
  for (const field of schoolFields) {
    const fact = row.facts[field];
    if (!fact || !replaces(fact, facts[field])) continue;
    facts[field] = fact;
    values[field] = fact.value;
  }
  if (Object.keys(values).length === 0) return undefined;
  return { ...school, ...(values as Partial<StoredSchool>), facts, updatedAt: now };
}

/** The newer wins; a text in which a character was lost (U+FFFD) loses to any that is whole. */
function replaces(fact: Fact, known: Fact | undefined): boolean {
  if (!known) return true;
  if (isDamaged(fact) !== isDamaged(known)) return isDamaged(known);
  if (fact.asOf !== known.asOf) return fact.asOf > known.asOf;
  return fact.value !== known.value || fact.source !== known.source;
}

const isDamaged = ({ value }: Fact): boolean =>
  typeof value === "string" && value.includes("\ufffd");

/** A name not seen before, or seen before on a later day only. */
function findNewName(
  schoolId: string,
  { facts: { name } }: SchoolRow,
  seenOn: Map<string, string>,
): NewName | undefined {
  if (!name || isDamaged(name)) return undefined;
  const seen = seenOn.get(`${schoolId} ${name.value}`);
  if (seen !== undefined && seen <= name.asOf) return undefined;
  return { schoolId, name: String(name.value), source: name.source, asOf: name.asOf };
}

const emptySchool = (id: string, { urn }: SchoolRow, now: Date): StoredSchool => ({
  id,
  urn,
  name: "",
  phase: null,
  type: null,
  status: "open",
  localAuthority: null,
  region: null,
  town: null,
  postcode: null,
  latitude: null,
  longitude: null,
  pupils: null,
  fsmPercent: null,
  ageLow: null,
  ageHigh: null,
  trust: null,
  urbanRural: null,
  website: null,
  openedOn: null,
  closedOn: null,
  about: null,
  isSample: false,
  facts: {},
  createdAt: now,
  updatedAt: now,
});
