/** How far a practice has travelled (S64), as far as others told it to the viewer. */
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { type ScaleStage, scaleStage } from "#content/evidence/rating/scale-up.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  adaptations,
  memberships,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { readableAdaptation } from "#server/adaptation/reading.ts";
import { inForce } from "#server/people/sessions.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";

type Measured = { result: { classes: { tried: number } | null } | null };

/** Null of what is unnamed: where it began is not told. */
export async function howFar(
  read: Queries,
  viewer: Viewer,
  writeUp: Pick<WriteUpRow, "id" | "identity">,
  {
    evidence,
    hasManual,
    today,
  }: { evidence: readonly Measured[]; hasManual: boolean; today: string },
): Promise<ScaleStage | null> {
  if (writeUp.identity !== "named") return null;
  const [began, told] = await Promise.all([
    read
      .selectDistinct({ school: versionAuthors.schoolId })
      .from(versionAuthors)
      .innerJoin(versions, eq(versions.id, versionAuthors.versionId))
      .where(eq(versions.writeUpId, writeUp.id)),
    read
      .selectDistinct({ school: adaptations.schoolId })
      .from(adaptations)
      .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .where(
        and(
          eq(adaptations.writeUpId, writeUp.id),
          eq(adaptations.status, "told"),
          readableAdaptation(read, viewer),
        ),
      ),
  ]);
  const own = began.flatMap(({ school }) => school ?? []);
  const places = [...own, ...told.map(({ school }) => school)];
  const memberOf = places.length
    ? await read
        .select({ school: memberships.schoolId, alliance: memberships.allianceId })
        .from(memberships)
        .where(and(inArray(memberships.schoolId, places), inForce(memberships, today)))
    : [];
  const alliancesOf = (schools: readonly string[]) =>
    memberOf.flatMap(({ school, alliance }) => (schools.includes(school) ? [alliance] : []));
  return scaleStage({
    schools: own,
    alliances: alliancesOf(own),
    classes: Math.max(1, ...evidence.map(({ result }) => result?.classes?.tried ?? 1)),
    tries: told.map(({ school }) => ({ school, alliances: alliancesOf([school]) })),
    hasManual,
  });
}
