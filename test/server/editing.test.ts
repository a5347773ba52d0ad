import { afterEach, expect, test } from "vitest";
import { type Commons, completeContent, openCommons } from "#test/support/commons.ts";

let commons: Commons;
afterEach(() => commons.close());

test("a change is made on the revision that was read, and gives the next", async () => {
  commons = await openCommons();
  const slug = await commons.startWriteUp();
  const anna = await commons.viewer("anna");
  const read = await commons.editing.open(anna, slug);
  const patch = { summary: "Pupils retell it twice." };
  const changed = await commons.editing.change(anna, slug, { patch, revisions: [read.revision] });
  expect(changed.content).toEqual({ ...completeContent(), ...patch });
  expect(changed.revision).not.toBe(read.revision);
  expect(await commons.editing.open(anna, slug)).toMatchObject({
    content: changed.content,
    revision: changed.revision,
  });
});

test("a change on an older revision is refused with the present one, and changes nothing", async () => {
  commons = await openCommons();
  const slug = await commons.startWriteUp();
  const anna = await commons.viewer("anna");
  const read = await commons.editing.open(anna, slug);
  await commons.live.change(read.writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").insert(0, "About ");
  });
  const now = await commons.editing.open(anna, slug);
  await expect(
    commons.editing.change(anna, slug, { patch: { takes: "" }, revisions: [read.revision] }),
  ).rejects.toMatchObject({ code: "stale", revision: now.revision });
  expect(await commons.editing.open(anna, slug)).toEqual(now);
});

test("of two changes on one revision at once, one is made", async () => {
  commons = await openCommons();
  const slug = await commons.startWriteUp();
  const anna = await commons.viewer("anna");
  const { revision } = await commons.editing.open(anna, slug);
  const outcomes = await Promise.allSettled(
    ["One", "Two", "Three"].map((takes) =>
      commons.editing.change(anna, slug, { patch: { takes }, revisions: [revision] }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
  ]);
});

test("a deletion alone makes another revision, and a restart makes none", async () => {
  commons = await openCommons();
  const slug = await commons.startWriteUp();
  const anna = await commons.viewer("anna");
  const { writeUp, revision } = await commons.editing.open(anna, slug);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").delete(0, 1);
  });
  const after = await commons.editing.open(anna, slug);
  expect(after.revision).not.toBe(revision);
  await commons.live.close();
  expect((await commons.editing.open(anna, slug)).revision).toBe(after.revision);
});

test("only authors change a draft; for others than the team there is none", async () => {
  commons = await openCommons();
  const slug = await commons.startWriteUp();
  const anna = await commons.viewer("anna");
  const { revision } = await commons.editing.open(anna, slug);
  await commons.team.askReading(anna, slug, { name: "ben", question: "" });
  const change = { patch: { takes: "Mine" }, revisions: [revision] };
  const [ben, cara] = [await commons.viewer("ben"), await commons.viewer("cara")];
  await expect(commons.editing.change(ben, slug, change)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(commons.editing.change(cara, slug, change)).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await commons.editing.open(ben, slug)).revision).toBe(revision);
});
