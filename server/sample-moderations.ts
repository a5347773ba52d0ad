/** Sample moderations: one whose marks can be seen, and one that waits for an assessor. */
import { and, asc, eq } from "drizzle-orm";
import type { SampleModeration } from "#content/packs/sample/shape.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  moderationAssessors,
  moderationMarks,
  moderationPieces,
  moderations,
} from "#drizzle/schema/index.ts";
import { storeModeration } from "#server/evidence/moderating/starting.ts";
import { momentOf, schoolOf } from "#server/sample-references.ts";

export async function loadModeration(tx: Queries, sample: SampleModeration): Promise<void> {
  const { title, levels, pieces, lead, on, assessors } = sample;
  const id = await storeModeration(tx, {
    ...{ title, levels, pieces, leadId: lead, at: momentOf(on), isSample: true },
    ...{ enquiryId: null, measureId: "", measureName: "" },
    assessors: assessors.map(({ by }) => ({ personId: by, schoolId: schoolOf(by) ?? "" })),
  });
  const stored = await tx
    .select({ id: moderationPieces.id })
    .from(moderationPieces)
    .where(eq(moderationPieces.moderationId, id))
    .orderBy(asc(moderationPieces.position));
  const markedAt = (day: string | null) => momentOf(day ?? on);
  await tx.insert(moderationMarks).values(
    assessors.flatMap(({ by, marks, on: day }) =>
      marks.flatMap((level, at) => {
        const piece = stored[at];
        return piece ? [{ pieceId: piece.id, personId: by, level, markedAt: markedAt(day) }] : [];
      }),
    ),
  );
  const finished = assessors.flatMap(({ by, on: day }) => (day ? [{ by, day }] : []));
  for (const { by, day } of finished)
    await tx
      .update(moderationAssessors)
      .set({ finishedAt: momentOf(day) })
      .where(and(eq(moderationAssessors.moderationId, id), eq(moderationAssessors.personId, by)));
  const last = finished
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (finished.length === assessors.length && last)
    await tx
      .update(moderations)
      .set({ closedAt: momentOf(last) })
      .where(eq(moderations.id, id));
}
