/** What a thing says, as a short name: another after any change of it. For ETag and If-Match. */
import { createHash } from "node:crypto";
import { stale } from "#content/failure.ts";

export const revisionOf = (body: unknown): string => hashOf(JSON.stringify(body));

export const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** @throws Stale where it has moved on since every revision that If-Match names. */
export function requireRevision(revisions: string[], body: unknown): void {
  const now = revisionOf(body);
  if (!revisions.includes(now)) throw stale(now);
}

/** The same for what counts its changes; gives the number for the service to ask for once more. */
export function requireCounted(revisions: string[], now: number): number {
  if (!revisions.includes(String(now))) throw stale(String(now));
  return now;
}
