/**
 * Which words of a query the viewer's documents know, and what to look for instead of the others. All
 * of it is answered from documents the viewer may read: `search_word` also holds the words of others,
 * but a word counts only by its uses in readable documents, so hidden ones neither appear nor weigh.
 */
import { sql } from "drizzle-orm";
import type { SqliteQueries } from "#drizzle/database.ts";
import {
  allowedDistance,
  type Candidate,
  chooseCorrection,
  distanceWithin,
} from "#search/correction.ts";
import type { ParsedQuery, QueryWord } from "#search/query.ts";
import { readable } from "#search/sqlite/audience.ts";
import { quote } from "#search/sqlite/expression.ts";

export type Spelling = {
  /** FTS5 expressions, one a word. */
  words: string[];
  corrections: Map<QueryWord, string>;
};

/** Shorter beginnings of a word stand for too much. */
const shortestBeginning = 2;
/** A text with more strange words than this is in another language. */
const mostCorrections = 8;

/** Decides what to look for. The last word may be unfinished; each other strange one gets one correction. */
export function spell(db: SqliteQueries, query: ParsedQuery, tokens: readonly string[]): Spelling {
  const known = findKnown(db, query.words, tokens);
  const strange = query.words.filter(({ word }) => !known.has(word));
  const { last } = query;
  const completion = last && strange.includes(last) ? findCompletion(db, last.word, tokens) : null;
  const corrections = correct(
    db,
    strange.filter((word) => !(completion && word === last)).slice(0, mostCorrections),
    tokens,
  );
  const words = query.words.map((word) => {
    if (completion && word === last) return `${quote(word.word)} * OR ${quote(completion)}`;
    return quote(corrections.get(word) ?? word.word);
  });
  return { words, corrections };
}

/** The words, in whatever form, that some readable document holds. */
function findKnown(db: SqliteQueries, words: QueryWord[], tokens: readonly string[]): Set<string> {
  const distinct = [...new Set(words.map(({ word }) => word))];
  const asked = JSON.stringify(distinct.map((word) => [word, quote(word)]));
  const rows = db.all<{ word: string }>(sql`
    select value ->> 0 as word from json_each(${asked}) where exists (
      select 1 from search_text
      where search_text match (value ->> 1) and ${readable(sql`search_text.rowid`, tokens)}
    )`);
  return new Set(rows.map(({ word }) => word));
}

/** The word in most readable documents that begins like this one. */
function findCompletion(db: SqliteQueries, word: string, tokens: readonly string[]): string | null {
  if (word.length < shortestBeginning) return null;
  const row = db.get<{ term: string } | undefined>(sql`
    select term from search_word_use
    where term >= ${word} and term < ${`${word}\u{10ffff}`}
      and ${readable(sql`search_word_use.doc`, tokens)}
    group by term order by count(*) desc, term limit 1`);
  return row?.term ?? null;
}

function correct(
  db: SqliteQueries,
  words: QueryWord[],
  tokens: readonly string[],
): Map<QueryWord, string> {
  const neighbours = new Map(words.map((word) => [word, findNeighbours(db, word.word)]));
  const used = new Map(
    countUses(db, [...neighbours.values()].flat(), tokens).map((use) => [use.word, use]),
  );
  const corrections = new Map<QueryWord, string>();
  for (const [word, near] of neighbours) {
    const best = chooseCorrection(
      word.word,
      near.flatMap((candidate) => used.get(candidate) ?? []),
    );
    if (best) corrections.set(word, best);
  }
  return corrections;
}

/** Words spelt like this one, readable or not: never to be shown before `countUses`. */
function findNeighbours(db: SqliteQueries, word: string): string[] {
  const distance = allowedDistance(word);
  if (distance === 0) return [];
  const length = [...word].length;
  const rows = db.values<[string]>(sql`
    select word from search_word where length between ${length - distance} and ${length + distance}`);
  return rows.flatMap(([other]) => (distanceWithin(word, other, distance) === null ? [] : other));
}

function countUses(db: SqliteQueries, words: string[], tokens: readonly string[]): Candidate[] {
  if (words.length === 0) return [];
  return db.all<Candidate>(sql`
    select term as word, count(*) as documents
    from json_each(${JSON.stringify([...new Set(words)])}) join search_word_use on term = value
    where ${readable(sql`search_word_use.doc`, tokens)}
    group by term`);
}
