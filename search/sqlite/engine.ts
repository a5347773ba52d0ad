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
import { discard, discardOthers, rebuild, store } from "#search/sqlite/storing.ts";

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
    async retain(tx, ids) {
      discardOthers(sqliteOf(tx), ids);
    },
    async scrub(tx) {
      rebuild(sqliteOf(tx));
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
