/** The demo: sample people only, on loopback only, signed in by name. */
import { count, eq } from "drizzle-orm";
import { notFound } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { people } from "#drizzle/schema/index.ts";
import type { Env } from "#server/env.ts";

/**
 * Whether this is the demo: no public address is set and nobody but sample people is here.
 * @throws Error where real people are here and no public address is set.
 */
export async function isDemo(env: Env, database: Database): Promise<boolean> {
  if (env.appUrl) return false;
  const [real] = await database.read
    .select({ count: count() })
    .from(people)
    .where(eq(people.isSample, false));
  if (real && real.count > 0)
    throw new Error(
      `APP_URL is not set, and this database has ${real.count} people who are not sample people. The demo signs anyone in: it will not start here. Set APP_URL to the address people type.`,
    );
  return true;
}

/** The sample person to sign in. @throws NotFound */
export async function getSamplePerson(database: Database, handle: string) {
  const [person] = await database.read
    .select({ id: people.id, name: people.name, isSample: people.isSample })
    .from(people)
    .where(eq(people.handle, handle));
  if (!person?.isSample) throw notFound("There is no sample person by that name.");
  return person;
}
