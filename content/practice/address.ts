/** The address of a write-up: its title for people, then the key that survives every new title. */
import { slugify } from "#content/id.ts";

export const addressOf = (writeUp: { title: string; key: string }): string =>
  `/practice/${slugOf(writeUp)}`;

export const slugOf = ({ title, key }: { title: string; key: string }): string =>
  `${slugify(title)}-${key}`;

/** The key at the end of a slug: eight characters after the last hyphen. */
export const keyOf = (slug: string): string => slug.slice(slug.lastIndexOf("-") + 1);
