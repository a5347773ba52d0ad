import { expect, test } from "vitest";
import { costBand, poundsPerPupil } from "#content/practice/write-up.ts";

test.each([
  [2_000, 1],
  [2_001, 2],
  [5_000, 2],
  [5_001, 3],
  [18_000, 3],
  [18_001, 4],
  [30_000, 4],
  [30_001, 5],
])("£%i for a class of 25 is in band %i (field notes 6.3)", (pounds, band) => {
  expect(costBand(poundsPerPupil(pounds, 25))).toBe(band);
});

test.each([
  [2_000.01, 25, 2],
  [2_400, 30, 1],
  [2_400.01, 30, 2],
  [21_600, 30, 3],
  [21_600.01, 30, 4],
])(
  "a penny over the boundary is over it: £%f for %i pupils is in band %i",
  (pounds, pupils, band) => {
    expect(costBand(poundsPerPupil(pounds, pupils))).toBe(band);
  },
);
