import { expect, test } from "vitest";
import { findIdentifiers } from "#content/practice/identifiers.ts";

const finds: [string, string, string][] = [
  ["an e-mail address", "Write to j.smith@school.example.uk today", "e-mail address"],
  ["a mobile number", "Ring 07700 900123 after four", "telephone number"],
  ["a number with +44", "Ring +44 20 7946 0018", "telephone number"],
  ["a number with brackets", "Ring (01632) 960123", "telephone number"],
  ["a postcode in small letters", "near ts1 2ab", "postcode"],
  ["a unique pupil number", "UPN H801200001001", "unique pupil number"],
  ["a temporary pupil number", "UPN A12345678901B", "unique pupil number"],
  ["a date of birth by name", "born on 3 May 2014", "date of birth"],
  ["a date of birth in figures", "DOB: 03/05/2014", "date of birth"],
  ["a bare date of a pupil's age", "03/05/2014", "date of birth"],
  ["a postcode", "lives in TS1 2AB", "postcode"],
];

for (const [name, text, kind] of finds)
  test(`${name} is found`, () => {
    expect(findIdentifiers(text, "steps").map((find) => find.kind)).toContain(kind);
  });

for (const text of [
  "54 pupils in 2 classes over 3 cycles",
  "g = 0.34, 95 % interval -0.20 to 0.88",
  "In October 2025 we began; see pages 12-14",
  "Year 8, key stage 3, £1,200 a year",
  "The totals were 1,024, 2,048 and 4,096",
  "URN 900001",
])
  test(`nothing is found in “${text}”`, () => {
    expect(findIdentifiers(text, "steps")).toEqual([]);
  });
