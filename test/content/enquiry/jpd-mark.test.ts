import { expect, test } from "vitest";
import { type MarkFacts, weighMark } from "#content/enquiry/jpd-mark.ts";

const north = { id: "north", name: "North School" };
const south = { id: "south", name: "South School" };
const earned: MarkFacts = {
  schools: [north, south],
  contributedFrom: ["north", "south"],
  toldOf: [],
  versions: [
    { number: 1, because: null },
    { number: 2, because: "cycle" },
  ],
};

for (const [what, facts, missing] of [
  ["two schools, both with a part, and a change because of something seen", {}, []],
  ["one school cannot carry it", { schools: [north] }, [/Ask a second/]],
  ["no school yet", { schools: [], contributedFrom: [] }, [/Ask a second/]],
  [
    "without the second school’s only contribution it is lost",
    { contributedFrom: ["north"] },
    [/what South School brought/],
  ],
  [
    "three schools of which two are silent",
    { schools: [north, south, { id: "west", name: "West School" }], contributedFrom: ["south"] },
    [/what North School and West School brought/],
  ],
  [
    "what a colleague of another school says of it waits for that school’s yes",
    { contributedFrom: ["north"], toldOf: ["south"] },
    [/What South School brought was noted by a colleague of another school/],
  ],
  [
    "what another school says takes nothing from what the school itself brought",
    { toldOf: ["south"] },
    [],
  ],
  ["what a school brought that left does not count for it", { schools: [north] }, [/second/]],
  [
    "a school that notes every change does not bring the other’s part",
    {
      contributedFrom: ["north"],
      versions: [
        { number: 1, because: null },
        { number: 2, because: "cycle" },
        { number: 3, because: "colleague" },
      ],
    },
    [/what South School brought/],
  ],
  [
    "noting how it is done, by both, changes nothing by itself",
    {
      versions: [
        { number: 1, because: null },
        { number: 2, because: null },
      ],
    },
    [/has not changed yet/],
  ],
  [
    "a practice that never changed was moved, not improved",
    { versions: [{ number: 1, because: null }] },
    [/has not changed yet/],
  ],
  [
    "a change for another reason is none",
    { versions: [{ number: 2, because: null }] },
    [/has not changed yet/],
  ],
  [
    "a cause on the first version is none: there was nothing before it",
    { versions: [{ number: 1, because: "cycle" }] },
    [/has not changed yet/],
  ],
  [
    "everything is missing, and all of it is said",
    { schools: [north], contributedFrom: [], versions: [] },
    [/Ask a second/, /has not changed yet/],
  ],
] satisfies [string, Partial<MarkFacts>, RegExp[]][])
  test(what, () => {
    expect(weighMark({ ...earned, ...facts })).toEqual({
      earned: missing.length === 0,
      missing: missing.map((words) => expect.stringMatching(words)),
    });
  });
