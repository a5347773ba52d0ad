/** The log: one JSON line an event, with nothing in it that names a person or quotes what was written. */
import pino, { type Logger } from "pino";

export const createLog = (level: string): Logger =>
  pino({ level, base: null, serializers: { err: describeError } });

/**
 * An error without what was being stored: a failed query quotes its values in its message, and so at the
 * head of its stack.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const {
    name,
    stack = "",
    code,
    query,
    cause,
  } = error as Error & {
    code?: unknown;
    query?: unknown;
  };
  return {
    type: name,
    message: typeof query === "string" ? `Failed query: ${query}` : error.message,
    ...(typeof code === "string" ? { code } : {}),
    stack: stack.slice(Math.max(0, stack.search(/^ {4}at /m))),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}
