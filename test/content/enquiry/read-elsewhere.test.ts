import { expect, test } from "vitest";
import { readElsewhere } from "#content/enquiry/read-elsewhere.ts";

const north = { id: "n", name: "Northmoor School", allianceIds: ["r", "m"] };
const lark = { id: "l", name: "Larkfield School", allianceIds: ["r"] };
const hall = { id: "h", name: "Hall School", allianceIds: [] };
const names: Record<string, string> = { r: "Ridings Alliance", m: "Moors Alliance", n: north.name };

for (const [audience, sentences] of [
  ["team", []],
  ["alliance:r", ["Ridings Alliance reads numbers of Hall School, which is not in it."]],
  [
    "alliance:m alliance:r",
    [
      "Moors Alliance reads numbers of Larkfield School and Hall School, which are not in it.",
      "Ridings Alliance reads numbers of Hall School, which is not in it.",
    ],
  ],
  ["heads:r", ["The heads of Ridings Alliance read numbers of Hall School, which is not in it."]],
  ["school:n", ["Everyone at Northmoor School reads numbers of Larkfield School and Hall School."]],
  [
    "member",
    [
      "Everyone who works at a school or organisation here reads numbers of Northmoor School, Larkfield School and Hall School.",
    ],
  ],
] as const)
  test(`shown to “${audience}”, numbers are read where their school is not: ${sentences.length}`, () => {
    const found = readElsewhere(audience, [north, lark, hall], (id) => names[id] ?? "");
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences);
  });

test("each sentence says whose numbers it is about", () => {
  expect(readElsewhere("public", [lark, hall], String)).toEqual([
    {
      sentence: "Everyone reads numbers of Larkfield School and Hall School, signed in or not.",
      schoolIds: ["l", "h"],
    },
  ]);
  expect(readElsewhere("public", [], String)).toEqual([]);
});
