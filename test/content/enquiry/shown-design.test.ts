import { expect, test } from "vitest";
import { sayNotAsDrawn } from "#content/enquiry/shown-design.ts";
import { drawnArms } from "#content/measuring/protocol.ts";

const [tries, compared] = drawnArms;
const draw = {
  ...{ seed: 7, method: "mersenne-twister-1" as const },
  placed: [
    { unit: "8B", arm: tries },
    { unit: "South School", arm: compared },
    { unit: "8D, North School", arm: compared },
  ],
};
const entered = (label: string, school: string | null, arm: "tried" | "compared") => [
  { results: [{ label, school, arm }] },
];

test.each<[string, string, string | null, "tried" | "compared", string | null]>([
  ["as drawn", "8b ", "North School", "tried", null],
  ["as drawn, by its school", "Year 8", "South School", "compared", null],
  ["as drawn, by both names", "8D", "North School", "compared", null],
  [
    "the other way round",
    "8B",
    "North School",
    "compared",
    "8B, North School was drawn as one that tries it, and is entered as the other.",
  ],
  [
    "the other way round, by its school",
    "Year 8",
    "South School",
    "tried",
    "Year 8, South School was drawn as one that is compared, and is entered as the other.",
  ],
  ["not drawn", "9A", null, "tried", "9A is not among what was drawn."],
])("a group that is entered %s", (_, label, school, arm, said) => {
  const twice = [...entered(label, school, arm), ...entered(label, school, arm)];
  expect(sayNotAsDrawn(draw, twice)).toEqual(said ? [said] : []);
  expect(sayNotAsDrawn(null, twice)).toEqual([]);
});
