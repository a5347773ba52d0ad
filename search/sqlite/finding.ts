/**
 * Which documents a query finds, how many there are by facet, and how they look in a list. Whatever
 * is read here passes the audience condition; `find` gives numbers and the rest works from those.
 */
import { type SQL, sql } from "drizzle-orm";
import type { SqliteQueries } from "#drizzle/database.ts";
import {
  type SearchAnswer,
  type SearchFacet,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
  searchFacets,
} from "#search/engine.ts";
import { markEnd, markStart, opening, toHighlighted } from "#search/highlight.ts";
import { allReadable, readable } from "#search/sqlite/audience.ts";
import type { Expression } from "#search/sqlite/expression.ts";

export type Found = {
  /** What passes every filter, best first. */
  documents: number[];
  /** For each filtered facet: what passes all filters but that one. */
  missedBy: Map<SearchFacet, number[]>;
};

type Filter = { facet: SearchFacet; values: string[] };

const mostValues = 50;
const snippetWords = 32;

/** Everything the viewer may read that matches: by rank, or newest first where nothing was asked. */
export function find(
  db: SqliteQueries,
  { match, except }: Expression,
  query: Pick<SearchQuery, "filters" | "tokens">,
): Found {
  const filters = listFilters(query.filters);
  const missed = countMissed(
    filters,
    match === null ? sql`search_document.number` : sql`search_text.rowid`,
  );
  const rows = db.values<[number, number]>(
    match === null
      ? sql`
        select number, ${missed} from search_document
        where number in ${allReadable(query.tokens)}
        ${except === null ? sql`` : sql`and number not in (select rowid from search_text where search_text match ${except})`}
        order by number desc`
      : sql`
        select rowid, ${missed} from search_text
        where search_text match ${match} and ${readable(sql`search_text.rowid`, query.tokens)}
        order by rank`,
  );
  const withMissed = (bits: number) =>
    rows.flatMap(([document, missed]) => (missed === bits ? document : []));
  return {
    documents: withMissed(0),
    missedBy: new Map(filters.map(({ facet }, position) => [facet, withMissed(1 << position)])),
  };
}

/** Counts of every facet's values, the most frequent first. */
export function countFacets(db: SqliteQueries, found: Found): SearchAnswer["facets"] {
  const counts = new Map(searchFacets.map((facet) => [facet, new Map<string, number>()]));
  const add = (documents: number[], only: SQL) => {
    if (documents.length === 0) return;
    const rows = db.values<[SearchFacet, string, number]>(sql`
      select facet, search_facet.value, count(*)
      from json_each(${JSON.stringify(documents)}) as found
      join search_facet on document = found.value
      where ${only} group by facet, search_facet.value`);
    for (const [facet, value, count] of rows) {
      const values = counts.get(facet);
      values?.set(value, (values.get(value) ?? 0) + count);
    }
  };
  add(found.documents, sql`true`);
  for (const [facet, documents] of found.missedBy) add(documents, sql`facet = ${facet}`);
  return Object.fromEntries(
    searchFacets.map((facet) => [facet, mostFrequent(counts.get(facet) ?? new Map())]),
  ) as SearchAnswer["facets"];
}

/** How found documents look in a list, in the order given. */
export function showHits(
  db: SqliteQueries,
  documents: number[],
  { marks }: Expression,
): SearchHit[] {
  if (documents.length === 0) return [];
  const numbers = JSON.stringify(documents);
  const rows = db.all<HitRow>(
    marks === null
      ? sql`
        select number, id, kind, address, byline, title, summary, '' as body,
          case summary when '' then substr(body, 1, 1000) else summary end as opening
        from search_document where number in (select value from json_each(${numbers}))`
      : sql`
        select number, id, kind, address, byline,
          highlight(search_text, 0, ${markStart}, ${markEnd}) as title,
          snippet(search_text, 1, ${markStart}, ${markEnd}, '…', ${snippetWords}) as summary,
          snippet(search_text, 2, ${markStart}, ${markEnd}, '…', ${snippetWords}) as body,
          case search_document.summary when '' then substr(search_document.body, 1, 1000)
            else search_document.summary end as opening
        from search_text join search_document on number = search_text.rowid
        where search_text match ${marks}
          and +search_text.rowid in (select value from json_each(${numbers}))`,
  );
  const byNumber = new Map(rows.map((row) => [row.number, toHit(row)]));
  return documents.flatMap((number) => byNumber.get(number) ?? []);
}

type HitRow = {
  number: number;
  id: string;
  kind: SearchKind;
  address: string;
  byline: string;
  title: string;
  summary: string;
  body: string;
  opening: string;
};

function toHit({ id, kind, address, byline, ...row }: HitRow): SearchHit {
  const marked = [row.summary, row.body].find((text) => text.includes(markStart));
  return {
    id,
    kind,
    address,
    byline,
    title: toHighlighted(row.title),
    snippet: marked === undefined ? opening(row.opening) : toHighlighted(marked),
  };
}

function listFilters(filters: SearchQuery["filters"]): Filter[] {
  return searchFacets.flatMap((facet) => {
    const values = filters[facet] ?? [];
    return values.length > 0 ? { facet, values } : [];
  });
}

/** One bit for each filter that a document does not pass. */
function countMissed(filters: Filter[], document: SQL): SQL {
  const bits = filters.map(
    ({ facet, values }, position) => sql`
      case when exists (
        select 1 from search_facet where search_facet.document = ${document} and facet = ${facet}
          and search_facet.value in (select value from json_each(${JSON.stringify(values)}))
      ) then 0 else ${1 << position} end`,
  );
  return bits.length === 0 ? sql`0` : sql.join(bits, sql` + `);
}

function mostFrequent(counts: Map<string, number>): { value: string; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
}
