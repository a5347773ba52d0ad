/** How what is in the sample pack by its short names becomes what is kept. */
import { createHash } from "node:crypto";
import { sampleCommons } from "#content/packs/sample/index.ts";

export const schoolOf = (handle: string): string | null =>
  sampleCommons.people.find((person) => person.handle === handle)?.school ?? null;

/** The same address in every demo: eight characters drawn from the slug. */
export function keyFor(slug: string): string {
  const digits = createHash("sha256").update(slug).digest();
  return Array.from(
    digits.subarray(0, 8),
    (byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte & 31],
  ).join("");
}

/** Nine in the morning of a day. */
export const momentOf = (day: string): Date => new Date(`${day}T09:00:00Z`);
