import { expect, test } from "vitest";
import { showMean, showShare } from "#content/disclosure/group.ts";
import { formatShown } from "#content/disclosure/symbols.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";

const { team, alliance, public: open } = disclosurePolicies;
const circles = [team, alliance, open];
const group = (n: number, mean = 105, sd = 15) => ({ n, mean, sd });

for (const [n, forTeam, forAlliance, forPublic] of [
  [1, "1: 105 u", "c: c", "c: c"],
  [2, "2: 105 u", "c: c", "c: c"],
  [3, "3: 105 u", "3: c", "c: c"],
  [5, "5: 105 u", "5: c", "c: c"],
  [6, "6: 105 u", "6: 105 u", "6: c"],
  [9, "9: 105 u", "9: 105 u", "9: c"],
  [10, "10: 105 u", "10: 105 u", "10: 105 u"],
  [29, "29: 105 u", "29: 105 u", "29: 105 u"],
  [30, "30: 105", "30: 105", "30: 105"],
] as const)
  test(`the mean of ${n} is ${forTeam}; ${forAlliance}; ${forPublic} for team, alliance, public`, () => {
    const shown = circles.map((policy) => showMean(group(n), policy));
    expect(shown.map((one) => `${formatShown(one.n)}: ${formatShown(one.mean)}`)).toEqual([
      ...[forTeam, forAlliance, forPublic],
    ]);
    expect(shown.map(({ mean }) => "symbol" in mean)).toEqual(
      shown.map(({ sd }) => "symbol" in sd),
    );
  });

test("marks that are all alike would be everybody's, and are confidential outside the team", () => {
  expect(showMean(group(40, 20, 0), open).mean).toEqual({ symbol: "c" });
  expect(showMean(group(40, 20, 0), team).mean).toEqual({ value: 20 });
});

const share = (achieved: number, of: number, policy = open) => {
  const shown = showShare({ achieved, of }, policy);
  return [shown.achieved, shown.of, shown.percentage].map((one) => formatShown(one, 1)).join(" ");
};

test("four of four is confidential, and so are all and none of any group", () => {
  expect(share(4, 4)).toBe("c c c");
  expect(share(24, 24)).toBe("c 24 c");
  expect(share(0, 24)).toBe("c 24 c");
  expect(share(24, 24, alliance)).toBe("c 24 c");
  expect(share(24, 24, team)).toBe("24 24 100 u");
});

test("who achieved is confidential where those who did not are few", () => {
  expect(share(24, 27)).toBe("c 27 c");
  expect(share(21, 27)).toBe("21 27 78 u");
  expect(share(24, 27, alliance)).toBe("24 27 89 u");
});

test("a percentage of a hundred and more has one decimal", () => {
  expect(share(50, 99)).toBe("50 99 51");
  expect(share(50, 150)).toBe("50 150 33.3");
});

test("nobody is no group: there can be no percentage", () => {
  expect(share(0, 0)).toBe("0 0 z");
  expect(() => share(5, 4)).toThrow(RangeError);
});
