/**
 * What observers saw in a lesson. A note is its teacher's: who reads one is the rule `readObservation`,
 * asked here and nowhere else, and nothing of a note goes into the log, the search or an export of others.
 */
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { longText, parseWritten } from "#content/enquiry/written.ts";
import { conflict, invalid, notAllowed, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { observationReaders, people, observationNotes as rows } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { noteSeen, schoolIn } from "#server/enquiry/contributing.ts";
import type { Lessons } from "#server/enquiry/lessons.ts";

type Found = Awaited<ReturnType<Lessons["get"]>>;

export function createObserving(needs: { database: Database; lessons: Lessons; clock: Clock }) {
  const { database, lessons, clock } = needs;
  const { read } = database;

  /** The notes of a lesson that the viewer may read. */
  async function list(viewer: Viewer, { found, lesson }: Found) {
    const notes = await read
      .select({
        id: rows.id,
        observerId: rows.observerId,
        observer: people.name,
        words: rows.words,
        revision: rows.revision,
        writtenAt: rows.writtenAt,
      })
      .from(rows)
      .innerJoin(people, eq(people.id, rows.observerId))
      .where(eq(rows.lessonId, lesson.id))
      .orderBy(asc(rows.writtenAt), asc(rows.id));
    const readers = await listReaders(notes.map(({ id }) => id));
    return notes
      .map((note) => ({ ...note, readers: readers.filter(({ noteId }) => noteId === note.id) }))
      .filter(({ observerId, readers: shared }) =>
        can(viewer, "readObservation", {
          members: found.members,
          teacherId: lesson.teacherId,
          observerId,
          readerIds: shared.map(({ personId }) => personId),
        }),
      );
  }

  const listReaders = async (noteIds: string[]) =>
    noteIds.length === 0
      ? []
      : read
          .select({
            noteId: observationReaders.noteId,
            personId: people.id,
            handle: people.handle,
            name: people.name,
          })
          .from(observationReaders)
          .innerJoin(people, eq(people.id, observationReaders.personId))
          .where(inArray(observationReaders.noteId, noteIds))
          .orderBy(asc(people.name));

  /** Whether the viewer watched the lesson, and may write what they saw. */
  const mayWrite = (viewer: Viewer, { lesson, observers }: Found): boolean =>
    can(viewer, "writeObservation", {
      teacherId: lesson.teacherId,
      observerIds: observers.map(({ personId }) => personId),
    });

  /** Writes what the viewer saw, or writes it anew. @throws Invalid, Conflict */
  async function write(
    viewer: Viewer,
    slug: string,
    lessonId: string,
    asked: { words: string; revision: number },
  ): Promise<void> {
    const got = await lessons.get(viewer, slug, lessonId);
    const { lesson, found } = got;
    const observerId = viewer.person?.id;
    if (!observerId || !mayWrite(viewer, got))
      throw notAllowed("Those who watched this lesson write down what they saw.");
    if (lesson.step === "plan")
      throw conflict("The lesson is not marked as taught yet. Ask its teacher, then write.");
    const { words } = parseWritten(Note, asked);
    if (!words) throw invalid([{ field: "words", message: "Write down what you saw." }]);
    const at = clock();
    await database.write(async (tx) => {
      const [mine] = await tx
        .select({ id: rows.id, revision: rows.revision })
        .from(rows)
        .where(and(eq(rows.lessonId, lessonId), eq(rows.observerId, observerId)));
      if ((mine?.revision ?? 0) !== asked.revision)
        throw conflict(
          "Your note was changed in another window. What you wrote is still here: look at it there, then keep this.",
        );
      const revision = asked.revision + 1;
      await tx
        .insert(rows)
        .values({ id: newId(), lessonId, observerId, words, revision, writtenAt: at })
        .onConflictDoUpdate({
          target: [rows.lessonId, rows.observerId],
          set: { words, revision, writtenAt: at },
        });
      await noteSeen(tx, {
        ...{ enquiryId: found.enquiry.id, personId: observerId, kind: "observed", at },
        ...{ on: dayOf(at), of: lessonId },
        schoolId: await schoolIn(tx, found.enquiry.id, observerId),
      });
      await record(tx, {
        ...{ at, actor: observerId, action: "lesson.observe", thing: found.enquiry.id },
      });
    });
  }

  /** The teacher shares a note with somebody of the team, or takes that back. @throws Invalid */
  async function share(
    viewer: Viewer,
    slug: string,
    lessonId: string,
    asked: { noteId: string; reader: string; shared: boolean },
  ): Promise<void> {
    const { note, got } = await requireOwn(viewer, slug, lessonId, asked.noteId);
    const reader = asked.shared
      ? got.found.members.find(({ handle }) => handle === asked.reader)
      : note.readers.find(({ handle }) => handle === asked.reader);
    if (!reader || [note.observerId, got.lesson.teacherId].includes(reader.personId))
      throw invalid([{ field: "reader", message: "Choose somebody of the team." }]);
    const { personId } = reader;
    await changing(viewer, got, asked.shared ? "lesson.share-note" : "lesson.unshare-note", {
      personId,
      work: async (tx) =>
        asked.shared
          ? tx
              .insert(observationReaders)
              .values({ noteId: note.id, personId, sharedAt: clock() })
              .onConflictDoNothing()
          : tx
              .delete(observationReaders)
              .where(
                and(
                  eq(observationReaders.noteId, note.id),
                  eq(observationReaders.personId, personId),
                ),
              ),
    });
  }

  /** The teacher throws a note away: nobody reads it any more. */
  async function throwAway(
    viewer: Viewer,
    slug: string,
    lessonId: string,
    noteId: string,
  ): Promise<void> {
    const { note, got } = await requireOwn(viewer, slug, lessonId, noteId);
    await changing(viewer, got, "lesson.throw-away-note", {
      work: (tx) => tx.delete(rows).where(eq(rows.id, note.id)),
    });
  }

  /** A note of the viewer's own lesson. @throws NotFound for whoever may not read it */
  async function requireOwn(viewer: Viewer, slug: string, lessonId: string, noteId: string) {
    const got = await lessons.get(viewer, slug, lessonId);
    const note = (await list(viewer, got)).find(({ id }) => id === noteId);
    if (!note) throw notFound();
    if (!can(viewer, "shareObservation", got.lesson))
      throw notAllowed("A note belongs to the teacher of the lesson, who says who reads it.");
    return { note, got };
  }

  const changing = (
    viewer: Viewer,
    { found }: Found,
    action: LogKind,
    { personId, work }: { personId?: string; work: (tx: Queries) => Promise<unknown> },
  ) =>
    database.write(async (tx) => {
      await work(tx);
      await record(tx, {
        ...{ at: clock(), actor: viewer.person?.id ?? null, action, thing: found.enquiry.id },
        detail: personId ? { personId } : {},
      });
    });

  return { list, mayWrite, write, share, throwAway };
}

export type Observing = ReturnType<typeof createObserving>;

const Note = z.object({ words: longText(4000) });
