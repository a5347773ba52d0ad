import type { LogQuery } from "#server/reading-log.ts";

/** What of the log an address asks for. */
export function logQueryFrom(request: Request): LogQuery {
  const { searchParams } = new URL(request.url);
  const text = (name: string) => (searchParams.get(name) ?? "").trim().slice(0, 80);
  return { who: text("who"), action: text("action"), from: text("from"), to: text("to") };
}
