/** Identifiers: random, lower case, without the letters that are read as digits. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random identifier of `length` characters, five bits each. */
export function newId(length = 20): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join("");
}

/** "Two-minute retelling: why?" becomes `two-minute-retelling-why`; at most 60 characters. */
export function slugify(text: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return slug || "untitled";
}
