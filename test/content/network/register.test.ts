import { expect, test } from "vitest";
import { findLayout, parseRow } from "#content/network/register.ts";

const columns = {
  register: ["URN", "EstablishmentName", "EstablishmentStatus (name)", "PhaseOfEducation (name)"],
  detail: ["URN", "EstablishmentName", "EstablishmentStatusName", "TotalPupils"],
  lite: ["urn", "name", "la_name", "pupils_2019_20"],
};

/** A row of a layout with these cells and no others. */
function read(id: keyof typeof columns, row: Record<string, string>) {
  const layout = findLayout(columns[id]);
  if (layout?.id !== id) throw new Error(`the ${id} layout was not recognised`);
  return parseRow(layout, (column) => row[column] ?? "", "2026-07-01");
}

test("a file is known by its header, whatever else is in it", () => {
  for (const [id, header] of Object.entries(columns))
    expect(findLayout(["Extra", ...header.toReversed()])?.id).toBe(id);
  expect(findLayout(["group_uid", "group_name"])).toBeUndefined();
});

test("the daily file counts pupils on the day of the census and everything else on its own", () => {
  expect(
    read("register", {
      URN: "990101",
      EstablishmentName: "St. Ann's",
      CensusDate: "16-01-2025",
      NumberOfPupils: "349.5",
      PercentageFSM: "z",
    }),
  ).toEqual({
    school: {
      urn: 990101,
      facts: {
        name: { value: "St. Ann's", source: "Get Information about Schools", asOf: "2026-07-01" },
        pupils: { value: 349.5, source: "Get Information about Schools", asOf: "2025-01-16" },
        trust: { value: null, source: "Get Information about Schools", asOf: "2026-07-01" },
        closedOn: { value: null, source: "Get Information about Schools", asOf: "2026-07-01" },
      },
    },
  });
});

test("the short file dates what its header dates, and takes the rest for as old as it may be", () => {
  const row = {
    urn: "990101",
    name: "A",
    pupils_2019_20: "90",
    fsm_pct_2022_23: "12.5",
    lat: "52",
  };
  expect(read("lite", { ...row, trust_name_2026: "T" })).toMatchObject({
    school: {
      facts: {
        name: { value: "A", asOf: "2015-01-01" },
        latitude: { value: 52, asOf: "2015-01-01" },
        pupils: { value: 90, asOf: "2019-10-01" },
        fsmPercent: { value: 12.5, asOf: "2023-01-01" },
        trust: { value: "T", asOf: "2026-01-01" },
      },
    },
  });
  expect(read("lite", row)).not.toHaveProperty("school.facts.trust");
});

test("an extract without coordinates gives no place, and one with them gives both", () => {
  const row = { URN: "990101", EstablishmentName: "A" };
  expect(read("detail", row)).not.toHaveProperty("school.facts.latitude");
  expect(read("detail", { ...row, Easting: "651409", Northing: "313177" })).toMatchObject({
    school: {
      facts: {
        latitude: { value: expect.closeTo(52.65798, 4) },
        longitude: { value: expect.closeTo(1.71604, 4) },
      },
    },
  });
});

test.each([
  ["a URN that is none", { URN: "none" }, /URN/],
  ["no URN", { URN: "" }, /there is no URN/],
  ["no name", { EstablishmentName: "" }, /no name/],
  ["a roll in words", { TotalPupils: "many" }, /TotalPupils: “many”/],
  ["a roll below nothing", { TotalPupils: "-3" }, /TotalPupils/],
  ["a place in the sea", { Easting: "9999999", Northing: "1" }, /Easting/],
  ["ages that run backwards", { AgeRangeLow: "11", AgeRangeHigh: "4" }, /backwards/],
  ["a status that is none", { EstablishmentStatusName: "Perhaps" }, /Perhaps/],
])("%s is refused with its reason", (_, cells, reason) => {
  expect(read("detail", { URN: "990101", EstablishmentName: "A", ...cells })).toEqual({
    reason: expect.stringMatching(reason),
  });
});
