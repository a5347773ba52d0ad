/**
 * Who reads an adaptation: its school while it is tried, and once it is told whom it was told to, and the
 * authors of the practice. Readers of the practice only: reading.ts asks for both.
 */
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import type { Queries } from "#drizzle/database.ts";
import { adaptations, audiences, teamMembers } from "#drizzle/schema/index.ts";

/** Works them out anew for the adaptations of which this holds, in the transaction of what changed them. */
export async function applyAdaptationAudiences(tx: Queries, which: SQL): Promise<void> {
  const rows = await tx.select().from(adaptations).where(which);
  if (rows.length === 0) return;
  const authors = await tx
    .select({ writeUpId: teamMembers.writeUpId, personId: teamMembers.personId })
    .from(teamMembers)
    .where(
      and(
        inArray(teamMembers.writeUpId, [...new Set(rows.map(({ writeUpId }) => writeUpId))]),
        eq(teamMembers.role, "author"),
      ),
    );
  const tokensOf = (row: (typeof rows)[number]) => [
    `person:${row.personId}`,
    `school:${row.schoolId}`,
    ...(row.status === "told"
      ? [
          ...tokensIn(row.audience),
          ...authors
            .filter(({ writeUpId }) => writeUpId === row.writeUpId)
            .map(({ personId }) => `person:${personId}`),
        ]
      : []),
  ];
  await tx.delete(audiences).where(
    inArray(
      audiences.thing,
      rows.map(({ id }) => id),
    ),
  );
  await tx
    .insert(audiences)
    .values(
      rows.flatMap((row) => [...new Set(tokensOf(row))].map((token) => ({ thing: row.id, token }))),
    );
}
