/** What an author may choose from when publishing: readers, and the alliance whose page lists it. */
import { inArray } from "drizzle-orm";
import { tokensIn } from "#content/access/audience.ts";
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
    const had = tokensIn(chosen.audience);
    const hadOf = (kind: string) =>
      had.flatMap((token) => (token.startsWith(`${kind}:`) ? [token.slice(kind.length + 1)] : []));
    const schoolIds = [...viewer.schoolIds, ...hadOf("school")];
    const allianceIds = [
      ...viewer.allianceIds,
      ...hadOf("alliance"),
      ...hadOf("heads"),
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
    const shared: AudienceChoice[] = namedAlliances
      .filter(({ id }) => viewer.allianceIds.includes(id) || had.includes(`alliance:${id}`))
      .map(({ id, name }) => ({ token: `alliance:${id}`, name }));
    const heads: AudienceChoice[] = namedAlliances
      .filter(({ id }) => viewer.allianceIds.includes(id) || had.includes(`heads:${id}`))
      .map(({ id, name }) => ({ token: `heads:${id}`, name }));
    const own: AudienceChoice[] = namedSchools.map(({ id, name }) => ({
      token: `school:${id}`,
      name,
    }));
    const single = new Set([
      ...["team", "member", "public"],
      ...[...own, ...heads].map(({ token }) => token),
    ]);
    const several = new Set(shared.map(({ token }) => token));
    return {
      schools: own,
      heads,
      shared,
      alliances: namedAlliances.filter(
        ({ id }) =>
          viewer.allianceIds.includes(id) ||
          had.includes(`alliance:${id}`) ||
          id === chosen.allianceId,
      ),
      /** One of the single ones, or alliances only, each of them offered. */
      mayChoose: (audience: string): boolean =>
        single.has(audience) ||
        (audience !== "" && audience.split(" ").every((token) => several.has(token))),
    };
  }

  return { list };
}

export type Choices = ReturnType<typeof createChoices>;
