/**
 * Who or which school is meant by what somebody typed. A whole name that only one has is taken; anything
 * less is offered back to choose from, since much is given to whom one names. Nobody is suggested, or
 * taken by the name in their address, whom the asker would not find in the directory.
 */
import { and, asc, eq, inArray, like, or } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { type Choice, invalid } from "#content/failure.ts";
import type { Database } from "#drizzle/database.ts";
import { fold, folded } from "#drizzle/dialect.ts";
import { affiliations, designations, people, schools } from "#drizzle/schema/index.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Packs } from "#server/packs.ts";
import { choosableBy } from "#server/people/listed.ts";
import { inForce } from "#server/people/sessions.ts";

export type Chosen = { id: string; handle: string; name: string };

/** As many are offered to choose from. */
const most = 8;

export function createChoosing(needs: { database: Database; packs: Packs; clock: Clock }) {
  const { packs, clock } = needs;
  const { read } = needs.database;

  /** @throws Invalid for nobody; with choices where it may be one of several. */
  async function person(viewer: Viewer, typed: string, field: string): Promise<Chosen> {
    const wanted = typed.trim().replace(/^@/, "").slice(0, 100);
    const part = partOf(wanted);
    if (!part) throw invalid([{ field, message: "Write whom you mean." }]);
    const found = await read
      .select({ id: people.id, handle: people.handle, name: people.name, post: people.post })
      .from(people)
      .where(
        and(
          or(eq(people.handle, wanted.toLowerCase()), like(folded(people.name), `%${part}%`)),
          choosableBy(read, viewer, dayOf(clock())),
        ),
      )
      .orderBy(asc(people.name), asc(people.id))
      .limit(most + 1);
    const namesakes = found.filter(({ name }) => fold(name) === fold(wanted));
    const taken =
      found.find(({ handle }) => handle === wanted.toLowerCase()) ??
      (namesakes.length === 1 ? namesakes[0] : undefined);
    if (taken) return taken;
    const near = namesakes.length > 1 ? namesakes : found;
    const choices = await describePeople(near.slice(0, most));
    throw notOne(field, { wanted, kind: "nobody" }, choices, found.length > most);
  }

  async function describePeople(
    found: { id: string; handle: string; name: string; post: string }[],
  ): Promise<Choice[]> {
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const today = dayOf(clock());
    const [places, designated, names] = await Promise.all([
      read
        .select({ personId: affiliations.personId, school: schools.name })
        .from(affiliations)
        .innerJoin(schools, eq(schools.id, affiliations.schoolId))
        .where(and(inArray(affiliations.personId, ids), inForce(affiliations, today))),
      read
        .select({ personId: designations.personId, kind: designations.kind })
        .from(designations)
        .where(and(inArray(designations.personId, ids), inForce(designations, today))),
      packs.getNames(),
    ]);
    return found.map(({ id, handle, name, post }) => ({
      value: handle,
      label: name,
      about: [
        post,
        ...places.flatMap(({ personId, school }) => (personId === id ? [school] : [])),
        ...designated.flatMap(({ personId, kind }) =>
          personId === id ? [names.ofToday("designation", kind).short] : [],
        ),
      ]
        .filter(Boolean)
        .join(", "),
    }));
  }

  /** A school by its name, its URN or its id. @throws Invalid as for a person */
  async function school(typed: string, field: string): Promise<{ id: string; name: string }> {
    const wanted = typed.trim().slice(0, 100);
    const part = partOf(wanted);
    if (!part) throw invalid([{ field, message: "Write which school you mean." }]);
    const found = await read
      .select({
        id: schools.id,
        name: schools.name,
        town: schools.town,
        area: schools.localAuthority,
      })
      .from(schools)
      .where(or(eq(schools.id, wanted), like(folded(schools.name), `%${part}%`)))
      .orderBy(asc(schools.name), asc(schools.id))
      .limit(most + 1);
    const namesakes = found.filter(({ name }) => fold(name) === fold(wanted));
    const taken =
      found.find(({ id }) => id === wanted) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    if (taken) return taken;
    const near = namesakes.length > 1 ? namesakes : found;
    const choices = near.slice(0, most).map(({ id, name, town, area }) => ({
      value: id,
      label: name,
      about: [town, area].filter(Boolean).join(", "),
    }));
    throw notOne(field, { wanted, kind: "no school" }, choices, found.length > most);
  }

  return { person, school };
}

export type Choosing = ReturnType<typeof createChoosing>;

/** What a name is searched by: without the signs that a pattern would take for its own. */
const partOf = (wanted: string): string =>
  fold(wanted)
    .replace(/[%_\\]/g, "")
    .trim();

function notOne(
  field: string,
  { wanted, kind }: { wanted: string; kind: "nobody" | "no school" },
  choices: Choice[],
  more: boolean,
) {
  if (choices.length === 0)
    return invalid([
      {
        field,
        message: `We found ${kind} called “${wanted}”. Look at the spelling, or write a part of the name.`,
      },
    ]);
  const names = choices.map(({ label, about }) => (about ? `${label} (${about})` : label));
  const listed = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
  const rest = more ? " There are more: write more of the name." : "";
  return invalid([{ field, message: `Did you mean ${listed}?${rest}`, choices }]);
}
