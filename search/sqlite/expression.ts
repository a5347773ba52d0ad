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
  if (!match) return { match: null, except: except || null };
  return { match: except ? `(${match}) NOT (${except})` : match, except: null };
}

/** One word or phrase, taken literally. */
export function quote(words: string): string {
  return `"${words.replaceAll('"', " ")}"`;
}
