import { createHash, randomBytes } from "node:crypto";

/** What is kept of a token: its SHA-256, so that a copy of the database lets nobody in. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** A token for a link: 256 bits that cannot be guessed. */
export const newToken = (): string => randomBytes(32).toString("base64url");
