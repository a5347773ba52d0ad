/** A school, an alliance, or the commons itself: what people are invited to and roles are held over. */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { invalid, notAllowed, notFound } from "#content/failure.ts";
import type { PackName } from "#content/packs/naming.ts";
import type { RoleScope } from "#content/packs/roles.ts";
import type { Queries } from "#drizzle/database.ts";
import { alliances, schools } from "#drizzle/schema/index.ts";

/** A school or an alliance by its id; both null for the commons. */
export type Place = { schoolId: string | null; allianceId: string | null };

/** @throws NotAllowed for who does not run the place. */
export function requireRunning(viewer: Viewer, place: Place): void {
  if (!runs(viewer, place)) throw notAllowed("Only those who run it can do this.");
}

/** @throws NotFound for who does not run the place: who comes and goes there is not theirs to read. */
export function requireInsight(viewer: Viewer, place: Place): void {
  if (!runs(viewer, place)) throw notFound();
}

/** Whether somebody runs the place. */
export function runs(viewer: Viewer, { schoolId, allianceId }: Place): boolean {
  if (schoolId) return can(viewer, "runSchool", { schoolId });
  if (allianceId) return can(viewer, "runAlliance", { allianceId });
  return can(viewer, "administer", null);
}

/** @throws NotFound for who does not administer the commons: they are not told what is there. */
export function requireAdministrator(viewer: Viewer): void {
  if (!can(viewer, "administer", null)) throw notFound();
}

/** @throws Invalid for a role that is not among the names, or not held over such a place. */
export function parseRole(role: string, place: Place, names: PackName[]): string | null {
  if (!role) return null;
  const scope: RoleScope = place.schoolId ? "school" : place.allianceId ? "alliance" : "commons";
  if (!names.some(({ id, scopes }) => id === role && scopes.includes(scope)))
    throw invalid([{ field: "role", message: "Choose one of the roles." }]);
  return role;
}

/** As people call it: "Harrow Lane Academy". */
export async function nameOfPlace(
  queries: Queries,
  { schoolId, allianceId }: Place,
): Promise<string> {
  if (schoolId) {
    const [school] = await queries.select().from(schools).where(eq(schools.id, schoolId));
    return school?.name ?? "a school";
  }
  if (allianceId) {
    const [alliance] = await queries.select().from(alliances).where(eq(alliances.id, allianceId));
    return alliance?.name ?? "an alliance";
  }
  return "Practice Commons";
}
