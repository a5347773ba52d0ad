/** Encrypts what the server must read again but a copy of the database must not tell (AES-256-GCM). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

export type Sealing = ReturnType<typeof createSealing>;

/** A key of its own for each purpose, derived from the one secret (HKDF, RFC 5869). */
export function createSealing(secret: string, purpose: string) {
  const key = Buffer.from(hkdfSync("sha256", secret, "practice-commons", purpose, 32));
  return {
    seal(text: string): string {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    /** @throws Error where the text was changed or the secret is another. */
    open(sealed: string): string {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(
        "utf8",
      );
    },
  };
}
