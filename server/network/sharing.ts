/** What a school or an alliance has set as usual for sharing what is started there. */
import { eq } from "drizzle-orm";
import { Sharing, usualAudienceNames, usualSharing } from "#content/access/sharing.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { sharingDefaults } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { thingOf } from "#server/people/changing.ts";
import { type Place, requireRunning } from "#server/people/places.ts";

export function createSharing({ database, clock }: { database: Database; clock: Clock }) {
  async function get(place: Place): Promise<Sharing> {
    const usual = usualSharing(scopeOf(place));
    const [row] = await database.read
      .select()
      .from(sharingDefaults)
      .where(eq(sharingDefaults.place, keyOf(place)));
    return row ? Sharing.parse({ audience: row.audience, licence: row.licence }) : usual;
  }

  /** @throws Invalid for an audience that such a place does not have. */
  async function set(
    viewer: Viewer,
    place: Place,
    asked: { audience: string; licence: string },
  ): Promise<void> {
    requireRunning(viewer, place);
    const parsed = Sharing.safeParse(asked);
    if (
      !parsed.success ||
      !usualAudienceNames[parsed.data.audience].scopes.includes(scopeOf(place))
    )
      throw invalid([{ field: "usual-audience", message: "Choose one of these." }]);
    const changedAt = clock();
    const changedBy = viewer.person?.id ?? null;
    const row = { ...parsed.data, changedBy, changedAt };
    await database.write(async (tx) => {
      await tx
        .insert(sharingDefaults)
        .values({ place: keyOf(place), ...row })
        .onConflictDoUpdate({ target: sharingDefaults.place, set: row });
      await record(tx, {
        at: changedAt,
        actor: changedBy,
        action: "sharing.set",
        thing: thingOf(place),
        detail: parsed.data,
      });
    });
  }

  return { get, set };
}

export type SharingDefaults = ReturnType<typeof createSharing>;

const scopeOf = ({ schoolId }: Place) => (schoolId ? "school" : "alliance");

/** A school and an alliance may go by the same id. */
const keyOf = (place: Place) => `${scopeOf(place)}:${thingOf(place)}`;
