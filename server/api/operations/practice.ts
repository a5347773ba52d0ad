/** Reading what is published. */
import { z } from "zod";
import type { Viewer } from "#content/access/tokens.ts";
import { keyStages, phases, pupilGroups, subjects } from "#content/practice/facets.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { fromCursor, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import {
  Entry,
  Key,
  Practice,
  presentEntry,
  presentPractice,
  presentVersions,
  Version,
} from "#server/api/shapes/write-up.ts";
import type { Services } from "#server/services.ts";

const Place = z
  .tuple([z.int(), z.string().max(40)])
  .transform(([at, id]) => ({ publishedAt: new Date(at), id }));

const several = <T extends z.ZodType>(value: T) => z.array(value).max(20).optional();

export const practiceOperations = [
  operation({
    id: "listPractice",
    method: "get",
    path: "/practice",
    summary: "Published write-ups that you may read, newest first",
    description:
      "Several values of one parameter widen, several parameters narrow. What is published anew while you page goes to the front: ask again from the beginning for it.",
    scope: "read",
    isOpen: true,
    query: z.strictObject({
      ...pageQuery,
      theme: several(z.string().max(60)).meta({
        description: "Slugs of themes; the narrower ones count with them.",
      }),
      phase: several(z.enum(phases)),
      keyStage: several(z.enum(keyStages)),
      subject: several(z.enum(subjects)),
      pupilGroup: several(z.enum(pupilGroups)),
      finding: several(FindingDirection),
      school: z.string().max(60).optional().meta({ description: "The id of an author's school." }),
      alliance: z.string().max(60).optional().meta({ description: "The slug of an alliance." }),
      author: z.string().max(60).optional().meta({ description: "An author's handle." }),
    }),
    gives: pageOf(Entry),
    async handle({ services, viewer, query: { limit, cursor, ...filter }, origin }) {
      const { list, open, seal } = services.paging;
      const after = fromCursor(cursor, Place, open);
      const { entries, end } = await list(viewer, filter, { after, limit });
      const next = end && seal(JSON.stringify([end.publishedAt.getTime(), end.id]));
      return { body: { items: entries.map((entry) => presentEntry(entry, origin)), next }, next };
    },
  }),
  operation({
    id: "getPractice",
    method: "get",
    path: "/practice/{key}",
    summary: "A write-up, in its newest version",
    scope: "read",
    isOpen: true,
    isRevised: true,
    params: z.object({ key: Key }),
    gives: Practice,
    async handle({ services, viewer, params: { key }, origin }) {
      return { body: presentPractice(await open(services, viewer, key), origin) };
    },
  }),
  operation({
    id: "listVersions",
    method: "get",
    path: "/practice/{key}/versions",
    summary: "Its versions, newest first; none of what was withdrawn",
    scope: "read",
    isOpen: true,
    params: z.object({ key: Key }),
    gives: pageOf(Version),
    async handle({ services, viewer, params: { key }, origin }) {
      const page = await open(services, viewer, key);
      return { body: { items: presentVersions(page, origin), next: null } };
    },
  }),
  operation({
    id: "getVersion",
    method: "get",
    path: "/practice/{key}/versions/{number}",
    summary: "One version of a write-up, as it will always be",
    scope: "read",
    isOpen: true,
    params: z.object({ key: Key, number: z.coerce.number().int().min(1).max(99_999) }),
    gives: Practice,
    async handle({ services, viewer, params: { key, number }, origin }) {
      return { body: presentPractice(await open(services, viewer, key, number), origin) };
    },
  }),
];

/** Who reads by program what is shared with heads is noted as they are on the page. */
async function open(services: Services, viewer: Viewer, key: string, number?: number) {
  const page = await services.library.getPage(viewer, key, number);
  await services.openings.note(viewer, page.writeUp);
  return page;
}
