import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { usualProfile } from "#content/people/profile.ts";
import { slugOf } from "#content/practice/address.ts";
import { sectionFragment } from "#content/practice/live-write-up.ts";
import { dialect } from "#drizzle/dialect.ts";
import * as schema from "#drizzle/schema/index.ts";
import { type Commons, completeContent, openCommons, richText } from "#test/support/commons.ts";

const passage = "Zebedee Quill fell";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  return commons;
}

/** Published twice, the second time without the passage in its steps. */
async function publishTwice(commons: Commons): Promise<{ slug: string; id: string }> {
  const first = await commons.startWriteUp({
    summary: `Pupils retell a text. ${passage} over it.`,
    sections: {
      problem: richText("They guessed."),
      steps: richText(`Then **Zebedee Quill** fell, and later ${passage} again.`),
    },
  });
  const viewer = await commons.viewer("anna");
  const { writeUp } = await commons.drafts.get(viewer, first);
  await commons.database.write(async (tx) => {
    const content = await commons.drafts.readContent(writeUp);
    await commons.publishing.store(tx, {
      ...{ writeUp, content, audience: "public", whatChanged: "" },
      ...{ publishedBy: "anna", at: commons.clock() },
    });
  });
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").insert(0, `${passage} twice. `);
    const steps = sectionFragment(doc, "steps");
    steps.delete(0, steps.length);
  });
  return { slug: slugOf(writeUp), id: writeUp.id };
}

/** Every text of every table, as the database has it. */
async function everything({ database }: Commons): Promise<string> {
  const tables = Object.values(schema);
  const rows = await Promise.all(tables.map((table) => database.read.select().from(table)));
  return JSON.stringify(rows, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value,
  );
}

const pupil = { reason: "pupil", isSure: true };

test("it goes from the draft, every version, and all that was said around them", async () => {
  const commons = await open();
  const { slug, id } = await publishTwice(commons);
  const [anna, ben, dev] = await Promise.all(["anna", "ben", "dev"].map(commons.viewer));
  if (!anna || !ben || !dev) throw new Error("nobody is there");
  const at = commons.clock();
  await commons.database.write(async (tx) => {
    await tx.insert(schema.readings).values({
      ...{ id: "r1", writeUpId: id, askedBy: "anna", reader: "ben", askedAt: at },
      question: `Is "${passage}" all right?`,
    });
    await tx.insert(schema.secondLooks).values({
      ...{ id: "l1", writeUpId: id, askedBy: "anna", looker: "ben", askedAt: at },
      finds: [`name: ${passage}`],
    });
    await tx.insert(schema.questions).values({
      ...{ id: "q1", writeUpId: id, askedBy: "ben", askedAt: at, due: "2099-01-01" },
      question: `Who is it when ${passage}?`,
    });
    await tx.insert(schema.reports).values({
      ...{ id: "p1", reason: "identifies", createdAt: at },
      path: `/practice/zebedee-quill-fell-${slug.slice(-8)}`,
      note: `It says ${passage}.`,
    });
    await tx.insert(schema.outbox).values({
      ...{ kind: "mail", createdAt: at, dueAt: null },
      payload: { to: "ben@south.example", text: `“${passage}”`, html: `<p>${passage}</p>` },
    });
  });
  const address = `https://commons.example/practice/${slug}/v/1`;
  const found = await commons.purging.look(dev, { address, passage });
  expect(found.map(({ place, times }) => [place, times])).toEqual(
    expect.arrayContaining([
      ["the draft", 2],
      ["version 1", 3],
      ["a report about a page", 1],
      ["a letter that waits", 2],
    ]),
  );
  expect(await everything(commons)).toContain(passage);

  const places = await commons.purging.purge(dev, { address, passage, ...pupil });
  await commons.worker.drain();
  expect(places).toContain("version 1");
  const left = await everything(commons);
  expect(left).not.toContain(passage);
  expect(left).not.toContain("zebedee-quill-fell");
  expect(left).toContain("ben@south.example");
  const page = await commons.library.getPage(visitor, slug, 1);
  expect(page.version).toMatchObject({ number: 1 });
  expect(page.version.content.summary).toMatch(
    /^Pupils retell a text\. \[A passage was removed here on .*\.\] over it\.$/,
  );
  expect(JSON.stringify(page.version.content.sections.problem)).toContain("They guessed.");
  expect(page.removed).toMatchObject([{ what: "passage" }]);
  const { writeUp } = await commons.drafts.get(anna, slug);
  expect((await commons.drafts.readContent(writeUp)).takes).toMatch(/twice\. 2 minutes a lesson$/);
  expect(await commons.purging.list(dev)).toMatchObject([{ by: "Dev Test", reason: "pupil" }]);
});

test("nobody else's write-up changes", async () => {
  const commons = await open();
  const { slug } = await publishTwice(commons);
  const other = await commons.startWriteUp({ takes: `${passage} too.` });
  await commons.purging.purge(await commons.viewer("dev"), {
    address: `/practice/${slug}`,
    passage,
    ...pupil,
  });
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), other);
  expect((await commons.drafts.readContent(writeUp)).takes).toBe(`${passage} too.`);
});

test("a passage goes wherever it stands, each place counted before", async () => {
  const commons = await open();
  const { slug, id } = await publishTwice(commons);
  const other = await commons.startWriteUp({ takes: `${passage} too.` });
  const untouched = await commons.startWriteUp({ takes: "A minute." });
  const [anna, ben, dev] = await Promise.all(["anna", "ben", "dev"].map(commons.viewer));
  if (!anna || !ben || !dev) throw new Error("nobody is there");
  const at = commons.clock();
  const thread = await commons.threads.start(anna, "ridings", {
    ...{ title: "What we saw", rule: "chatham-house", audience: "alliance:ridings" },
  });
  await commons.posts.write(ben, thread.id, `I saw how ${passage.toLowerCase()}.`);
  const [covered] = await commons.database.read.select().from(schema.posts);
  await commons.database.write(async (tx) => {
    await tx.update(schema.posts).set({ body: `I saw how ${passage}.` });
    await tx.insert(schema.messages).values({
      ...{ id: "m1", fromId: "anna", toId: "ben", text: `${passage}: did you see?`, sentAt: at },
    });
    await tx.update(schema.people).set({ about: passage }).where(eq(schema.people.id, "cara"));
    await tx.insert(schema.profiles).values({
      ...{ personId: "cara", seenBy: "member", changedAt: at },
      profile: { ...usualProfile, offers: `How ${passage}.` },
    });
    await tx.insert(schema.joinRequests).values({
      ...{ id: "j1", personId: "cara", schoolId: "north", note: passage, createdAt: at },
    });
    await tx.insert(schema.reports).values({
      ...{ id: "p1", reason: "other", createdAt: at, note: "This search." },
      path: "/search?q=Zebedee+Quill+fell",
    });
    await tx.insert(schema.hiddenPages).values({
      ...{ writeUpId: id, reportId: "p1", reason: `It says ${passage}.`, hiddenAt: at },
    });
    await commons.threadIndexing.changed(tx, thread.id);
    await commons.directory.peopleChanged(tx, ["cara"]);
  });
  const question = { form: "impact", intervention: "talk", outcome: "", cohort: "" } as const;
  const { liveDocumentId } = await commons.enquiries.start(anna, {
    ...{ title: "Falling", method: "lesson-study", question, allianceId: null, park: null },
  });
  await commons.live.change(liveDocumentId, "anna", (doc) => {
    doc.getText("need").insert(0, `We saw how ${passage}.`);
    lineList(doc, "steps").push([newLine("steps", { id: "s1", what: passage })]);
  });
  const asked = { address: "", everywhere: true, passage };
  const found = await commons.purging.look(dev, asked);
  const key = slug.slice(-8);
  expect(found).toEqual(
    expect.arrayContaining([
      { place: "the draft", times: 2, address: `/practice/x-${key}` },
      { place: "the draft", times: 1, address: `/practice/x-${other.slice(-8)}` },
      { place: "version 1", times: 3, address: `/practice/x-${key}` },
      { place: "the plan of an enquiry", times: 2, address: null },
      { place: "a post in a thread", times: 1, address: null },
      { place: "a message between two people", times: 1, address: null },
      { place: "a request to join a school", times: 1, address: null },
      { place: "why a page is hidden for now", times: 1, address: null },
    ]),
  );
  expect(JSON.stringify(found)).not.toMatch(/ben|anna/i);
  const places = await commons.purging.purge(dev, { ...asked, ...pupil });
  await commons.worker.drain();
  expect(places).toContain("the plan of an enquiry");
  expect(places).toContain("a post in a thread");
  expect(places).toContain(`version 1, /practice/x-${key}`);
  const left = await everything(commons);
  expect(left).not.toContain(passage);
  expect(left).not.toContain("Zebedee+Quill");
  const [post] = await commons.database.read.select().from(schema.posts);
  expect(post).toEqual({ ...covered, body: expect.stringMatching(/^I saw how \[A passage/) });
  const page = await commons.library.getPage(anna, slug, 1);
  expect(page.removed).toMatchObject([{ what: "passage" }]);
  const { writeUp } = await commons.drafts.get(anna, untouched);
  expect((await commons.drafts.readContent(writeUp)).takes).toBe("A minute.");
  const purges = await commons.purging.list(dev);
  expect(purges.map((purge) => purge.key).sort()).toEqual([key, other.slice(-8), null].sort());
  if (dialect === "sqlite") {
    const hits = await commons.search.search({
      ...{ text: "zebedee", tokens: ["public", "member", "alliance:ridings", "person:anna"] },
      ...{ filters: {}, page: 1, pageSize: 10 },
    });
    expect(hits).toMatchObject({ total: 0, corrected: null });
  }
});

test("what was written and deleted again goes from every log", async () => {
  const commons = await open();
  const slug = await commons.startWriteUp();
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), slug);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").insert(0, `${passage}. `);
  });
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").delete(0, passage.length + 2);
  });
  expect(await everything(commons)).toContain(passage);
  const asked = { address: "", everywhere: true, passage };
  const dev = await commons.viewer("dev");
  expect(await commons.purging.look(dev, asked)).toEqual([]);
  await commons.purging.purge(dev, { ...asked, ...pupil });
  await commons.worker.drain();
  expect(await everything(commons)).not.toContain(passage);
  expect((await commons.drafts.readContent(writeUp)).takes).toBe("2 minutes a lesson");
});

test("a name goes as a whole word, and the words it is part of stay", async () => {
  const commons = await open();
  const slug = await commons.startWriteUp({ takes: "Ann’s Annual, with Ann" });
  await commons.database.write((tx) =>
    tx.insert(schema.messages).values({
      ...{ id: "m1", fromId: "anna", toId: "ben", sentAt: commons.clock() },
      text: "Ann, Anna and Annual.",
    }),
  );
  const dev = await commons.viewer("dev");
  const name = { address: "", everywhere: true, passage: "Ann" };
  await commons.purging.purge(dev, { ...name, ...pupil });
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), slug);
  expect((await commons.drafts.readContent(writeUp)).takes).toMatch(
    /^\[A .*\]’s Annual, with \[A .*\]$/,
  );
  const [message] = await commons.database.read.select().from(schema.messages);
  expect(message?.text).toMatch(/^\[A .*\], Anna and Annual\.$/);
});

test("only administrators look or purge; what they did is recorded, and not what it said", async () => {
  const commons = await open();
  const { slug, id } = await publishTwice(commons);
  const asked = { address: `/practice/${slug}`, passage, ...pupil };
  for (const viewer of [visitor, await commons.viewer("anna"), await commons.viewer("cara")]) {
    await expect(commons.purging.look(viewer, asked)).rejects.toMatchObject({ code: "not-found" });
    await expect(commons.purging.purge(viewer, asked)).rejects.toMatchObject({ code: "not-found" });
    await expect(commons.purging.list(viewer)).rejects.toMatchObject({ code: "not-found" });
  }
  const dev = await commons.viewer("dev");
  await commons.purging.look(dev, asked);
  await commons.purging.purge(dev, asked);
  const log = await commons.database.read
    .select()
    .from(schema.audit)
    .where(eq(schema.audit.thing, id));
  expect(log.slice(-2)).toMatchObject([
    { action: "purge.look", actor: "dev" },
    { action: "purge", actor: "dev", detail: { reason: "pupil", what: "passage" } },
  ]);
});

test("nothing goes without a reason, a tick, an address and a passage", async () => {
  const commons = await open();
  const { slug } = await publishTwice(commons);
  const dev = await commons.viewer("dev");
  const address = `/practice/${slug}`;
  const refused = async (asked: Partial<Parameters<typeof commons.purging.purge>[1]>) =>
    commons.purging.purge(dev, { address, passage, ...pupil, ...asked }).then(
      () => "purged",
      (thrown) => thrown.problems[0].field,
    );
  expect(await refused({ reason: "because" })).toBe("reason");
  expect(await refused({ isSure: false })).toBe("sure");
  expect(await refused({ address: "/practice/nothing-00000000" })).toBe("address");
  expect(await refused({ passage: " a " })).toBe("passage");
  expect(await refused({ passage: "passage was removed" })).toBe("passage");
  expect(await everything(commons)).toContain(passage);
});

test("a file goes with its bytes, unless another write-up has the same", async () => {
  const commons = await open();
  const { slug, id } = await publishTwice(commons);
  const other = await commons.startWriteUp();
  const [anna, dev] = [await commons.viewer("anna"), await commons.viewer("dev")];
  const bytes = await sharp({
    create: { width: 4, height: 4, channels: 3, background: "#123456" },
  })
    .png()
    .toBuffer();
  const picture = await commons.attachments.add(anna, slug, { name: "a.png", bytes });
  const same = await commons.attachments.add(anna, other, { name: "b.png", bytes });
  const shown = { type: "picture", attrs: { attachment: picture.id, alt: "Somebody" } };
  const [version] = await commons.database.read
    .select()
    .from(schema.versions)
    .where(eq(schema.versions.writeUpId, id));
  if (!version) throw new Error("nothing is published");
  await commons.database.write((tx) =>
    tx.update(schema.versions).set({
      content: { ...version.content, sections: { problem: { type: "doc", content: [shown] } } },
    }),
  );
  const path = commons.attachments.pathOf(picture.hash);
  const purge = async (file: string) => {
    await commons.purging.purge(dev, { address: `/files/${file}`, passage: "", ...pupil });
    await commons.worker.drain();
  };
  await purge(picture.id);
  const page = await commons.library.getPage(visitor, slug, 1);
  expect(JSON.stringify(page.version.content)).toContain("A picture or file was removed here");
  await expect(commons.attachments.get(anna, picture.id)).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await readFile(path)).length).toBeGreaterThan(0);
  await purge(same.id);
  await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
});

test("a version that was being published meanwhile is not published", async () => {
  const commons = await open();
  const { slug } = await publishTwice(commons);
  const anna = await commons.viewer("anna");
  const { drafts } = commons;
  const read = drafts.readNow;
  drafts.readNow = async (writeUp) => {
    const { content, revision } = await read(writeUp);
    drafts.readNow = read;
    await commons.purging.purge(await commons.viewer("dev"), {
      ...{ address: `/practice/${slug}`, passage },
      ...pupil,
    });
    return { content: { ...content, ...completeContent() }, revision };
  };
  await expect(
    commons.publishing.publish(anna, slug, {
      ...{ audience: "public", whatChanged: "Steps.", identifiersChecked: [] },
    }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await everything(commons)).not.toContain(passage);
});

if (dialect === "sqlite")
  test("the search knows it no more, nor corrects to it", async () => {
    const commons = await open();
    const { slug } = await publishTwice(commons);
    await commons.worker.drain();
    const ask = (text: string) =>
      commons.search.search({ text, tokens: ["public"], filters: {}, page: 1, pageSize: 10 });
    expect((await ask("zebedee")).total).toBe(1);
    expect((await ask("zebeedee")).corrected).toBe("zebedee");
    await commons.purging.purge(await commons.viewer("dev"), {
      ...{ address: `/practice/${slug}`, passage },
      ...pupil,
    });
    await commons.worker.drain();
    expect(await ask("zebedee")).toMatchObject({ total: 0 });
    expect((await ask("zebeedee")).corrected).toBeNull();
  });
