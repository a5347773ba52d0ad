/** How far a write-up has travelled. */
import { z } from "zod";
import { operation } from "#server/api/operation.ts";
import { Key } from "#server/api/shapes/write-up.ts";

const Few = z
  .int()
  .nullable()
  .meta({ description: "Null where so few that they could be guessed." });

const Reach = z
  .object({
    reads: z.int(),
    schools: Few,
    alliances: Few,
  })
  .meta({ id: "Reach" });

export const reachOperations = [
  operation({
    id: "getReach",
    method: "get",
    path: "/practice/{key}/reach",
    summary: "How often it was read, and in how many other schools: for its authors",
    scope: "read",
    params: z.object({ key: Key }),
    gives: Reach,
    async handle({ services, viewer, params: { key } }) {
      const { writeUp } = await services.drafts.requireRight(viewer, key, "seeReach");
      return { body: await services.reach.of(writeUp.id) };
    },
  }),
];
