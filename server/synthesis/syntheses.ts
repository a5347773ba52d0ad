/** Finding a synthesis, and the right to work on it. */
import { and, asc, eq } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import { mayRead, tokensOf, type Viewer } from "#content/access/tokens.ts";
import { conflict, notAllowed, notFound } from "#content/failure.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { people, syntheses, synthesisEditors } from "#drizzle/schema/index.ts";
import { readableBy, setAudienceOf } from "#server/practice/audience.ts";

export type Synthesis = typeof syntheses.$inferSelect;

export const synthesisAddress = (synthesis: { title: string; key: string }): string =>
  `/evidence/${slugOf(synthesis)}`;

export function createSyntheses({ database: { read } }: { database: Database }) {
  /** @throws NotFound where the viewer may not read it: a draft is its editors', while it is for them. */
  async function get(viewer: Viewer, slug: string) {
    const [synthesis] = await read
      .select()
      .from(syntheses)
      .where(and(eq(syntheses.key, keyOf(slug)), readableBy(read, viewer, syntheses.id)));
    if (!synthesis || !mayRead(tokensOf(viewer), tokensIn(synthesis.audience))) throw notFound();
    const editors = await listEditors(read, synthesis.id);
    const mayEdit = can(viewer, "editSynthesis", {
      editorIds: editors.map(({ personId }) => personId),
    });
    return { synthesis, editors, mayEdit };
  }

  /** @throws NotFound, NotAllowed for who reads it and does not edit it. */
  async function requireEditor(viewer: Viewer, slug: string) {
    const found = await get(viewer, slug);
    if (!found.mayEdit) throw notAllowed("Only its editors change this synthesis.");
    return found;
  }

  return { get, requireEditor };
}

export type Syntheses = ReturnType<typeof createSyntheses>;

export const listEditors = (queries: Queries, synthesisId: string) =>
  queries
    .select({
      ...{ personId: people.id, name: people.name, handle: people.handle },
      position: synthesisEditors.position,
    })
    .from(synthesisEditors)
    .innerJoin(people, eq(people.id, synthesisEditors.personId))
    .where(eq(synthesisEditors.synthesisId, synthesisId))
    .orderBy(asc(synthesisEditors.position));

/**
 * Who reads it: of a draft its editors, of what is published the audience that it was begun for. Editors are
 * of that audience when they are made editors; who leaves it reads the results of others no more.
 */
export async function applyReaders(tx: Queries, synthesis: Synthesis): Promise<void> {
  const editors = await listEditors(tx, synthesis.id);
  await setAudienceOf(
    tx,
    [synthesis.id],
    synthesis.version > 0
      ? tokensIn(synthesis.audience)
      : editors.map(({ personId }) => `person:${personId}`),
  );
}

/**
 * Notes a change of the draft, in the transaction that makes it. `seen` is the revision that the change was
 * made for; not given, it is made whatever came before. @throws Conflict
 */
export async function touch(
  tx: Queries,
  { id }: Pick<Synthesis, "id">,
  at: Date,
  seen?: number,
  change: Partial<
    Pick<Synthesis, "asked" | "conclusion" | "certainty" | "title" | "question">
  > = {},
): Promise<void> {
  const [now] = await tx
    .select({ revision: syntheses.revision })
    .from(syntheses)
    .where(eq(syntheses.id, id));
  if (!now) throw notFound();
  if (seen !== undefined && now.revision !== seen)
    throw conflict("Somebody else changed it in the meantime. Look at it again.");
  await tx
    .update(syntheses)
    .set({ ...change, revision: now.revision + 1, updatedAt: at })
    .where(eq(syntheses.id, id));
}
