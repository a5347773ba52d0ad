/**
 * The lawful purge: a passage, or a picture or file, goes from everywhere a write-up is kept, and a
 * notice stays in its place. Versions keep their number, day and address.
 *
 * All rows change in one transaction, and with them the live document gets a new history (README of
 * server/live): no open editor and no copy on a device can bring back what went. The bytes on the disk
 * follow by way of the outbox, tried until they are gone. What was removed is kept nowhere, so neither
 * the log nor the record of the purge says it.
 */

import { and, desc, eq, gte } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { purgeNotice, purgeReasons } from "#content/access/purge.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { eraseAttachment, erasePassages, runsInto } from "#content/document/erasing.ts";
import { invalid, notFound, type Problem } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import { keyOf } from "#content/practice/address.ts";
import { eraseHistory } from "#content/practice/erased-write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { attachments, audiences, people, purges, writeUps } from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import { escapeHtml } from "#server/mail/letter.ts";
import type { Attachment, Attachments } from "#server/practice/attachments.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";
import { fileUnder } from "#server/practice/filing.ts";
import type { Indexing } from "#server/practice/indexing.ts";
import { applyPublishedAudience } from "#server/practice/published-audience.ts";
import { findPlaces, type Place, shortenAddresses } from "#server/practice/purge-places.ts";

export type AskedPurge = { address: string; passage: string };

type Target = { writeUp: WriteUpRow; file: Attachment | null; passage: string };

const shortest = 3;

export function createPurging(needs: {
  database: Database;
  search: SearchEngine;
  live: LiveDocuments;
  attachments: Attachments;
  indexing: Indexing;
  clock: Clock;
}) {
  const { database, search, live, indexing, clock } = needs;
  const { read } = database;

  /**
   * Where it stands and how often, changing nothing. That somebody looked is recorded: an administrator
   * may not read everything, and could guess at words. @throws NotFound, Invalid
   */
  async function look(viewer: Viewer, asked: AskedPurge) {
    const target = await getTarget(viewer, asked);
    const places = await placesOf(read, target, clock());
    const doc = await live.read(target.writeUp.liveDocumentId);
    const eraser = eraserFor(target, clock());
    eraseHistory(doc, eraser).destroy();
    doc.destroy();
    await database.write((tx) => recorded(tx, viewer, "purge.look", target), { quiet: true });
    const inDraft = { place: "the draft", times: eraser.count() };
    return [...(inDraft.times > 0 ? [inDraft] : []), ...places].map(({ place, times }) => ({
      place,
      times,
    }));
  }

  /**
   * Removes it, and gives the places it stood in. What was written and deleted again in the draft goes
   * too, so there may be none. @throws NotFound, Invalid, Conflict while the draft cannot be stored
   */
  async function purge(
    viewer: Viewer,
    asked: AskedPurge & { reason: string; isSure: boolean },
  ): Promise<string[]> {
    const problems: Problem[] = [];
    if (!(asked.reason in purgeReasons))
      problems.push({ field: "reason", message: "Choose why it must go." });
    if (!asked.isSure)
      problems.push({ field: "sure", message: "Tick that it cannot be undone, if you are sure." });
    const target = await getTarget(viewer, asked, problems);
    const { writeUp, file } = target;
    const at = clock();
    const eraser = eraserFor(target, at);
    const stood: string[] = [];
    await live.replace(writeUp.liveDocumentId, {
      rebuild: (doc) => eraseHistory(doc, eraser),
      async store(tx) {
        if (eraser.count() > 0) stood.push("the draft");
        const [current] = await tx.select().from(writeUps).where(eq(writeUps.id, writeUp.id));
        if (!current) throw notFound();
        for (const { place, mend } of await placesOf(tx, { ...target, writeUp: current }, at)) {
          await mend(tx);
          stood.push(place);
        }
        await shortenAddresses(tx, writeUp.key);
        if (file) await removeFile(tx, file);
        await fileUnder(tx, writeUp.id, dayOf(at));
        await applyPublishedAudience(tx, writeUp.id, dayOf(at));
        await indexing.audienceChanged(tx, writeUp.id);
        await enqueue(tx, at, "finish-purge", { hashes: file ? [file.hash] : [] });
        const what = file ? ("file" as const) : ("passage" as const);
        await tx.insert(purges).values({
          id: newId(),
          writeUpId: writeUp.id,
          what,
          reason: asked.reason,
          places: [...new Set(stood)],
          purgedBy: viewer.person?.id ?? null,
          purgedAt: clock(),
        });
        await recorded(tx, viewer, "purge", target, { reason: asked.reason, what });
      },
    });
    return [...new Set(stood)];
  }

  /** The outbox's handler: the bytes of what went leave the folder of files, the index and the database. */
  async function finish(hashes: string[]): Promise<void> {
    await needs.attachments.forgetBytes(hashes);
    await database.write((tx) => search.scrub(tx), { quiet: true });
    await database.scrub();
  }

  /** What was purged, the newest first. @throws NotFound */
  async function list(viewer: Viewer) {
    if (!can(viewer, "purge", null)) throw notFound();
    return read
      .select({
        id: purges.id,
        key: writeUps.key,
        what: purges.what,
        reason: purges.reason,
        places: purges.places,
        by: people.name,
        at: purges.purgedAt,
      })
      .from(purges)
      .innerJoin(writeUps, eq(writeUps.id, purges.writeUpId))
      .leftJoin(people, eq(people.id, purges.purgedBy))
      .orderBy(desc(purges.purgedAt))
      .limit(100);
  }

  async function getTarget(
    viewer: Viewer,
    { address, passage: typed }: AskedPurge,
    problems: Problem[] = [],
  ): Promise<Target> {
    if (!can(viewer, "purge", null)) throw notFound();
    const { writeUp, file } = await findTarget(read, address);
    const passage = typed.trim();
    if (!writeUp)
      problems.push({
        field: "address",
        message: "There is nothing at that address. Give that of a write-up, picture or file.",
      });
    if (!file && passage.replace(/\s/g, "").length < shortest)
      problems.push({ field: "passage", message: "Copy the passage as it stands on the page." });
    else if (!file && runsInto(passage, purgeNotice("passage", clock())))
      problems.push({
        field: "passage",
        message:
          "This runs into the notice that would stand in its place. Give more of it, or less.",
      });
    if (!writeUp || problems.length > 0) throw invalid(problems);
    return { writeUp, file, passage };
  }

  const recorded = (
    tx: Queries,
    viewer: Viewer,
    action: LogKind,
    { writeUp }: Target,
    detail: Record<string, unknown> = {},
  ) =>
    record(tx, {
      at: clock(),
      actor: viewer.person?.id ?? null,
      action,
      thing: writeUp.id,
      detail,
    });

  return { look, purge, finish, list };
}

export type Purging = ReturnType<typeof createPurging>;

/** Whether something was purged from a write-up since a moment: what was read of it before may hold it. */
export async function wasPurgedSince(tx: Queries, writeUpId: string, at: Date): Promise<boolean> {
  const found = await tx
    .select({ id: purges.id })
    .from(purges)
    .where(and(eq(purges.writeUpId, writeUpId), gte(purges.purgedAt, at)))
    .limit(1);
  return found.length > 0;
}

/** What an address, whole or from its first slash, leads to. */
async function findTarget(
  read: Queries,
  address: string,
): Promise<{ writeUp: WriteUpRow | undefined; file: Attachment | null }> {
  const slug = /\/practice\/([^/?#\s]+)/.exec(address)?.[1];
  const fileId = /\/files\/(\w+)/.exec(address)?.[1];
  const [file] = fileId
    ? await read.select().from(attachments).where(eq(attachments.id, fileId))
    : [];
  if (!slug && !file) return { writeUp: undefined, file: null };
  const [writeUp] = await read
    .select()
    .from(writeUps)
    .where(file ? eq(writeUps.id, file.writeUpId) : eq(writeUps.key, keyOf(slug ?? "")));
  return { writeUp, file: file ?? null };
}

const eraserFor = ({ file, passage }: Target, at: Date) =>
  file
    ? eraseAttachment(file.id, purgeNotice("file", at))
    : erasePassages([passage], purgeNotice("passage", at));

function placesOf(read: Queries, target: Target, at: Date): Promise<Place[]> {
  const { passage, file, writeUp } = target;
  const eraser = eraserFor(target, at);
  const inLetters = file
    ? eraser
    : erasePassages([passage, escapeHtml(passage)], purgeNotice("passage", at));
  return findPlaces(read, writeUp, eraser, inLetters);
}

async function removeFile(tx: Queries, { id }: Attachment): Promise<void> {
  await tx.delete(attachments).where(eq(attachments.id, id));
  await tx.delete(audiences).where(eq(audiences.thing, id));
}
