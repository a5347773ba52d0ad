/** What designations and roles are called here: what ships, and what administrators have said since. */

import { and, asc, eq } from "drizzle-orm";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound, type Problem } from "#content/failure.ts";
import { slugify } from "#content/id.ts";
import type { LogKind } from "#content/log/kinds.ts";
import {
  givesRights,
  type NameChange,
  nameOfGiven,
  namesOn,
  type PackId,
} from "#content/packs/naming.ts";
import type { RoleScope } from "#content/packs/roles.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import { packEntries } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import { parseDay } from "#server/people/changing.ts";
import { requireAdministrator } from "#server/people/places.ts";

/** After everything that is said of a name, also of days to come. */
const lastDay = "9999-12-31";

/** What a name is to be, as its form says; `from` empty for today. */
export type AskedName = { label: string; short: string; about: string; from: string };

export function createPacks({ database, clock }: { database: Database; clock: Clock }) {
  /** The names as they are at this moment, to be asked for one after another. */
  async function getNames() {
    const changes = await listChanges();
    const today = dayOf(clock());
    return {
      /** What may be given on a day: what is called so, and not closed. */
      inForce: (pack: PackId, day = today) =>
        namesOn(pack, changes, day).filter(({ isClosed }) => !isClosed),
      /** What is held since a day, by its name of today, or of its first day once it has lapsed. */
      ofGiven: (pack: PackId, given: { id: string; from: string; to: string | null }) =>
        nameOfGiven(pack, changes, given, today),
      /** What something is called today. */
      ofToday: (pack: PackId, id: string) =>
        nameOfGiven(pack, changes, { id, from: today, to: null }, today),
      /** What it was called on a day. */
      ofDay: (pack: PackId, id: string, day: string) =>
        nameOfGiven(pack, changes, { id, from: day, to: day }, today),
    };
  }

  /** Every name of a pack for those who change them, each with what is said of it from which day on. */
  async function list(viewer: Viewer, pack: PackId) {
    requireAdministrator(viewer);
    const changes = await listChanges();
    const today = dayOf(clock());
    const now = new Map(namesOn(pack, changes, today).map((name) => [name.id, name]));
    return namesOn(pack, changes, lastDay).map((last) => ({
      ...(now.get(last.id) ?? last),
      givesRights: givesRights(pack, last.id),
      changes: changes.filter((change) => change.pack === pack && change.id === last.id),
    }));
  }

  /** Another name, for something that had none here. @throws Invalid, Conflict for one there is. */
  async function add(
    viewer: Viewer,
    pack: PackId,
    asked: AskedName & { scopes: readonly RoleScope[] },
  ): Promise<void> {
    requireAdministrator(viewer);
    const name = parseName(asked);
    if (pack === "role" && asked.scopes.length === 0)
      throw invalid([{ field: "scopes", message: "Say over what the role is held." }]);
    const id = slugify(name.label);
    const taken = namesOn(pack, await listChanges(), lastDay).find((known) => known.id === id);
    if (taken) throw conflict(`There is ${taken.label} already. Change what that is called.`);
    const from = parseFirst(asked.from);
    const change = { ...name, pack, id, scopes: asked.scopes, isClosed: false, from };
    await say(viewer, "name.add", change, async (tx) => {
      // Somebody else may have added it since the list was read.
      const [added] = await tx
        .select({ label: packEntries.label })
        .from(packEntries)
        .where(and(eq(packEntries.pack, pack), eq(packEntries.id, id)))
        .limit(1);
      if (added) throw conflict(`There is ${added.label} already. Change what that is called.`);
    });
  }

  /** Called otherwise from a day on; given again, if it was closed. @throws Invalid, NotFound */
  async function rename(viewer: Viewer, pack: PackId, id: string, asked: AskedName): Promise<void> {
    requireAdministrator(viewer);
    const { scopes } = await getLast(pack, id);
    const change = { ...parseName(asked), pack, id, scopes, isClosed: false };
    await say(viewer, "name.change", { ...change, from: parseFirst(asked.from) });
  }

  /** Given to nobody from a day on; those who hold it keep it. @throws Conflict, NotFound */
  async function close(viewer: Viewer, pack: PackId, id: string, on: string): Promise<void> {
    requireAdministrator(viewer);
    const from = parseFirst(on, "on");
    const last = await getLast(pack, id);
    if (givesRights(pack, id))
      throw conflict(`${last.label} gives rights that the commons needs. Rename it instead.`);
    const named = namesOn(pack, await listChanges(), from).find((name) => name.id === id) ?? last;
    await say(viewer, "name.close", { ...named, pack, from, isClosed: true });
  }

  async function say(
    viewer: Viewer,
    action: LogKind,
    change: NameChange,
    first: (tx: Queries) => Promise<void> = async () => {},
  ): Promise<void> {
    const changedAt = clock();
    const changedBy = viewer.person?.id ?? null;
    await database.write(async (tx) => {
      await first(tx);
      const row = { ...change, changedBy, changedAt };
      await tx
        .insert(packEntries)
        .values(row)
        .onConflictDoUpdate({
          target: [packEntries.pack, packEntries.id, packEntries.from],
          set: row,
        });
      await record(tx, {
        at: changedAt,
        actor: changedBy,
        action,
        thing: `${change.pack}:${change.id}`,
        detail: { label: change.label, from: change.from },
      });
    });
  }

  async function getLast(pack: PackId, id: string) {
    const last = namesOn(pack, await listChanges(), lastDay).find((name) => name.id === id);
    if (!last) throw notFound("There is no such name.");
    return last;
  }

  const listChanges = (): Promise<NameChange[]> =>
    database.read
      .select({
        pack: packEntries.pack,
        id: packEntries.id,
        from: packEntries.from,
        label: packEntries.label,
        short: packEntries.short,
        about: packEntries.about,
        scopes: packEntries.scopes,
        isClosed: packEntries.isClosed,
      })
      .from(packEntries)
      .orderBy(asc(packEntries.from));

  const parseFirst = (day: string, field = "from"): string =>
    parseDay(day, field) ?? dayOf(clock());

  return { getNames, list, add, rename, close };
}

export type Packs = ReturnType<typeof createPacks>;

/** The names as a service or a page asks for them. */
export type Names = Awaited<ReturnType<Packs["getNames"]>>;

function parseName({ label, short, about }: AskedName) {
  const name = { label: label.trim(), short: short.trim() || label.trim(), about: about.trim() };
  const problems: Problem[] = [
    ...(name.label.length < 2 || name.label.length > 80
      ? [{ field: "label", message: "Give it a name of 2 to 80 characters." }]
      : []),
    ...(short.trim().length > 30
      ? [{ field: "short", message: "The short name has at most 30 characters." }]
      : []),
    ...(name.about.length > 200
      ? [{ field: "about", message: "Say what it means in at most 200 characters." }]
      : []),
  ];
  if (problems.length > 0) throw invalid(problems);
  return name;
}
