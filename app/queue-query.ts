/** Which part of the rating queue somebody works through, as addresses carry it. */
import { QueueName } from "#content/evidence/rating/queue-name.ts";

export type QueueQuery = { queue: QueueName; alliance?: string; theme?: string };

export function queueFrom(request: Request): QueueQuery {
  const { searchParams } = new URL(request.url);
  const asked = QueueName.safeParse(searchParams.get("queue"));
  const [alliance, theme] = [searchParams.get("alliance"), searchParams.get("theme")];
  return {
    queue: asked.success ? asked.data : "new",
    ...(alliance ? { alliance } : {}),
    ...(theme ? { theme } : {}),
  };
}

export const queueParameters = (query: QueueQuery): [string, string][] =>
  Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));

export const withQueue = (path: string, query: QueueQuery): string =>
  `${path}?${new URLSearchParams(queueParameters(query))}`;
