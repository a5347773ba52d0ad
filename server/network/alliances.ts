/** Founding an alliance and saying what it is; what those in it have before them. */
import { and, asc, desc, eq, exists, inArray, sql } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { newId, slugify } from "#content/id.ts";
import { allianceForms, findPurposeType } from "#content/packs/alliances.ts";
import type { Database } from "#drizzle/database.ts";
import { alliances, roles, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Directory } from "#server/network/directory.ts";
import { parseDay } from "#server/people/changing.ts";
import type { Choosing } from "#server/people/choosing.ts";

export type AllianceFacts = {
  name: string;
  form: string;
  purposeType: string;
  purpose: string;
  about: string;
};

export function createAlliances(needs: {
  database: Database;
  directory: Directory;
  choosing: Choosing;
  clock: Clock;
}) {
  const { database, directory, choosing, clock } = needs;
  const { read } = database;

  /**
   * Founds an alliance, led by the person of that name. Returns its slug.
   * @throws Invalid naming each fact that is missing or unknown; Conflict where the name is taken.
   */
  async function found(
    viewer: Viewer,
    asked: AllianceFacts & { openedOn: string; lead: string },
  ): Promise<string> {
    if (!can(viewer, "administer", null)) throw notFound();
    const { facts, problems } = parseFacts(asked);
    const openedOn = parseDay(asked.openedOn, "openedOn") ?? dayOf(clock());
    if (problems.length > 0) throw invalid(problems);
    const lead = await choosing.person(viewer, asked.lead, "lead");
    const slug = slugify(facts.name);
    await database.write(async (tx) => {
      const [taken] = await tx.select().from(alliances).where(eq(alliances.slug, slug));
      if (taken) throw conflict(`There is an alliance called ${taken.name} here.`);
      const id = newId();
      await tx.insert(alliances).values({ id, slug, ...facts, openedOn });
      await tx.insert(roles).values({
        id: newId(),
        personId: lead.id,
        role: "alliance-lead",
        allianceId: id,
        from: dayOf(clock()),
      });
      await directory.alliancesChanged(tx, [id]);
      await directory.peopleChanged(tx, [lead.id]);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "alliance.found",
        thing: id,
        detail: { name: facts.name, lead: lead.id },
      });
    });
    return slug;
  }

  /** What it is called and for; its address stays. @throws NotFound for who does not run it. */
  async function describe(viewer: Viewer, id: string, asked: AllianceFacts): Promise<void> {
    if (!can(viewer, "runAlliance", { allianceId: id })) throw notFound();
    const { facts, problems } = parseFacts(asked);
    if (problems.length > 0) throw invalid(problems);
    await database.write(async (tx) => {
      await tx.update(alliances).set(facts).where(eq(alliances.id, id));
      await directory.alliancesChanged(tx, [id]);
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "alliance.describe",
        thing: id,
        detail: { name: facts.name },
      });
    });
  }

  /** The viewer's own alliances of today, by name. */
  async function listOwn(viewer: Viewer) {
    if (viewer.allianceIds.length === 0) return [];
    return read
      .select({
        id: alliances.id,
        slug: alliances.slug,
        name: alliances.name,
        purposeType: alliances.purposeType,
      })
      .from(alliances)
      .where(inArray(alliances.id, viewer.allianceIds))
      .orderBy(asc(alliances.name));
  }

  /**
   * An alliance from within. @throws NotFound for who is not in it today: what goes on there is not
   * theirs to know of.
   */
  async function enter(viewer: Viewer, slug: string) {
    const [alliance] = await read.select().from(alliances).where(eq(alliances.slug, slug));
    if (!alliance || !viewer.allianceIds.includes(alliance.id)) throw notFound();
    const drafts = await read
      .select({
        key: writeUps.key,
        title: writeUps.title,
        status: writeUps.status,
        updatedAt: writeUps.updatedAt,
      })
      .from(writeUps)
      .where(
        and(
          eq(writeUps.allianceId, alliance.id),
          exists(
            read
              .select({ one: sql`1` })
              .from(teamMembers)
              .where(
                and(
                  eq(teamMembers.writeUpId, writeUps.id),
                  eq(teamMembers.personId, viewer.person?.id ?? ""),
                  eq(teamMembers.role, "author"),
                ),
              ),
          ),
        ),
      )
      .orderBy(desc(writeUps.updatedAt))
      .limit(50);
    return { alliance, drafts };
  }

  return { found, describe, listOwn, enter };
}

export type Alliances = ReturnType<typeof createAlliances>;

function parseFacts(asked: AllianceFacts) {
  const facts = {
    name: asked.name.trim().slice(0, 120),
    form: asked.form,
    purposeType: asked.purposeType,
    purpose: asked.purpose.trim().slice(0, 300),
    about: asked.about.trim().slice(0, 2000),
  };
  const problems: Problem[] = [];
  const ask = (field: string, message: string) => problems.push({ field, message });
  if (facts.name.length < 3) ask("name", "Give it a name.");
  if (!allianceForms.includes(facts.form)) ask("form", "Choose its form.");
  if (!findPurposeType(facts.purposeType)) ask("purposeType", "Choose what it is for.");
  if (!facts.purpose) ask("purpose", "Say in a sentence what it wants to reach.");
  return { facts, problems };
}
