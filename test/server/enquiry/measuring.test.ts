import { expect, onTestFinished, test } from "vitest";
import type { Viewer } from "#content/access/tokens.ts";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import type { TypedResult } from "#content/measuring/entry.ts";
import { slugOf } from "#content/practice/address.ts";
import { allocate } from "#content/statistics/allocation.ts";
import { audit, contributions } from "#drizzle/schema/index.ts";
import { factsOf } from "#server/enquiry/facts.ts";
import type { TypedDesign } from "#server/enquiry/measuring/designing.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

const question = {
  form: "impact",
  intervention: "teaching five words first",
  outcome: "comprehension",
  cohort: "Year 8",
} as const;

/** An enquiry of anna's with cara as its mentor, and two measures in its plan. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", question, allianceId: null, park: null },
  });
  const slug = slugOf(enquiry);
  await plan(commons, enquiry.liveDocumentId);
  await commons.takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  return { ...commons, commons, enquiry, slug, anna, ben, cara };
}

const plan = (commons: Commons, liveDocumentId: string) =>
  commons.live.change(liveDocumentId, "anna", (doc) => {
    lineList(doc, "measures").push([
      newLine("measures", { id: "reading", name: "Reading test", scale: "0 to 140" }),
      newLine("measures", { id: "minutes", name: "Minutes of planning", role: "balancing" }),
    ]);
  });

const tried: TypedResult = {
  ...{ measure: "reading", school: "north", arm: "tried", occasion: "after", label: "8B" },
  ...{ day: "2026-03-02", better: "higher", kind: "scores", n: "28", mean: "105", sd: "15" },
  ...{ achieved: "", of: "", missing: "2", classes: "1", markedBy: "Ms Dale", blind: "yes" },
};
const compared: TypedResult = {
  ...tried,
  ...{ arm: "compared", label: "8C", n: "26", mean: "100", sd: "14", missing: "0" },
};

const typedDesign = (more: Partial<TypedDesign> = {}): TypedDesign => ({
  ...{ design: "classes-by-lot", primary: "reading", why: "Chance decides.", pupils: "120" },
  ...{ protocol: "We test all classes in June.", classes: "4", revision: "0" },
  units: "8A\n8B\n8C\n8D",
  ...more,
});

const enterBoth = async ({ results }: Commons, anna: Viewer, slug: string) => {
  await results.enter(anna, slug, compared);
  return results.enter(anna, slug, tried);
};

test("28 who tried it and 26 who did not make g 0.34 from −0.20 to 0.88, with what it cannot tell", async () => {
  const { commons, numbers, enquiries, enquiry, slug, anna } = await open();
  await enterBoth(commons, anna, slug);
  const { measures, notice } = await numbers.showTeam(anna, await enquiries.get(anna, slug));
  expect(notice).toContain("Do not share");
  expect(measures).toHaveLength(1);
  const [comparison] = measures[0]?.comparisons ?? [];
  expect(comparison?.sentence).toBe(
    "After: no clear difference, since it could be chance. 28 pupils tried it, 26 are compared. The difference beside how far marks are spread anyway: Hedges g 0.34 [−0.20, 0.88]. The brackets say where it probably lies.",
  );
  expect(comparison?.cautions[0]).toContain("the interval does not know about classes");
  expect(comparison?.cautions[1]).toBe(
    "It is not said in months of progress, since it could be chance.",
  );
  expect(measures[0]?.chart?.svg).toContain("g 0.34, from −0.20 to 0.88");
  const everyone = (await numbers.tell(enquiry.id, "public", [])).numbers;
  expect(everyone.measures[0]?.comparisons).toEqual(measures[0]?.comparisons);
  expect(JSON.stringify(everyone)).not.toMatch(/Dale|Anna/);
});

test("a correction keeps what was there, for the team and not its mentors", async () => {
  const { results, enquiry, slug, anna, ben, cara } = await open();
  const line = await results.enter(anna, slug, tried);
  const right = { ...tried, mean: "104", revision: "1" };
  await results.correct(anna, slug, line, right);
  await expect(results.correct(anna, slug, line, right)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await results.list(enquiry.id)).toMatchObject([{ summary: { mean: 104 } }]);
  const { values } = await results.history(anna, slug, line);
  expect(values).toMatchObject([
    { revision: 2, summary: { mean: 104 }, by: "Anna Test" },
    { revision: 1, summary: { mean: 105 } },
  ]);
  for (const viewer of [cara, ben])
    await expect(results.history(viewer, slug, line)).rejects.toMatchObject({ code: "not-found" });
  await expect(results.enter(cara, slug, tried)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(results.enter(ben, slug, tried)).rejects.toMatchObject({ code: "not-found" });
  await results.takeOut(anna, slug, line, "2");
  expect(await results.list(enquiry.id)).toEqual([]);
  await expect(results.takeOut(anna, slug, line, "3")).rejects.toMatchObject({ code: "not-found" });
  expect((await results.history(anna, slug, line)).values).toHaveLength(3);
});

test("what was taken out is put back, and counts again", async () => {
  const { results, enquiry, slug, anna } = await open();
  const line = await results.enter(anna, slug, tried);
  await results.takeOut(anna, slug, line, "1");
  expect(await results.listTakenOut(enquiry.id)).toEqual([
    { line, measure: "Reading test", label: "8B", school: "North School" },
  ]);
  await expect(
    results.correct(anna, slug, line, { ...tried, revision: "1" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await results.correct(anna, slug, line, { ...tried, revision: "2" });
  expect(await results.list(enquiry.id)).toMatchObject([{ line, summary: { mean: 105 } }]);
  const { values } = await results.history(anna, slug, line);
  expect(values.map(({ isTakenOut }) => isTakenOut)).toEqual([false, true, false]);
  expect(await results.listTakenOut(enquiry.id)).toEqual([]);
});

test("a mean that is not on the measure's scale is refused, entered or corrected", async () => {
  const { results, slug, anna } = await open();
  await expect(results.enter(anna, slug, { ...tried, mean: "141" })).rejects.toMatchObject({
    problems: [{ field: "mean", message: expect.stringContaining("from 0 to 140") }],
  });
  const line = await results.enter(anna, slug, tried);
  await expect(
    results.correct(anna, slug, line, { ...tried, mean: "-1", revision: "1" }),
  ).rejects.toMatchObject({ problems: [{ field: "mean" }] });
});

test("two who correct at once do not overwrite each other", async () => {
  const { results, slug, anna } = await open();
  const line = await results.enter(anna, slug, tried);
  const both = await Promise.allSettled(
    ["101", "102"].map((mean) =>
      results.correct(anna, slug, line, { ...tried, mean, revision: "1" }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await results.history(anna, slug, line)).values).toHaveLength(2);
});

test("a result names groups, schools that take part, and measures of the plan, or is refused", async () => {
  const { results, slug, anna } = await open();
  const asked: [Partial<TypedResult>, string][] = [
    [{ label: "Sam Taylor" }, "label"],
    [{ label: "" }, "label"],
    [{ school: "south" }, "school"],
    [{ measure: "another" }, "measure"],
    [{ n: "1" }, "n"],
    [{ sd: "0" }, "sd"],
    [{ mean: "much" }, "mean"],
    [{ day: "2026-02-30" }, "day"],
    [{ day: "2999-01-01" }, "day"],
    [{ classes: "0" }, "classes"],
    [{ classes: "31" }, "classes"],
    [{ kind: "counts", of: "10", achieved: "11" }, "achieved"],
    [{ arm: "neither" }, "arm"],
    [{ gainN: "29", gainMean: "5", gainSd: "9" }, "gainN"],
    [{ gainN: "26", gainMean: "", gainSd: "9" }, "gainMean"],
    [{ gainN: "26", gainMean: "5", gainSd: "0" }, "gainSd"],
    [{ occasion: "before", gainN: "26", gainMean: "5", gainSd: "9" }, "gainN"],
    [{ kind: "counts", of: "10", achieved: "5", gainN: "9" }, "gainN"],
  ];
  for (const [change, field] of asked)
    await expect(results.enter(anna, slug, { ...tried, ...change }), field).rejects.toMatchObject({
      problems: [{ field }],
    });
  await results.enter(anna, slug, tried);
  await expect(results.enter(anna, slug, { ...compared, better: "lower" })).rejects.toMatchObject({
    problems: [{ field: "better" }],
  });
});

test("the pupils' own gains are kept beside a result, corrected and left out again", async () => {
  const { results, enquiry, slug, anna } = await open();
  const gains = { gainN: "26", gainMean: "−1.5", gainSd: "9" };
  const line = await results.enter(anna, slug, { ...tried, ...gains });
  const gain = { n: 26, mean: -1.5, sd: 9 };
  expect(await results.list(enquiry.id)).toMatchObject([{ gain }]);
  await results.correct(anna, slug, line, { ...tried, revision: "1" });
  expect(await results.list(enquiry.id)).toMatchObject([{ gain: null }]);
  expect((await results.history(anna, slug, line)).values).toMatchObject([
    { gain: null },
    { gain },
  ]);
});

test("a part is entered beside its whole, fits it, and is of the same measure", async () => {
  const { results, enquiry, slug, anna } = await open();
  const whole = await results.enter(anna, slug, tried);
  const girls = { ...tried, label: "8B girls", n: "16", missing: "0", partOf: whole };
  const part = await results.enter(anna, slug, girls);
  expect(await results.list(enquiry.id)).toMatchObject([
    { line: whole, partOf: null },
    { line: part, partOf: whole },
  ]);
  const refused = { problems: [{ field: "partOf" }] };
  for (const change of [
    { ...girls, label: "8B boys", n: "13" },
    { ...girls, measure: "minutes", better: "lower" },
    { ...girls, arm: "compared" },
    { ...girls, n: "2", partOf: part },
    { ...girls, n: "2", partOf: "none" },
  ])
    await expect(results.enter(anna, slug, change)).rejects.toMatchObject(refused);
  await expect(
    results.correct(anna, slug, whole, { ...tried, n: "15", revision: "1" }),
  ).rejects.toMatchObject(refused);
  await results.correct(anna, slug, part, { ...girls, partOf: "", revision: "1" });
  expect((await results.history(anna, slug, part)).values).toMatchObject([
    { partOf: null },
    { partOf: whole },
  ]);
});

test("entering a result is logged and is a contribution, and one before the start is a baseline", async () => {
  const { commons, database, results, enquiries, enquiry, slug, anna } = await open();
  const { schools } = await enquiries.get(anna, slug);
  const now = await enquiries.readNow(enquiry);
  const facts = () => factsOf(database.read, enquiry, now, schools);
  await enterBoth(commons, anna, slug);
  expect(await facts()).toMatchObject({ hasBaseline: false });
  await results.enter(anna, slug, { ...tried, occasion: "before", day: "2026-01-12" });
  expect(await facts()).toMatchObject({ hasBaseline: true });
  const brought = await database.read.select().from(contributions);
  expect(brought).toMatchObject([{ kind: "analysed", personId: "anna", schoolId: "north" }]);
  const logged = await database.read.select({ action: audit.action }).from(audit);
  expect(logged.filter(({ action }) => action === "result.enter")).toHaveLength(3);
});

test("a protocol is locked, drawn once from a seed that repeats it, and changed by no path", async () => {
  const { commons, designing, enquiry, slug, anna, cara } = await open();
  await expect(designing.draw(anna, slug)).rejects.toMatchObject({ code: "conflict" });
  await expect(designing.lock(anna, slug, "0")).rejects.toMatchObject({
    problems: [{ field: "design" }],
  });
  await designing.write(anna, slug, typedDesign());
  await expect(designing.draw(anna, slug)).rejects.toMatchObject({ code: "conflict" });
  await expect(designing.write(anna, slug, typedDesign())).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(designing.lock(cara, slug, "1")).rejects.toMatchObject({ code: "not-allowed" });
  await designing.lock(anna, slug, "1");
  const locked = await designing.find(enquiry.id);
  expect(locked).toMatchObject({ lockedBy: "anna", primary: { name: "Reading test" } });
  expect(locked?.lockedAt).toBeInstanceOf(Date);
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) =>
    lineList(doc, "measures").delete(0, 2),
  );
  const draws = await Promise.allSettled([designing.draw(anna, slug), designing.draw(anna, slug)]);
  expect(draws.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const drawn = await designing.find(enquiry.id);
  expect(drawn?.primary).toEqual(locked?.primary);
  expect(drawn?.allocation).toEqual(
    allocate({
      units: ["8A", "8B", "8C", "8D"],
      arms: ["tries it", "is compared"],
      seed: drawn?.allocation?.seed ?? -1,
    }),
  );
  for (const revision of ["0", "1", "2"]) {
    await expect(
      designing.write(anna, slug, typedDesign({ revision, primary: "", units: "8A\n8B\n8C\n8E" })),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(designing.lock(anna, slug, revision)).rejects.toMatchObject({ code: "conflict" });
  }
  await expect(designing.draw(anna, slug)).rejects.toMatchObject({ code: "conflict" });
  expect(await designing.find(enquiry.id)).toEqual(drawn);
});

test("what a draw needs is asked for before it is locked, and what is not drawn is not locked", async () => {
  const { designing, slug, anna } = await open();
  const tries: [Partial<TypedDesign>, string][] = [
    [{ design: "before-and-after" }, "design"],
    [{ primary: "" }, "primary"],
    [{ protocol: "" }, "protocol"],
    [{ units: "8A\n8B\n8C" }, "units"],
    [{ units: "8A\n8B\n8C\n\n8D" }, "units"],
  ];
  for (const [index, [change, field]] of tries.entries()) {
    await designing.write(anna, slug, typedDesign({ ...change, revision: String(index) }));
    await expect(designing.lock(anna, slug, String(index + 1)), field).rejects.toMatchObject({
      problems: [{ field }],
    });
  }
  const revision = String(tries.length);
  for (const [change, field] of [
    [{ design: "guessing" }, "design"],
    [{ primary: "another" }, "primary"],
    [{ units: "8A\n8A" }, "units"],
    [{ units: "Sam Taylor\n8A" }, "units"],
    [{ pupils: "3" }, "pupils"],
  ] as const)
    await expect(
      designing.write(anna, slug, typedDesign({ ...change, revision })),
    ).rejects.toMatchObject({ problems: [{ field }] });
});

test("a small group is shown to the team alone: to mentors and to readers it is c, with its difference", async () => {
  const { results, numbers, enquiries, enquiry, slug, anna, cara } = await open();
  await results.enter(anna, slug, compared);
  await results.enter(anna, slug, { ...tried, n: "5" });
  const found = await enquiries.get(anna, slug);
  const team = await numbers.showTeam(anna, found);
  const mentor = await numbers.showTeam(cara, found);
  const alliance = (await numbers.tell(enquiry.id, "alliance:ridings", [])).numbers;
  const everyone = (await numbers.tell(enquiry.id, "public", [])).numbers;
  expect(team.measures[0]?.chart).not.toBeNull();
  expect(mentor).toEqual(alliance);
  for (const shown of [alliance, everyone]) {
    expect(shown.measures[0]?.chart).toBeNull();
    expect(shown.measures[0]?.comparisons[0]?.sentence).toContain("confidential (c)");
    expect(JSON.stringify(shown)).not.toMatch(/\b105\b|0\.3\d/);
  }
  const n = (shown: typeof team) => shown.measures[0]?.results[0]?.summary;
  expect(n(alliance)).toMatchObject({ n: { value: 5 }, mean: { symbol: "c" } });
  expect(n(everyone)).toMatchObject({ n: { symbol: "c" }, mean: { symbol: "c" } });
});
