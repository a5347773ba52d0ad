/** Searching everything that one may read. */
import { z } from "zod";
import { tokensOf } from "#content/access/tokens.ts";
import { searchFacets, searchKinds } from "#search/engine.ts";
import { fromCursor, pageQuery, toCursor } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";

const Highlighted = z
  .array(z.object({ text: z.string(), hit: z.boolean() }))
  .meta({ description: "Text in pieces, with the words that were searched for marked." });

const Found = z
  .object({
    total: z.int(),
    corrected: z.string().nullable().meta({ description: "What was searched for instead." }),
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(searchKinds),
        url: z.url(),
        title: Highlighted,
        snippet: Highlighted,
        byline: z.string(),
        strength: z.int().nullable().meta({
          description:
            "The level of a write-up's evidence, 0 to 5; null while none stands, or you are told of none.",
        }),
      }),
    ),
    facets: z.record(
      z.enum(searchFacets),
      z.array(z.object({ value: z.string(), count: z.int() })),
    ),
    next: z.string().nullable().meta({ description: "The cursor of the next page, if any." }),
  })
  .meta({ id: "Found" });

const Place = z.tuple([z.int().min(2).max(10_000), z.int().min(1).max(100)]);

const values = z.array(z.string().max(100)).max(20).optional();

export const searchOperations = [
  operation({
    id: "search",
    method: "get",
    path: "/search",
    summary: "Search write-ups, enquiries, syntheses, your drafts, schools, alliances and people",
    description:
      "Words, phrases in quotation marks, and -words to leave out. A cursor keeps the limit it began with.",
    scope: "read",
    isOpen: true,
    query: z.strictObject({
      ...pageQuery,
      q: z.string().max(300).default(""),
      ...Object.fromEntries(searchFacets.map((facet) => [facet, values])),
    }),
    gives: Found,
    async handle({ services, viewer, query: { q, limit, cursor, ...filters }, origin, address }) {
      await services.limits.count("search by address", address);
      if (viewer.person) await services.limits.count("search by account", viewer.person.id);
      const [page, pageSize] = fromCursor(cursor, Place) ?? [1, limit];
      const { total, corrected, hits, facets } = await services.search.search({
        text: q,
        tokens: tokensOf(viewer),
        filters,
        page,
        pageSize,
      });
      const strengths = await services.strengths.ofHits(viewer, hits);
      const items = hits.map(({ address: path, ...hit }) => ({
        ...{ ...hit, url: origin + path },
        strength: strengths.get(hit.id) ?? null,
      }));
      const next = page * pageSize < total ? toCursor([page + 1, pageSize]) : null;
      return { body: { total, corrected, items, facets, next }, next };
    },
  }),
];
