/** A version of a synthesis as a reader may see it today. */
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { addressOf } from "#content/practice/address.ts";
import { withdrawnContent } from "#content/synthesis/published.ts";
import { originOf, relabelled } from "#content/synthesis/relabelled.ts";
import type { Origin } from "#content/synthesis/shown-lines.ts";
import type { Decided } from "#content/synthesis/study.ts";
import type { Database } from "#drizzle/database.ts";
import {
  adaptations,
  people,
  schools,
  synthesisAuthors,
  synthesisVersions,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { readableAdaptation } from "#server/adaptation/reading.ts";
import { readableBy } from "#server/practice/audience.ts";
import { behind, listBehind } from "#server/synthesis/candidates.ts";
import { listRetracted } from "#server/synthesis/retracted.ts";
import type { Syntheses, Synthesis } from "#server/synthesis/syntheses.ts";

export function createSynthesisReading(needs: { database: Database; syntheses: Syntheses }) {
  const { syntheses } = needs;
  const { read } = needs.database;

  /**
   * The newest where no number is given. Of what was withdrawn there is no more than its title, its question
   * and why. @throws NotFound where the viewer may read none.
   */
  async function getPage(viewer: Viewer, slug: string, number?: number) {
    const found = await syntheses.get(viewer, slug);
    const { synthesis } = found;
    const wanted = and(
      eq(synthesisVersions.synthesisId, synthesis.id),
      eq(synthesisVersions.number, number ?? synthesis.version),
    );
    const [[version], history, authors] = await Promise.all([
      read.select().from(synthesisVersions).where(wanted),
      listHistory(synthesis.id),
      read
        .select({ name: people.name, handle: people.handle })
        .from(synthesisAuthors)
        .innerJoin(synthesisVersions, eq(synthesisVersions.id, synthesisAuthors.versionId))
        .innerJoin(people, eq(people.id, synthesisAuthors.personId))
        .where(wanted)
        .orderBy(asc(synthesisAuthors.position)),
    ]);
    if (!version) throw notFound();
    const withdrawn = withdrawalOf(synthesis);
    if (withdrawn) {
      const content = withdrawnContent(version.content);
      const origins = new Map<string, Origin>();
      return {
        ...found,
        withdrawn,
        version: { ...version, content },
        history: [],
        authors,
        origins,
        retracted: new Map<string, Date>(),
      };
    }
    const [origins, retracted] = await Promise.all([
      listOrigins(viewer, version.content.lines),
      listRetracted(
        read,
        version.content.lines.map(({ study }) => study),
      ),
    ]);
    const by = new Map([...origins].map(([id, origin]) => [id, origin.by]));
    const content = relabelled(version.content, by);
    return {
      ...{ ...found, withdrawn, version: { ...version, content }, history, authors },
      ...{ origins, retracted },
    };
  }

  const listHistory = (synthesisId: string) =>
    read
      .select({
        number: synthesisVersions.number,
        whatChanged: synthesisVersions.whatChanged,
        publishedAt: synthesisVersions.publishedAt,
        by: people.name,
      })
      .from(synthesisVersions)
      .innerJoin(people, eq(people.id, synthesisVersions.publishedBy))
      .where(eq(synthesisVersions.synthesisId, synthesisId))
      .orderBy(desc(synthesisVersions.number));

  /** What the viewer may open of where results come from, by the id of the write-up or the try. */
  async function listOrigins(
    viewer: Viewer,
    lines: readonly Decided[],
  ): Promise<Map<string, Origin>> {
    const idsOf = (kind: "write-up" | "adaptation") => [
      ...new Set(
        lines.flatMap(({ study }) => (study.source.kind === kind ? (originOf(study) ?? []) : [])),
      ),
    ];
    const [written, tried] = await Promise.all([
      listWritten(viewer, idsOf("write-up")),
      listTried(viewer, idsOf("adaptation")),
    ]);
    return new Map([...written, ...tried]);
  }

  async function listWritten(viewer: Viewer, ids: string[]): Promise<[string, Origin][]> {
    if (ids.length === 0) return [];
    const rows = await read
      .select({ writeUp: writeUps, versionId: versions.id })
      .from(writeUps)
      .innerJoin(
        versions,
        and(eq(versions.writeUpId, writeUps.id), eq(versions.number, writeUps.version)),
      )
      .where(and(inArray(writeUps.id, ids), readableBy(read, viewer, writeUps.id)));
    const named = await listBehind(
      read,
      rows.map(({ versionId }) => versionId),
    );
    return rows.map(({ writeUp, versionId }) => [
      writeUp.id,
      {
        by: behind(writeUp, named.get(versionId)),
        ...{ address: addressOf(writeUp), title: writeUp.title, newest: writeUp.version },
        isWithdrawn: writeUp.status === "withdrawn",
      },
    ]);
  }

  async function listTried(viewer: Viewer, ids: string[]): Promise<[string, Origin][]> {
    if (ids.length === 0) return [];
    const rows = await read
      .select({ id: adaptations.id, school: schools.name, writeUp: writeUps })
      .from(adaptations)
      .innerJoin(writeUps, eq(writeUps.id, adaptations.writeUpId))
      .innerJoin(schools, eq(schools.id, adaptations.schoolId))
      .where(and(inArray(adaptations.id, ids), readableAdaptation(read, viewer)));
    return rows.map(({ id, school, writeUp }) => [
      id,
      {
        by: school,
        ...{ address: `${addressOf(writeUp)}/elsewhere/${id}`, title: writeUp.title },
        ...{ newest: null, isWithdrawn: false },
      },
    ]);
  }

  return { getPage, listOrigins };
}

export type SynthesisReading = ReturnType<typeof createSynthesisReading>;

const withdrawalOf = ({ status, withdrawnAt, withdrawnReason }: Synthesis) =>
  status === "withdrawn" && withdrawnAt ? { at: withdrawnAt, reason: withdrawnReason ?? "" } : null;
