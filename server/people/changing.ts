/** What every change of who belongs where has in common. */

import type { Viewer } from "#content/access/tokens.ts";
import { isDay } from "#content/day.ts";
import { conflict, invalid } from "#content/failure.ts";
import { closeCodes } from "#content/live/wire.ts";
import type { LogKind } from "#content/log/kinds.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import type { LiveDocuments } from "#server/live/index.ts";
import type { Directory } from "#server/network/directory.ts";
import type { Place } from "#server/people/places.ts";

/** What a change of a place is recorded under. */
export const thingOf = ({ schoolId, allianceId }: Place): string =>
  schoolId ?? allianceId ?? "commons";

export function createChanging(needs: {
  database: Database;
  directory: Directory;
  live: LiveDocuments;
  clock: Clock;
}) {
  const { database, directory, live, clock } = needs;

  /** Does it, records it, and has the person's open pages judged again. */
  return async function changing(
    viewer: Viewer,
    place: Place,
    personId: string | null,
    action: LogKind,
    detail: Record<string, unknown>,
    work: (tx: Queries) => Promise<unknown>,
  ): Promise<void> {
    await database.write(async (tx) => {
      await work(tx);
      if (personId) await directory.peopleChanged(tx, [personId]);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action,
        thing: thingOf(place),
        detail: personId ? { ...detail, personId } : detail,
      });
    });
    if (personId) live.disconnect({ personId }, closeCodes.judgeAgain);
  };
}

/** A day as `2026-09-01`; null where none was given. @throws Invalid for a day that there is not. */
export function parseDay(text: string, field: string): string | null {
  const day = text.trim();
  if (!day) return null;
  if (!isDay(day))
    throw invalid([{ field, message: `“${day}” is not a day. Write it as 2026-09-01.` }]);
  return day;
}

/**
 * The day on which something ends that was to end on its own day or on none: never later than that, since
 * more would be giving, and not before it began. @throws Conflict for what has ended: that is history.
 */
export function endOf(
  dated: { from: string; to: string | null },
  on: string,
  today: string,
): string {
  if (dated.to && dated.to <= today) throw conflict("It has ended already. Give it anew instead.");
  const end = later(on, dated.from);
  return dated.to && dated.to < end ? dated.to : end;
}

/** The later of two days. */
export const later = (one: string, other: string): string => [one, other].sort().at(-1) ?? one;
