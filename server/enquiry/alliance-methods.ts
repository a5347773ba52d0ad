/**
 * Methods that an alliance writes for its enquiries. Each time one is kept it is a new version: what began
 * by an earlier one stays on it. One that is retired is not offered any more; what goes on by it goes on.
 */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { type MethodDraft, methodFrom } from "#content/enquiry/method-draft.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { newId } from "#content/id.ts";
import { findMethod } from "#content/packs/methods/index.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { allianceMethods, methodVersions } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import type { Clock } from "#server/clock.ts";
import { listOffered } from "#server/enquiry/method-of.ts";
import { enterAlliance, requireSteering } from "#server/enquiry/within-alliance.ts";
import { readableBy, setAudienceOf } from "#server/practice/audience.ts";

/** As many are kept in one alliance. */
const most = 30;

export function createAllianceMethods(needs: { database: Database; clock: Clock }) {
  const { database, clock } = needs;
  const { read } = database;

  /** An alliance's methods, those that are offered first. @throws NotFound for who is not in it */
  async function list(viewer: Viewer, slug: string) {
    const alliance = await enterAlliance(read, viewer, slug);
    const rows = await newest(viewer, alliance.id).limit(most);
    const methods = rows.map(({ id, version, retiredAt, method }) => ({
      ...{ id, version, isRetired: retiredAt !== null },
      ...{ name: method.name, about: method.about, stages: method.stages.map(({ name }) => name) },
    }));
    return { alliance, methods: methods.toSorted((a, b) => +a.isRetired - +b.isRetired) };
  }

  /** The newest version of one, to be changed. @throws NotFound, NotAllowed */
  async function get(viewer: Viewer, slug: string, id: string) {
    const alliance = await requireSteering(read, viewer, slug);
    const found = (await newest(viewer, alliance.id).limit(most)).find((one) => one.id === id);
    if (!found) throw notFound();
    return { alliance, version: found.version, method: found.method };
  }

  const newest = (viewer: Viewer, allianceId: string) =>
    read
      .select({
        id: allianceMethods.id,
        version: allianceMethods.version,
        retiredAt: allianceMethods.retiredAt,
        method: methodVersions.method,
      })
      .from(allianceMethods)
      .innerJoin(methodVersions, isNewest)
      .where(
        and(
          eq(allianceMethods.allianceId, allianceId),
          readableBy(read, viewer, allianceMethods.id),
        ),
      )
      .orderBy(asc(allianceMethods.id));

  /** What a new one may begin as: one of the five, or nothing. @throws NotFound, NotAllowed */
  async function begin(viewer: Viewer, slug: string, from: string) {
    const alliance = await requireSteering(read, viewer, slug);
    return { alliance, method: findMethod(from) };
  }

  /**
   * Keeps a draft as the first version of a method, or as the next of one whose newest was `version`; gives
   * the method's id. @throws Invalid, field by field; Conflict where somebody else kept one first
   */
  async function keep(
    viewer: Viewer,
    slug: string,
    asked: { id: string | null; version: number; draft: MethodDraft },
  ): Promise<string> {
    const alliance = await requireSteering(read, viewer, slug);
    const id = asked.id ?? `own-${newId(12)}`;
    const version = asked.id ? asked.version + 1 : 1;
    const versionId = `${id}-v${version}`;
    const checked = methodFrom(versionId, asked.draft);
    if ("problems" in checked) throw invalid(checked.problems);
    const { method } = checked;
    await database.write(async (tx) => {
      if (asked.id) await nextVersion(tx, { id, allianceId: alliance.id, version });
      else await first(tx, { id, allianceId: alliance.id });
      await tx.insert(methodVersions).values({
        ...{ id: versionId, methodId: id, number: version, method },
        ...{ keptBy: viewer.person?.id ?? null, keptAt: clock() },
      });
      await note(tx, viewer, "method.keep", alliance.id, { name: method.name, version });
    });
    return id;
  }

  async function first(tx: Queries, method: { id: string; allianceId: string }) {
    const there = await tx.$count(
      allianceMethods,
      eq(allianceMethods.allianceId, method.allianceId),
    );
    if (there >= most) throw conflict(`${most} methods are enough. Change one that you have.`);
    await tx.insert(allianceMethods).values({ ...method, version: 1 });
    await setAudienceOf(tx, [method.id], [`alliance:${method.allianceId}`]);
  }

  async function nextVersion(
    tx: Queries,
    { id, allianceId, version }: { id: string; allianceId: string; version: number },
  ) {
    const own = and(eq(allianceMethods.id, id), eq(allianceMethods.allianceId, allianceId));
    const [moved] = await tx
      .update(allianceMethods)
      .set({ version })
      .where(and(own, eq(allianceMethods.version, version - 1)))
      .returning({ id: allianceMethods.id });
    if (moved) return;
    if ((await tx.$count(allianceMethods, own)) === 0) throw notFound();
    throw conflict("Somebody changed this method at the same time. What you typed is still here.");
  }

  /** Offers it no longer, or again. @throws NotFound, NotAllowed */
  async function setRetired(viewer: Viewer, slug: string, id: string, retired: boolean) {
    const { alliance, method } = await get(viewer, slug, id);
    await database.write(async (tx) => {
      const [changed] = await tx
        .update(allianceMethods)
        .set({ retiredAt: retired ? clock() : null })
        .where(
          and(eq(allianceMethods.id, id), retired ? isNull(allianceMethods.retiredAt) : undefined),
        )
        .returning({ id: allianceMethods.id });
      if (!changed) return;
      const action = retired ? "method.retire" : "method.bring-back";
      await note(tx, viewer, action, alliance.id, { name: method.name });
    });
  }

  const note = (
    tx: Queries,
    viewer: Viewer,
    action: "method.keep" | "method.retire" | "method.bring-back",
    thing: string,
    detail: Record<string, unknown>,
  ) => record(tx, { at: clock(), actor: viewer.person?.id ?? null, action, thing, detail });

  return {
    list,
    get,
    begin,
    keep,
    retire: (viewer: Viewer, slug: string, id: string) => setRetired(viewer, slug, id, true),
    bringBack: (viewer: Viewer, slug: string, id: string) => setRetired(viewer, slug, id, false),
    /** What may be chosen for a new enquiry: `of` is the alliance whose method it is. */
    listOffered: async (viewer: Viewer) =>
      (await listOffered(read, viewer)).map(({ id, of, method: { name, about } }) => ({
        ...{ id, of, name, about },
      })),
  };
}

export type AllianceMethods = ReturnType<typeof createAllianceMethods>;

const isNewest = and(
  eq(methodVersions.methodId, allianceMethods.id),
  eq(methodVersions.number, allianceMethods.version),
);
