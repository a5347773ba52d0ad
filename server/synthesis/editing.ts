/** Who works on a synthesis: named by its editors, and told by letter. */
import { and, eq } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
import { mayRead, tokensOf, type Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { synthesisEditors } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Mail } from "#server/mail/mail.ts";
import { madeEditor } from "#server/mail/synthesis-letters.ts";
import type { Choosing } from "#server/people/choosing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import {
  applyReaders,
  listEditors,
  type Syntheses,
  synthesisAddress,
  touch,
} from "#server/synthesis/syntheses.ts";

/** More than this no line of authors names. */
const mostEditors = 20;

export function createEditing(needs: {
  database: Database;
  clock: Clock;
  mail: Mail;
  choosing: Choosing;
  sessions: Sessions;
  syntheses: Syntheses;
  synthesisIndexing: SynthesisIndexing;
}) {
  const { database, clock, mail, choosing, sessions, syntheses, synthesisIndexing } = needs;

  /**
   * They see every result that the rules find: so they are of those that it is for.
   * @throws Invalid for nobody, or for somebody who may not read it; Conflict
   */
  async function addEditor(
    viewer: Viewer,
    slug: string,
    name: string,
    seen?: number,
  ): Promise<void> {
    const { synthesis, editors } = await syntheses.requireEditor(viewer, slug);
    const person = await choosing.person(viewer, name, "person");
    if (editors.some(({ personId }) => personId === person.id))
      throw conflict(`${person.name} is an editor already.`);
    if (editors.length >= mostEditors) throw conflict(`It has ${mostEditors} editors already.`);
    const theirs = await sessions.viewerOf(person);
    if (!theirs.isMember || !mayRead(tokensOf(theirs), tokensIn(synthesis.audience)))
      throw invalid([
        {
          field: "person",
          message: `${person.name} is not among those whom it is for, and may not see all its results.`,
        },
      ]);
    const at = clock();
    await database.write(async (tx) => {
      await touch(tx, synthesis, at, seen);
      const position = Math.max(-1, ...editors.map(({ position }) => position)) + 1;
      await tx
        .insert(synthesisEditors)
        .values({ synthesisId: synthesis.id, personId: person.id, position, addedAt: at })
        .onConflictDoNothing();
      await applyReaders(tx, synthesis);
      await synthesisIndexing.changed(tx, synthesis.id);
      const by = viewer.person?.name ?? "";
      const { title } = synthesis;
      const letter = madeEditor({ by, title, address: synthesisAddress(synthesis) });
      await mail.sendTo(tx, [person.id], letter);
      await record(tx, {
        ...{ at, actor: viewer.person?.id ?? null, action: "synthesis.add-editor" },
        ...{ thing: synthesis.id, detail: { personId: person.id } },
      });
    });
  }

  /** What they decided stays. @throws Conflict for the last one */
  async function removeEditor(
    viewer: Viewer,
    slug: string,
    personId: string,
    seen?: number,
  ): Promise<void> {
    const { synthesis, editors } = await syntheses.requireEditor(viewer, slug);
    if (!editors.some((editor) => editor.personId === personId)) throw notFound();
    const at = clock();
    await database.write(async (tx) => {
      await touch(tx, synthesis, at, seen);
      await tx
        .delete(synthesisEditors)
        .where(
          and(
            eq(synthesisEditors.synthesisId, synthesis.id),
            eq(synthesisEditors.personId, personId),
          ),
        );
      if ((await listEditors(tx, synthesis.id)).length === 0)
        throw conflict("A synthesis keeps at least one editor. Add another before you leave.");
      await applyReaders(tx, synthesis);
      await synthesisIndexing.changed(tx, synthesis.id);
      await record(tx, {
        ...{ at, actor: viewer.person?.id ?? null, action: "synthesis.remove-editor" },
        ...{ thing: synthesis.id, detail: { personId } },
      });
    });
  }

  return { addEditor, removeEditor };
}
