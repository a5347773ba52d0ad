import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { schoolNames, schools } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const register = join(import.meta.dirname, "../support/register.csv");

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const find = async (id: string) => {
    const [school] = await commons.database.read.select().from(schools).where(eq(schools.id, id));
    return school;
  };
  const file = (name: string, text: string | Uint8Array) => {
    const path = join(commons.folder, name);
    writeFileSync(path, text);
    return path;
  };
  /** A short file of one school. */
  const lite = (cells: { name?: string; pupils?: string; postcode?: string }) =>
    file(
      "lite.csv",
      `urn,name,la_name,phase,type,pupils_2019_20,fsm_pct_2022_23,postcode,town,lat,lon,trust_name_2026\n990101,${cells.name ?? "Old Name"},Wealdshire,Primary,Academy,${cells.pupils ?? ""},,${cells.postcode ?? ""},,,,\n`,
    );
  return { ...commons, find, file, lite };
}

test("the register's own file is read in Windows-1252, and what cannot be is refused by line", async () => {
  const { importSchools, find } = await open();
  const done = await importSchools(register, { asOf: "2026-06-01" });
  expect(done).toMatchObject({ rows: 12, added: 5, changed: 0, unchanged: 0 });
  expect(done.refused.map(({ line, reason }) => [line, reason])).toEqual([
    [7, expect.stringContaining("not-a-urn")],
    [8, expect.stringContaining("NumberOfPupils")],
    [9, expect.stringContaining("PercentageFSM")],
    [10, expect.stringContaining("OpenDate")],
    [11, "URN 990101 stands in line 2 already."],
    [12, "There is no name."],
    [13, "The row has 3 cells; the header has 35."],
  ]);
  expect(done.refused[0]?.row).toContain("Nowhere School");
  expect(await find("990101")).toMatchObject({
    urn: 990101,
    name: "St. Brigid’s Café Lane Primary",
    pupils: 349.5,
    fsmPercent: null,
    openedOn: "1998-09-01",
    website: "http://www.stbrigids.example",
    facts: {
      pupils: { value: 349.5, asOf: "2025-01-16" },
      name: { source: "Get Information about Schools", asOf: "2026-06-01" },
    },
  });
  expect((await find("990101"))?.latitude).toBeCloseTo(52.65797, 4);
});

test("a closed school stays, closed, beside the academy that it became", async () => {
  const { importSchools, find } = await open();
  await importSchools(register, { asOf: "2026-06-01" });
  expect(await find("990102")).toMatchObject({ status: "closed", closedOn: "2024-08-31" });
  expect(await find("990103")).toMatchObject({
    status: "open",
    name: "O'Hara Field Academy, Wealdham",
    trust: "Weald Learning Trust",
    pupils: 1204,
  });
  expect((await find("990104"))?.type).toBe((await find("990105"))?.type);
});

test("a second run changes nothing", async () => {
  const { importSchools, find } = await open();
  await importSchools(register, { asOf: "2026-06-01" });
  const before = await find("990101");
  const again = await importSchools(register, { asOf: "2026-06-01" });
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
  expect(await find("990101")).toEqual(before);
});

test("what is older never replaces what is newer, and fills what was not known", async () => {
  const { importSchools, find, lite } = await open();
  await importSchools(register, { asOf: "2026-06-01" });
  const older = lite({ name: "Old Name", pupils: "12", postcode: "WD9 9ZZ" });
  expect(await importSchools(older)).toMatchObject({ added: 0, changed: 1 });
  expect(await find("990101")).toMatchObject({
    name: "St. Brigid’s Café Lane Primary",
    pupils: 349.5,
    postcode: "WD1 1AA",
  });
  expect(await importSchools(older)).toMatchObject({ changed: 0, unchanged: 1 });
});

test("the order of two files makes no difference", async () => {
  const { importSchools, find, lite } = await open();
  await importSchools(lite({ pupils: "12", postcode: "WD9 9ZZ" }));
  await importSchools(register, { asOf: "2026-06-01" });
  expect(await find("990101")).toMatchObject({ pupils: 349.5, postcode: "WD1 1AA" });
});

test("every name a school has had is kept, with the day it was first seen", async () => {
  const { importSchools, lite, database } = await open();
  await importSchools(register, { asOf: "2026-06-01" });
  await importSchools(register, { asOf: "2026-07-01" });
  await importSchools(lite({ name: "Old Name" }));
  const names = await database.read
    .select({ name: schoolNames.name, asOf: schoolNames.asOf })
    .from(schoolNames)
    .where(eq(schoolNames.schoolId, "990101"));
  expect(names.toSorted((a, b) => a.asOf.localeCompare(b.asOf))).toEqual([
    { name: "Old Name", asOf: "2015-01-01" },
    { name: "St. Brigid’s Café Lane Primary", asOf: "2026-06-01" },
  ]);
});

test("a name in which a character was lost does not replace one that is whole", async () => {
  const { importSchools, find, file, lite } = await open();
  await importSchools(lite({ name: "St Thomas à Becket" }));
  const columns = "URN,EstablishmentName,EstablishmentStatusName,TotalPupils";
  await importSchools(file("lost.csv", `${columns}\n990101,St Thomas \ufffd Becket,Open,50\n`));
  expect(await find("990101")).toMatchObject({ name: "St Thomas à Becket", pupils: 50 });
});

test("what a school wrote of itself survives an import", async () => {
  const { importSchools, find, database } = await open();
  await importSchools(register, { asOf: "2026-06-01" });
  await database.write((tx) =>
    tx.update(schools).set({ about: "Ours." }).where(eq(schools.id, "990101")),
  );
  await importSchools(register, { asOf: "2026-07-01" });
  expect((await find("990101"))?.about).toBe("Ours.");
});

test("a school that left its trust is in none", async () => {
  const { importSchools, find, file } = await open();
  await importSchools(register, { asOf: "2026-05-01" });
  const columns = "URN,EstablishmentName,EstablishmentStatusName,TotalPupils,TrustName";
  await importSchools(file("left.csv", `${columns}\n990103,O'Hara Field Academy,Open,1200,\n`));
  expect((await find("990103"))?.trust).toBeNull();
});

test("the same bytes are read as UTF-8 where they are UTF-8", async () => {
  const { importSchools, find, file } = await open();
  const text = "\ufeffURN,EstablishmentName,EstablishmentStatusName,TotalPupils\n";
  await importSchools(file("utf8.csv", `${text}990120,Zoë’s School,Open,1\n`));
  expect((await find("990120"))?.name).toBe("Zoë’s School");
});

test.each([
  ["another table", "group_uid,group_name\n1,A\n", /not a register of schools/],
  ["an empty file", "", /is empty/],
  [
    "a quotation that never ends",
    `URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n990101,"A,Open,1\n`,
    /cannot be read as CSV/,
  ],
])("%s is refused as a whole, in a line", async (_, text, reason) => {
  const { importSchools, file } = await open();
  await expect(importSchools(file("other.csv", text))).rejects.toThrow(reason);
});

const extract = join(import.meta.dirname, "../../../shared/data/schools/schools_2026_detail.csv");

test("the extract of June 2026 is taken whole, and a second time changes nothing", async (context) => {
  if (!existsSync(extract)) {
    console.log(`Skipped: ${extract} is not here.`);
    return context.skip(`${extract} is not here`);
  }
  const { importSchools } = await open();
  expect(await importSchools(extract)).toMatchObject({ rows: 1924, added: 1924, refused: [] });
  expect(await importSchools(extract)).toMatchObject({ changed: 0, unchanged: 1924 });
});

test("an import that fails midway leaves everything as it was", async () => {
  const { importSchools, file, database, search } = await open();
  const rows = (count: number, name: string) =>
    `URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n${Array.from({ length: count }, (_, row) => `${990000 + row},${name} ${row},Open,${count}\n`).join("")}`;
  await importSchools(file("before.csv", rows(3, "Old Moss")), { asOf: "2026-01-01" });
  const look = async () => ({
    schools: await database.read.select().from(schools).orderBy(schools.id),
    names: await database.read
      .select()
      .from(schoolNames)
      .orderBy(schoolNames.schoolId, schoolNames.name),
    found: (
      await search.search({ text: "peat", tokens: ["public"], filters: {}, page: 1, pageSize: 5 })
    ).total,
  });
  const before = await look();
  const failing = importSchools(file("after.csv", rows(600, "New Peat")), {
    asOf: "2026-06-01",
    progress: (row) => {
      if (row > 500) throw new Error("The disk is full.");
    },
  });
  await expect(failing).rejects.toThrow("The disk is full.");
  expect(await look()).toEqual(before);
});
