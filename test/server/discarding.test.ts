import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { attachments, audiences, liveDocuments, writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const pdf = { name: "sheet.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n") };

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  return commons;
}

test("a discarded draft leaves nothing: no row, no text, no file", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  const slug = await commons.startWriteUp();
  const { writeUp } = await commons.drafts.get(anna, slug);
  const { id } = await commons.attachments.add(anna, slug, pdf);
  const { path } = await commons.attachments.get(anna, id);
  expect(existsSync(path)).toBe(true);

  await commons.discard(anna, slug);
  await expect(commons.drafts.get(anna, slug)).rejects.toMatchObject({ code: "not-found" });
  expect(existsSync(path)).toBe(false);
  const { read } = commons.database;
  expect(await read.select().from(attachments)).toEqual([]);
  expect(
    await read.select().from(liveDocuments).where(eq(liveDocuments.id, writeUp.liveDocumentId)),
  ).toEqual([]);
  expect(
    await read.select().from(audiences).where(eq(audiences.thing, writeUp.liveDocumentId)),
  ).toEqual([]);
});

test("a file that another write-up holds too is kept", async () => {
  const commons = await open();
  const anna = await commons.viewer("anna");
  const [one, two] = [await commons.startWriteUp(), await commons.startWriteUp()];
  await commons.attachments.add(anna, one, pdf);
  const { id } = await commons.attachments.add(anna, two, pdf);
  await commons.discard(anna, one);
  expect(existsSync((await commons.attachments.get(anna, id)).path)).toBe(true);
});

test("a reader may not discard it, a stranger does not know of it, what was published is kept", async () => {
  const commons = await open();
  const slug = await commons.startWriteUp();
  await commons.team.askReading(await commons.viewer("anna"), slug, { name: "ben", question: "" });
  const discard = async (id: string) => commons.discard(await commons.viewer(id), slug);
  await expect(discard("ben")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(discard("cara")).rejects.toMatchObject({ code: "not-found" });
  await expect(commons.discard(visitor, slug)).rejects.toMatchObject({ code: "not-found" });
  await commons.publish(slug);
  await expect(discard("anna")).rejects.toMatchObject({ code: "conflict" });
  expect(await commons.database.read.select().from(writeUps)).toHaveLength(1);
});
