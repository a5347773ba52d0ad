/** A school that no register has, and what each school says of itself. */
import { eq } from "drizzle-orm";
import { can } from "#content/access/can.ts";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { slugify } from "#content/id.ts";
import { parseWebsite } from "#content/network/values.ts";
import { phases } from "#content/practice/facets.ts";
import { identifierProblems } from "#content/practice/identifiers/problems.ts";
import type { Database } from "#drizzle/database.ts";
import { type SchoolFact, schools } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Directory } from "#server/network/directory.ts";

export function createKeeping(needs: { database: Database; directory: Directory; clock: Clock }) {
  const { database, directory, clock } = needs;

  /** Adds a school by hand; gives its id. @throws Invalid, Conflict for a name that is taken. */
  async function addSchool(
    viewer: Viewer,
    asked: { name: string; phase: string; town: string; localAuthority: string },
  ): Promise<string> {
    if (!can(viewer, "administer", null)) throw notFound();
    const name = asked.name.trim().slice(0, 120);
    const phase = phases.find((known) => known === asked.phase) ?? null;
    const problems: Problem[] = [
      ...(name.length < 3 ? [{ field: "name", message: "Give the school’s name." }] : []),
      ...(phase ? [] : [{ field: "phase", message: "Choose a phase." }]),
    ];
    if (problems.length > 0) throw invalid(problems);
    const id = slugify(name);
    const now = clock();
    const given = {
      name,
      phase,
      town: asked.town.trim().slice(0, 80) || null,
      localAuthority: asked.localAuthority.trim().slice(0, 80) || null,
    };
    await database.write(async (tx) => {
      const facts = factsOf(given, "Entered by hand", dayOf(now));
      const added = await tx
        .insert(schools)
        .values({ id, ...given, facts, createdAt: now, updatedAt: now })
        .onConflictDoNothing()
        .returning();
      if (added.length === 0) throw conflict(`There is a school called ${name} here.`);
      await directory.schoolsChanged(tx, [id]);
      await record(tx, {
        at: now,
        actor: viewer.person?.id ?? null,
        action: "school.add",
        thing: id,
        detail: { name },
      });
    });
    return id;
  }

  /** What a school says of itself; a register that is newer may know another website. */
  async function describeSchool(
    viewer: Viewer,
    id: string,
    asked: { about: string; website: string },
  ): Promise<void> {
    const [school] = await database.read.select().from(schools).where(eq(schools.id, id));
    if (!school || !can(viewer, "runSchool", { schoolId: id })) throw notFound();
    const about = asked.about.trim().slice(0, 400) || null;
    const website = readWebsite(asked.website);
    const problems = identifierProblems(about ?? "", "about", []);
    if (problems.length > 0) throw invalid(problems);
    const now = clock();
    const facts =
      website === school.website
        ? school.facts
        : { ...school.facts, ...factsOf({ website }, "The school", dayOf(now)) };
    await database.write(async (tx) => {
      await tx
        .update(schools)
        .set({ about, website, facts, updatedAt: now })
        .where(eq(schools.id, id));
      await directory.schoolsChanged(tx, [id]);
      await record(tx, {
        at: now,
        actor: viewer.person?.id ?? null,
        action: "school.describe",
        thing: id,
      });
    });
  }

  return { addSchool, describeSchool };
}

const factsOf = (
  values: Record<string, SchoolFact["value"]>,
  source: string,
  asOf: string,
): Record<string, SchoolFact> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value === null && field !== "website" ? [] : [[field, { value, source, asOf }]],
    ),
  );

function readWebsite(text: string): string | null {
  const website = parseWebsite(text);
  if (text.trim() && !website)
    throw invalid([{ field: "website", message: "Write its address: www.moss.sch.uk." }]);
  return website;
}
