/** The one condition of reading, part of every query that looks into documents. */
import { type SQL, sql } from "drizzle-orm";

/** Holds where one of the viewer's tokens is in the audience of `document`, a column. */
export function readable(document: SQL, tokens: readonly string[]): SQL {
  return sql`exists (
    select 1 from search_audience
    where search_audience.document = ${document}
      and search_audience.token in (select value from json_each(${JSON.stringify(tokens)}))
  )`;
}
