/** Research leads, and what they say: with a commons of the usual people. */
import { fieldsOfRecord } from "#content/evidence/rating/questions.ts";
import { blankRecord, type StudyRecord } from "#content/evidence/rating/record.ts";
import { affiliations, designations, people, schools } from "#drizzle/schema/index.ts";
import type { Commons } from "#test/support/commons.ts";

/** Makes people research leads from 2024 on; `eve` at east School and `finn`, at none, are new here. */
export async function appointRaters({ database }: Pick<Commons, "database">, ...ids: string[]) {
  const at = new Date("2024-01-01T00:00:00Z");
  await database.write(async (tx) => {
    if (ids.includes("eve")) {
      await tx.insert(schools).values({
        ...{ id: "east", name: "East School", facts: {}, createdAt: at, updatedAt: at },
      });
    }
    for (const id of ids.filter((one) => one === "eve" || one === "finn")) {
      const name = `${id[0]?.toUpperCase()}${id.slice(1)} Test`;
      await tx
        .insert(people)
        .values({ id, handle: id, name, post: "Research lead", isSample: true, createdAt: at });
      if (id === "eve")
        await tx
          .insert(affiliations)
          .values({ id: `a-${id}`, personId: id, schoolId: "east", from: "2024-01-01" });
    }
    await tx.insert(designations).values(
      ids.map((personId) => ({
        ...{ id: `d-${personId}`, personId, kind: "research-lead", body: "Ridings Alliance" },
        from: "2024-01-01",
      })),
    );
  });
}

/** What a form gives for a record; `more` are its other fields. */
export function saying(record: Partial<StudyRecord>, more: Record<string, string> = {}) {
  const fields = { ...fieldsOfRecord({ ...blankRecord(), ...record }), ...more };
  return (field: string): string => fields[field] ?? "";
}

/** Records that come to levels 1, 2 and 3 of the headline scale. */
export const described = { isDescribed: true };
export const measured = { ...described, isMeasured: true, isMeasuredBefore: true };
export const compared = { ...measured, comparison: "like" as const };
