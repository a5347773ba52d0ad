/** An alliance as those in it have it before them: what it works by is for its members. */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import { mayRead, tokensOf, type Viewer } from "#content/access/tokens.ts";
import { notAllowed, notFound } from "#content/failure.ts";
import type { Queries } from "#drizzle/database.ts";
import { alliances } from "#drizzle/schema/index.ts";

/** @throws NotFound for who is not in it today */
export async function enterAlliance(read: Queries, viewer: Viewer, slug: string) {
  const [alliance] = await read
    .select({ id: alliances.id, slug: alliances.slug, name: alliances.name })
    .from(alliances)
    .where(eq(alliances.slug, slug));
  if (!alliance || !mayRead(tokensOf(viewer), [`alliance:${alliance.id}`])) throw notFound();
  return { ...alliance, maySteer: can(viewer, "steerAlliance", { allianceId: alliance.id }) };
}

/** The same, for who says how it works together. @throws NotAllowed for others in it */
export async function requireSteering(read: Queries, viewer: Viewer, slug: string) {
  const alliance = await enterAlliance(read, viewer, slug);
  if (!alliance.maySteer)
    throw notAllowed("The heads of an alliance’s schools change this, and those who run it.");
  return alliance;
}
