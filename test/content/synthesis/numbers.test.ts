import { expect, test } from "vitest";
import { analyse } from "#content/synthesis/analysis.ts";
import { tablesOf } from "#content/synthesis/numbers.ts";
import { comparisons } from "#test/content/synthesis/studies.ts";

const tables = (...of: Parameters<typeof comparisons>) => {
  const [outcome] = analyse(comparisons(...of)).outcomes;
  return new Map(outcome && tablesOf(outcome).map((table) => [table.caption, table]));
};

const five = [
  [0.1, 0.04],
  [0.3, 0.03],
  [0.5, 0.05],
  [-0.1, 0.06],
  [0.4, 0.02],
] as const;

test("every way of pooling stands beside the others, by z and by Knapp and Hartung", () => {
  const rows = tables(...five).get("Estimates")?.rows ?? [];
  expect(rows.map(([head]) => head)).toEqual([
    "Fixed effect, z",
    "DerSimonian-Laird, z",
    "DerSimonian-Laird, Knapp-Hartung",
    "REML, z",
    "REML, Knapp-Hartung",
    "Paule-Mandel, z",
    "Paule-Mandel, Knapp-Hartung",
  ]);
  expect(rows[0]?.[4]).toMatch(/^z \d\.\d{3}$/);
  expect(rows[2]?.[4]).toMatch(/^t\(4\) \d\.\d{3}$/);
});

test("below three nothing is pooled, so there is no table; below ten no Egger’s test", () => {
  expect(tables(...five.slice(0, 2)).size).toBe(0);
  expect(
    tables(...five)
      .get("Tests")
      ?.rows.map(([head]) => head),
  ).toEqual(["Cochran’s Q"]);
  expect(
    tables(...five, ...five.map(([g, v]) => [g + 0.05, v * 1.3] as const))
      .get("Tests")
      ?.rows.map(([head]) => head),
  ).toEqual(["Cochran’s Q", "Egger’s test"]);
});

test("what stands without each study is told by its label; minus signs are real, and none stands before 0", () => {
  const left = tables(...five).get("Without each study in turn (REML, Knapp-Hartung)");
  expect(left?.rows.map(([label]) => label)).toEqual(five.map((_, i) => `School s${i + 1}, 2026`));
  const words = JSON.stringify([...tables(...five).values()]);
  expect(words).toContain("[−0.");
  expect(words).not.toMatch(/[[ "]-\d|−0\.0+[^\d]/);
});
