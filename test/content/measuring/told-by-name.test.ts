/** What was told by a school's name is recognised by its id, and nothing becomes tellable by that. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Counted, heldBack } from "#content/disclosure/held-back.ts";
import { resultGroup } from "#content/measuring/counted.ts";
import {
  isToldByName,
  type KnownSchool,
  recogniseSchools,
} from "#content/measuring/told-by-name.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const byName = (name: string | null) => JSON.stringify(["reading", name, "tried", "after"]);
const byId = (schoolId: string | null) =>
  resultGroup({ measure: { id: "reading" }, schoolId, arm: "tried", occasion: "after" });

const schools: KnownSchool[] = [
  { id: "a", name: "Dale", earlier: ["Dale", "Hill"] },
  { id: "b", name: "Hill", earlier: [] },
  { id: "c", name: "Wood", earlier: [] },
];

test.each([
  ["a school that is called so still", "Wood", ["c"], []],
  ["one that is, and one that was once", "Hill", ["b"], ["a"]],
  ["a name that nobody remembers", "Moor", [], ["a", "b", "c"]],
  ["several schools together", null, [null], []],
])("%s", (_, name, known, guessed) => {
  const told: Counted[] = [{ group: byName(name), counts: [27] }];
  expect(told.every(isToldByName)).toBe(true);
  const found = recogniseSchools(told, schools);
  expect(found.known.map(({ group }) => group)).toEqual(known.map(byId));
  expect(found.guessed.map(({ group }) => group)).toEqual(guessed.map(byId));
});

test("what is named as today is left as it is, answers to surveys among it", () => {
  const told = [byId("a"), "survey-1 2026-03-02 item-1"].map((group) => ({ group, counts: [4] }));
  expect(told.some(isToldByName)).toBe(false);
  expect(recogniseSchools(told, schools)).toEqual({ known: told, guessed: [] });
});

test("whatever was held back by its name is held back by its id", () => {
  const policy = disclosurePolicies.public;
  const at = new Date("2026-03-02T10:00:00Z");
  const counts = fc.integer({ min: 24, max: 32 }).map((n) => [n]);
  const entry = fc.record({ name: fc.constantFrom("Dale", "Hill", "Wood", "Moor"), counts });
  fc.assert(
    fc.property(fc.array(fc.array(entry)), fc.array(counts), (tellings, now) => {
      const named = tellings.map((of) =>
        of.map(({ name, ...one }) => ({ ...one, group: byName(name) })),
      );
      const told = (counted: Counted[]) => ({ at, policy, counted });
      const recognised = named.flatMap((counted) => {
        const { known, guessed } = recogniseSchools(counted, schools);
        return [told(known), ...guessed.map((one) => told([one]))];
      });
      const held = (group: (school: KnownSchool) => string, earlier: ReturnType<typeof told>[]) =>
        schools.filter((school, at) => {
          const one = { group: group(school), counts: now[at] ?? [0] };
          return heldBack([one], policy, earlier).length > 0;
        });
      const before = held(({ name }) => byName(name), named.map(told));
      const after = held(({ id }) => byId(id), recognised);
      expect(after).toEqual(expect.arrayContaining(before));
    }),
  );
});
