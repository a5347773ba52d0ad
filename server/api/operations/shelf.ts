/** How far you took practices: your own shelf, and totals of others where they are many enough. */
import { z } from "zod";
import { ShelfUse } from "#content/enquiry/shelf.ts";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { Key, Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: Key });

const ShelfLine = z
  .object({
    title: z.string(),
    address: z.string(),
    use: ShelfUse,
    at: Moment,
    before: z.array(z.object({ use: ShelfUse, at: Moment })),
  })
  .meta({ id: "ShelfLine" });

export const shelfOperations = [
  operation({
    id: "listShelf",
    method: "get",
    path: "/me/shelf",
    summary: "The practices on your shelf, the newest step first",
    scope: "read",
    query: z.strictObject(pageQuery),
    gives: pageOf(ShelfLine),
    async handle({ services, viewer, query }) {
      const { items, next } = cutPage(await services.shelf.list(viewer), query);
      const lines = items.map(({ at, before, ...line }) => ({
        ...line,
        at: at.toISOString(),
        before: before.map((step) => ({ use: step.use, at: step.at.toISOString() })),
      }));
      return { body: { items: lines, next }, next };
    },
  }),
  operation({
    id: "getShelfOf",
    method: "get",
    path: "/practice/{key}/shelf",
    summary: "How far you took a practice, and how many others did, from three people up",
    scope: "read",
    isOpen: true,
    params,
    gives: z
      .object({
        use: ShelfUse.nullable(),
        others: z.array(z.object({ use: ShelfUse, people: z.int() })),
      })
      .meta({ id: "ShelfOf" }),
    async handle({ services, viewer, params: { key } }) {
      const { writeUp } = await services.library.getPage(viewer, key);
      const [use, others] = await Promise.all([
        services.shelf.find(viewer, writeUp.id),
        services.shelf.countTold(writeUp.id),
      ]);
      return { body: { use, others } };
    },
  }),
  operation({
    id: "putOnShelf",
    method: "put",
    path: "/practice/{key}/shelf",
    summary: "Say how far you took a practice; null takes it off your shelf",
    scope: "write",
    params,
    body: z.strictObject({ use: ShelfUse.nullable() }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.shelf.put(viewer, key, body.use ?? "");
      return {};
    },
  }),
];
