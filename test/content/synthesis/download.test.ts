import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { formatCsv } from "#content/csv.ts";
import { policyFor } from "#content/disclosure/policy.ts";
import { analyse } from "#content/synthesis/analysis.ts";
import { discloseStudies, sayHeldBack } from "#content/synthesis/disclosed.ts";
import { downloadStudies } from "#content/synthesis/download.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import { change, comparisons, study } from "./studies.ts";

const everybody = policyFor("public");
const rowsOf = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];
const download = (studies: readonly SynthesisStudy[], policy = everybody) =>
  downloadStudies(
    studies.map((one) => ({ study: one, inclusion: "included", reason: "It fits the rules." })),
    policy,
  );

test("the data have a row a study, and the dictionary a row a column", () => {
  const { data, dictionary } = download([
    study("a", { effect: { g: -0.25, variance: 0.04 }, moderators: { "key stage": "KS3" } }),
    change("b"),
  ]);
  const [one, other] = rowsOf(data);
  expect(one).toMatchObject({
    ...{ id: "a", g: "-0.25", variance: "0.04", change: "z", n_tried: "50", by_key_stage: "KS3" },
  });
  expect(other).toMatchObject({ g: "z", change: "0.5", n_tried: "28", n_compared: "z" });
  expect(rowsOf(dictionary).map(({ name }) => name)).toEqual(Object.keys(one ?? {}));
});

test("what a small group would be known by is c, with everything worked out of it", () => {
  const small = study("a", { n: { tried: 9, compared: 30 } });
  const [row] = rowsOf(download([small]).data);
  expect(row).toMatchObject({ g: "c", variance: "c", n_tried: "c", n_compared: "c" });
  expect(row).toMatchObject({ direction: "improved", change: "z" });
  expect(rowsOf(download([small], policyFor("alliances")).data)[0]).toMatchObject({ n_tried: "9" });
  const outside = { ...small, source: { kind: "outside" as const, reference: null } };
  expect(rowsOf(download([outside]).data)[0]).toMatchObject({ n_tried: "9" });
});

test("a study that may not be shown is not pooled either, so that nothing gives it back", () => {
  const some = comparisons([0.1, 0.02], [0.2, 0.02], [0.3, 0.02]);
  const small = study("a", { n: { tried: 30, compared: 9 }, effect: { g: 3, variance: 0.01 } });
  const shown = discloseStudies([...some, small], everybody);
  const [outcome] = analyse(shown).outcomes;
  expect(outcome?.pooled).toEqual(analyse(some).outcomes[0]?.pooled);
  expect(outcome?.directions.improved).toBe(4);
  expect(JSON.stringify(outcome)).not.toContain('"g":3');
  expect(sayHeldBack([...some, small], everybody)).toContain(
    "One result has a group of fewer than 10",
  );
  expect(sayHeldBack(some, everybody)).toBe("");
  const team = policyFor("team");
  expect(discloseStudies([small], team)).toEqual([small]);
});

test("no text is a formula to a spreadsheet, and numbers stay numbers", () => {
  const csv = formatCsv([["=1+1", "+a", "-b", "@c", 'say "x"', -0.5, null]]);
  expect(csv).toBe(`"'=1+1","'+a","'-b","'@c","say ""x""",-0.5,\r\n`);
  expect(download([study("a", { label: "=HYPERLINK(1)" })]).data).toContain(`"'=HYPERLINK(1)"`);
});
