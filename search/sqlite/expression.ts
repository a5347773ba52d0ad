/**
 * A parsed query in the language of FTS5. Every word and phrase stands between quotation marks, where
 * FTS5 takes all characters as they are.
 */
import type { ParsedQuery } from "#search/query.ts";

export type Expression = {
  /** What to look for; null where nothing was asked for. */
  match: string | null;
  /** What must not be there, for when there is nothing to look for. */
  except: string | null;
  /**
   * What to mark in a document found: everything looked for, as alternatives and nothing else. Within an AND
   * or a NOT, FTS5 may leave a word behind that stands in the document, as its neighbours have it, and those
   * may be what the viewer cannot read. Null where nothing was asked for.
   */
  marks: string | null;
};

/** Words are alternatives (each already corrected, or a group of its own), phrases are required. */
export function toExpression(
  query: Pick<ParsedQuery, "phrases" | "excluded">,
  words: string[],
): Expression {
  const phrases = query.phrases.map(quote);
  const wished = [...phrases.slice(0, 1), ...words].join(" OR ");
  const match = [...phrases, ...(words.length > 0 ? [`(${wished})`] : [])].join(" AND ");
  const except = query.excluded.map(quote).join(" OR ");
  if (!match) return { match: null, except: except || null, marks: null };
  const marks = [...phrases, ...words].join(" OR ");
  return { match: except ? `(${match}) NOT (${except})` : match, except: null, marks };
}

/** One word or phrase, taken literally. */
export function quote(words: string): string {
  return `"${words.replaceAll('"', " ")}"`;
}
