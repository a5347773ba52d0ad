/** Where a page ended, as programs hand it back: opaque to them, and checked when it comes. */
import { z } from "zod";
import { refusal } from "#server/api/problem.ts";

/** `limit` and `cursor`, as every list takes them. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({
    description: "The most that come at once.",
  }),
  cursor: z.string().max(200).optional().meta({
    description: "`next` of the page before. The other parameters stay as they were.",
  }),
};

/** A list as it comes back. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: "The cursor of the next page, if any." }),
  });

/** `cursor` alone, for a list that is asked for by the number of its page. */
export const numberedPageQuery = { cursor: pageQuery.cursor };

const PageNumber = z.int().min(1).max(10_000);

export const pageNumberIn = (cursor: string | undefined): number | undefined =>
  fromCursor(cursor, PageNumber) ?? undefined;

/** The cursor of the page that follows, if any. */
export const nextOf = (list: { page: number; pageSize: number; total: number }): string | null =>
  list.page * list.pageSize < list.total ? toCursor(list.page + 1) : null;

/** The page that is asked for of a list that its service gives whole, bounded. */
export function cutPage<T>(
  list: T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const from = fromCursor(cursor, z.int().min(0).max(10_000)) ?? 0;
  const to = from + limit;
  return { items: list.slice(from, to), next: to < list.length ? toCursor(to) : null };
}

export const toCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** `open` reads a cursor that was sealed. @throws a refusal for what is no cursor of this list. */
export function fromCursor<T extends z.ZodType>(
  cursor: string | undefined,
  schema: T,
  open = (text: string) => Buffer.from(text, "base64url").toString(),
) {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(open(cursor)));
  } catch {
    throw refusal(400, "This is no cursor of this list. Begin again without one.");
  }
}
