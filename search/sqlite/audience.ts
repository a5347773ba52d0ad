/**
 * The one condition of reading, part of every query that looks into documents, in two shapes: asked of
 * each document where few are looked at, gathered beforehand where all of them are.
 */
import { type SQL, sql } from "drizzle-orm";

/** Holds where one of the viewer's tokens is in the audience of `document`, a column. */
export function readable(document: SQL, tokens: readonly string[]): SQL {
  return sql`exists (
    select 1 from search_audience
    where search_audience.document = ${document}
      and search_audience.token in (select value from json_each(${JSON.stringify(tokens)}))
  )`;
}

/** The same as a set: all documents that the viewer may read. */
export function allReadable(tokens: readonly string[]): SQL {
  return sql`(
    select document from search_audience
    where token in (select value from json_each(${JSON.stringify(tokens)}))
  )`;
}
