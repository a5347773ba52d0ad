import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const theme = "reading-comprehension-strategies";
const doesnt = ["no-clear-change", "worsened", "mixed"] as const;
const finding = (id: string, direction: "improved" | "worsened") => ({
  ...{ id, direction, outcome: `Outcome ${id}`, why: `Because of ${id}` },
  ...{ forWhom: "", conditions: "" },
});

test("what doesn't work stands with its why beside what does, and is found by the filter", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.publish(await commons.startWriteUp());
  await commons.publish(
    await commons.startWriteUp({ title: "Echo reading", findings: [finding("a", "improved")] }),
  );
  const all = await commons.themeFindings.list(visitor, { theme, directions: [] });
  expect(all.total).toBe(2);
  const narrowed = await commons.themeFindings.list(visitor, { theme, directions: doesnt });
  expect(narrowed.total).toBe(1);
  expect(narrowed.studies[0]).toMatchObject({
    kind: "write-up",
    strength: null,
    entry: { title: "Retelling before questions" },
    findings: [{ direction: "no-clear-change", why: "Decoding took the minute" }],
  });
  const counts = await commons.themeFindings.countByDirection(visitor, { theme });
  expect(counts.map(({ direction, writeUps }) => [direction, writeUps])).toEqual([
    ["improved", 1],
    ["no-clear-change", 1],
    ["worsened", 0],
    ["mixed", 0],
  ]);
});

test("only the findings that were asked for are given of a write-up with several", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.publish(
    await commons.startWriteUp({ findings: [finding("a", "improved"), finding("b", "worsened")] }),
  );
  const { studies } = await commons.themeFindings.list(visitor, {
    ...{ theme, directions: ["worsened"] },
  });
  expect(studies[0]).toMatchObject({ findings: [{ id: "b" }] });
});

test("what one may not read is neither listed nor counted, here or in the map", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.publish(await commons.startWriteUp(), "alliance:ridings");
  const [anna, cara] = [await commons.viewer("anna"), await commons.viewer("cara")];
  for (const [viewer, count] of [
    [visitor, 0],
    [cara, 0],
    [anna, 1],
  ] as const) {
    expect((await commons.themeFindings.list(viewer, { theme, directions: [] })).total).toBe(count);
    const counts = await commons.themeFindings.countByDirection(viewer, { theme });
    expect(counts.reduce((sum, { writeUps }) => sum + writeUps, 0)).toBe(count);
    const rows = await commons.evidenceMap.get(viewer, "phase", "reading");
    const cells = rows.flatMap((row) => row.cells);
    expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(count);
  }
});

test("a school that tried it and told is listed with its direction, for who may read both", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const slug = await commons.publish(await commons.startWriteUp());
  const ben = await commons.viewer("ben");
  const words: Record<string, string> = {
    ...{ forWhom: "Year 7", kept: "The retelling", changed: "Half a page", why: "No time" },
    ...{ happened: "Fewer retold the whole passage", direction: "worsened", revision: "1" },
  };
  const id = await commons.adaptations.start(ben, slug, 1, (field) => words[field] ?? "");
  const list = () => commons.themeFindings.list(visitor, { theme, directions: ["worsened"] });
  expect((await list()).studies).toEqual([]);
  await commons.adaptations.tell(ben, slug, id, { audience: "public", looked: [], revision: "1" });
  expect((await list()).studies).toMatchObject([
    { kind: "try", school: "South School", direction: "worsened", happened: words.happened },
  ]);
  expect(await commons.themeFindings.countByDirection(visitor, { theme })).toContainEqual({
    ...{ direction: "worsened", writeUps: 0, tries: 1 },
  });
});

test("the map tells the strongest rating among a cell's write-ups, and how many are not rated", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.publish(await commons.startWriteUp());
  await commons.publish(await commons.startWriteUp({ title: "Echo reading" }));
  await commons.database.write((tx) =>
    tx.update(writeUps).set({ strength: 2 }).where(eq(writeUps.title, "Echo reading")),
  );
  const rows = await commons.evidenceMap.get(visitor, "phase", "reading");
  const cell = rows
    .find((row) => row.theme === theme)
    ?.cells.find(({ column }) => column === "Secondary");
  expect(cell).toEqual({
    ...{ column: "Secondary", count: 2, strongest: 2 },
    levels: [{ strength: 2, count: 1 }],
  });
});
