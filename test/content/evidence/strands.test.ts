import { expect, test } from "vitest";
import { parseStrandFacts, sayMonths, saySecurity } from "#content/evidence/strands/strand.ts";
import { strands } from "#content/packs/strands.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

const of = (slug: string) => {
  const found = strands.find(({ strand }) => strand === slug);
  if (!found) throw new Error(`no strand ${slug}`);
  return found;
};

test("there are thirty strands, each a theme, with a day and a way to EEF", () => {
  expect(strands).toHaveLength(30);
  expect(strands.filter(({ strand }) => !findTheme(strand))).toEqual([]);
  expect(new Set(strands.map(({ link }) => link)).size).toBe(30);
  expect(new Set(strands.map(({ asOf }) => asOf))).toEqual(new Set(["2025-10-01"]));
});

test("no padlock and no months go together", () => {
  for (const { months, security } of strands) expect(months === null).toBe(security === 0);
});

test("padlocks from before EEF changed its scale name that scale, which had no 0", () => {
  const facts = (asOf: string, security = "3") =>
    parseStrandFacts(
      "phonics",
      { months: security === "0" ? "" : "4", cost: "1", security, asOf, link: of("phonics").link },
      "2026-01-01",
    );
  expect(facts("2018-05-01").scale).toBe("eef-strands-2012");
  expect(saySecurity(facts("2018-05-01"))).toBe(
    "Moderate evidence (by EEF Toolkit security, 2012 to 2021)",
  );
  expect(saySecurity(facts("2025-10-01"))).toBe("Moderate evidence");
  expect(facts("2025-10-01", "0").scale).toBe("eef-strands");
  expect(() => facts("2018-05-01", "0")).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ field: "security" })] }),
  );
});

test("insufficient evidence, none, less and more are said in different words", () => {
  expect(sayMonths(of("learning-styles"))).toBe(
    "Insufficient evidence: no months of progress are given",
  );
  expect(sayMonths({ months: 3, security: 0 })).toContain("Insufficient evidence");
  expect(sayMonths(of("setting-and-streaming"))).toBe("No more and no less progress, on average");
  expect(sayMonths(of("repeating-a-year"))).toBe("2 months less progress, on average");
  expect(sayMonths(of("performance-pay"))).toBe("1 month more progress, on average");
  expect(sayMonths(of("feedback"))).toBe("6 months more progress, on average");
});
