import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { fillWriteUp } from "#content/practice/live-write-up.ts";
import { logins, outbox, writeUps } from "#drizzle/schema/index.ts";
import { type Commons, completeContent, openCommons } from "#test/support/commons.ts";
import { appointRaters, measured, saying } from "#test/support/raters.ts";

/** Publishes a write-up of anna's that cites 10.5555/abc. */
async function publishCiting(commons: Commons, title?: string): Promise<string> {
  const { title: _, ...content } = completeContent();
  const draft = await commons.startWriteUp(title ? { title } : {});
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), draft);
  const reference = { type: "article-journal", title: "A study", DOI: "10.5555/abc" };
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) =>
    fillWriteUp(doc, {
      ...content,
      evidence: [
        {
          ...{ id: "e1", kind: "cited-study", what: "A study of retelling", method: "", when: "" },
          ...{ n: null, supports: ["f1"], reference, result: null },
        },
      ],
    }),
  );
  return commons.publish(draft);
}

test("a retracted work reopens the rating of what cites it, until that is taken back", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await appointRaters(commons, "cara", "eve");
  const slug = await publishCiting(commons);
  const [cara, eve] = [await commons.viewer("cara"), await commons.viewer("eve")];
  const rate = (viewer: typeof cara) =>
    commons.rating.save(viewer, slug, { version: 1, given: saying(measured) });
  await rate(cara);
  await rate(eve);
  const shown = async () =>
    commons.ratingReading.showOn(cara, await commons.library.getPage(cara, slug));
  const asked = { doi: "https://doi.org/10.5555/ABC", said: "https://journal.example.org/notice" };
  await expect(commons.retracting.mark(await commons.viewer("anna"), asked)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await commons.retracting.mark(eve, asked);
  await expect(commons.retracting.mark(cara, asked)).rejects.toMatchObject({ code: "conflict" });
  expect(await shown()).toMatchObject({
    isBlind: true,
    retracted: [{ doi: "10.5555/abc", said: asked.said }],
  });
  expect((await commons.ratingQueue.list(cara, { queue: "reopened" })).total).toBe(1);
  const [noted] = (await commons.retracting.list(cara)).items;
  expect(noted?.citedBy.map(({ title }) => title)).toEqual(["Retelling before questions"]);
  await commons.retracting.takeBack(cara, noted?.id ?? "");
  expect((await shown()).rating?.standing).toMatchObject({ state: "agreed", level: 2 });
  await commons.retracting.mark(eve, asked);
  await rate(cara);
  expect((await shown()).rating?.standing).toMatchObject({ state: "one", level: 2 });
});

test("a work that many cite reopens each of them, and each author has a letter for each", async () => {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:1" } });
  onTestFinished(commons.close);
  await appointRaters(commons, "cara", "eve");
  await commons.database.write((tx) =>
    tx.insert(logins).values({
      ...{ id: "anna", name: "Anna", email: "anna@example.org", emailVerified: true },
      ...{ createdAt: new Date(), updatedAt: new Date() },
    }),
  );
  const [eve, visitor] = [await commons.viewer("eve"), await commons.viewerOf({ headers: {} })];
  for (const title of ["One way to retell", "Another way to retell", "A third way to retell"]) {
    const slug = await publishCiting(commons, title);
    await commons.rating.save(eve, slug, { version: 1, given: saying(measured) });
  }
  const said = "https://journal.example.org/notice";
  await commons.retracting.mark(eve, { doi: "10.5555/abc", said });
  expect((await commons.ratingQueue.list(eve, { queue: "reopened" })).total).toBe(3);
  const stored = await commons.database.read.select().from(writeUps);
  expect(stored.map(({ strength }) => strength)).toEqual([null, null, null]);
  const letters = await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  const told = letters.filter(({ payload }) => String(payload.subject).includes("retracted"));
  expect(told).toHaveLength(3);
  const { items, total } = await commons.retracting.list(visitor, 1, 1);
  expect([items.map(({ citedBy }) => citedBy.length), total]).toEqual([[3], 1]);
  const [newest] = (await commons.retracting.list(visitor, 1, 1, 2)).items;
  expect(newest?.citedBy.map(({ title }) => title)).toEqual([
    "A third way to retell",
    "Another way to retell",
  ]);
  expect(newest?.citing).toBe(3);
  expect((await commons.retracting.list(visitor, 2, 1)).items).toEqual([]);
  await commons.retracting.takeBack(eve, items[0]?.id ?? "");
  const again = await commons.database.read.select().from(writeUps);
  expect(again.map(({ strength }) => strength)).toEqual([2, 2, 2]);
});
