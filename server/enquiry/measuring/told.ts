/** Numbers that left the team of an enquiry, in a copy or a write-up, as they were counted then. */
import { asc, eq } from "drizzle-orm";
import type { Counted, Told } from "#content/disclosure/held-back.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { newId } from "#content/id.ts";
import {
  isToldByName,
  type KnownSchool,
  recogniseSchools,
} from "#content/measuring/told-by-name.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquirySchools, schoolNames, schools, toldNumbers } from "#drizzle/schema/index.ts";

/** Notes what is told, in the transaction that tells it. */
export async function noteTold(
  tx: Queries,
  told: { enquiryId: string; audience: string; counted: Counted[]; at: Date },
): Promise<void> {
  if (told.counted.length > 0) await tx.insert(toldNumbers).values({ ...told, id: newId() });
}

/** Every time that numbers of an enquiry were told, the first time first. */
export async function listTold(queries: Queries, enquiryId: string): Promise<Told[]> {
  const rows = await queries
    .select()
    .from(toldNumbers)
    .where(eq(toldNumbers.enquiryId, enquiryId))
    .orderBy(asc(toldNumbers.at));
  const areOld = rows.some(({ counted }) => counted.some(isToldByName));
  const known = areOld ? await listNames(queries, enquiryId) : [];
  return rows.flatMap(({ audience, counted, at }) => {
    const told = recogniseSchools(counted, known);
    const tellings = [told.known, ...told.guessed.map((one) => [one])];
    return tellings.map((of) => ({ at, counted: of, policy: policyFor(audience) }));
  });
}

/** The schools that were ever asked into an enquiry, with every name that each has gone by. */
async function listNames(queries: Queries, enquiryId: string): Promise<KnownSchool[]> {
  const rows = await queries
    .select({ id: schools.id, name: schools.name, earlier: schoolNames.name })
    .from(enquirySchools)
    .innerJoin(schools, eq(schools.id, enquirySchools.schoolId))
    .leftJoin(schoolNames, eq(schoolNames.schoolId, schools.id))
    .where(eq(enquirySchools.enquiryId, enquiryId));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => ({
    id,
    name: of[0]?.name ?? "",
    earlier: of.flatMap(({ earlier }) => (earlier === null ? [] : [earlier])),
  }));
}
