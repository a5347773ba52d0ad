/**
 * Pictures and files of a write-up. What a file is, its first bytes say, never its name; pictures are
 * encoded anew, which leaves the camera's notes (place, time, owner) behind. Bytes are stored by their
 * hash under DATA_DIR/files; who may read them follows the write-up.
 */
import { createHash } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, or } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import type { Database } from "#drizzle/database.ts";
import { attachments, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { Openings } from "#server/openness/openings.ts";
import { readableBy } from "#server/practice/audience.ts";
import type { Drafts } from "#server/practice/drafts.ts";

export const largestFile = 20_000_000;
const widestPicture = 1600;

const pictureTypes = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

const fileTypes = new Set([
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.presentation",
  "application/vnd.oasis.opendocument.spreadsheet",
]);

export type Attachment = typeof attachments.$inferSelect;

export function createAttachments(needs: {
  database: Database;
  drafts: Drafts;
  openings: Openings;
  clock: Clock;
  folder: string;
}) {
  const { database, drafts, openings, clock, folder } = needs;

  /** @throws Invalid for a kind of file that is not taken, one too large, or a picture that is broken. */
  async function add(
    viewer: Viewer,
    slug: string,
    file: { name: string; bytes: Uint8Array },
  ): Promise<Attachment> {
    const { writeUp } = await drafts.requireRight(viewer, slug, "write");
    const checked = await check(file);
    const hash = createHash("sha256").update(checked.bytes).digest("hex");
    await storeBytes(hash, checked.bytes);
    return database.write(
      async (tx) => {
        const [attachment] = await tx
          .insert(attachments)
          .values({
            id: newId(),
            writeUpId: writeUp.id,
            hash,
            name: checked.name,
            mediaType: checked.mediaType,
            size: checked.bytes.length,
            width: checked.width,
            height: checked.height,
            uploadedBy: viewer.person?.id ?? writeUp.createdBy,
            createdAt: clock(),
          })
          .returning();
        if (!attachment) throw new Error("the attachment was not stored");
        await record(tx, {
          at: clock(),
          actor: viewer.person?.id ?? null,
          action: "attachment.add",
          thing: attachment.id,
          detail: { writeUp: writeUp.id, size: attachment.size },
        });
        return attachment;
      },
      { quiet: true },
    );
  }

  /**
   * Noted where opening its write-up is. @throws NotFound unless the viewer may read a version that uses
   * it, or the draft it is in.
   */
  async function get(viewer: Viewer, id: string): Promise<Attachment & { path: string }> {
    const { read } = database;
    const [found] = await read
      .select({ attachment: attachments, writeUp: writeUps })
      .from(attachments)
      .innerJoin(writeUps, eq(writeUps.id, attachments.writeUpId))
      .where(
        and(
          eq(attachments.id, id),
          or(
            readableBy(read, viewer, attachments.id),
            readableBy(read, viewer, writeUps.liveDocumentId),
          ),
        ),
      );
    if (!found) throw notFound("There is no such file.");
    const { attachment, writeUp } = found;
    await openings.note(viewer, writeUp);
    // A name that a camera or a person gave may say whose the picture is.
    const name = writeUp.identity === "named" ? attachment.name : attachment.id;
    return { ...attachment, name, path: pathOf(attachment.hash) };
  }

  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);

  /** Written beside its place, then renamed into it: a crash leaves no half of a file. */
  async function storeBytes(hash: string, bytes: Uint8Array): Promise<void> {
    const path = pathOf(hash);
    const there = await stat(path).catch(() => undefined);
    if (there?.size === bytes.length) return;
    await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
    const beside = `${path}.${newId(8)}`;
    const handle = await open(beside, "w");
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await rename(beside, path);
  }

  /** Deletes stored bytes that no attachment names any more. */
  async function forgetBytes(hashes: string[]): Promise<void> {
    if (hashes.length === 0) return;
    const used = await database.read
      .select({ hash: attachments.hash })
      .from(attachments)
      .where(inArray(attachments.hash, hashes));
    const kept = new Set(used.map(({ hash }) => hash));
    const gone = [...new Set(hashes)].filter((hash) => !kept.has(hash));
    await Promise.all(gone.map((hash) => rm(pathOf(hash), { force: true })));
  }

  return { add, get, pathOf, forgetBytes };
}

export type Attachments = ReturnType<typeof createAttachments>;

async function check({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const refuse = (message: string) => invalid([{ field: "file", message }]);
  if (bytes.length === 0) throw refuse("The file is empty.");
  if (bytes.length > largestFile)
    throw refuse("The file is larger than 20 MB. Link to it instead.");
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? "unknown";
  const safeName = cleanName(name);
  if (fileTypes.has(type))
    return { name: safeName, bytes, mediaType: type, width: null, height: null };
  if (!pictureTypes.has(type))
    throw refuse(
      "Pictures (JPEG, PNG, WebP, GIF), PDF, and Word, PowerPoint, Excel or OpenDocument files can be added; this is none of them.",
    );
  const picture = sharp(bytes, { limitInputPixels: 50_000_000 })
    .rotate()
    .resize({ width: widestPicture, withoutEnlargement: true })
    .webp({ quality: 82 });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true }).catch(() => {
    throw refuse("This picture is damaged or far too large to open.");
  });
  return {
    name: `${safeName.replace(/\.[a-z0-9]+$/i, "")}.webp`,
    bytes: new Uint8Array(data),
    mediaType: "image/webp",
    width: info.width,
    height: info.height,
  };
}

function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = Array.from(last)
    .filter((letter) => letter >= " " && !'<>:"|?*'.includes(letter))
    .join("")
    .trim();
  return clean.slice(-120) || "file";
}
