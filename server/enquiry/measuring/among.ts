/** Which of an enquiry's measurements are listed: all of them, or without those of some schools. */
import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
} from "drizzle-orm";
import type { Queries } from "#drizzle/database.ts";
import {
  enquiries,
  enquirySchools,
  pupilVoices,
  results,
  schools,
  series,
  surveys,
} from "#drizzle/schema/index.ts";

/**
 * By `queries`, where they are read in a write; `without` are the ids of schools. `isOfOne` leaves out the
 * numbers of several schools together.
 */
export type Among = { queries?: Queries; without?: readonly string[]; isOfOne?: boolean };

export const everything: Among = {};

/** What belongs to no one school stays, unless it is left out: no school speaks for it. */
export const notOf = (schoolId: SQLWrapper, { without = [], isOfOne = false }: Among) =>
  and(
    isOfOne ? isNotNull(schoolId) : undefined,
    without.length > 0 ? or(isNull(schoolId), notInArray(schoolId, [...without])) : undefined,
  );

export type MeasuredSchool = { id: string; name: string };

/** The schools of which something was measured, those that left included, by name. */
export function listMeasured(queries: Queries, enquiryId: string): Promise<MeasuredSchool[]> {
  const of = [
    queries
      .select({ id: results.schoolId })
      .from(results)
      .where(
        and(
          eq(results.enquiryId, enquiryId),
          eq(results.isCurrent, true),
          eq(results.isTakenOut, false),
        ),
      ),
    ...[series, surveys].map((kind) =>
      queries
        .select({ id: kind.schoolId })
        .from(kind)
        .where(and(eq(kind.enquiryId, enquiryId), isNull(kind.takenOutAt))),
    ),
    queries
      .select({ id: pupilVoices.schoolId })
      .from(pupilVoices)
      .where(eq(pupilVoices.enquiryId, enquiryId)),
  ];
  return queries
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(or(...of.map((ids) => inArray(schools.id, ids))))
    .orderBy(asc(schools.name), asc(schools.id));
}

/** The condition over enquiries that something was measured of a school in it. */
export const hasMeasured = (queries: Queries, schoolId: string): SQL | undefined =>
  or(
    inArray(
      enquiries.id,
      queries
        .select({ id: results.enquiryId })
        .from(results)
        .where(
          and(
            eq(results.schoolId, schoolId),
            eq(results.isCurrent, true),
            eq(results.isTakenOut, false),
          ),
        ),
    ),
    ...[series, surveys].map((kind) =>
      inArray(
        enquiries.id,
        queries
          .select({ id: kind.enquiryId })
          .from(kind)
          .where(and(eq(kind.schoolId, schoolId), isNull(kind.takenOutAt))),
      ),
    ),
    inArray(
      enquiries.id,
      queries
        .select({ id: pupilVoices.enquiryId })
        .from(pupilVoices)
        .where(eq(pupilVoices.schoolId, schoolId)),
    ),
  );

/** The schools that keep their numbers out of what is shown outside the team, by id. */
export async function listKeptBack(queries: Queries, enquiryId: string): Promise<string[]> {
  const rows = await queries
    .select({ id: enquirySchools.schoolId })
    .from(enquirySchools)
    .where(and(eq(enquirySchools.enquiryId, enquiryId), isNotNull(enquirySchools.numbersKeptAt)));
  return rows.map(({ id }) => id);
}
