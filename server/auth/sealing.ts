/** Encrypts what the server must read again but a copy of the database must not tell (AES-256-GCM). */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

export type Sealing = ReturnType<typeof createSealing>;

/** A key of its own for each purpose, derived from the one secret (HKDF, RFC 5869). */
export function createSealing(secret: string, purpose: string) {
  const keyFor = (use: string) =>
    Buffer.from(hkdfSync("sha256", secret, "practice-commons", use, 32));
  const key = keyFor(purpose);
  const markKey = keyFor(`${purpose}, marks`);
  return {
    /** `about`: what it belongs to; it opens for that only, wherever the sealed text is carried. */
    seal(text: string, about = ""): string {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    /** @throws Error where the text was changed, or the secret or what it is about is another. */
    open(sealed: string, about = ""): string {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(
        "utf8",
      );
    },
    /** The same mark for the same text; it tells nothing of the text without the secret (HMAC). */
    mark: (text: string): string => createHmac("sha256", markKey).update(text).digest("base64url"),
  };
}
