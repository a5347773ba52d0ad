import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { alliances, memberships, writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const facts = {
  name: "Fells Network",
  form: "network",
  purposeType: "leadership",
  purpose: "That small schools have heads.",
  about: "",
};

async function open(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons(options);
  onTestFinished(commons.close);
  /** North is in `ridings`, and in two more for other purposes. */
  await commons.database.write(async (tx) => {
    for (const id of ["fells", "coast"]) {
      await tx.insert(alliances).values({
        id,
        slug: id,
        name: `${id} network`,
        form: "network",
        purposeType: id === "fells" ? "leadership" : "behaviour-attendance",
        purpose: "",
        about: "",
        openedOn: "2024-01-01",
      });
      for (const schoolId of ["north", "west"])
        await tx.insert(memberships).values({
          id: `${id}-${schoolId}`,
          allianceId: id,
          schoolId,
          role: "member",
          from: "2024-01-01",
          to: id === "fells" && schoolId === "west" ? "2026-03-29" : null,
        });
    }
  });
  return commons;
}

test("a school in three alliances has three workspaces, and none shows another’s things", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  expect((await commons.alliances.listOwn(anna)).map(({ slug }) => slug)).toEqual([
    "ridings",
    "coast",
    "fells",
  ]);
  await commons.publish(await commons.startWriteUp(), "alliance:fells");
  const shared = async (person: string, alliance: string) => {
    const viewer = await commons.viewer(person);
    await commons.alliances.enter(viewer, alliance);
    return (await commons.library.listSharedIn(viewer, alliance)).total;
  };
  expect([
    await shared("anna", "fells"),
    await shared("anna", "coast"),
    await shared("anna", "ridings"),
  ]).toEqual([1, 0, 0]);
  expect(await shared("ben", "ridings")).toBe(0);
  await expect(commons.alliances.enter(await commons.viewer("ben"), "fells")).rejects.toMatchObject(
    { code: "not-found" },
  );
  await expect(commons.alliances.enter(visitor, "fells")).rejects.toMatchObject({
    code: "not-found",
  });
});

test("from the day a school leaves, its workspace is closed to it, and the other stays", async () => {
  let now = new Date("2026-03-28T23:59:00Z");
  const commons = await open({ now: () => now });
  const enter = async (slug: string) =>
    commons.alliances.enter(await commons.viewer("cara"), slug).then(
      () => "in",
      (thrown) => thrown.code,
    );
  expect([await enter("fells"), await enter("coast")]).toEqual(["in", "in"]);
  now = new Date("2026-03-29T00:00:00Z");
  expect([await enter("fells"), await enter("coast")]).toEqual(["not-found", "in"]);
});

test("alliances are listed by what they are for", async () => {
  const commons = await open();
  const of = async (type?: string) =>
    (await commons.network.listAlliances(type)).map(({ slug }) => slug);
  expect(await of("leadership")).toEqual(["fells"]);
  expect(await of("behaviour-attendance")).toEqual(["coast"]);
  expect(await of()).toHaveLength(3);
});

test("an alliance is founded by an administrator, and described by who leads it", async () => {
  const commons = await open();
  const dev = await commons.viewer("dev");
  const asked = { ...facts, name: "Moss & Peat", openedOn: "2026-09-01", lead: "ben" };
  await expect(commons.alliances.found(await commons.viewer("ben"), asked)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    commons.alliances.found(dev, { ...asked, form: "club", purposeType: "x", lead: "nobody" }),
  ).rejects.toMatchObject({
    problems: [{ field: "form" }, { field: "purposeType" }],
  });
  const slug = await commons.alliances.found(dev, asked);
  expect(slug).toBe("moss-peat");
  await expect(commons.alliances.found(dev, asked)).rejects.toMatchObject({ code: "conflict" });
  const { id } = await commons.running.getAllianceId(slug);
  await commons.alliances.describe(await commons.viewer("ben"), id, { ...facts, name: "Peat" });
  await expect(
    commons.alliances.describe(await commons.viewer("anna"), id, facts),
  ).rejects.toMatchObject({ code: "not-found" });
  expect((await commons.network.getAlliance(slug)).alliance.name).toBe("Peat");
});

test("what is usual at a school or in an alliance is what a new write-up proposes", async () => {
  const commons = await open();
  const [anna, dev] = [await commons.viewer("anna"), await commons.viewer("dev")];
  const start = async (allianceId: string | null = null) => {
    const title = "Reading aloud";
    const { audience, licence } = await commons.drafts.start(anna, {
      template: "practice",
      title,
      allianceId,
    });
    return [audience, licence];
  };
  expect(await start()).toEqual(["school:north", "CC BY 4.0"]);
  expect(await start("fells")).toEqual(["alliance:fells", "CC BY 4.0"]);
  const school = { schoolId: "north", allianceId: null };
  const alliance = { schoolId: null, allianceId: "fells" };
  await commons.sharing.set(dev, school, { audience: "member", licence: "CC0 1.0" });
  await commons.sharing.set(dev, alliance, { audience: "public", licence: "CC BY-SA 4.0" });
  expect(await start()).toEqual(["member", "CC0 1.0"]);
  expect(await start("fells")).toEqual(["public", "CC BY-SA 4.0"]);
  await expect(start("nowhere")).rejects.toMatchObject({ problems: [{ field: "alliance" }] });
  await expect(
    commons.sharing.set(anna, school, { audience: "team", licence: "CC0 1.0" }),
  ).rejects.toMatchObject({ code: "not-allowed" });
  await expect(
    commons.sharing.set(dev, alliance, { audience: "school", licence: "CC0 1.0" }),
  ).rejects.toMatchObject({ problems: [{ field: "usual-audience" }] });
});

test("a workspace lists what its people write in it, each their own", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  const started = await commons.drafts.start(anna, {
    template: "practice",
    title: "Reading aloud",
    allianceId: "fells",
  });
  const drafts = async (person: string) =>
    (await commons.alliances.enter(await commons.viewer(person), "fells")).drafts.map(
      ({ title }) => title,
    );
  expect(await drafts("anna")).toEqual(["Reading aloud"]);
  await commons.database.write((tx) =>
    tx.update(memberships).set({ to: null }).where(eq(memberships.id, "fells-west")),
  );
  expect(await drafts("cara")).toEqual([]);
  await commons.team.addAuthor(anna, slugOf(started), "cara");
  expect(await drafts("cara")).toEqual(["Reading aloud"]);
  expect((await commons.database.read.select().from(writeUps)).length).toBe(1);
});
