/**
 * The one file of a backup: a tar in gzip, which every system can open without this project.
 *
 *   backup.json     what this is: the format's version, the project's, when, the last migration
 *   commons.sqlite  the database
 *   files/…         the files, under the names they have in DATA_DIR
 *   parts.json      every part before it, with its size and SHA-256
 *
 * The head comes first, so that a newer format is known before anything else is read; the list comes
 * last, since a hash is known once its part has been written, and a file without it was cut short. Both
 * directions are streams: memory holds the list and some buffers. The hashes find damage, not forgery.
 */
import { z } from "zod";

export const formatVersion = 1;
export const databasePart = "commons.sqlite";
export const filesPrefix = "files/";
export const headName = "backup.json";
export const listName = "parts.json";

export const Head = z.object({
  format: z.literal("practice-commons-backup"),
  formatVersion: z.number().int(),
  /** The project's version. */
  version: z.string(),
  at: z.iso.datetime(),
  migration: z.object({ at: z.number(), name: z.string().nullable() }),
});
export type Head = z.infer<typeof Head>;

export const Part = z.object({
  name: z.string(),
  /** In bytes. */
  size: z.number().int(),
  sha256: z.string(),
});
export type Part = z.infer<typeof Part>;

/** A part of a backup may be called this: plain names below `files/`, none hidden, none upwards. */
export const isPartName = (name: string): boolean =>
  name === databasePart ||
  (name.startsWith(filesPrefix) &&
    name.length <= 240 &&
    name.split("/").every((part) => /^[^.\\/:\p{Cc}][^\\/:\p{Cc}]*$/u.test(part)));
