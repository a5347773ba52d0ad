/** The methods that enquiries and calls follow: the five of everybody, and versions of alliances' own. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import type { Method } from "#content/enquiry/method.ts";
import { findMethod, methods } from "#content/packs/methods/index.ts";
import type { Queries } from "#drizzle/database.ts";
import { allianceMethods, alliances, methodVersions } from "#drizzle/schema/index.ts";
import { readableBy } from "#server/practice/audience.ts";

/** A method that is offered, whose newest version is begun by; `of` is the alliance that wrote it. */
export type Offered = { id: string; method: Method; of: string | null };

/** The method that an enquiry or a call follows. @throws where there is no such method */
export async function methodOf(queries: Queries, following: { method: string }): Promise<Method> {
  return (await methodsOf(queries, [following]))(following);
}

/** The same for many, in one query at most. */
export async function methodsOf(queries: Queries, following: readonly { method: string }[]) {
  const own = [...new Set(following.map(({ method }) => method))].filter((id) => !findMethod(id));
  const rows =
    own.length === 0
      ? []
      : await queries
          .select({ id: methodVersions.id, method: methodVersions.method })
          .from(methodVersions)
          .where(inArray(methodVersions.id, own));
  const versions = new Map(rows.map(({ id, method }) => [id, method]));
  return ({ method: id }: { method: string }): Method => {
    const method = findMethod(id) ?? versions.get(id);
    if (!method) throw new Error(`there is no method ${id}`);
    return method;
  };
}

/** What the viewer may begin by: everybody's methods, then those of their alliances that go on. */
export async function listOffered(queries: Queries, viewer: Viewer): Promise<Offered[]> {
  const rows = await queries
    .select({ id: allianceMethods.id, method: methodVersions.method, of: alliances.name })
    .from(allianceMethods)
    .innerJoin(alliances, eq(alliances.id, allianceMethods.allianceId))
    .innerJoin(
      methodVersions,
      and(
        eq(methodVersions.methodId, allianceMethods.id),
        eq(methodVersions.number, allianceMethods.version),
      ),
    )
    .where(and(isNull(allianceMethods.retiredAt), readableBy(queries, viewer, allianceMethods.id)))
    .orderBy(asc(alliances.name), asc(allianceMethods.id))
    .limit(200);
  return [...methods.map((method) => ({ id: method.id, method, of: null })), ...rows];
}

/** The newest version of a method that the viewer may begin by. */
export const findOffered = async (queries: Queries, viewer: Viewer, id: string) =>
  (await listOffered(queries, viewer)).find((offered) => offered.id === id)?.method;
