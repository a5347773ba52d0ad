/**
 * Schools from a register. Every value keeps who says so and which day it describes; what is older never
 * replaces what is newer, so files may be imported in any order, and twice.
 */
import { sql } from "drizzle-orm";
import { type SchoolRow, schoolFields } from "#content/network/register.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { schoolNames, schools } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import {
  type Comparison,
  compareRows,
  type Difference,
  differenceIn,
  type NewName,
  type StoredSchool,
} from "#server/network/compare-schools.ts";
import type { Directory } from "#server/network/directory.ts";
import { type RefusedRow, readRegister } from "#server/network/read-register.ts";
import { type BatchBefore, readBefore, undo } from "#server/network/undo-import.ts";

export type SchoolImport = {
  /** Every row of the file, the refused among them. */
  rows: number;
  added: number;
  changed: number;
  /** Of the changed, those of which a value is another; of the rest only the day is newer. */
  different: number;
  /** Of the changed, those that were not closed before. */
  closed: number;
  unchanged: number;
  refused: RefusedRow[];
  /** The file's header, for a file of the refused rows. */
  columns: string[];
};

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
   * Imports a file; a batch of 500 rows is one transaction, and after an error all of them are undone. A
   * dry run works the same out and stores nothing.
   * @throws Error with one line for people where the file as a whole cannot be read.
   */
  async function importSchools(
    path: string,
    {
      asOf,
      isDry = false,
      progress = () => {},
      onDifference = () => {},
    }: {
      asOf?: string;
      isDry?: boolean;
      progress?: (rows: number) => void;
      onDifference?: (difference: Difference) => void;
    } = {},
  ): Promise<SchoolImport> {
    const done: SchoolImport = {
      rows: 0,
      added: 0,
      changed: 0,
      different: 0,
      closed: 0,
      unchanged: 0,
      refused: [],
      columns: [],
    };
    const lineOf = new Map<number, number>();
    let batch: SchoolRow[] = [];
    const stored: BatchBefore[] = [];

    async function take(): Promise<void> {
      const rows = batch;
      batch = [];
      if (rows.length > 0) {
        const comparisons = isDry
          ? await compareRows(database.read, rows, clock())
          : await storeBatch(rows);
        for (const comparison of comparisons) count(comparison);
      }
      progress(done.rows);
    }

    async function storeBatch(rows: SchoolRow[]): Promise<Comparison[]> {
      const { comparisons, before } = await database.write((tx) => storeRows(tx, rows));
      stored.push(before);
      return comparisons;
    }

    function count(comparison: Comparison): void {
      const difference = differenceIn(comparison);
      if (!difference) {
        done.unchanged += 1;
        return;
      }
      if (difference.isNew) done.added += 1;
      else {
        done.changed += 1;
        if (difference.fields.length > 0) done.different += 1;
        if (difference.fields.some(({ field, after }) => field === "status" && after === "closed"))
          done.closed += 1;
      }
      onDifference(difference);
    }

    try {
      await takeAll();
    } catch (thrown) {
      await undo({ database, directory }, stored, upsert);
      throw thrown;
    }
    return done;

    async function takeAll(): Promise<void> {
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
        if (batch.length === batchSize) await take();
      }
      await take();
    }
  }

  async function storeRows(tx: Queries, rows: SchoolRow[]) {
    const comparisons = await compareRows(tx, rows, clock());
    const before = await readBefore(tx, comparisons);
    const changes = comparisons.flatMap(({ after }) => after ?? []);
    const newNames = comparisons.flatMap(({ sighting }) => sighting ?? []);
    if (changes.length > 0) await upsert(tx, changes);
    if (newNames.length > 0) await upsertNames(tx, newNames);
    const entries = [
      ...changes.map((school) => school.id),
      ...newNames.map((name) => name.schoolId),
    ];
    await directory.schoolsChanged(tx, [...new Set(entries)]);
    return { comparisons, before };
  }

  return importSchools;
}

export type ImportSchools = ReturnType<typeof createSchoolImport>;

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

async function upsertNames(tx: Queries, rows: NewName[]): Promise<void> {
  await tx
    .insert(schoolNames)
    .values(rows)
    .onConflictDoUpdate({
      target: [schoolNames.schoolId, schoolNames.name],
      set: { source: sql`excluded.source`, asOf: sql`excluded.as_of` },
    });
}
