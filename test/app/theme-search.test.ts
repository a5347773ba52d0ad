import { expect, test } from "vitest";
import { searchThemes } from "#app/editor/theme-search.ts";

const found = (typed: string) => searchThemes(typed).map(({ slug }) => slug);

test("a theme is found by its label or another name, in any case", () => {
  expect(found("phonics")).toContain("phonics");
  expect(found("AFL")).toContain("assessment-for-learning");
});

for (const [typed, slug] of [
  ["mathmatics", "mathematics"],
  ["phoncis", "phonics"],
  ["asessm", "assessment-for-learning"],
  ["assesment for learning", "assessment-for-learning"],
] as const)
  test(`"${typed}" still finds ${slug}`, () => {
    expect(found(typed)).toContain(slug);
  });

test("nearly right is looked for only where nothing is right; nonsense and blanks find nothing", () => {
  for (const { label, otherLabels } of searchThemes("reading"))
    expect([label, ...otherLabels].join(" ").toLowerCase()).toContain("reading");
  for (const typed of ["", "  ", "...", "xyzzyq"]) expect(found(typed)).toEqual([]);
});
