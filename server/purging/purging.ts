/**
 * The lawful purge: a passage, or a picture or file, goes from everywhere a write-up is kept, or a
 * passage from wherever it stands, and a notice stays in its place. Versions keep their number, day and
 * address, and posts their author and place.
 *
 * All rows of a write-up change in one transaction, and with them the live document gets a new history
 * (README of server/live): no open editor and no copy on a device can bring back what went. A purge of
 * everything is one such transaction for each draft that holds the passage, and one for all the rest;
 * asked for again after a failure, it does what is left. The bytes on the disk follow by way of the
 * outbox, tried until they are gone. What was removed is kept nowhere, so neither the log nor the record
 * of the purge says it.
 */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { purgeReasons } from "#content/access/purge.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { notFound, type Problem } from "#content/failure.ts";
import { eraseHistory } from "#content/practice/erased-write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { attachments, audiences, writeUps } from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import type { Clock } from "#server/clock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Attachments } from "#server/practice/attachments.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";
import { createFollowing, type Following } from "#server/purging/following.ts";
import { listPlans, purgePlan } from "#server/purging/plans.ts";
import { listPurges, recordLook, recordPurge } from "#server/purging/records.ts";
import { type Held, listHeld } from "#server/purging/rows.ts";
import {
  type AskedPurge,
  eraserFor,
  erasersFor,
  getTarget,
  type Target,
} from "#server/purging/target.ts";

export function createPurging(
  needs: {
    database: Database;
    search: SearchEngine;
    live: LiveDocuments;
    attachments: Attachments;
    clock: Clock;
  } & Parameters<typeof createFollowing>[0],
) {
  const { database, search, live, clock } = needs;
  const { read } = database;
  const follow: Following = createFollowing(needs);

  /**
   * Where it stands and how often, changing nothing. That somebody looked is recorded: an administrator
   * may not read everything, and could guess at words. @throws NotFound, Invalid
   */
  async function look(viewer: Viewer, asked: AskedPurge) {
    const at = clock();
    const target = await getTarget(read, viewer, asked, at);
    const drafts = await listDrafts(target, at);
    const plans = target.writeUp ? [] : await listPlans(read, live, () => eraserFor(target, at));
    const held = await listHeld(read, erasersFor(target, at), target.writeUp);
    const writeUpId = target.writeUp?.id ?? null;
    await database.write((tx) => recordLook(tx, { viewer, at }, writeUpId), { quiet: true });
    return summed([
      ...drafts.map(({ writeUp, times }) => ({ place: "the draft", times, key: writeUp.key })),
      ...plans.map(({ times }) => ({ place: "the plan of an enquiry", times, key: null })),
      ...(await withKeys(held)),
    ]);
  }

  /**
   * Removes it, and gives the places it stood in. What was written and deleted again in the draft goes
   * too, so there may be none. @throws NotFound, Invalid, Conflict while a draft cannot be stored
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
    const at = clock();
    const target = await getTarget(read, viewer, asked, at, problems);
    const { reason } = asked;
    return target.writeUp
      ? purgeWriteUp(viewer, { ...target, writeUp: target.writeUp }, reason)
      : purgeEverything(viewer, target, reason);
  }

  async function purgeWriteUp(
    viewer: Viewer,
    target: Target & { writeUp: WriteUpRow; isOneOfMany?: boolean },
    reason: string,
  ): Promise<string[]> {
    const { writeUp, file } = target;
    const at = clock();
    const eraser = eraserFor(target, at);
    const stood: string[] = [];
    await live.replace(writeUp.liveDocumentId, {
      rebuild: (doc) => eraseHistory(doc, eraser),
      async store(tx) {
        const [current] = await tx.select().from(writeUps).where(eq(writeUps.id, writeUp.id));
        if (!current) throw notFound();
        if (eraser.count() > 0) stood.push("the draft");
        for (const { place, mend } of await listHeld(tx, erasersFor(target, at), current)) {
          await mend(tx);
          stood.push(place);
        }
        if (file) await removeFile(tx, file.id);
        await follow.writeUp(tx, writeUp.id);
        if (!target.isOneOfMany)
          await enqueue(tx, at, "finish-purge", { hashes: file ? [file.hash] : [] });
        const what = file ? "file" : "passage";
        const by = { viewer, at: clock() };
        await recordPurge(tx, by, { what, writeUpId: writeUp.id, reason, places: stood });
      },
    });
    return [...new Set(stood)];
  }

  async function purgeEverything(
    viewer: Viewer,
    target: Target,
    reason: string,
  ): Promise<string[]> {
    const stood: string[] = [];
    const at = clock();
    for (const { writeUp } of await listDrafts(target, at))
      for (const place of await purgeWriteUp(
        viewer,
        { ...target, writeUp, isOneOfMany: true },
        reason,
      ))
        stood.push(`${place}, ${addressOfKey(writeUp.key)}`);
    for (const { plan } of await listPlans(read, live, () => eraserFor(target, at))) {
      await purgePlan(live, plan, eraserFor(target, at));
      stood.push("the plan of an enquiry");
    }
    const held = await listHeld(read, erasersFor(target, at), null);
    const placed = await withKeys(held);
    await database.write(async (tx) => {
      for (const { mend } of held) await mend(tx);
      const by = { viewer, at: clock() };
      const what = "passage";
      for (const [writeUpId, places] of await follow.shown(tx, held))
        await recordPurge(tx, by, { what, writeUpId, reason, places });
      for (const { place, key } of placed)
        stood.push(key ? `${place}, ${addressOfKey(key)}` : place);
      await enqueue(tx, at, "finish-purge", { hashes: [], everywhere: true });
      await recordPurge(tx, by, { what, writeUpId: null, reason, places: stood });
    });
    return [...new Set(stood)];
  }

  /** The drafts in which it stands: of the write-up, or of all. */
  async function listDrafts(target: Target, at: Date) {
    const asked = target.writeUp ? [target.writeUp] : await read.select().from(writeUps);
    const found: { writeUp: WriteUpRow; times: number }[] = [];
    for (const writeUp of asked) {
      const eraser = eraserFor(target, at);
      const doc = await live.read(writeUp.liveDocumentId);
      eraseHistory(doc, eraser).destroy();
      doc.destroy();
      if (eraser.count() > 0) found.push({ writeUp, times: eraser.count() });
    }
    return found;
  }

  /**
   * The outbox's handler: the bytes of what went leave the folder of files, the index and the database;
   * after a purge of everything also what was written and deleted again in any draft.
   */
  async function finish(hashes: string[], everywhere: boolean): Promise<void> {
    await needs.attachments.forgetBytes(hashes);
    if (everywhere) await live.forgetDeleted();
    await database.write((tx) => search.scrub(tx), { quiet: true });
    await database.scrub();
  }

  /** Each with the key of the write-up on whose page it stands, if any. */
  async function withKeys(held: Held[]) {
    const keys = new Map(
      (await read.select({ id: writeUps.id, key: writeUps.key }).from(writeUps)).map(
        ({ id, key }) => [id, key] as const,
      ),
    );
    return held.map(({ place, times, shown }) => ({
      place,
      times,
      key: shown?.as === "write-up" ? (keys.get(shown.id) ?? null) : null,
    }));
  }

  /** What was purged, the newest first. @throws NotFound */
  async function list(viewer: Viewer) {
    if (!can(viewer, "purge", null)) throw notFound();
    return listPurges(read);
  }

  return { look, purge, finish, list };
}

export type Purging = ReturnType<typeof createPurging>;

const addressOfKey = (key: string) => `/practice/x-${key}`;

/** One line for each place, whichever row of it. */
function summed(found: { place: string; times: number; key: string | null }[]) {
  const lines = new Map<string, { place: string; times: number; address: string | null }>();
  for (const { place, times, key } of found) {
    const address = key && addressOfKey(key);
    const line = lines.get(`${place} ${key}`) ?? { place, times: 0, address };
    lines.set(`${place} ${key}`, { ...line, times: line.times + times });
  }
  return [...lines.values()];
}

async function removeFile(tx: Queries, id: string): Promise<void> {
  await tx.delete(attachments).where(eq(attachments.id, id));
  await tx.delete(audiences).where(eq(audiences.thing, id));
}
