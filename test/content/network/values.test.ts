import { expect, test } from "vitest";
import {
  parseDay,
  parseNumber,
  parseStatus,
  parseText,
  parseType,
  parseUrn,
  parseWebsite,
} from "#content/network/values.ts";

test.each(["", " ", "z", "x", "c", "Z", "Not applicable", "Not recorded"])(
  "%j says nothing",
  (cell) => {
    expect(parseText(cell)).toBeNull();
    expect(parseNumber(cell, "Roll", { low: 0, high: 10 })).toBeNull();
    expect(parseDay(cell, "OpenDate")).toBeNull();
  },
);

test.each([
  ["St. Ann's  School ", "St. Ann's School"],
  ["Zoë", "Zoë"],
  ["0", "0"],
])("the text of %j is %j", (cell, text) => {
  expect(parseText(cell)).toBe(text);
});

test.each([
  ["349.5", 349.5],
  ["1,204", 1204],
  ["0", 0],
])("the number in %j is %d", (cell, value) => {
  expect(parseNumber(cell, "Roll", { low: 0, high: 10_000 })).toBe(value);
});

test.each(["many", "1e3", "12,34", "-1", "10001", "0x10", "1.2.3"])("%j is no roll", (cell) => {
  expect(() => parseNumber(cell, "Roll", { low: 0, high: 10_000 })).toThrow(
    expect.objectContaining({ column: "Roll", message: expect.stringContaining("Roll") }),
  );
});

test.each([
  ["31-08-2019", "2019-08-31"],
  ["31/08/2019", "2019-08-31"],
  ["1/9/2019", "2019-09-01"],
  ["2019-08-31", "2019-08-31"],
])("the day %s is %s", (cell, day) => {
  expect(parseDay(cell, "OpenDate")).toBe(day);
});

test.each(["30-02-2020", "08-31-2019", "2019", "soon"])("%s is no day", (cell) => {
  expect(() => parseDay(cell, "OpenDate")).toThrow(expect.objectContaining({ column: "OpenDate" }));
});

test.each(["", "12345", "1234567", "012345", "10002a", "100025.0"])("%j is no URN", (cell) => {
  expect(() => parseUrn(cell, "URN")).toThrow(expect.objectContaining({ column: "URN" }));
});

test.each([
  ["Free School", "Free schools"],
  ["free schools", "Free schools"],
  ["Free schools", "Free schools"],
  ["Free School-Special", "Free schools special"],
  ["Community Special School", "Community special school"],
  ["LA Nursery School", "Local authority nursery school"],
  ["Academy sponsor-led", "Academy sponsor led"],
  ["Mainstream Academy", "Academy"],
  ["Secure unit", "Secure unit"],
  ["", null],
])("the type %j is %j", (cell, type) => {
  expect(parseType(cell)).toBe(type);
});

test.each([
  ["Open", "open"],
  ["Open, but proposed to close", "open"],
  ["Closed", "closed"],
  ["Proposed to open", "proposed"],
] as const)("the status %j is %s", (cell, status) => {
  expect(parseStatus(cell, "Status")).toBe(status);
});

test.each([
  ["www.school.example", "http://www.school.example"],
  ["https://school.example/", "https://school.example/"],
  ["office@school.example", null],
  ["javascript:alert(1)", null],
  ["none", null],
])("the website %j is %j", (cell, address) => {
  expect(parseWebsite(cell)).toBe(address);
});
