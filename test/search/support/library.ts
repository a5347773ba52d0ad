/** A search engine over a database of its own in a temporary folder, and documents to put into it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#drizzle/database.ts";
import type { Highlighted, SearchDocument, SearchQuery } from "#search/engine.ts";
import { createSqliteSearch } from "#search/sqlite/engine.ts";

export async function openLibrary(documents: SearchDocument[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  const database = await openDatabase(`file:${join(folder, "data.sqlite")}`);
  const engine = createSqliteSearch({ database });
  const library = {
    put: (...added: SearchDocument[]) => database.write((tx) => engine.put(tx, added)),
    remove: (...ids: string[]) => database.write((tx) => engine.remove(tx, ids)),
    clear: () => database.write((tx) => engine.retain(tx, [])),
    search: (text: string, query: Partial<SearchQuery> = {}) =>
      engine.search({ text, tokens: ["public"], filters: {}, page: 1, pageSize: 10, ...query }),
    /** The ids of a search's first hits. */
    find: async (text: string, query: Partial<SearchQuery> = {}) =>
      (await library.search(text, query)).hits.map(({ id }) => id),
    database,
    engine,
    async [Symbol.asyncDispose]() {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
  await library.put(...documents);
  return library;
}

/** A public practice without words, but for what is given. */
export function practice(id: string, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    kind: "practice",
    address: `/practices/${id}`,
    title: "",
    summary: "",
    body: "",
    names: "",
    byline: "",
    audience: ["public"],
    facets: {},
    ...given,
  };
}

/** Highlighted text as one string, hits in brackets. */
export function bracketed(pieces: Highlighted): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
}
