import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { type Viewer, visitor } from "#content/access/tokens.ts";
import { adaptations, logins, outbox, teamMembers, writeUps } from "#drizzle/schema/index.ts";
import { form, tellOf, words } from "#test/support/adaptations.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

async function open(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons(options);
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  const slug = await commons.publish(await commons.startWriteUp(), "public", "");
  const { writeUp } = await commons.library.getPage(anna, slug);
  return { ...commons, commons, anna, ben, cara, slug, writeUp };
}

/** What somebody finds of adaptations of a practice, on its page. */
const told = async (commons: Commons, viewer: Viewer, writeUpId: string) =>
  (await commons.adaptations.listTold(viewer, writeUpId)).map(({ school }) => school);

test("a school tries a version, tells what happened, and the origin shows it", async () => {
  const { commons, adaptations, anna, ben, slug, writeUp } = await open();
  const id = await adaptations.start(ben, slug, 1, form({ ...words, direction: "" }));
  expect(await told(commons, anna, writeUp.id)).toEqual([]);
  await expect(adaptations.find(anna, slug, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await adaptations.listTrying(ben, writeUp.id)).toMatchObject([{ id, status: "trying" }]);
  const tell = { audience: "public", looked: [], revision: "1" };
  await expect(adaptations.tell(ben, slug, id, tell)).rejects.toMatchObject({
    problems: [{ field: "direction" }],
  });
  await adaptations.change(ben, slug, id, form({ ...words, direction: "worsened", revision: "1" }));
  await adaptations.tell(ben, slug, id, { ...tell, revision: "2" });
  expect(await adaptations.listTold(visitor, writeUp.id)).toMatchObject([
    {
      version: 1,
      school: "South School",
      person: "Ben Test",
      direction: "worsened",
      kept: words.kept,
      implementation: { fidelity: { planned: "In each lesson" } },
    },
  ]);
  expect(await adaptations.listNews(anna)).toMatchObject([{ id }]);
  expect(await adaptations.listNews(ben)).toEqual([]);
});

test("what was told is listed the newest first, whatever its direction", async () => {
  let now = new Date("2026-03-02T09:00:00Z");
  const { commons, adaptations, ben, cara, slug, writeUp } = await open({ now: () => now });
  for (const [by, direction] of [
    [ben, "improved"],
    [cara, "worsened"],
    [ben, "no-clear-change"],
  ] as const) {
    now = new Date(now.getTime() + 86_400_000);
    await tellOf(commons, by, slug, { direction });
  }
  const listed = await adaptations.listTold(visitor, writeUp.id);
  expect(listed.map(({ direction }) => direction)).toEqual([
    "no-clear-change",
    "worsened",
    "improved",
  ]);
});

test("words are asked for field by field", async () => {
  const { adaptations, ben, slug } = await open();
  for (const [change, field] of [
    [{ forWhom: " " }, "forWhom"],
    [{ kept: "x".repeat(1001) }, "kept"],
    [{ direction: "splendid" }, "direction"],
    [{ "reach-note": "x".repeat(301) }, "reach-note"],
    [{ school: "north" }, "school"],
    [{ own: "nothing" }, "own"],
  ] as const)
    await expect(
      adaptations.start(ben, slug, 1, form({ ...words, ...change })),
    ).rejects.toMatchObject({ problems: [{ field }] });
  await expect(adaptations.start(ben, slug, 2, form(words))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("who works at no school tries nothing", async () => {
  const { commons, adaptations, slug } = await open();
  for (const viewer of [visitor, await commons.viewer("dev")])
    await expect(adaptations.start(viewer, slug, 1, form(words))).rejects.toMatchObject({
      code: "not-allowed",
    });
});

test("what looks like a pupil’s goes out before it is told; a colleague stays once looked at", async () => {
  const { adaptations, ben, slug } = await open();
  const happened = "Ethan Blakemore, a pupil in 8B, retold the whole page.";
  const id = await adaptations.start(ben, slug, 1, form({ ...words, happened }));
  const found = await adaptations.requireRight(ben, slug, id);
  const { finds } = await adaptations.reviewTelling(found);
  const tell = { audience: "public", looked: finds.map(({ looked }) => looked), revision: "1" };
  await expect(adaptations.tell(ben, slug, id, tell)).rejects.toMatchObject({
    problems: [
      { field: "identifiers", message: expect.stringMatching(/^Take out “Ethan.*a pupil’s\.$/) },
    ],
  });
  expect(await adaptations.find(ben, slug, id)).toMatchObject({ status: "trying" });
  const named = "Ben Test of South School watched, with Mrs Okafor, who teaches next door.";
  await adaptations.change(ben, slug, id, form({ ...words, happened: named, revision: "1" }));
  await expect(
    adaptations.tell(ben, slug, id, { ...tell, looked: [], revision: "2" }),
  ).rejects.toMatchObject({ problems: [{ message: expect.stringContaining("Okafor") }] });
  const again = await adaptations.reviewTelling(await adaptations.requireRight(ben, slug, id));
  await adaptations.tell(ben, slug, id, {
    ...{ ...tell, revision: "2" },
    looked: again.finds.map(({ looked }) => looked),
  });
  expect(await adaptations.find(ben, slug, id)).toMatchObject({ status: "told" });
});

test("colleagues read what their school tries; only who tries it, and the head, change it", async () => {
  const { adaptations, ben, cara, slug } = await open();
  const id = await adaptations.start(ben, slug, 1, form(words));
  const nia = { ...cara, schoolIds: ["south"], person: { id: "nia", handle: "nia", name: "Nia" } };
  expect(await adaptations.find(nia, slug, id)).toMatchObject({ school: "South School" });
  const change = form({ ...words, revision: "1" });
  await expect(adaptations.change(nia, slug, id, change)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(adaptations.change(cara, slug, id, change)).rejects.toMatchObject({
    code: "not-found",
  });
  const head = { ...nia, roles: [{ role: "headteacher", schoolId: "south", allianceId: null }] };
  await adaptations.change(head, slug, id, change);
  await expect(adaptations.change(ben, slug, id, change)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("each audience lets in whom it names, and the authors of the practice always", async () => {
  const { commons, anna, ben, cara, writeUp, slug } = await open();
  for (const [audience, readers] of [
    ["school:south", ["anna", "ben"]],
    ["alliance:ridings", ["anna", "ben"]],
    ["member", ["anna", "ben", "cara"]],
    ["public", ["anna", "ben", "cara", "visitor"]],
  ] as const) {
    const id = await tellOf(commons, ben, slug, { audience });
    const listed = async (viewer: Viewer) =>
      (await commons.adaptations.listTold(viewer, writeUp.id)).some((one) => one.id === id);
    const found: string[] = [];
    for (const [name, viewer] of Object.entries({ anna, ben, cara, visitor }))
      if (await listed(viewer)) found.push(name);
    expect([audience, found]).toEqual([audience, readers]);
  }
  for (const audience of ["team", "", "alliance:elsewhere", "school:north", "heads:ridings"])
    await expect(tellOf(commons, ben, slug, { audience })).rejects.toMatchObject({
      problems: [{ field: "audience" }],
    });
});

test("a new author of the practice reads what was told to one school, and a former one no more", async () => {
  const { commons, ben, cara, slug, writeUp } = await open();
  await tellOf(commons, ben, slug, { audience: "school:south" });
  expect(await told(commons, cara, writeUp.id)).toEqual([]);
  await commons.team.addAuthor(await commons.viewer("anna"), slug, "Cara Test");
  expect(await told(commons, cara, writeUp.id)).toEqual(["South School"]);
  await commons.team.remove(await commons.viewer("anna"), slug, "cara");
  expect(await told(commons, cara, writeUp.id)).toEqual([]);
});

test("who may not read the origin sees nothing of it anywhere", async () => {
  const { commons, adaptations, anna, ben, cara, slug, writeUp } = await open();
  const id = await tellOf(commons, ben, slug);
  await commons.shelf.put(cara, slug, "tried");
  await commons.publishing.setAudience(anna, slug, { audience: "alliance:ridings" });
  for (const viewer of [cara, visitor]) {
    expect(await told(commons, viewer, writeUp.id)).toEqual([]);
    await expect(adaptations.find(viewer, slug, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await commons.balance.list(viewer, "north")).toEqual([]);
    const origin = { id: writeUp.id, title: "It", school: "North School", findings: [] };
    expect(await commons.familyTree.grow(viewer, origin)).toHaveLength(1);
    expect(await commons.shelf.list(viewer)).toEqual([]);
    await expect(adaptations.start(viewer, slug, 1, form(words))).rejects.toMatchObject({
      code: "not-found",
    });
  }
  expect(await told(commons, ben, writeUp.id)).toEqual(["South School"]);
  await commons.withdrawing.withdraw(anna, slug, "A mistake.");
  expect(await told(commons, ben, writeUp.id)).toEqual([]);
  expect(await adaptations.listNews(anna)).toEqual([]);
});

test("what is taken back is read by its school again, can be changed, and told once more", async () => {
  const { commons, adaptations, anna, ben, slug, writeUp } = await open();
  const id = await tellOf(commons, ben, slug);
  const change = form({ ...words, direction: "mixed", revision: "2" });
  await expect(adaptations.change(ben, slug, id, change)).rejects.toMatchObject({
    code: "conflict",
  });
  await adaptations.takeBack(ben, slug, id, "2");
  expect(await told(commons, anna, writeUp.id)).toEqual([]);
  expect(await adaptations.listTrying(ben, writeUp.id)).toMatchObject([{ status: "withdrawn" }]);
  await adaptations.change(ben, slug, id, form({ ...words, direction: "mixed", revision: "3" }));
  await adaptations.tell(ben, slug, id, { audience: "public", looked: [], revision: "4" });
  expect(await adaptations.listTold(anna, writeUp.id)).toMatchObject([{ direction: "mixed" }]);
});

test("the authors get one letter, and whoever told it none", async () => {
  const settings = { SMTP_URL: "smtp://127.0.0.1:1" };
  const { commons, database, anna, ben, slug, writeUp } = await open({ settings });
  await database.write(async (tx) => {
    const at = new Date();
    const login = { emailVerified: true, createdAt: at, updatedAt: at };
    await tx.insert(logins).values([
      { id: "anna", name: "Anna", email: "anna@example.org", ...login },
      { id: "ben", name: "Ben", email: "ben@example.org", ...login },
    ]);
    await tx.insert(teamMembers).values({
      ...{ writeUpId: writeUp.id, personId: "ben", role: "author" as const },
      ...{ schoolId: "south", position: 1, addedAt: at },
    });
  });
  const letters = async () =>
    (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).map(
      ({ payload }) => `${payload.to}: ${payload.subject}`,
    );
  const id = await tellOf(commons, ben, slug);
  expect(await letters()).toEqual(["anna@example.org: South School tried something of yours"]);
  await commons.adaptations.takeBack(ben, slug, id, "2");
  await commons.adaptations.tell(ben, slug, id, { audience: "public", looked: [], revision: "3" });
  expect(await letters()).toHaveLength(1);
  expect(await commons.adaptations.listNews(anna)).toMatchObject([{ id }]);
});

/** The write-up of ben's, by name unless said, that somebody could have made of an adaptation. */
async function publishBens(commons: Commons, identity = "named") {
  const slug = await commons.startWriteUp({ title: "Retelling, longer" });
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), slug);
  await commons.database.write(async (tx) => {
    await tx
      .update(teamMembers)
      .set({ personId: "ben", schoolId: "south" })
      .where(eq(teamMembers.writeUpId, writeUp.id));
  });
  const published = await commons.publishing.publish(await commons.viewer("ben"), slug, {
    ...{ audience: "public", whatChanged: "", identifiersChecked: [], allianceId: "ridings" },
    identity,
  });
  return published.writeUp;
}

test("after B adapts A’s practice and A adapts B’s, the balance goes from 1:0 to 1:1", async () => {
  const { commons, anna, ben, cara, slug } = await open();
  await tellOf(commons, ben, slug);
  const north = { schoolId: "north", name: "North School" };
  const south = { schoolId: "south", name: "South School" };
  expect(await commons.balance.list(anna, "north")).toEqual([{ ...south, given: 1, received: 0 }]);
  expect(await commons.balance.list(ben, "south")).toEqual([{ ...north, given: 0, received: 1 }]);
  const bens = await publishBens(commons);
  await tellOf(commons, anna, `x-${bens.key}`);
  expect(await commons.balance.list(anna, "north")).toEqual([{ ...south, given: 1, received: 1 }]);
  expect(await commons.balance.list(ben, "north")).toEqual([{ ...south, given: 1, received: 1 }]);
  for (const viewer of [cara, visitor])
    expect(await commons.balance.list(viewer, "north")).toEqual([]);
});

test("a school receives nothing from itself, and nothing that it wrote with others", async () => {
  const { commons, database, anna, ben, slug, writeUp } = await open();
  await tellOf(commons, anna, slug);
  expect(await commons.balance.list(anna, "north")).toEqual([]);
  await database.write(async (tx) => {
    await tx.insert(teamMembers).values({
      ...{ writeUpId: writeUp.id, personId: "ben", role: "author" as const },
      ...{ schoolId: "south", position: 1, addedAt: new Date() },
    });
  });
  await commons.publish(slug);
  const id = await commons.adaptations.start(ben, slug, 2, form(words));
  await commons.adaptations.tell(ben, slug, id, { audience: "public", looked: [], revision: "1" });
  expect(await commons.balance.list(anna, "north")).toEqual([]);
});

test("what is published without names is tied to no school", async () => {
  const { commons, anna, ben, cara, slug, writeUp } = await open();
  const hidden = await publishBens(commons, "alliance");
  const own = form({ ...words, own: hidden.id });
  await expect(commons.adaptations.start(ben, slug, 1, own)).rejects.toMatchObject({
    problems: [{ field: "own" }],
  });
  await expect(tellOf(commons, ben, `x-${hidden.key}`)).rejects.toMatchObject({
    problems: [{ field: "audience" }],
  });
  await tellOf(commons, cara, `x-${hidden.key}`);
  for (const viewer of [anna, ben, cara])
    expect(await commons.balance.list(viewer, "south")).toEqual([]);
  // Named when it was chosen, and no longer.
  const id = await tellOf(commons, ben, slug);
  await commons.database.write(async (tx) => {
    await tx.update(adaptations).set({ ownWriteUpId: hidden.id }).where(eq(adaptations.id, id));
  });
  const found = await commons.adaptations.find(ben, slug, id);
  expect(found.own).toBeNull();
  expect(JSON.stringify(found)).not.toContain(hidden.id);
  expect(await commons.familyTree.listParents(ben, hidden.id)).toEqual([]);
  const origin = { id: writeUp.id, title: "Origin", school: "North School", findings: [] };
  const titles = (await commons.familyTree.grow(cara, origin)).map(({ title }) => title);
  expect(titles).toEqual(["Origin", "For: Year 8, two classes"]);
});

test("the tree goes from adaptation to write-up to adaptation, and circles end", async () => {
  const { commons, database, anna, ben, cara, slug, writeUp } = await open();
  const bens = await publishBens(commons);
  const first = await tellOf(commons, ben, slug, { own: bens.id, direction: "mixed" });
  const second = await tellOf(commons, cara, `x-${bens.key}`, { direction: "worsened" });
  const findings = [{ direction: "improved" as const }];
  const origin = { id: writeUp.id, title: "Origin", school: "North School", findings };
  expect(await commons.familyTree.grow(visitor, origin)).toMatchObject([
    { id: writeUp.id, parent: null, direction: "improved" },
    { id: first, parent: writeUp.id, title: "Retelling, longer", direction: "mixed" },
    { id: second, parent: first, school: "West School", direction: "worsened" },
  ]);
  expect(await commons.familyTree.listParents(visitor, bens.id)).toMatchObject([
    { title: writeUp.title },
  ]);
  const third = await tellOf(commons, anna, `x-${bens.key}`, { own: writeUp.id });
  const tree = await commons.familyTree.grow(visitor, origin);
  expect(tree.map(({ id }) => id).sort()).toEqual([writeUp.id, first, second, third].sort());
  await database.write(async (tx) => {
    await tx.update(writeUps).set({ status: "withdrawn" }).where(eq(writeUps.id, bens.id));
  });
  expect(await commons.familyTree.grow(visitor, origin)).toMatchObject([
    { id: writeUp.id },
    { id: first, title: "For: Year 8, two classes" },
  ]);
});
