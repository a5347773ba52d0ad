import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { type Choice, isFailure } from "#content/failure.ts";
import { affiliations, designations, people, roles, schools } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

/** Besides those of every commons: a second Ben Test, an SLE at west, and Hidden Hal, who works nowhere. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write(async (tx) => {
    const createdAt = commons.clock();
    const more = { post: "Head of English", isSample: true, createdAt };
    await tx.insert(people).values([
      { id: "ben-2", handle: "ben-test-2", name: "Ben Test", ...more },
      { id: "hal", handle: "hidden-hal", name: "Hidden Hal", ...more },
    ]);
    await tx
      .insert(affiliations)
      .values({ id: "a-ben-2", personId: "ben-2", schoolId: "west", from: "2024-01-01" });
    await tx
      .insert(designations)
      .values({ id: "d", personId: "ben-2", kind: "sle", body: "Us", from: "2024-01-01" });
  });
  const asked = async (work: () => Promise<{ id: string }>): Promise<string | Choice[]> => {
    try {
      return (await work()).id;
    } catch (thrown) {
      if (!isFailure(thrown) || thrown.code !== "invalid") throw thrown;
      return thrown.problems[0]?.choices ?? thrown.message;
    }
  };
  const { choosing } = commons;
  return {
    ...commons,
    person: async (by: string, typed: string) =>
      asked(async () => choosing.person(await commons.viewer(by), typed, "person")),
    school: (typed: string) => asked(() => choosing.school(typed, "school")),
  };
}

test("a whole name that one person has is taken, and so is the name in an address", async () => {
  const { person } = await open();
  expect(await person("anna", "cara test")).toBe("cara");
  expect(await person("anna", " Çara Tést ")).toBe("cara");
  expect(await person("anna", "ben")).toBe("ben");
});

test("namesakes are told apart by post, school and designation", async () => {
  const { person } = await open();
  expect(await person("anna", "Ben Test")).toEqual([
    { value: "ben", label: "Ben Test", about: "Teacher, South School" },
    { value: "ben-test-2", label: "Ben Test", about: "Head of English, West School, SLE" },
  ]);
});

test("a part of a name is offered back, never taken", async () => {
  const { person } = await open();
  expect(await person("anna", "car")).toMatchObject([{ value: "cara" }]);
});

test("a name that fits nothing is said to be nobody's, or no school's", async () => {
  const { person, school } = await open();
  expect(await person("anna", "zzqq")).toMatch(/^We found nobody called “zzqq”/);
  expect(await school("zzqq")).toMatch(/^We found no school called “zzqq”/);
});

test("whom one would not find in the directory is neither suggested nor taken, and it does not tell", async () => {
  const { person } = await open();
  const told = await person("anna", "hidden-hal");
  const nobody = await person("anna", "hidden-hel");
  expect(told).toBe(String(nobody).replaceAll("hel", "hal"));
  expect(await person("anna", "Hidden")).toContain("nobody called");
  expect(await person("dev", "hidden-hal")).toBe("hal");
});

test("a delegate named in an address that nobody may find sounds as one that there is not", async () => {
  const { delegating, database, viewer } = await open();
  await database.write((tx) =>
    tx
      .insert(designations)
      .values({ id: "d-anna", personId: "anna", kind: "sle", body: "Us", from: "2024-01-01" }),
  );
  const anna = await viewer("anna");
  const named = (who: string) =>
    delegating.name(anna, { who, from: "", to: "" }).catch(({ message }) => String(message));
  expect(await named("hidden-hal")).toBe((await named("hidden-hel"))?.replaceAll("hel", "hal"));
});

test("a head chooses among those who come to the school", async () => {
  const { running, choosing, database, viewer } = await open();
  const place = { schoolId: "north", allianceId: null };
  const given = { who: "anna", role: "headteacher", from: "2024-01-01", to: "" };
  await running.giveRole(await viewer("dev"), place, given);
  await database.write((tx) =>
    tx
      .insert(affiliations)
      .values({ id: "a-hal", personId: "hal", schoolId: "north", from: "2999-01-01" }),
  );
  const { id } = await choosing.person(await viewer("anna"), "Hidden Hal", "person");
  expect(id).toBe("hal");
  await expect(choosing.person(await viewer("ben"), "Hidden Hal", "person")).rejects.toMatchObject({
    code: "invalid",
  });
});

test("a school is chosen by its name or its id", async () => {
  const { school, database, clock } = await open();
  const now = clock();
  await database.write((tx) =>
    tx.insert(schools).values(
      ["123456", "123457"].map((id, index) => ({
        ...{ id, urn: Number(id), name: "St Mary’s", town: ["Leeds", "York"][index] },
        ...{ facts: {}, createdAt: now, updatedAt: now },
      })),
    ),
  );
  expect(await school("north school")).toBe("north");
  expect(await school("123456")).toBe("123456");
  expect(await school("St Mary’s")).toMatchObject([{ about: "Leeds" }, { about: "York" }]);
  expect(await school("%")).toContain("Write which school");
});

test("of two who name the same delegate at the same moment one is told that it is done", async () => {
  const { delegating, database, viewer } = await open();
  await database.write((tx) =>
    tx
      .insert(designations)
      .values({ id: "d-anna", personId: "anna", kind: "sle", body: "Us", from: "2024-01-01" }),
  );
  const anna = await viewer("anna");
  const asked = { who: "cara", from: "", to: "" };
  const done = await Promise.allSettled([
    delegating.name(anna, asked),
    delegating.name(anna, asked),
  ]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await delegating.list("anna")).toHaveLength(1);
  expect(await delegating.listHolders(await viewer("cara"))).toMatchObject([{ handle: "anna" }]);
  expect(await delegating.listHolders(await viewer("ben"))).toEqual([]);
});

test("who holds a role here is found and chosen, though they work at no school", async () => {
  const { database, profiles, finding, network, person, viewer, startWriteUp, team } = await open();
  const anna = await viewer("anna");
  await database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-hal", personId: "hal", role: "broker", allianceId: "ridings" },
      ...{ from: "2024-01-01", to: "2999-01-01" },
    }),
  );
  expect(await person("anna", "hidden-hal")).toBe("hal");
  expect((await profiles.getPage(anna, "hidden-hal")).takesMessages).toBe(true);
  const sought = { designation: "", specialism: "", phase: "", subject: "", area: "" };
  expect((await finding.list(anna, { ...sought, name: "hal" }, 1)).total).toBe(1);
  expect((await network.listPeople(anna)).map(({ id }) => id)).toContain("hal");
  await team.addAuthor(anna, await startWriteUp(), "Hidden Hal");
});

test("who is suspended is listed nowhere, and chosen and made an author by nobody", async () => {
  const { lookingAfter, finding, network, person, viewer, startWriteUp, team } = await open();
  const [anna, dev] = [await viewer("anna"), await viewer("dev")];
  const slug = await startWriteUp();
  await lookingAfter.suspend(dev, "cara", "A lost telephone");
  expect(await person("anna", "cara")).toContain("nobody called");
  expect(await person("dev", "cara")).toContain("nobody called");
  await expect(team.addAuthor(anna, slug, "cara")).rejects.toMatchObject({ code: "invalid" });
  const sought = { designation: "", specialism: "", phase: "", subject: "", area: "" };
  expect((await finding.list(anna, { ...sought, name: "cara" }, 1)).total).toBe(0);
  expect((await network.listPeople(dev)).map(({ id }) => id)).not.toContain("cara");
});

test("whose affiliation has ended is offered nobody who is not open to visitors", async () => {
  const { database, network, viewer } = await open();
  expect(await network.listPeople(await viewer("anna"))).not.toEqual([]);
  await database.write((tx) =>
    tx.update(affiliations).set({ to: "2025-01-01" }).where(eq(affiliations.id, "a-anna")),
  );
  expect(await network.listPeople(await viewer("anna"))).toEqual([]);
});
