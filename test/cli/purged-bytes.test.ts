import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { backUp } from "#server/backup/back-up.ts";
import { placesOf } from "#server/backup/places.ts";
import { openCommons, richText } from "#test/support/commons.ts";

const passage = "Zebedee Quill fell";

test("no byte of it is left in the database, its log, or a backup made afterwards", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const slug = await commons.startWriteUp({
    sections: {
      problem: richText("They guessed."),
      steps: richText(`${passage} over it. `.repeat(200)),
    },
  });
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), slug);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").insert(0, `${passage} and was deleted. `);
    doc.getText("takes").delete(0, passage.length);
  });
  await commons.database.write(async (tx) => {
    const content = await commons.drafts.readContent(writeUp);
    const version = { writeUp, content, audience: "public", whatChanged: "" };
    await commons.publishing.store(tx, { ...version, publishedBy: "anna", at: commons.clock() });
  });
  await commons.worker.drain();
  const files = () =>
    readdirSync(commons.folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(commons.folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path));
  const word = (bytes: Buffer) => bytes.includes("Zebedee") || bytes.includes("zebedee");
  expect(files().some(word)).toBe(true);

  await commons.purging.purge(await commons.viewer("dev"), {
    ...{ address: `/practice/${slug}`, passage, reason: "pupil", isSure: true },
  });
  await commons.worker.drain();
  expect(files().some(word)).toBe(false);

  const backup = join(commons.folder, "backup.tar.gz");
  await backUp(placesOf(commons.env), backup, { at: new Date(), progress: () => {} });
  expect(word(gunzipSync(readFileSync(backup)))).toBe(false);
});
