/**
 * Schools from a register. Every value keeps who says so and which day it describes; what is older never
 * replaces what is newer, so files may be imported in any order, and twice.
 */
import { inArray, sql } from "drizzle-orm";
import {
  type Fact,
  type SchoolField,
  type SchoolRow,
  schoolFields,
} from "#content/network/register.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { schoolNames, schools } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import type { Directory } from "#server/network/directory.ts";
import { type RefusedRow, readRegister } from "#server/network/read-register.ts";

export type SchoolImport = {
  /** Every row of the file, the refused among them. */
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: RefusedRow[];
  /** The file's header, for a file of the refused rows. */
  columns: string[];
};

type StoredSchool = typeof schools.$inferSelect;
type NewName = typeof schoolNames.$inferInsert;

const batchSize = 500;

export function createSchoolImport({
  database,
  directory,
  clock,
}: {
  database: Database;
  directory: Directory;
  clock: Clock;
}) {
  /**
   * Imports a file; a batch of 500 rows is one transaction, so what was read before an error stays.
   * @throws Error with one line for people where the file as a whole cannot be read.
   */
  async function importSchools(
    path: string,
    { asOf, progress = () => {} }: { asOf?: string; progress?: (rows: number) => void } = {},
  ): Promise<SchoolImport> {
    const done: SchoolImport = {
      rows: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      refused: [],
      columns: [],
    };
    const lineOf = new Map<number, number>();
    let batch: SchoolRow[] = [];

    async function store(): Promise<void> {
      const rows = batch;
      batch = [];
      if (rows.length > 0) {
        const counts = await database.write((tx) => storeBatch(tx, rows), { quiet: false });
        done.added += counts.added;
        done.changed += counts.changed;
        done.unchanged += rows.length - counts.added - counts.changed;
      }
      progress(done.rows);
    }

    for await (const event of readRegister(path, asOf)) {
      if (event.kind === "header") {
        done.columns = event.columns;
        continue;
      }
      done.rows += 1;
      if (event.kind === "refused") {
        const { kind: _, ...refused } = event;
        done.refused.push(refused);
        continue;
      }
      const { school, line, row } = event;
      const earlier = lineOf.get(school.urn);
      if (earlier) {
        const reason = `URN ${school.urn} stands in line ${earlier} already.`;
        done.refused.push({ line, reason, row });
        continue;
      }
      lineOf.set(school.urn, line);
      batch.push(school);
      if (batch.length === batchSize) await store();
    }
    await store();
    return done;
  }

  async function storeBatch(tx: Queries, rows: SchoolRow[]) {
    const ids = rows.map((row) => String(row.urn));
    const [stored, names] = await Promise.all([
      tx.select().from(schools).where(inArray(schools.id, ids)),
      tx.select().from(schoolNames).where(inArray(schoolNames.schoolId, ids)),
    ]);
    const schoolOf = new Map(stored.map((school) => [school.id, school]));
    const seenOn = new Map(names.map(({ schoolId, name, asOf }) => [`${schoolId} ${name}`, asOf]));
    const now = clock();
    const changes: StoredSchool[] = [];
    const newNames: NewName[] = [];
    let changed = 0;
    for (const row of rows) {
      const id = String(row.urn);
      const before = schoolOf.get(id);
      const after = merge(before ?? emptySchool(id, row, now), row, now);
      const sighting = findNewName(id, row, seenOn);
      if (sighting) newNames.push(sighting);
      if (after) changes.push(after);
      if (before && (after || sighting)) changed += 1;
    }
    if (changes.length > 0) await upsert(tx, changes);
    if (newNames.length > 0)
      await tx
        .insert(schoolNames)
        .values(newNames)
        .onConflictDoUpdate({
          target: [schoolNames.schoolId, schoolNames.name],
          set: { source: sql`excluded.source`, asOf: sql`excluded.as_of` },
        });
    const entries = [
      ...changes.map((school) => school.id),
      ...newNames.map((name) => name.schoolId),
    ];
    await directory.schoolsChanged(tx, [...new Set(entries)]);
    return { added: rows.length - stored.length, changed };
  }

  return importSchools;
}

export type ImportSchools = ReturnType<typeof createSchoolImport>;

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

/** What a school wrote of itself, and when it came here, stay as they are. */
async function upsert(tx: Queries, rows: StoredSchool[]): Promise<void> {
  const replaced = Object.fromEntries(
    [...schoolFields, "facts" as const, "updatedAt" as const].map((field) => [
      field,
      sql`excluded.${sql.identifier(schools[field].name)}`,
    ]),
  );
  await tx.insert(schools).values(rows).onConflictDoUpdate({ target: schools.id, set: replaced });
}
