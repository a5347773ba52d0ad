/**
 * Documents going in and out. The text tables follow `search_document` by trigger; audiences, facets
 * and the list of words are written here, a fixed number of statements for any number of documents.
 */
import { sql } from "drizzle-orm";
import type { SqliteQueries } from "#drizzle/database.ts";
import { listWords } from "#search/analysis.ts";
import type { SearchDocument } from "#search/engine.ts";
import { withoutMarks } from "#search/highlight.ts";

type Text = Pick<SearchDocument, "title" | "summary" | "body" | "names">;

/** Adds or replaces; where an id comes twice, the later one counts. */
export function store(db: SqliteQueries, given: SearchDocument[]): void {
  const documents = [...new Map(given.map((document) => [document.id, clean(document)])).values()];
  if (documents.length === 0) return;
  const before = take(
    db,
    documents.map(({ id }) => id),
  );
  db.run(sql`
    insert into search_document (id, kind, address, title, summary, body, names, byline)
    select value ->> 'id', value ->> 'kind', value ->> 'address', value ->> 'title',
      value ->> 'summary', value ->> 'body', value ->> 'names', value ->> 'byline'
    from json_each(${JSON.stringify(documents)}) order by key`);
  const audiences = documents.flatMap(({ id, audience }) => audience.map((token) => [id, token]));
  db.run(sql`
    insert or ignore into search_audience (document, token)
    select number, value ->> 1 from json_each(${JSON.stringify(audiences)})
    join search_document on search_document.id = value ->> 0`);
  const facets = documents.flatMap(({ id, facets }) =>
    Object.entries(facets).flatMap(([facet, values]) => values.map((value) => [id, facet, value])),
  );
  db.run(sql`
    insert or ignore into search_facet (document, facet, value)
    select number, value ->> 1, value ->> 2 from json_each(${JSON.stringify(facets)})
    join search_document on search_document.id = value ->> 0`);
  const words = wordsOf(documents);
  db.run(sql`
    insert or ignore into search_word (length, word)
    select length(value), value from json_each(${JSON.stringify([...words])})`);
  forget(
    db,
    [...before].filter((word) => !words.has(word)),
  );
}

/** Removes documents, and every word that only they used. */
export function discard(db: SqliteQueries, ids: string[]): void {
  if (ids.length > 0) forget(db, [...take(db, ids)]);
}

/** Removes every document but these, and the words that only the others used. */
export function discardOthers(db: SqliteQueries, kept: readonly string[]): void {
  const others = db.all<{ id: string }>(sql`
    select id from search_document
    where id not in (select value from json_each(${JSON.stringify(kept)}))`);
  discard(
    db,
    others.map(({ id }) => id),
  );
}

/** FTS5 only marks what was deleted, until it merges: made anew, the text tables hold what is there. */
export function rebuild(db: SqliteQueries): void {
  for (const name of ["search_text", "search_vocabulary"])
    db.run(sql`insert into ${sql.identifier(name)} (${sql.identifier(name)}) values ('rebuild')`);
}

/** Takes documents out and gives the words they had. */
function take(db: SqliteQueries, ids: string[]): Set<string> {
  const removed = db.all<Text>(sql`
    delete from search_document where id in (select value from json_each(${JSON.stringify(ids)}))
    returning title, summary, body, names`);
  return wordsOf(removed);
}

/** Drops those of the words that no document uses any more. */
function forget(db: SqliteQueries, words: string[]): void {
  if (words.length === 0) return;
  db.run(sql`
    delete from search_word where (length, word) in (
      select length(value), value from json_each(${JSON.stringify(words)})
      where not exists (select 1 from search_word_use where term = value))`);
}

function wordsOf(texts: Text[]): Set<string> {
  return new Set(
    texts.flatMap(({ title, summary, body, names }) =>
      listWords([title, summary, body, names].join("\n")),
    ),
  );
}

function clean(document: SearchDocument): SearchDocument {
  return {
    ...document,
    title: withoutMarks(document.title),
    summary: withoutMarks(document.summary),
    body: withoutMarks(document.body),
    names: withoutMarks(document.names),
  };
}
