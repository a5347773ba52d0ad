/**
 * What every search engine here does. Both engines take the viewer's audience tokens as part of the
 * query: hits, counts, snippets and corrections see only what the viewer may read.
 */
import type { Queries } from "#drizzle/database.ts";

export const searchKinds = [
  "practice",
  "resource",
  "enquiry",
  "synthesis",
  "draft",
  "school",
  "alliance",
  "person",
  "thread",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What may be filtered and counted. */
export const searchFacets = [
  "kind",
  "theme",
  "phase",
  "keyStage",
  "subject",
  "finding",
  "school",
  "alliance",
] as const;
export type SearchFacet = (typeof searchFacets)[number];

/** One findable thing, as its owner hands it over. */
export type SearchDocument = {
  /** Unique over all kinds: `practice:ID`, `draft:ID`, `school:ID` … */
  id: string;
  kind: SearchKind;
  address: string;
  title: string;
  summary: string;
  body: string;
  /** Authors, schools and themes with their other labels: found by, never quoted from. */
  names: string;
  /** The line under a hit: who, where, when. */
  byline: string;
  audience: string[];
  facets: Partial<Record<SearchFacet, string[]>>;
};

export type SearchQuery = {
  text: string;
  /** The tokens the viewer holds. */
  tokens: readonly string[];
  /** Values of one facet widen, facets narrow: (Primary or Secondary) and Mathematics. */
  filters: Partial<Record<SearchFacet, string[]>>;
  /** From 1. */
  page: number;
  pageSize: number;
};

/** Text in pieces, with the words that were searched for marked. */
export type Highlighted = { text: string; hit: boolean }[];

export type SearchHit = {
  id: string;
  kind: SearchKind;
  address: string;
  title: Highlighted;
  snippet: Highlighted;
  byline: string;
};

export type SearchAnswer = {
  /** Everything found that the viewer may read, not only this page. */
  total: number;
  hits: SearchHit[];
  /** Counts of each facet's values; a facet's own filter does not narrow its own counts. */
  facets: Record<SearchFacet, { value: string; count: number }[]>;
  /** What was searched for instead, where a word was corrected. */
  corrected: string | null;
};

export type SearchEngine = {
  /** Adds or replaces documents, within the transaction of the change they follow. */
  put(tx: Queries, documents: SearchDocument[]): Promise<void>;
  remove(tx: Queries, ids: string[]): Promise<void>;
  /** Removes whatever is not among these ids: what a rebuild did not meet is there no more. */
  retain(tx: Queries, ids: readonly string[]): Promise<void>;
  /** Leaves nothing in the index of what was removed from it, within the caller's transaction. */
  scrub(tx: Queries): Promise<void>;
  search(query: SearchQuery): Promise<SearchAnswer>;
};
