import { expect, test } from "vitest";
import { policyFor } from "#content/disclosure/policy.ts";
import { isFailure } from "#content/failure.ts";
import { downloadStudies } from "#content/synthesis/download.ts";
import { importReferences, importStudies, mostImported } from "#content/synthesis/import.ts";
import { importColumns } from "#content/synthesis/import-columns.ts";
import { study } from "./studies.ts";

const read = (...lines: string[]) => {
  let last = 0;
  return importStudies(lines.join("\n"), () => `s${++last}`);
};
const only = (header: string, cells: string) => {
  const { studies, refused } = read(`label,outcome,${header}`, `Reed,Reading,${cells}`);
  if (!studies[0]) throw new Error(refused[0]?.reason);
  return studies[0];
};
const reason = (header: string, cells: string): string | undefined =>
  read(`label,outcome,${header}`, `Reed,Reading,${cells}`).refused[0]?.reason;
const failure = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return thrown.message;
  }
};

const groups = "n_tried,n_compared";
const means = `${groups},mean_tried,sd_tried,mean_compared,sd_compared`;

test.each([
  ["g,variance", "0.34,0.09", 0.34, 0.09],
  ["g,se", "0.34,0.3", 0.34, 0.09],
  ["g,low,high", "0.34,-0.25,0.93", 0.34, 0.0906],
  ["g,variance", "−.2,4e-2", -0.2, 0.04],
  // The thread of a first enquiry: g = 0.34 [-0.20, 0.88].
  [means, "28,26,105,15,100,14", 0.339, 0.0753],
  [`${means},better`, "28,26,105,15,100,14,lower", -0.339, 0.0753],
  [`${groups},reached_tried,reached_compared`, "40,40,30,20", 0.6057, 0.0709],
  [`${groups},t`, "30,30,2", 0.5097, 0.0688],
  [`${groups},f,direction`, "30,30,4,improved", 0.5097, 0.0688],
  [`${groups},f,direction`, "30,30,4,worsened", -0.5097, 0.0688],
  [`${groups},f,direction,better`, "30,30,4,improved,lower", 0.5097, 0.0688],
  [`${groups},p,direction`, "30,30,0.0502,improved", 0.5096, 0.0688],
  ["r,n", "0.3,103", 0.629, 0.0431],
])("%s of %s is an effect with its variance", (header, cells, g, variance) => {
  const { design, effect } = only(header, cells);
  expect(design).toBe("comparison");
  expect(effect?.g).toBeCloseTo(g, 3);
  expect(effect?.variance).toBeCloseTo(variance, 3);
});

test("what is surer counts where a row says its numbers in several ways", () => {
  expect(only(`${groups},g,se,p,direction`, "30,30,0.5,0.2,0.9,improved").effect).toEqual({
    g: 0.5,
    variance: 0.2 ** 2,
  });
});

test("more classes than pupils are refused at their column", () => {
  const said = reason(`${means},classes_tried,classes_compared`, "28,26,105,15,100,14,2,27");
  expect(said).toContain("27 classes of 26 pupils");
});

test("whole classes correct what is worked out, and one class a group is marked", () => {
  const one = only(`${means},classes_tried,classes_compared`, "28,26,105,15,100,14,1,1");
  expect(one.isOneClass).toBe(true);
  const many = only(`${means},classes_tried,classes_compared`, "28,26,105,15,100,14,2,2");
  expect(many.isOneClass).toBe(false);
  expect(many.effect?.variance).toBeGreaterThan(one.effect?.variance ?? Infinity);
});

test("a row without numbers counts by its direction", () => {
  const told = only("direction,g", "No clear change,");
  expect([told.design, told.direction, told.effect]).toEqual([
    ...["direction", "no-clear-change", null],
  ]);
});

test("a study has its reference, pupils, and what results may differ by", () => {
  const { studies, ignored } = read(
    "Label,Outcome,G,SE,sample,randomised,title,authors,year,doi,by_key stage,by_weeks,remarks",
    '"Reed, Shah (2019)",Reading,0.2,0.1,Year 8,yes,"Asking ""why""","Reed, Ann; Shah, Dev",2019,10.1234/abc,KS3,12,x',
  );
  expect(ignored).toEqual(["remarks"]);
  expect(studies).toEqual([
    expect.objectContaining({
      id: "s1",
      label: "Reed, Shah (2019)",
      sample: "Year 8, Reed, Shah (2019)",
      isRandomised: true,
      moderators: { "key stage": "KS3", weeks: 12 },
      source: {
        kind: "outside",
        reference: {
          type: "document",
          title: 'Asking "why"',
          author: [
            { family: "Reed", given: "Ann" },
            { family: "Shah", given: "Dev" },
          ],
          issued: { "date-parts": [[2019]] },
          DOI: "10.1234/abc",
        },
      },
    }),
  ]);
});

test.each([
  ["g", "0.3", "g needs its variance, its se, or both ends of its interval."],
  ["g,variance", "0.3,0", "variance is 0; it is a number above 0."],
  ["g,low,high", "1.6,1.1,2.6", "g is not in the middle of its interval."],
  ["g,low,high", "0.3,0.5,0.1", "high less low is -0.4; it is a number above 0."],
  ["g,se", "34,3", "g is 34: more than 10 standard deviations."],
  ["g,se", '"0,34",0.1', "g says “0,34”, which is not a number."],
  ["g,se", "about half,0.1", "g says “about half”, which is not a number."],
  ["g,se", "c,c", "g is confidential"],
  [means, "28,26,105,15,100,", "sd_compared is missing."],
  [means, "28.5,26,105,15,100,14", "numbers tried n"],
  [`${groups},reached_tried,reached_compared`, "40,40,41,20", "No more can have reached it"],
  [`${groups},p`, "30,30,0.04", "direction must say improved or worsened"],
  [`${groups},p,direction`, "30,30,<.05,improved", "p says “<.05”"],
  ["direction", "better", "direction says “better”. Use improved, no-clear-change"],
  ["sample", "Year 8", "There is no result"],
  ["g,se", "0.3", "The row has 3 cells; the header has 4."],
])("%s of %s is refused: %s", (header, cells, said) => {
  expect(reason(header, cells)).toContain(said);
});

test("refused rows have the line on which they end; the others are taken in", () => {
  const { studies, refused } = read(
    "label,outcome,g,se",
    '"Reed',
    '(2019)",Reading,0.2,0.1',
    "",
    ",Reading,0.2,0.1",
    "Khan,,0.2,0.1",
    "Shah,Reading,0.2,0.1",
  );
  expect(studies).toHaveLength(2);
  expect(refused).toEqual([
    { line: 5, reason: "There is no label." },
    { line: 6, reason: "There is no outcome." },
  ]);
});

test("a second result of the same pupils on the same outcome is refused", () => {
  const { studies, refused } = read(
    "label,outcome,sample,g,se",
    "Reed,Reading,Year 8,0.2,0.1",
    "REED,reading,year 8,0.3,0.1",
    "Reed,Reading,Year 9,0.3,0.1",
    "Reed,Writing,Year 8,0.3,0.1",
  );
  expect(studies).toHaveLength(3);
  expect(refused).toEqual([
    { line: 3, reason: "Line 2 has a result of the same pupils on the same outcome." },
  ]);
});

test.each([
  ["a byte order mark", "\uFEFFlabel,outcome,g,se\r\nReed,Reading,0.2,0.1\r\n"],
  ["semicolons and decimal commas", "label;outcome;g;se\nReed;Reading;0,2;0,1"],
  ["semicolons and decimal points", "label;outcome;g;se\nReed;Reading;0.2;0.1"],
  ["tabs", "label\toutcome\tg\tse\nReed\tReading\t0.2\t0.1"],
  ["spaces and empty rows", "Label , Outcome , g , se\n\n Reed , Reading , 0.2 , 0.1 \n,,,\n"],
])("a file with %s is read", (_, file) => {
  const { studies, refused } = importStudies(file, () => "s");
  expect(refused).toEqual([]);
  expect(studies.map(({ label, effect }) => [label, effect?.g])).toEqual([["Reed", 0.2]]);
});

test("thousands may be parted", () => {
  expect(only(`${groups},g,se`, '"1,204","12,000",0.2,0.1').n).toEqual({
    tried: 1204,
    compared: 12_000,
  });
});

test.each([
  ["", "It lacks label and outcome."],
  ["label,g\nReed,1", "It lacks outcome."],
  ["label,outcome,g,G\nReed,Reading,1,1", "The column g is there twice."],
  ["label,outcome,g", "The file has no rows."],
  ['label,outcome,g\n"Reed,Reading,1', "This cannot be read as CSV"],
  [
    `label,outcome\n${"Reed,Reading\n".repeat(mostImported + 1)}`,
    "The file has 2001 rows; bring in at most 2000 at a time.",
  ],
])("a file that cannot be used is refused whole: %#", (file, said) => {
  expect(failure(() => importStudies(file, () => "s"))).toContain(said);
});

test("what one commons downloads another takes in", () => {
  const given = study("a", { moderators: { "key stage": "KS3", year: 2026 }, label: "=Larkfield" });
  const { data } = downloadStudies(
    [{ study: given, inclusion: "included", reason: "" }],
    policyFor("team"),
  );
  const { studies, refused } = importStudies(data, () => "s");
  expect(refused).toEqual([]);
  expect(studies[0]).toMatchObject({
    ...{ label: "=Larkfield", effect: given.effect, n: given.n, moderators: given.moderators },
  });
});

test("every column of the header is explained", () => {
  expect(Object.values(importColumns).every((said) => said.endsWith("."))).toBe(true);
});

const ris = (...records: string[][]) =>
  records.map((tags) => [...tags, "ER  - ", ""].join("\r\n")).join("\r\n");
const reed = ["TY  - JOUR", "TI  - Asking why", "AU  - Reed, Ann", "PY  - 2019"];

test("RIS gives references; records without a title and second copies are refused by line", () => {
  const { references, refused } = importReferences(
    `\uFEFF${ris(
      [...reed, "DO  - 10.1234/abc"],
      ["TY  - JOUR", "AU  - Shah, Dev"],
      ["TY  - JOUR", "TI  - Another name for it", "DO  - https://doi.org/10.1234/ABC"],
      ["TY  - JOUR", "TI  - ASKING WHY", "PY  - 2019"],
      ["TY  - JOUR", "TI  - Asking why", "PY  - 2021"],
    )}`,
  );
  expect(references.map(({ title, issued }) => [title, issued?.["date-parts"][0][0]])).toEqual([
    ["Asking why", 2019],
    ["Asking why", 2021],
  ]);
  expect(refused).toEqual([
    { line: 8, reason: "The reference has no title." },
    { line: 12, reason: "It is the reference of line 1." },
    { line: 17, reason: "It is the reference of line 1." },
  ]);
});

test("a file that is no RIS is refused", () => {
  expect(failure(() => importReferences("label,outcome\nReed,Reading"))).toContain("no RIS file");
});
