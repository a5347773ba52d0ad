import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { tokensOf } from "#content/access/tokens.ts";
import { affiliations, designations, memberships, roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const north = { schoolId: "north", allianceId: null };
const ridings = { schoolId: null, allianceId: "ridings" };

async function openOn(day: string) {
  let now = new Date(day);
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  return {
    ...commons,
    turnTo(moment: string) {
      now = new Date(moment);
    },
    tokens: async (id: string) => tokensOf(await commons.viewer(id)),
  };
}

test("a role holds from its first day until the day it ends, in the schools’ own time", async () => {
  const commons = await openOn("2028-02-20T12:00:00Z");
  const dev = await commons.viewer("dev");
  await commons.running.giveRole(dev, north, {
    who: "anna",
    role: "administrator",
    from: "2028-02-29",
    to: "2028-03-27",
  });
  const holds = async (moment: string) => {
    commons.turnTo(moment);
    return (await commons.viewer("anna")).roles.some(({ role }) => role === "administrator");
  };
  expect(await holds("2028-02-28T23:59:59Z")).toBe(false);
  expect(await holds("2028-02-29T00:00:00Z")).toBe(true);
  // Clocks go forward at 01:00 on 26 March 2028: midnight of the 27th is 23:00 UTC of the 26th.
  expect(await holds("2028-03-26T22:59:59Z")).toBe(true);
  expect(await holds("2028-03-26T23:00:00Z")).toBe(false);
});

test("a school that leaves reads the alliance’s material until that day, save what its people wrote", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const dev = await commons.viewer("dev");
  const ours = await commons.publish(await commons.startWriteUp(), "alliance:ridings");
  const { members } = await commons.network.getAlliance("ridings");
  const membershipOf = (id: string) =>
    members.find((member) => member.id === id)?.membershipId ?? "";
  for (const school of ["north", "south"])
    await commons.memberships.end(dev, membershipOf(school), "2026-10-01");
  const read = async (id: string) =>
    commons.library.getPage(await commons.viewer(id), ours).then(
      () => "reads",
      ({ code }) => code,
    );
  commons.turnTo("2026-09-30T12:00:00Z");
  expect([await read("anna"), await read("ben")]).toEqual(["reads", "reads"]);
  commons.turnTo("2026-10-01T00:00:00Z");
  expect([await read("anna"), await read("ben")]).toEqual(["reads", "not-found"]);
  const history = await commons.network.getAlliance("ridings");
  expect(history.members.map(({ id, to }) => [id, to])).toEqual([
    ["north", "2026-10-01"],
    ["south", "2026-10-01"],
  ]);
});

test("somebody who has left the school is nobody’s member, and its roles end with them", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const dev = await commons.viewer("dev");
  await commons.running.giveRole(dev, north, {
    who: "anna",
    role: "headteacher",
    from: "",
    to: "",
  });
  expect(await commons.tokens("anna")).toContain("member");
  const { staff } = await commons.running.look(await commons.viewer("anna"), north);
  await commons.running.endAffiliation(dev, north, {
    affiliationId: staff.find(({ handle }) => handle === "anna")?.id ?? "",
    on: "2026-09-01",
  });
  expect(await commons.tokens("anna")).toEqual(["public", "person:anna"]);
  expect((await commons.viewer("anna")).roles).toEqual([]);
});

test("only those who run a place change it, and only with roles that it has", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const give = async (by: string, place: typeof north | typeof ridings, role: string) =>
    commons.running
      .giveRole(await commons.viewer(by), place, {
        who: "ben",
        role,
        from: "",
        to: "",
        isSure: true,
      })
      .then(
        () => "done",
        ({ code }) => code,
      );
  expect(await give("anna", north, "teacher")).toBe("not-allowed");
  expect(await give("dev", north, "alliance-lead")).toBe("invalid");
  expect(await give("dev", north, "administrator")).toBe("done");
  expect(await give("ben", north, "teacher")).toBe("done");
  expect(await give("ben", ridings, "broker")).toBe("not-allowed");
  expect(await give("dev", ridings, "alliance-lead")).toBe("done");
  expect(await give("ben", ridings, "broker")).toBe("done");
});

test("the commons keeps an administrator", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const dev = await commons.viewer("dev");
  const { given } = await commons.running.look(dev, commonsItself);
  await expect(
    commons.running.takeRole(dev, commonsItself, { roleId: given[0]?.id ?? "", on: "" }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect((await commons.running.look(dev, commonsItself)).given[0]?.to).toBeNull();
});

test("what an SLE publishes carries it for good; what is published once it has lapsed does not", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const dev = await commons.viewer("dev");
  const badge = async (slug: string, number: number) =>
    (await commons.library.getPage(await commons.viewer("anna"), slug, number)).authors[0]?.badge;
  const before = await commons.publish(await commons.startWriteUp());
  await commons.designating.designate(dev, "ridings", {
    who: "anna",
    kind: "sle",
    specialism: "Early reading",
    from: "2026-09-02",
    to: "",
  });
  const again = await commons.publish(before);
  commons.turnTo("2026-09-02T09:00:00Z");
  await commons.publish(again);
  const [held] = await commons.designating.list(dev, "ridings");
  await commons.designating.end(dev, "ridings", {
    designationId: held?.id ?? "",
    on: "2027-01-01",
  });
  commons.turnTo("2027-01-01T09:00:00Z");
  await commons.publish(again);
  expect([
    await badge(again, 1),
    await badge(again, 2),
    await badge(again, 3),
    await badge(again, 4),
  ]).toEqual([null, null, "sle", null]);
  const page = await commons.profiles.getPage(await commons.viewer("ben"), "anna");
  expect(page.designations).toMatchObject([
    { kind: "sle", body: "Ridings Alliance", lapsed: true },
  ]);

  const anna = await commons.viewer("anna");
  const asked = { who: "ben", kind: "sle", specialism: "", from: "", to: "" };
  await expect(commons.designating.designate(anna, "ridings", asked)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(
    commons.designating.designate(dev, "ridings", { ...asked, kind: "wizard" }),
  ).rejects.toMatchObject({ code: "invalid" });
});

test("whoever is not of the alliance is designated only when it is said twice", async () => {
  const { designating, viewer, database } = await openOn("2026-09-01T09:00:00Z");
  const dev = await viewer("dev");
  const asked = { who: "cara", kind: "sle", specialism: "", from: "", to: "" };
  await expect(designating.designate(dev, "ridings", asked)).rejects.toMatchObject({
    problems: [
      {
        field: "sure",
        message:
          "Cara Test does not work at a school of Ridings Alliance. Designate them all the same?",
      },
    ],
  });
  expect(await database.read.select().from(designations)).toEqual([]);
  await designating.designate(dev, "ridings", { ...asked, isSure: true });
  await designating.designate(dev, "ridings", { ...asked, who: "ben" });
  expect(await database.read.select().from(designations)).toHaveLength(2);
});

test("the last head of a school ends no role or work of their own; an administrator may", async () => {
  const { running, viewer } = await openOn("2026-09-01T09:00:00Z");
  const dev = await viewer("dev");
  const head = { who: "anna", role: "headteacher", from: "2026-01-01", to: "" };
  await running.giveRole(dev, north, head);
  const anna = await viewer("anna");
  const { given, staff } = await running.look(anna, north);
  const [held, works] = [given[0]?.id ?? "", staff[0]?.id ?? ""];
  const conflict = { code: "conflict" };
  await expect(running.takeRole(anna, north, { roleId: held, on: "" })).rejects.toMatchObject(
    conflict,
  );
  await expect(
    running.endAffiliation(anna, north, { affiliationId: works, on: "" }),
  ).rejects.toMatchObject(conflict);
  await running.giveRole(dev, north, { ...head, who: "ben", from: "2027-01-01", isSure: true });
  await expect(
    running.takeRole(anna, north, { roleId: held, on: "2026-12-01" }),
  ).rejects.toMatchObject(conflict);
  await running.takeRole(anna, north, { roleId: held, on: "2027-01-01" });
  await running.takeRole(dev, north, { roleId: held, on: "2026-10-01" });
});

const commonsItself = { schoolId: null, allianceId: null };

test("an administrator who is suspended, or whose own end is set, leaves nobody else to run the commons", async () => {
  const { running, lookingAfter, leaving, viewer, database } = await openOn("2026-09-01T09:00:00Z");
  const dev = await viewer("dev");
  const takeDevs = () => running.takeRole(dev, commonsItself, { roleId: "r-dev", on: "" });
  const give = (from: string, to: string) =>
    running.giveRole(dev, commonsItself, { who: "ben", role: "administrator", from, to });
  const conflict = { code: "conflict" };

  await give("2026-01-01", "2026-12-01");
  await expect(takeDevs()).rejects.toMatchObject(conflict);
  await expect(leaving.leave(dev)).rejects.toMatchObject(conflict);
  await give("2099-01-01", "");
  await expect(leaving.leave(dev)).rejects.toMatchObject(conflict);
  await give("2026-01-01", "");
  await lookingAfter.suspend(dev, "ben", "A lost telephone");
  await expect(takeDevs()).rejects.toMatchObject(conflict);
  await expect(leaving.leave(dev)).rejects.toMatchObject(conflict);
  expect(await database.read.$count(roles, eq(roles.personId, "dev"))).toBe(1);
  await lookingAfter.letBackIn(dev, "ben");
  await takeDevs();
});

test("what has ended stays ended, and nothing lasts longer by being ended", async () => {
  const commons = await openOn("2026-09-01T09:00:00Z");
  const { running, designating, database } = commons;
  const dev = await commons.viewer("dev");
  const dated = { from: "2026-01-01", to: "2026-10-01" };
  await database.write(async (tx) => {
    await tx
      .insert(roles)
      .values({ id: "r", personId: "anna", role: "mentor", schoolId: "north", ...dated });
    await tx.update(affiliations).set(dated).where(eq(affiliations.id, "a-anna"));
    await tx.update(memberships).set(dated).where(eq(memberships.id, "m-north"));
    await tx.insert(designations).values({
      id: "d",
      personId: "anna",
      kind: "sle",
      body: "",
      allianceId: "ridings",
      ...dated,
    });
  });
  const ends = (on: string) => [
    () => running.takeRole(dev, north, { roleId: "r", on }),
    () => commons.memberships.end(dev, "m-north", on),
    () => designating.end(dev, "ridings", { designationId: "d", on }),
    () => running.endAffiliation(dev, north, { affiliationId: "a-anna", on }),
  ];
  const days = async () =>
    (
      await Promise.all([
        database.read.select().from(roles).where(eq(roles.id, "r")),
        database.read.select().from(memberships).where(eq(memberships.id, "m-north")),
        database.read.select().from(designations).where(eq(designations.id, "d")),
        database.read.select().from(affiliations).where(eq(affiliations.id, "a-anna")),
      ])
    ).map(([row]) => row?.to);

  for (const end of ends("2027-06-01")) await end();
  expect(await days()).toEqual(Array(4).fill("2026-10-01"));
  for (const end of ends("2026-09-15")) await end();
  expect(await days()).toEqual(Array(4).fill("2026-09-15"));
  commons.turnTo("2026-09-15T09:00:00Z");
  for (const end of ends("2027-06-01"))
    await expect(end()).rejects.toMatchObject({ code: "conflict" });
  expect(await days()).toEqual(Array(4).fill("2026-09-15"));
});

test("a head gives somebody of another school a role only when it is said twice", async () => {
  const { running, viewer } = await openOn("2026-09-01T09:00:00Z");
  const head = { who: "anna", role: "headteacher", from: "", to: "" };
  await running.giveRole(await viewer("dev"), north, head);
  const anna = await viewer("anna");
  const given = { ...head, who: "cara" };
  await expect(running.giveRole(anna, north, given)).rejects.toMatchObject({
    problems: [{ field: "sure", message: "Cara Test does not belong to North School. Go on?" }],
  });
  expect((await viewer("cara")).schoolIds).toEqual(["west"]);
  await running.giveRole(anna, north, { ...given, isSure: true });
  await running.giveRole(anna, north, { ...given, role: "mentor" });
  expect((await viewer("cara")).roles).toHaveLength(2);
});
