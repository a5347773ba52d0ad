/**
 * What a designation or a role is called on a day. A pack ships with names, which hold from ever; an
 * administrator names another, renames one or closes one from a day on. An id never changes, and what
 * was given under a name can be shown under it, so nothing that is past is rewritten.
 */
import { headRoles, runsAlliances, runsSchools } from "#content/access/can.ts";
import { designationNames } from "#content/packs/designations.ts";
import { type RoleScope, roleNames } from "#content/packs/roles.ts";

export type PackId = "designation" | "role";

export type PackName = {
  id: string;
  label: string;
  /** For where there is little room; of a role, its label. */
  short: string;
  about: string;
  /** Over what a role is held; none for a designation. */
  scopes: readonly RoleScope[];
};

/** What an administrator said of a name, from a day (`2026-09-01`) on. */
export type NameChange = PackName & { pack: PackId; from: string; isClosed: boolean };

/** A name as it is on a day; a closed one is given to nobody any more. */
export type NameInForce = PackName & { isClosed: boolean };

/** What comes with the program: there on every day, until it is said otherwise. */
export const shippedNames: Record<PackId, readonly PackName[]> = {
  designation: designationNames.map((name) => ({ ...name, about: "", scopes: [] })),
  role: roleNames.map((name) => ({ ...name, short: name.label })),
};

/** Roles that content/access/can.ts gives rights: they are renamed at will, and never closed. */
export const givesRights = (pack: PackId, id: string): boolean =>
  pack === "role" && [...runsSchools, ...runsAlliances, ...headRoles].includes(id);

/** Every name that there is on a day, the closed among them, in the pack's order and then by label. */
export function namesOn(pack: PackId, changes: readonly NameChange[], day: string): NameInForce[] {
  const known = new Map<string, NameInForce>(
    shippedNames[pack].map((name) => [name.id, { ...name, isClosed: false }]),
  );
  const said = changes
    .filter((change) => change.pack === pack && change.from <= day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  for (const { pack: _, from: __, ...name } of said) known.set(name.id, name);
  const shipped = shippedNames[pack].length;
  return [
    ...[...known.values()].slice(0, shipped),
    ...[...known.values()]
      .slice(shipped)
      .toSorted((one, other) => one.label.localeCompare(other.label, "en-GB")),
  ];
}

/**
 * What something is called that was given on a day: by today's name while it is held, by the name of its
 * first day once it has lapsed. A name that came later than the day is the first that it had.
 */
export function nameOfGiven(
  pack: PackId,
  changes: readonly NameChange[],
  given: { id: string; from: string; to: string | null },
  today: string,
): PackName {
  const day = given.to !== null && given.to <= today ? given.from : today;
  const find = (on: string) => namesOn(pack, changes, on).find(({ id }) => id === given.id);
  const first = changes
    .filter((change) => change.pack === pack && change.id === given.id)
    .map(({ from }) => from)
    .sort()[0];
  return (
    find(day) ??
    (first === undefined ? undefined : find(first)) ?? {
      id: given.id,
      label: given.id,
      short: given.id,
      about: "",
      scopes: [],
    }
  );
}
