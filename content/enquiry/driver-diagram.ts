/**
 * A driver diagram says how a team thinks its aim is reached: drivers that must change, the drivers
 * behind these, and ideas for changing them, which cycles test (Model for Improvement; Langley et al.
 * 2009). Its rules, each in a sentence, and what in it nobody has tested yet.
 */
import type { Problem } from "#content/failure.ts";

/** A primary driver has no parent; a secondary driver has the driver that it acts on. */
export type Driver = { id: string; text: string; parent: string | null };

/** `tests` is how many cycles have tried the idea; over several enquiries, how many of these have begun to try it. */
export type ChangeIdea = { id: string; text: string; drivers: readonly string[]; tests: number };

export type DriverDiagram = {
  aim: string;
  drivers: readonly Driver[];
  ideas: readonly ChangeIdea[];
};

/** What an alliance's diagram holds at most, and the longest of its texts in characters. */
export const diagramLimits = { drivers: 40, ideas: 80, words: 160, enquiriesOfIdea: 100 };

/** An alliance's aim as one text: how much, for whom, by when (S38). */
export const aimOf = ({
  howMuch,
  forWhom,
  byWhen,
}: Record<"howMuch" | "forWhom" | "byWhen", string>) =>
  [howMuch, forWhom, byWhen].filter((part) => part.trim()).join(", ");

/** The drivers that one cannot be put under: itself, and those that act on it. */
export function driversUnder(id: string, drivers: readonly Driver[]): Set<string> {
  const parents = new Map(drivers.map((driver) => [driver.id, driver.parent]));
  return new Set(
    drivers.flatMap((driver) => (wayUp(driver.id, parents).includes(id) ? [driver.id] : [])),
  );
}

/** What must be put right, by the id of the driver or idea; empty if the diagram holds. */
export function problemsOf({ aim, drivers, ideas }: DriverDiagram): Problem[] {
  const reaching = driversThatReach(drivers);
  return [
    ...(aim.trim()
      ? []
      : [{ field: "aim", message: "Say what the aim is: what, how much, by when." }]),
    ...drivers
      .filter(({ id }) => !reaching.has(id))
      .map(({ id, text }) => ({
        field: id,
        message: `“${text}” does not lead to the aim. A driver acts on the aim or on another driver, and never in a circle.`,
      })),
    ...ideas
      .filter((idea) => !idea.drivers.some((id) => reaching.has(id)))
      .map(({ id, text }) => ({
        field: id,
        message: `“${text}” does not lead to the aim. Choose the driver it would change.`,
      })),
  ];
}

/** The drivers that no cycle has tested, neither by their own ideas nor by those of drivers behind them. */
export function untestedDrivers({ drivers, ideas }: DriverDiagram): Driver[] {
  const parents = new Map(drivers.map(({ id, parent }) => [id, parent]));
  const tested = new Set(
    ideas
      .filter(({ tests }) => tests > 0)
      .flatMap((idea) => idea.drivers.flatMap((id) => wayUp(id, parents))),
  );
  return drivers.filter(({ id }) => !tested.has(id));
}

/** The drivers from which the way up ends at the aim. */
export function driversThatReach(drivers: readonly Driver[]): Set<string> {
  const parents = new Map(drivers.map(({ id, parent }) => [id, parent]));
  return new Set(
    drivers.flatMap(({ id }) =>
      parents.get(wayUp(id, parents).at(-1) ?? "") === null ? [id] : [],
    ),
  );
}

/** A driver and those it acts on, one after another, until the aim or a driver met before. */
function wayUp(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  let next: string | null | undefined = id;
  while (next && parents.has(next) && !way.includes(next)) {
    way.push(next);
    next = parents.get(next);
  }
  return way;
}
