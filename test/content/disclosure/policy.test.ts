import { expect, test } from "vitest";
import { policyFor } from "#content/disclosure/policy.ts";
import { formatShown, showCount, symbolWords } from "#content/disclosure/symbols.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

for (const [audience, circle] of [
  ["team", "team"],
  ["", "team"],
  ["school:a", "alliance"],
  ["heads:a", "alliance"],
  ["alliance:a", "alliance"],
  ["alliance:a alliance:b", "alliance"],
  ["member", "public"],
  ["public", "public"],
] as const)
  test(`what “${audience}” may read follows the policy of ${circle}`, () => {
    expect(policyFor(audience).audience).toBe(circle);
  });

test("only what the team sees says that it is not to be shared, and what becomes of small groups for others", () => {
  expect(policyFor("team").notice).toMatch(
    /Do not share these numbers: small groups .* others are shown holds them back/,
  );
  expect(policyFor("public").notice).toBeNull();
});

test("a number is written with its thousands, its decimals and its doubt", () => {
  expect(formatShown({ value: 1234 })).toBe("1,234");
  expect(formatShown({ value: 54.64 }, 1)).toBe("54.6");
  expect(formatShown({ value: 105, unreliable: true })).toBe("105 u");
  expect(formatShown({ symbol: "z" })).toBe("z");
});

test("no count that we show rounds to 0, so that none is in need of “low”, or of “k” beside it", () => {
  for (const policy of Object.values(disclosurePolicies))
    for (let count = 0; count <= 60; count += 1) {
      const isSuppressed = count > 0 && count < policy.minCount;
      const shown = isSuppressed ? { symbol: "c" } : { value: count };
      expect(showCount(count, policy)).toEqual(shown);
    }
  expect(Object.keys(symbolWords)).toEqual(["c", "z", "x", "low", "u"]);
});

test("a true zero is 0, and what rounds to it is low", () => {
  const rounding = { ...policyFor("team"), roundTo: 5 };
  expect([0, 2, 3].map((count) => formatShown(showCount(count, rounding)))).toEqual([
    ...["0", "low", "5"],
  ]);
  expect(showCount(0, policyFor("public"))).toEqual({ value: 0 });
});

test("every symbol is explained in a sentence", () => {
  for (const words of Object.values(symbolWords)) expect(words).toMatch(/^[A-Z].*\.$/);
});
