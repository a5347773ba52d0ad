import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ChangeIdea,
  type Driver,
  driversThatReach,
  problemsOf,
  untestedDrivers,
} from "#content/enquiry/driver-diagram.ts";

const driver = (id: string, parent: string | null = null): Driver => ({ id, text: id, parent });
const idea = (id: string, drivers: string[], tests = 0): ChangeIdea => ({
  id,
  text: id,
  drivers,
  tests,
});
const fieldsOf = (drivers: Driver[], ideas: ChangeIdea[] = [], aim = "Nine in ten"): string[] =>
  problemsOf({ aim, drivers, ideas }).map(({ field }) => field);

test("drivers and ideas that lead to the aim are in order", () => {
  expect(fieldsOf([driver("a"), driver("b", "a")], [idea("i", ["b"])])).toEqual([]);
});

test.each([
  ["an aim that is not said", [driver("a")], [], " ", ["aim"]],
  ["a circle of two", [driver("a", "b"), driver("b", "a")], [], "x", ["a", "b"]],
  ["a driver of itself", [driver("a", "a")], [], "x", ["a"]],
  ["one that hangs on a circle", [driver("a", "a"), driver("b", "a")], [], "x", ["a", "b"]],
  ["a driver of one that is gone", [driver("a", "gone")], [], "x", ["a"]],
  ["an idea without a driver", [driver("a")], [idea("i", [])], "x", ["i"]],
  ["an idea on a circle", [driver("a", "a")], [idea("i", ["a"])], "x", ["a", "i"]],
])("%s is named", (_, drivers, ideas, aim, fields) => {
  expect(fieldsOf(drivers, ideas, aim)).toEqual(fields);
});

test("an idea that leads to the aim by one of two drivers is in order", () => {
  expect(fieldsOf([driver("a"), driver("b", "b")], [idea("i", ["b", "a"])])).toEqual(["b"]);
});

test("a test counts for the driver, for those it acts on, and for no other", () => {
  const drivers = [driver("a"), driver("b", "a"), driver("c", "a"), driver("d")];
  const ideas = [idea("tried", ["b"], 2), idea("not yet", ["c", "d"])];
  expect(untestedDrivers({ aim: "x", drivers, ideas }).map(({ id }) => id)).toEqual(["c", "d"]);
});

const ids = ["a", "b", "c", "d", "e", "f"];
const anyDrivers = fc.tuple(
  ...ids.map((id) =>
    fc.option(fc.constantFrom(...ids), { nil: null }).map((parent) => driver(id, parent)),
  ),
);

test("drivers that only ever act on an earlier one make no circle", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (picks) => {
      const drivers = picks.map((pick, i) =>
        driver(String(i), pick % (i + 1) === i ? null : String(pick % (i + 1))),
      );
      expect(driversThatReach(drivers).size).toBe(drivers.length);
    }),
  );
});

test("whoever is named is in a circle or hangs on one, and nobody else is", () => {
  fc.assert(
    fc.property(anyDrivers, (drivers) => {
      const named = new Set(fieldsOf(drivers));
      for (const one of drivers) {
        let at: Driver | undefined = one;
        for (let steps = 0; steps < ids.length && at?.parent; steps++)
          at = drivers.find(({ id }) => id === at?.parent);
        expect(named.has(one.id)).toBe(at?.parent !== null);
      }
    }),
  );
});

test("a link that closes a circle is always seen", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (length) => {
      const drivers = Array.from({ length }, (_, i) => driver(`${i}`, `${(i + 1) % length}`));
      expect(fieldsOf(drivers)).toHaveLength(length);
    }),
  );
});
