/** The log of who did what, for administrators: in words, by person, kind and day, and as a table to keep. */
import { and, count, desc, eq, gte, like, lt, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { isDay } from "#content/day.ts";
import type { Database } from "#drizzle/database.ts";
import { fold, folded } from "#drizzle/dialect.ts";
import { audit, people } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayAfter, startOf } from "#server/clock.ts";
import { requireAdministrator } from "#server/people/places.ts";
import type { Telling } from "#server/telling.ts";

/** What of the log is wanted: whose, by a part of the name; days as `2026-09-01`, both included. */
export type LogQuery = { who: string; action: string; from: string; to: string };

const perPage = 100;
const mostExported = 50_000;
/** Entries whose names are asked for in one query: databases bound how many ids one may hold. */
const toldAtOnce = 5000;

export function createReadingLog(needs: { database: Database; telling: Telling; clock: Clock }) {
  const { database, telling, clock } = needs;
  const { read } = database;

  /** A page of the log, the newest first. @throws NotFound for all but administrators */
  async function list(viewer: Viewer, query: LogQuery, page: number) {
    requireAdministrator(viewer);
    const [entries, [total]] = await Promise.all([
      select(query)
        .limit(perPage)
        .offset((page - 1) * perPage),
      read
        .select({ count: count() })
        .from(audit)
        .leftJoin(people, eq(people.id, audit.actor))
        .where(conditionOf(query)),
    ]);
    return {
      entries: (await telling.tell(viewer, entries)).map(({ id, at, action, said }) => ({
        id,
        at,
        action,
        said,
      })),
      total: total?.count ?? 0,
      page,
      pageSize: perPage,
    };
  }

  /** The same as a table to keep, at most 50,000 rows; exporting is itself recorded. */
  async function exportRows(viewer: Viewer, query: LogQuery) {
    requireAdministrator(viewer);
    const entries = await select(query).limit(mostExported);
    const told = [];
    for (let at = 0; at < entries.length; at += toldAtOnce)
      told.push(...(await telling.tell(viewer, entries.slice(at, at + toldAtOnce))));
    await database.write(
      (tx) =>
        record(tx, {
          at: clock(),
          actor: viewer.person?.id ?? null,
          action: "log.export",
          thing: "commons",
          detail: { rows: entries.length },
        }),
      { quiet: true },
    );
    return told;
  }

  const select = (query: LogQuery) =>
    read
      .select({
        id: audit.id,
        at: audit.at,
        actor: audit.actor,
        handle: people.handle,
        action: audit.action,
        thing: audit.thing,
        detail: audit.detail,
      })
      .from(audit)
      .leftJoin(people, eq(people.id, audit.actor))
      .where(conditionOf(query))
      .orderBy(desc(audit.id));

  function conditionOf({ who, action, from, to }: LogQuery) {
    const part = fold(who).replace(/[%_\\]/g, "");
    return and(
      who
        ? or(eq(people.handle, who), part ? like(folded(people.name), `%${part}%`) : undefined)
        : undefined,
      action ? like(audit.action, `${action.replace(/[%_\\]/g, "")}%`) : undefined,
      isDay(from) ? gte(audit.at, startOf(from)) : undefined,
      isDay(to) ? lt(audit.at, startOf(dayAfter(to))) : undefined,
    );
  }

  return { list, export: exportRows };
}
