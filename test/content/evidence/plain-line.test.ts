import { expect, test } from "vitest";
import { blankRecord, type StudyRecord } from "#content/evidence/rating/record.ts";
import { lineWithoutLevel, plainLine } from "#content/evidence/saying/plain-line.ts";
import { ratingScales } from "#content/packs/ratings/index.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";

const record = (more: Partial<StudyRecord>): StudyRecord => ({ ...blankRecord(), ...more });
const measured = { isMeasured: true, isMeasuredBefore: true };
const compared = { ...measured, comparison: "like" as const, classesTried: 4, classesCompared: 4 };

const table: [line: string, record: Partial<StudyRecord>, directions: FindingDirection[]][] = [
  [
    "Improved in two classes; nobody was compared, so other causes remain",
    { ...measured, classesTried: 2 },
    ["improved", "improved"],
  ],
  [
    "Worsened in one class; one class was compared with another, so it may be the teacher and not the practice; the difference could be chance",
    { ...compared, classesTried: 1, classesCompared: 1 },
    ["worsened"],
  ],
  [
    "No clear change in four classes; chance decided who tried it, so other causes are less likely; the difference could be chance",
    { ...compared, allocation: "random" },
    ["no-clear-change"],
  ],
  [
    "Some things improved and some did not at two schools; nobody was compared, so other causes remain",
    { ...measured, sites: 2 },
    ["improved", "worsened"],
  ],
  [
    "Nothing was looked at yet; nobody measured it, so it rests on what people noticed",
    { isDescribed: true, sites: 2 },
    [],
  ],
  [
    "Improved in four classes; compared with others who were alike at the start, though some causes remain; others repeated it and found the same",
    { ...compared, result: "above", replications: 1 },
    ["improved"],
  ],
];

for (const [line, given, directions] of table)
  test(line, () => {
    expect(plainLine(record(given), directions)).toBe(line);
  });

const directions: FindingDirection[] = ["improved"];

test.each([
  ["no numbers are attached to it, so its words are all there is", {}, {}],
  [
    "how it was measured is said in its words alone",
    { isMeasured: true },
    { isMeasured: "Own data." },
  ],
  [
    "nobody was compared, so other causes remain",
    measured,
    { isMeasured: "Own data.", comparison: "From a result." },
  ],
  [
    "one class was compared with another, so it may be the teacher and not the practice",
    { ...compared, comparison: "unlike", classesTried: 1, classesCompared: 1 },
    { isMeasured: "Own data.", comparison: "From a result." },
  ],
  [
    "others were compared, and nobody has looked yet at how alike they were; the difference could be chance",
    { ...compared, comparison: "unlike", classesTried: null },
    { isMeasured: "Own data.", comparison: "From a result." },
  ],
] as const)("unrated: %s", (rest, given, known) => {
  const line = lineWithoutLevel({ record: record(given), known }, directions, {
    isLookedAt: false,
  });
  expect(line).toMatch(/^Improved/);
  expect(line).toContain(`; ${rest}`);
  expect(line?.endsWith(rest)).toBe(true);
});

test("where raters disagree it is not said that nobody has looked", () => {
  const given = record({ ...compared, comparison: "unlike" });
  const known = { isMeasured: "Own data.", comparison: "From a result." };
  expect(lineWithoutLevel({ record: given, known }, directions, { isLookedAt: true })).toBe(
    "Improved in four classes; others were compared; the difference could be chance",
  );
});

test("one class each that took turns is not taken for the teacher", () => {
  const given = { ...compared, classesTried: 1, classesCompared: 1, isCrossover: true };
  const known = { isMeasured: "Own data.", comparison: "From a result." };
  expect(
    lineWithoutLevel({ record: record(given), known }, directions, { isLookedAt: false }),
  ).not.toContain("teacher");
});

test("of what found nothing yet there is no line", () => {
  expect(
    lineWithoutLevel({ record: blankRecord(), known: {} }, [], { isLookedAt: false }),
  ).toBeNull();
});

test("where nothing improved, it does not say that some things did", () => {
  const line = plainLine(record(measured), ["worsened", "no-clear-change"]);
  expect(line).toMatch(/^Nothing improved, and some things became worse/);
});

test("no line has a word that names a level of a scale", () => {
  const labels = ratingScales.flatMap(({ levels }) => levels.map(({ label }) => label));
  const plain = ["level", "no", "to", "with", "without", "a", "not", "meets", "does", "needs"];
  const forbidden = new Set(
    labels
      .join(" ")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 1 && !plain.includes(word))
      .concat("limited", "extensive", "insufficient", "security", "robust", "level", "tiers"),
  );
  expect([...forbidden]).toEqual(expect.arrayContaining(["promising", "strong", "moderate"]));
  const sets: FindingDirection[][] = [
    ...[[], ["improved"], ["no-clear-change"], ["worsened"], ["mixed"]],
    ...[
      ["improved", "worsened"],
      ["worsened", "no-clear-change"],
    ],
  ] as FindingDirection[][];
  const lines = new Set<string>();
  for (const isMeasured of [true, false])
    for (const comparison of ["none", "unlike", "like"] as const)
      for (const allocation of ["chosen", "as-if-random", "random"] as const)
        for (const isCrossover of [true, false])
          for (const classesTried of [null, 0, 1, 2, 40])
            for (const sites of [null, 1, 12])
              for (const result of ["above", "around", "below"] as const)
                for (const replications of [0, 2])
                  for (const directions of sets)
                    lines.add(
                      plainLine(
                        record({
                          ...{ isMeasured, comparison, allocation, isCrossover, classesTried },
                          ...{ classesCompared: classesTried, sites, result, replications },
                        }),
                        directions,
                      ),
                    );
  for (const line of lines) {
    const words = line.toLowerCase().split(/[^a-z]+/);
    expect(words.filter((word) => forbidden.has(word))).toEqual([]);
    expect(line).not.toMatch(/; ;|;$|undefined/);
  }
  expect(lines.size).toBeGreaterThan(100);
});
