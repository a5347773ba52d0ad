/** What an author may choose from when publishing: readers, and the alliance whose page lists it. */
import { inArray } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Database } from "#drizzle/database.ts";
import { alliances, schools } from "#drizzle/schema/index.ts";

export type AudienceChoice = { token: string; name: string };

type Chosen = { audience: string; allianceId: string | null };

export function createChoices({ database }: { database: Database }) {
  /**
   * Audiences from the narrowest to the widest, and alliances: the viewer's own of today, and what the
   * write-up has already, so that nobody's choice is lost by a colleague of another school.
   */
  async function list(viewer: Viewer, chosen: Chosen) {
    const [kind, id = ""] = chosen.audience.split(":");
    const schoolIds = kind === "school" ? [...viewer.schoolIds, id] : viewer.schoolIds;
    const allianceIds = [
      ...viewer.allianceIds,
      ...(kind === "alliance" ? [id] : []),
      ...(chosen.allianceId ? [chosen.allianceId] : []),
    ];
    const [namedSchools, namedAlliances] = await Promise.all([
      schoolIds.length > 0
        ? database.read
            .select({ id: schools.id, name: schools.name })
            .from(schools)
            .where(inArray(schools.id, schoolIds))
        : [],
      allianceIds.length > 0
        ? database.read
            .select({ id: alliances.id, name: alliances.name })
            .from(alliances)
            .where(inArray(alliances.id, allianceIds))
        : [],
    ]);
    const mayShareWith = (token: string, own: string[]) =>
      token === chosen.audience || own.includes(token.slice(token.indexOf(":") + 1));
    const audiences: AudienceChoice[] = [
      ...namedSchools.map(({ id, name }) => ({ token: `school:${id}`, name })),
      ...namedAlliances
        .map(({ id, name }) => ({ token: `alliance:${id}`, name }))
        .filter(({ token }) => mayShareWith(token, viewer.allianceIds)),
      { token: "member", name: "All members" },
      { token: "public", name: "Everyone" },
    ];
    return { audiences, alliances: namedAlliances };
  }

  return { list };
}

export type Choices = ReturnType<typeof createChoices>;
