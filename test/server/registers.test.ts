import { createReadStream, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { audit, schools } from "#drizzle/schema/index.ts";
import { createRegisters } from "#server/network/registers.ts";
import { openCommons } from "#test/support/commons.ts";

const register = join(import.meta.dirname, "../support/register.csv");

async function open() {
  const commons = await openCommons();
  onTestFinished(async () => {
    await commons.registers.settle();
    await commons.close();
  });
  const { registers } = commons;
  const dev = await commons.viewer("dev");
  /** Hands a register in and waits until it has been looked at. */
  const handIn = async (file: AsyncIterable<Uint8Array>, name = "register.csv") => {
    const id = await registers.receive(dev, file);
    await registers.look(dev, { id, name, asOf: "2026-06-01" });
    await registers.settle();
    return id;
  };
  const countSchools = () => commons.database.read.$count(schools);
  return { ...commons, dev, handIn, countSchools };
}

const oneSchool = (name: string) =>
  Readable.from([
    Buffer.from(
      `URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n990101,${name},Closed,50\n`,
    ),
  ]);

test("nobody but an administrator hands in a register, looks at one or imports it", async () => {
  const { registers, viewer, handIn } = await open();
  const id = await handIn(createReadStream(register));
  for (const who of [visitor, await viewer("anna")])
    for (const work of [
      () => registers.receive(who, createReadStream(register)),
      () => registers.look(who, { id, name: "x.csv", asOf: "" }),
      () => registers.begin(who, id),
      () => registers.get(who, id),
      () => registers.list(who),
      () => registers.openRefused(who, id),
    ])
      await expect(work()).rejects.toMatchObject({ code: "not-found" });
});

test("a dry run says what would come of it, and stores nothing; the import does just that", async () => {
  const { registers, dev, handIn, countSchools, database } = await open();
  const before = await countSchools();
  const id = await handIn(createReadStream(register));
  const seen = await registers.get(dev, id);
  expect(seen).toMatchObject({
    state: "looked",
    found: { rows: 12, added: 5, different: 0, closed: 0, unchanged: 0, refused: 7 },
  });
  expect(await countSchools()).toBe(before);
  await registers.begin(dev, id);
  await registers.settle();
  const done = await registers.get(dev, id);
  expect(done).toMatchObject({ state: "imported", found: seen.found });
  expect(await countSchools()).toBe(before + 5);
  const [entry] = await database.read
    .select()
    .from(audit)
    .where(eq(audit.action, "register.import"));
  expect(entry).toMatchObject({ actor: "dev", detail: { added: 5, refused: 7 } });
  await expect(registers.begin(dev, id)).rejects.toMatchObject({ code: "conflict" });
});

test("what changes is told field by field, and what closes is counted", async () => {
  const { registers, dev, handIn, importSchools } = await open();
  await importSchools(register, { asOf: "2026-05-01" });
  const id = await handIn(oneSchool("Lane Primary"));
  const { found } = await registers.get(dev, id);
  expect(found).toMatchObject({ added: 0, different: 1, closed: 1, confirmed: 0 });
  expect(found?.examples.different[0]?.fields).toContainEqual({
    field: "name",
    before: "St. Brigid’s Café Lane Primary",
    after: "Lane Primary",
  });
});

test("the same register of a later day changes no value", async () => {
  const { registers, dev, handIn, importSchools } = await open();
  await importSchools(register, { asOf: "2026-05-01" });
  const { found } = await registers.get(dev, await handIn(createReadStream(register)));
  expect(found).toMatchObject({ added: 0, different: 0, confirmed: 5, unchanged: 0 });
});

test("where the commons has changed since, it is told and nothing is imported", async () => {
  const { registers, dev, handIn, importSchools, find } = await open().then((commons) => ({
    ...commons,
    find: async () =>
      (await commons.database.read.select().from(schools).where(eq(schools.id, "990101")))[0],
  }));
  const id = await handIn(oneSchool("Lane Primary"));
  await importSchools(register, { asOf: "2026-05-01" });
  await registers.begin(dev, id);
  await registers.settle();
  const told = await registers.get(dev, id);
  expect(told).toMatchObject({
    state: "looked",
    problem: expect.stringContaining("changed since"),
    found: { added: 0, different: 1 },
  });
  expect((await find())?.name).toBe("St. Brigid’s Café Lane Primary");
  await registers.begin(dev, id);
  await registers.settle();
  expect((await find())?.name).toBe("Lane Primary");
});

test("one at a time, and a file that is no register says so", async () => {
  const { registers, dev } = await open();
  const first = await registers.receive(dev, createReadStream(register));
  const other = await registers.receive(dev, Readable.from([Buffer.from("a,b\n1,2\n")]));
  await registers.look(dev, { id: first, name: "register.csv", asOf: "" });
  await expect(
    registers.look(dev, { id: other, name: "other.csv", asOf: "" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await registers.settle();
  await registers.look(dev, { id: other, name: "other.csv", asOf: "" });
  await registers.settle();
  expect(await registers.get(dev, other)).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("not a register"),
  });
});

test("the refused rows are kept with their reasons, and every file for a day", async () => {
  const { registers, dev, handIn, folder } = await open();
  const id = await handIn(createReadStream(register));
  const { stream } = await registers.openRefused(dev, id);
  expect((await text(stream)).split("\r\n")[1]).toMatch(/^7,URN: “not-a-urn”/);
  const imports = join(folder, "imports");
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of readdirSync(imports)) utimesSync(join(imports, name), yesterday, yesterday);
  await registers.receive(dev, oneSchool("Lane Primary"));
  expect(readdirSync(imports)).toHaveLength(1);
  await expect(registers.begin(dev, id)).rejects.toMatchObject({ code: "conflict" });
});

test("a school is added by hand once, and says of itself what those who run it write", async () => {
  const { keeping, dev, viewer, network } = await open();
  const asked = { name: "Moss Lane School", phase: "Primary", town: "Moss", localAuthority: "" };
  const id = await keeping.addSchool(dev, asked);
  expect(id).toBe("moss-lane-school");
  await expect(keeping.addSchool(dev, asked)).rejects.toMatchObject({ code: "conflict" });
  const anna = await viewer("anna");
  await expect(keeping.addSchool(anna, { ...asked, name: "Other" })).rejects.toMatchObject({
    code: "not-found",
  });
  const own = { about: "We read aloud every day.", website: "www.moss.example" };
  await expect(keeping.describeSchool(anna, id, own)).rejects.toMatchObject({ code: "not-found" });
  await keeping.describeSchool(dev, id, own);
  expect((await network.getSchool(id)).school).toMatchObject({
    about: "We read aloud every day.",
    website: "http://www.moss.example",
    facts: { website: { source: "The school" }, name: { source: "Entered by hand" } },
  });
  for (const wrong of [
    { ...own, website: "not an address" },
    { ...own, about: "Ring 07700 900123 for Tom in 4B." },
  ])
    await expect(keeping.describeSchool(dev, id, wrong)).rejects.toMatchObject({ code: "invalid" });
});

test("an import that failed is in the log", async () => {
  const commons = await open();
  const registers = createRegisters({
    ...commons,
    importSchools: async (path, options) => {
      if (!options?.isDry) throw new Error("The disk is full.");
      return commons.importSchools(path, options);
    },
    log: pino({ level: "silent" }),
    folder: join(commons.folder, "imports"),
  });
  const id = await commons.handIn(createReadStream(register));
  await registers.begin(commons.dev, id);
  await registers.settle();
  expect(await registers.get(commons.dev, id)).toMatchObject({
    state: "failed",
    problem: "The disk is full.",
  });
  const { entries } = await commons.readingLog.list(
    commons.dev,
    { who: "", action: "register", from: "", to: "" },
    1,
  );
  expect(entries.map(({ said }) => said.map(({ text }) => text).join(""))).toEqual([
    "Dev Test asked to import the register “register.csv” of 1 June 2026, which failed: nothing of it was kept",
  ]);
});
