/**
 * The family tree of a practice: what schools made of it, and what others made of what those published.
 * Level by level, so that the number of queries is that of the levels.
 */
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Direction, Relative } from "#content/charts/family-tree.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";
import type { Database } from "#drizzle/database.ts";
import { adaptations } from "#drizzle/schema/index.ts";
import { listAdaptations } from "#server/adaptation/reading.ts";

const mostRelatives = 200;
const mostLevels = 6;

export type Origin = {
  id: string;
  title: string;
  school: string;
  findings: { direction: FindingDirection }[];
};

export function createFamilyTree({ database }: { database: Database }) {
  const { read } = database;

  /** The origin first, then as far as the viewer may read. */
  async function grow(viewer: Viewer, origin: Origin): Promise<Relative[]> {
    const relatives: Relative[] = [
      { ...origin, parent: null, direction: directionOf(origin.findings) },
    ];
    /** Which relative a write-up belongs to: what others made of it hangs there. */
    let level = new Map([[origin.id, origin.id]]);
    const seen = new Set(level.keys());
    for (let depth = 0; depth < mostLevels && level.size > 0; depth += 1) {
      const found = await listAdaptations(
        read,
        viewer,
        and(eq(adaptations.status, "told"), inArray(adaptations.writeUpId, [...level.keys()])),
        mostRelatives + 1 - relatives.length,
      );
      const next = new Map<string, string>();
      for (const { id, writeUpId, own, school, forWhom, direction } of found) {
        relatives.push({
          ...{ id, parent: level.get(writeUpId) ?? null, school },
          title: own?.title ?? `For: ${forWhom}`,
          direction: direction ?? "unknown",
        });
        if (own && !seen.has(own.id)) next.set(own.id, id);
        if (own) seen.add(own.id);
      }
      level = relatives.length > mostRelatives ? new Map() : next;
    }
    return relatives;
  }

  /** What a write-up grew out of: the practices of which it is what a school made. */
  async function listParents(viewer: Viewer, writeUpId: string) {
    const found = await listAdaptations(
      read,
      viewer,
      and(eq(adaptations.status, "told"), eq(adaptations.ownWriteUpId, writeUpId)),
      10,
    );
    const parents = found.filter(({ own }) => own !== null).map(({ origin }) => origin);
    return [...new Map(parents.map((origin) => [origin.address, origin])).values()];
  }

  return { grow, listParents };
}

export type FamilyTree = ReturnType<typeof createFamilyTree>;

/** What all its findings say; mixed where they differ. */
function directionOf(findings: { direction: FindingDirection }[]): Direction {
  const directions = new Set(findings.map(({ direction }) => direction));
  const [only = "unknown"] = directions;
  return directions.size > 1 ? "mixed" : only;
}
