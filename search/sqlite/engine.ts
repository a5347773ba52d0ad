/**
 * The embedded search engine: FTS5 in the database that holds everything else, so that what is found
 * follows what is stored within one transaction. A search reads one state of the database from its
 * first query to its last.
 */
import type { Database, Queries, SqliteQueries } from "#drizzle/database.ts";
import type { SearchAnswer, SearchEngine, SearchQuery } from "#search/engine.ts";
import { parseQuery, replaceWords } from "#search/query.ts";
import { toExpression } from "#search/sqlite/expression.ts";
import { countFacets, find, showHits } from "#search/sqlite/finding.ts";
import { spell } from "#search/sqlite/spelling.ts";
import { discard, discardAll, store } from "#search/sqlite/storing.ts";

/** The engine over an open SQLite database. */
export function createSqliteSearch(needs: { database: Database }): SearchEngine {
  const read = sqliteOf(needs.database.read);
  return {
    async put(tx, documents) {
      store(sqliteOf(tx), documents);
    },
    async remove(tx, ids) {
      discard(sqliteOf(tx), ids);
    },
    async clear(tx) {
      discardAll(sqliteOf(tx));
    },
    async search(query) {
      return read.transaction((db) => answer(db as unknown as SqliteQueries, query));
    },
  };
}

function answer(db: SqliteQueries, query: SearchQuery): SearchAnswer {
  const parsed = parseQuery(query.text);
  const { words, corrections } = spell(db, parsed, query.tokens);
  const expression = toExpression(parsed, words);
  const found = find(db, expression, query);
  if (process.env.RM && expression.match && found.documents.length > 3) found.documents = again(db, words, expression, found.documents);
  const first = Math.max(0, query.page - 1) * query.pageSize;
  return {
    total: found.documents.length,
    hits: showHits(db, found.documents.slice(first, first + query.pageSize), expression),
    facets: countFacets(db, found),
    corrected: corrections.size > 0 ? replaceWords(query.text, corrections) : null,
  };
}

/** Both handles of a SQLite database are drizzle's own underneath. */
const sqliteOf = (queries: Queries) => queries as unknown as SqliteQueries;

import { sql } from "drizzle-orm";
import { fold, isStopWord, wordPattern } from "#search/analysis.ts";
import { quote } from "#search/sqlite/expression.ts";
const K = Number(process.env.K ?? 8), R = Number(process.env.R ?? 4), X = Number(process.env.X ?? 10), MIN = Number(process.env.MIN ?? 2);
function again(db: any, words: string[], e: any, documents: number[]): number[] {
  const top = documents.slice(0, K);
  const texts = db.all(sql`select number, title, summary, body from search_document where number in (select value from json_each(${JSON.stringify(top)}))`);
  const w = new Map<string, { weight: number; docs: number }>();
  for (const t of texts) {
    const rank = top.indexOf(t.number);
    const all = [...`${t.title} ${t.title} ${t.summary} ${t.body}`.matchAll(new RegExp(wordPattern, "gu"))].map(([x]) => fold(x)).filter((x) => !isStopWord(x) && x.length > 2 && !/\d/.test(x));
    const tf = new Map<string, number>(); for (const x of all) tf.set(x, (tf.get(x) ?? 0) + 1);
    for (const [x, n] of tf) { const c = w.get(x) ?? { weight: 0, docs: 0 }; c.weight += n / all.length / (1 + rank * Number(process.env.D ?? 0.15)); c.docs++; w.set(x, c); }
  }
  const pool = [...w].filter(([, c]) => c.docs >= MIN).sort((a, b) => b[1].weight - a[1].weight).slice(0, 40);
  const df = new Map<string, number>(db.values(sql`select term, count(*) from json_each(${JSON.stringify(pool.map(([x]) => x))}) join search_word_use on term = value group by term`));
  const total = db.values(sql`select count(*) from search_document`)[0][0];
  const chosen = pool.map(([x, c]) => ({ x, s: c.weight * Math.log(total / (df.get(x) ?? 1)) })).sort((a, b) => b.s - a.s).slice(0, Math.round(words.length * Number(process.env.F ?? 1))).map(({ x }) => quote(x));
  const q = [...Array(R).fill(words).flat(), ...chosen].slice(0, 400).join(" OR ");
  const head = documents.slice(0, 300);
  const rows = db.values(sql`select rowid from search_text where search_text match ${q} and +rowid in (select value from json_each(${JSON.stringify(head)})) order by bm25(search_text, 2.0, 1.5, 1.0, 2.0)`).map(([n]: any) => n);
  const set = new Set(rows);
  return [...rows, ...documents.filter((n) => !set.has(n))];
}
