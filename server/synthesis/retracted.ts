/** Studies elsewhere that were retracted where they were published, as research leads noted it. */
import { and, inArray, isNull } from "drizzle-orm";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import type { Queries } from "#drizzle/database.ts";
import { retractions } from "#drizzle/schema/index.ts";

/** By the ids of the studies: when it was noted. */
export async function listRetracted(
  read: Queries,
  studies: readonly SynthesisStudy[],
): Promise<Map<string, Date>> {
  const dois = studies.flatMap((study) => doiOf(study) ?? []);
  if (dois.length === 0) return new Map();
  const rows = await read
    .select({ doi: retractions.doi, at: retractions.markedAt })
    .from(retractions)
    .where(and(inArray(retractions.doi, dois), isNull(retractions.takenBackAt)));
  const noted = new Map(rows.map(({ doi, at }) => [doi, at]));
  return new Map(
    studies.flatMap((study): [string, Date][] => {
      const at = noted.get(doiOf(study) ?? "");
      return at ? [[study.id, at]] : [];
    }),
  );
}

const doiOf = ({ source }: SynthesisStudy): string | undefined =>
  source.kind === "outside" ? source.reference?.DOI?.toLowerCase() : undefined;
