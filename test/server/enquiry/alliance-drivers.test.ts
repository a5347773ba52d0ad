import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { untestedDrivers } from "#content/enquiry/driver-diagram.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Database } from "#drizzle/database.ts";
import { audit, cycles, roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const question = {
  ...{ form: "impact" as const, intervention: "words", outcome: "reading", cohort: "Year 8" },
};
const aim = { howMuch: "Nine in ten read aloud", forWhom: "in Year 8", byWhen: "by July 2027" };
const slug = "ridings";

/** Ben leads the alliance and has said what its aim is; Anna is in it, Cara is not. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-ben", personId: "ben", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    }),
  );
  const [anna, ben, cara] = [
    await commons.viewer("anna"),
    await commons.viewer("ben"),
    await commons.viewer("cara"),
  ];
  const { allianceDrivers } = commons;
  await allianceDrivers.setAim(ben, { slug, revision: 0 }, aim);
  const diagram = async (viewer = ben) => {
    const { diagram } = await allianceDrivers.get(viewer, slug);
    if (!diagram) throw new Error("there is no diagram");
    return diagram;
  };
  const now = async () => ({ slug, revision: (await diagram()).revision });
  return {
    ...{ ...commons, anna, ben, cara, diagram, now },
    driver: async (text: string, parent: string | null = null) => {
      await allianceDrivers.putDriver(ben, await now(), { id: null, text, parent });
      return (await diagram()).drivers.find((one) => one.text === text)?.id ?? "";
    },
    idea: async (text: string, drivers: string[], enquiries: string[] = [], by = ben) => {
      await allianceDrivers.putIdea(by, await now(), { id: null, text, drivers, enquiries });
      return (await diagram()).ideas.find((one) => one.text === text)?.id ?? "";
    },
    start: (viewer = ben, title = "Reading rounds") =>
      commons.enquiries.start(viewer, {
        ...{ title, method: "pdsa-series", question, allianceId: "ridings", park: null },
      }),
  };
}

test("a circle is refused by name, and nothing of it is kept", async () => {
  const { allianceDrivers, ben, driver, now, diagram } = await open();
  const fluency = await driver("Fluency");
  const practice = await driver("Practice aloud", fluency);
  await expect(
    allianceDrivers.putDriver(ben, await now(), {
      ...{ id: fluency, text: "Fluency", parent: practice },
    }),
  ).rejects.toMatchObject({
    problems: [
      { field: fluency, message: expect.stringContaining("never in a circle") },
      { field: practice },
    ],
  });
  expect((await diagram()).drivers).toMatchObject([{ parent: null }, { parent: fluency }]);
});

test("every idea reaches the aim, and a driver on which one hangs is not taken away", async () => {
  const { allianceDrivers, ben, driver, idea, now } = await open();
  await expect(idea("Read in pairs", [])).rejects.toMatchObject({ code: "invalid" });
  const fluency = await driver("Fluency");
  const pairs = await idea("Read in pairs", [fluency, "another alliance's"]);
  await expect(allianceDrivers.removeDriver(ben, await now(), fluency)).rejects.toMatchObject({
    problems: [{ field: pairs, message: expect.stringContaining("“Read in pairs”") }],
  });
  await allianceDrivers.removeIdea(ben, await now(), pairs);
  await allianceDrivers.removeDriver(ben, await now(), fluency);
});

/** A cycle of ben's in an enquiry, in Do or still in its plan. */
const tryIn = (database: Database, enquiryId: string, lockedAt: Date | null) =>
  database.write((tx) =>
    tx.insert(cycles).values({
      ...{ id: `${enquiryId}-${lockedAt ? 2 : 1}`, enquiryId, schoolId: "south" },
      ...{ number: lockedAt ? 2 : 1, step: lockedAt ? "do" : "plan", revision: 1, ideaId: "" },
      ...{ ownerId: "ben", idea: "Pairs", objective: "test", tasks: [], data: [], lockedAt },
      ...{ createdBy: "ben", createdAt: new Date() },
    }),
  );

test("drivers and ideas that no enquiry has tried stand out, linked or not", async () => {
  const { driver, idea, start, diagram, database } = await open();
  const [fluency, talk] = [await driver("Fluency"), await driver("Talk")];
  const practice = await driver("Practice aloud", fluency);
  const { id, key } = await start();
  await idea("Read in pairs", [practice], [key]);
  await idea("Talk first", [talk]);
  await tryIn(database, id, null);
  expect((await diagram()).ideas).toMatchObject([{ tests: 0 }, { tests: 0 }]);
  await tryIn(database, id, new Date());
  const { drivers, ideas } = await diagram();
  expect(ideas).toMatchObject([{ tests: 1 }, { tests: 0 }]);
  expect(untestedDrivers({ aim: "", drivers, ideas }).map(({ id }) => id)).toEqual([talk]);
});

test("an enquiry that somebody may not read is linked without its title, and stays linked", async () => {
  const { allianceDrivers, anna, ben, driver, idea, start, diagram, now, database, viewer } =
    await open();
  const fluency = await driver("Fluency");
  const enquiry = await start();
  const id = await idea("Read in pairs", [fluency], [enquiry.key]);
  expect((await diagram()).ideas).toMatchObject([
    { enquiries: [{ slug: slugOf(enquiry), title: "Reading rounds" }], hidden: 0 },
  ]);
  expect((await diagram(anna)).ideas).toMatchObject([{ enquiries: [], hidden: 1, tests: 0 }]);
  expect(JSON.stringify(await allianceDrivers.get(anna, slug))).not.toContain("Reading rounds");
  await database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-anna", personId: "anna", role: "headteacher", schoolId: "north" },
      from: "2024-01-01",
    }),
  );
  const head = await viewer("anna");
  const own = await start(head, "Another one");
  const asked = { id, text: "Read in threes", drivers: [fluency], enquiries: [own.key] };
  await allianceDrivers.putIdea(head, await now(), asked);
  expect((await diagram(head)).ideas).toMatchObject([
    { text: "Read in threes", enquiries: [{ title: "Another one" }], hidden: 1 },
  ]);
  const stolen = { ...asked, id: null, text: "By its key", enquiries: [enquiry.key] };
  await allianceDrivers.putIdea(head, await now(), stolen);
  expect((await diagram(ben)).ideas[1]).toMatchObject({ text: "By its key", tests: 0 });
});

test("members read it, heads and runners change it, others are told of nothing", async () => {
  const { allianceDrivers, anna, cara, viewer, now } = await open();
  expect((await allianceDrivers.get(anna, slug)).alliance.maySteer).toBe(false);
  const change = await now();
  await expect(allianceDrivers.setAim(anna, change, aim)).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const who of [cara, await viewer("dev")]) {
    await expect(allianceDrivers.get(who, slug)).rejects.toMatchObject({ code: "not-found" });
    await expect(allianceDrivers.setAim(who, change, aim)).rejects.toMatchObject({
      code: "not-found",
    });
  }
});

test("a change for an earlier revision is refused, and each that is made is logged", async () => {
  const { allianceDrivers, ben, database, driver, now } = await open();
  const before = await now();
  await driver("Fluency");
  await expect(allianceDrivers.setAim(ben, before, aim)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(allianceDrivers.setAim(ben, { slug, revision: 0 }, aim)).rejects.toMatchObject({
    code: "conflict",
  });
  const log = await database.read.select().from(audit).where(eq(audit.thing, "ridings"));
  expect(log.map(({ action }) => action)).toEqual(["diagram.change", "diagram.change"]);
});
