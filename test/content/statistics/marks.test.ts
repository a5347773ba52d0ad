import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarks, summarise } from "#content/statistics/marks.ts";

test("a column from a spreadsheet is read, heading, absences and all", () => {
  expect(parseMarks("Mark\r\n12\r\n 14.5 \r\n\r\nabs\r\n-\r\nn/a\r\n0\r\n78%\r\n")).toEqual({
    marks: [12, 14.5, 0, 78],
    missing: 3,
    problems: [],
  });
});

test.each([
  ["12, 14, 15\n16, 17", [12, 14, 15, 16, 17]],
  ["12\t14;15 16", [12, 14, 15, 16]],
  ["-3\n−2.5\n+1\n.5", [-3, -2.5, 1, 0.5]],
  ["12,\n13,\n", [12, 13]],
  ["", []],
])("%j holds marks", (text, marks) => {
  expect(parseMarks(text)).toEqual({ marks, missing: 0, problems: [] });
});

test.each([
  "Amira\t12\nBen\t14",
  "12\n14 Ben\n15",
  "Zoë\n12",
  "A123456789012 14",
  "H80120001401X\t14",
  "1234567890\t14",
])("%j looks like pupils: nothing is read and nothing repeated", (text) => {
  const { marks, problems } = parseMarks(text);
  expect(marks).toEqual([]);
  expect(problems[0]?.text).toContain("no pupil's name belongs here");
  expect(JSON.stringify(problems)).not.toMatch(/Amira|Ben|Zoë|A1234|H801|12345/);
});

test("two columns of numbers are refused, since one may be no mark", () => {
  expect(parseMarks("1\t12\n2\t14\n3\t15")).toMatchObject({
    marks: [],
    problems: [{ line: 1, text: expect.stringContaining("more than one column") }],
  });
});

test("what is no mark is named by its line", () => {
  expect(parseMarks("12\n\n14/20\n?\n15")).toEqual({
    marks: [12, 15],
    missing: 0,
    problems: [
      { line: 3, text: "Write the mark alone, without what it is out of." },
      { line: 4, text: expect.stringContaining("not a mark") },
    ],
  });
});

test("a summary divides by one less than the number", () => {
  const { n, mean, sd } = summarise([2, 4, 4, 4, 5, 5, 7, 9]);
  expect({ n, mean }).toEqual({ n: 8, mean: 5 });
  expect(sd).toBeCloseTo(2.13809, 5);
});

test("large marks close together keep their SD (NIST StRD, NumAcc1)", () => {
  expect(summarise([10000001, 10000003, 10000002])).toEqual({ n: 3, mean: 10000002, sd: 1 });
});

test("one mark alone has no summary", () => {
  expect(() => summarise([5])).toThrow(expect.objectContaining({ code: "invalid" }));
  expect(() => summarise([5, Number.NaN])).toThrow(expect.objectContaining({ code: "invalid" }));
});

test("every list of numbers comes back as it was written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10)),
      fc.constantFrom("\n", "\r\n", " \n"),
      (marks, separator) => {
        expect(parseMarks(marks.join(separator)).marks).toEqual(marks);
      },
    ),
  );
});
