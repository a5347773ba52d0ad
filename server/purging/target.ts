/** What a purge is to remove, and from where. */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { purgeNotice } from "#content/access/purge.ts";
import type { Viewer } from "#content/access/tokens.ts";
import {
  type Eraser,
  eraseAttachment,
  erasePassages,
  runsInto,
} from "#content/document/erasing.ts";
import { invalid, notFound, type Problem } from "#content/failure.ts";
import { keyOf } from "#content/practice/address.ts";
import type { Queries } from "#drizzle/database.ts";
import { attachments, writeUps } from "#drizzle/schema/index.ts";
import { escapeHtml } from "#server/mail/letter.ts";
import type { Attachment } from "#server/practice/attachments.ts";
import type { WriteUpRow } from "#server/practice/drafts.ts";
import type { Erasers } from "#server/purging/rows.ts";

/** A passage of the write-up at an address, the file at one, or (`everywhere`) a passage wherever it stands. */
export type AskedPurge = { address: string; passage: string; everywhere?: boolean };

/** `writeUp` is null where it goes from everything. */
export type Target = { writeUp: WriteUpRow | null; file: Attachment | null; passage: string };

const shortest = 3;

/** `problems`: those found already. @throws NotFound, Invalid */
export async function getTarget(
  read: Queries,
  viewer: Viewer,
  asked: AskedPurge,
  at: Date,
  problems: Problem[] = [],
): Promise<Target> {
  if (!can(viewer, "purge", null)) throw notFound();
  const { writeUp, file } = asked.everywhere
    ? { writeUp: null, file: null }
    : await findAt(read, asked.address);
  const passage = asked.passage.trim();
  if (writeUp === undefined)
    problems.push({
      field: "address",
      message: "There is nothing at that address. Give that of a write-up, picture or file.",
    });
  if (!file && passage.replace(/\s/g, "").length < shortest)
    problems.push({ field: "passage", message: "Copy the passage as it stands on the page." });
  else if (!file && runsInto(passage, purgeNotice("passage", at)))
    problems.push({
      field: "passage",
      message: "This runs into the notice that would stand in its place. Give more of it, or less.",
    });
  if (writeUp === undefined || problems.length > 0) throw invalid(problems);
  return { writeUp, file, passage };
}

/** What an address, whole or from its first slash, leads to. */
async function findAt(
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

export const eraserFor = ({ file, passage }: Target, at: Date): Eraser =>
  file
    ? eraseAttachment(file.id, purgeNotice("file", at))
    : erasePassages([passage], purgeNotice("passage", at));

export function erasersFor(target: Target, at: Date): Erasers {
  const inTexts = eraserFor(target, at);
  const { file, passage } = target;
  const written = [passage, escapeHtml(passage), escapeHtml(passage.replaceAll("’", "'"))];
  return {
    inTexts,
    inLetters: file ? inTexts : erasePassages(written, purgeNotice("passage", at)),
  };
}
