import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Viewer } from "#content/access/tokens.ts";
import { writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const everything = { who: "", action: "", from: "", to: "" };

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const { readingLog } = commons;
  const sentences = async (who: Viewer) =>
    (await readingLog.list(who, everything, 1)).entries.map(({ said }) =>
      said.map(({ text }) => text).join(""),
    );
  return { ...commons, sentences, dev: await commons.viewer("dev") };
}

test("the log tells in words who gave whom what, and links those whom one may read", async () => {
  const { running, readingLog, dev } = await open();
  const place = { schoolId: "north", allianceId: null };
  const asked = { who: "anna", role: "headteacher", from: "2030-09-01", to: "" };
  await running.giveRole(dev, place, asked);
  const [entry] = (await readingLog.list(dev, everything, 1)).entries;
  expect(entry?.said).toEqual([
    { text: "Dev Test", href: undefined },
    { text: " gave " },
    { text: "Anna Test", href: "/people/anna" },
    { text: " the role of " },
    { text: "Headteacher" },
    { text: " at " },
    { text: "North School", href: "/schools/north" },
    { text: ", from " },
    { text: "1 September 2030" },
  ]);
  const { done } = await running.look(dev, place);
  expect(done[0]?.said).toEqual(entry?.said);
});

test("a draft, and what is published without a name, is not named beside who wrote it", async () => {
  const { sentences, dev, database, startWriteUp, publish } = await open();
  const slug = await startWriteUp();
  expect(await sentences(dev)).toEqual(["Anna Test started a write-up"]);
  await publish(slug);
  expect((await sentences(dev))[0]).toBe(
    "Anna Test published version 1 of “Retelling before questions” for everyone",
  );
  await database.write((tx) =>
    tx.update(writeUps).set({ identity: "anonymous" }).where(eq(writeUps.status, "published")),
  );
  expect((await sentences(dev))[0]).toBe(
    "Anna Test published version 1 of a write-up for everyone",
  );
});

test("the log is asked by a part of a name", async () => {
  const { readingLog, dev, startWriteUp } = await open();
  await startWriteUp();
  const count = async (who: string) =>
    (await readingLog.list(dev, { ...everything, who }, 1)).total;
  expect([await count("Ann"), await count("anna"), await count("%"), await count("ben")]).toEqual([
    1, 1, 0, 0,
  ]);
});
