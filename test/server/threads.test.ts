import { getTableName, is, Table } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { tokensOf, visitor } from "#content/access/tokens.ts";
import { dialect } from "#drizzle/dialect.ts";
import * as schema from "#drizzle/schema/index.ts";
import { outbox, people, posts, threads } from "#drizzle/schema/index.ts";
import { reindex } from "#server/cli/reindex.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";
import { addHeads } from "#test/support/heads.ts";

const author = "hana-head-of-south";

async function openTalk(rule: "attributed" | "chatham-house", audience = "alliance:ridings") {
  const commons = await openCommons({
    now: () => new Date("2026-11-03T14:27:31Z"),
    settings: { SMTP_URL: "smtp://127.0.0.1:9" },
  });
  onTestFinished(commons.close);
  await addHeads(commons.database);
  const thread = await commons.threads.start(await commons.viewer(author), "ridings", {
    title: "What we stopped doing",
    rule,
    audience,
  });
  return {
    ...commons,
    thread,
    say: async (id: string, body: string) =>
      commons.posts.write(await commons.viewer(id), thread.id, body),
    hear: async (id: string) => (await commons.posts.list(await commons.viewer(id), thread)).posts,
  };
}

/** Every row of every table, as text, by the table's name. */
async function dump({ database }: Pick<Commons, "database">): Promise<Map<string, string[]>> {
  const tables = Object.values(schema).filter((value) => is(value, Table));
  const rows = tables.map(
    async (table) =>
      [
        getTableName(table),
        (await database.read.select().from(table)).map((row) =>
          Object.values(row)
            .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : value))
            .map((value) => JSON.stringify(value))
            .join(" "),
        ),
      ] as const,
  );
  return new Map(await Promise.all(rows));
}

const names = /hana|sow\b|hana-head-of-south/i;

test("an attributed thread names its authors, their school that day and the moment", async () => {
  const commons = await openTalk("attributed");
  await commons.say("ben", "We stopped **marking** in red.");
  expect(await commons.hear("anna")).toMatchObject([
    {
      body: "We stopped **marking** in red.",
      author: { name: "Ben Test", school: "South School" },
      speaker: null,
      isOwn: false,
      at: new Date("2026-11-03T14:27:31Z"),
    },
  ]);
});

test("threads are found and read by those they were started among", async () => {
  const commons = await openTalk("attributed", "heads:ridings");
  const get = async (id: string) =>
    commons.threads.get(await commons.viewer(id), commons.thread.id);
  await get(author);
  await get("noor-head-of-north");
  for (const id of ["ben", "cara", "wim-head-of-west", "dev"])
    await expect(get(id)).rejects.toMatchObject({ code: "not-found" });
  const list = async (id: string) =>
    (await commons.threads.list(await commons.viewer(id), "ridings", 1)).total;
  expect(await list(author)).toBe(1);
  expect(await list("ben")).toBe(0);
  for (const id of ["cara", "dev"])
    await expect(list(id)).rejects.toMatchObject({ code: "not-found" });
  await expect(commons.threads.list(visitor, "ridings", 1)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(commons.say("ben", "Hello.")).rejects.toMatchObject({ code: "not-found" });
  await expect(
    commons.threads.start(await commons.viewer("ben"), "ridings", {
      title: "Among heads",
      rule: "attributed",
      audience: "heads:ridings",
    }),
  ).rejects.toMatchObject({ problems: [{ field: "audience" }] });
});

test("under the Chatham House rule nothing that is stored ties a person to a post", async () => {
  const commons = await openTalk("chatham-house");
  const before = await dump(commons);
  await commons.say(author, "Our reading scheme did not work.");
  const written = [...(await dump(commons))].flatMap(([table, rows]) =>
    rows.filter((row) => !before.get(table)?.includes(row)).map((row) => [table, row] as const),
  );
  expect(written.map(([table]) => table)).toEqual(["post"]);
  for (const [, row] of written) expect(row).not.toMatch(names);
  const [post] = await commons.database.read.select().from(posts);
  expect(post).toMatchObject({ personId: null, schoolId: null, at: new Date("2026-11-03T00:00Z") });
  const [thread] = await commons.database.read.select().from(threads);
  expect(thread).toMatchObject({ startedBy: null, startedAt: new Date("2026-11-03T00:00Z") });
  expect(await commons.database.read.select().from(outbox)).toEqual([]);
  const log = await commons.readingLog.export(await commons.viewer("dev"), {
    who: "",
    action: "",
    from: "",
    to: "",
  });
  expect(JSON.stringify(log)).not.toContain(commons.thread.id);
});

if (dialect === "sqlite")
  test("search finds words for who may read them, and no author", async () => {
    const commons = await openTalk("chatham-house", "heads:ridings");
    await commons.say(author, "Our reading scheme did not work.");
    const find = async (text: string, id: string) =>
      commons.search.search({
        text,
        tokens: tokensOf(await commons.viewer(id)),
        filters: { kind: ["thread"] },
        page: 1,
        pageSize: 5,
      });
    const { hits } = await find("scheme", "noor-head-of-north");
    expect(hits).toMatchObject([{ byline: "Ridings Alliance · Under the Chatham House rule" }]);
    expect(JSON.stringify(hits)).not.toMatch(names);
    expect((await find("Hana Sow", "noor-head-of-north")).hits).toEqual([]);
    for (const id of ["ben", "cara", "dev"]) expect((await find("scheme", id)).total).toBe(0);
    const [post] = await commons.hear(author);
    await commons.posts.takeBack(await commons.viewer(author), commons.thread.id, post?.id ?? "");
    expect((await find("scheme", "noor-head-of-north")).total).toBe(0);
    await reindex(commons, () => {});
    expect((await find("stopped", "noor-head-of-north")).total).toBe(1);
  });

test("speakers are numbered as they come, in one thread only, and the author knows their own", async () => {
  const commons = await openTalk("chatham-house");
  await commons.say(author, "One.");
  await commons.say("ben", "Two.");
  await commons.say(author, "Three.");
  const heard = async (id: string) =>
    (await commons.hear(id)).map(({ speaker, isOwn }) => `${speaker}${isOwn ? ", own" : ""}`);
  expect(await heard("anna")).toEqual(["Speaker 1", "Speaker 2", "Speaker 1"]);
  expect(await heard("ben")).toEqual(["Speaker 1", "Speaker 2, own", "Speaker 1"]);
  expect(JSON.stringify(await commons.hear("anna"))).not.toMatch(names);
  const other = await commons.threads.start(await commons.viewer("ben"), "ridings", {
    title: "Another matter",
    rule: "chatham-house",
    audience: "alliance:ridings",
  });
  await commons.posts.write(await commons.viewer("ben"), other.id, "Four.");
  const marks = await commons.database.read.select({ mark: posts.speaker }).from(posts);
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(3);
});

test("what was said under cover is taken along by its author and by nobody else", async () => {
  const commons = await openTalk("chatham-house");
  await commons.say(author, "Our reading scheme did not work.");
  expect(await commons.posts.listOwn(author)).toMatchObject([
    { thread: commons.thread.id, body: "Our reading scheme did not work." },
  ]);
  for (const id of ["ben", "anna", "dev"]) expect(await commons.posts.listOwn(id)).toEqual([]);
});

test("an author takes back what they said, and nobody else does", async () => {
  for (const rule of ["attributed", "chatham-house"] as const) {
    const commons = await openTalk(rule);
    await commons.say(author, "Too much.");
    const [post] = await commons.hear(author);
    const takeBack = async (id: string) =>
      commons.posts.takeBack(await commons.viewer(id), commons.thread.id, post?.id ?? "");
    await expect(takeBack("ben")).rejects.toMatchObject({ code: "not-found" });
    const before = await dump(commons);
    await takeBack(author);
    expect(await commons.hear("ben")).toMatchObject([{ body: "", isTakenBack: true }]);
    expect(JSON.stringify([...(await dump(commons))])).not.toContain("Too much.");
    if (rule === "chatham-house")
      expect((await dump(commons)).get("audit")).toEqual(before.get("audit"));
    await expect(takeBack(author)).rejects.toMatchObject({ code: "conflict" });
  }
});

test("who leaves can be found behind no post any more, and the thread reads as before", async () => {
  const commons = await openTalk("chatham-house");
  await commons.say("ben", "One.");
  await commons.say(author, "Two.");
  await commons.say(author, "Three.");
  const before = await commons.database.read.select().from(posts);
  await commons.leaving.leave(await commons.viewer(author));
  const after = await commons.database.read.select().from(posts);
  for (const post of after.filter(({ number }) => number > 1)) {
    expect(post.sealedAuthor).toBeNull();
    expect(before.map(({ speaker }) => speaker)).not.toContain(post.speaker);
  }
  expect((await commons.hear("anna")).map(({ speaker }) => speaker)).toEqual([
    "Speaker 1",
    "Speaker 2",
    "Speaker 2",
  ]);
  expect(await commons.posts.listOwn(author)).toEqual([]);
});

test("in an attributed thread who leaves is a former member", async () => {
  const commons = await openTalk("attributed");
  await commons.say("ben", "One.");
  await commons.leaving.leave(await commons.viewer("ben"));
  expect(await commons.hear("anna")).toMatchObject([{ author: { name: "A former member" } }]);
});

test("before anybody writes they are told when few could have", async () => {
  const commons = await openTalk("chatham-house", "heads:ridings");
  expect(await commons.threads.countFew(commons.thread)).toBe(2);
  const { audiences } = await commons.threads.listAudiences(
    await commons.viewer(author),
    "ridings",
  );
  expect(audiences.map(({ people }) => people)).toEqual([4, 2]);
  await commons.database.write((tx) =>
    tx.insert(people).values({
      id: "fifth",
      handle: "fifth",
      name: "Fifth",
      post: "",
      createdAt: new Date(),
    }),
  );
  await commons.running.giveRole(
    await commons.viewer("dev"),
    { schoolId: null, allianceId: "ridings" },
    { who: "fifth", role: "alliance-lead", from: "2026-01-01", to: "", isSure: true },
  );
  expect(await commons.threads.countFew({ ...commons.thread, audience: "alliance:ridings" })).toBe(
    null,
  );
});

test("a pupil is named in no post and no title; a school of the alliance may be", async () => {
  const commons = await openTalk("attributed");
  await expect(
    commons.say("ben", "The pupil Jack Thornton in Year 4 gained most."),
  ).rejects.toMatchObject({ problems: [{ field: "body" }] });
  await commons.say("ben", "At South School it took a term.");
  await expect(commons.say("ben", "  ")).rejects.toMatchObject({ problems: [{ field: "body" }] });
});
