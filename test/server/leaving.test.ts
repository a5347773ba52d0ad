import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { parseNewToken } from "#content/access/api-token.ts";
import { tokensOf, visitor } from "#content/access/tokens.ts";
import { dialect } from "#drizzle/dialect.ts";
import { affiliations, logins, people } from "#drizzle/schema/index.ts";
import { hashToken } from "#server/auth/token.ts";
import { openCommons, richText } from "#test/support/commons.ts";
import { unzip } from "#test/support/unzip.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write((tx) =>
    tx.insert(logins).values({
      id: "anna",
      name: "Anna Test",
      email: "anna@north.example",
      createdAt: new Date(),
      updatedAt: new Date(),
    }),
  );
  return { ...commons, anna: await commons.viewer("anna") };
}

test("what a person takes along is everything of their own, and nothing of anybody else’s", async () => {
  const commons = await open();
  const { anna } = commons;
  const slug = await commons.startWriteUp({
    sections: {
      problem: richText("Pupils hunted for **matching** phrases."),
      steps: richText("1. Read aloud.\n2. Close the book."),
    },
  });
  await commons.attachments.add(anna, slug, {
    name: "sheet.pdf",
    bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n"),
  });
  const published = await commons.publish(slug);
  const ben = await commons.viewer("ben");
  const theirs = await commons.drafts.start(ben, { template: "practice", title: "Ben’s own" });
  await commons.team.askReading(ben, `x-${theirs.key}`, { name: "anna", question: "Well?" });

  const forReading = parseNewToken({ name: "Our website", power: "read", days: "30" });
  const { token } = await commons.apiTokens.make(anna, forReading);
  for (const [rule, words] of [
    ["attributed", "Mine."],
    ["chatham-house", "Mine too, under cover."],
  ] as const) {
    const asked = { title: "What we tried", rule, audience: "alliance:ridings" };
    const thread = await commons.threads.start(ben, "ridings", asked);
    await commons.posts.write(ben, thread.id, "Not hers.");
    await commons.posts.write(anna, thread.id, words);
  }

  const files = await unzip(await buffer(await commons.takeAlong(anna)));
  const folder = `write-ups/${published}`;
  expect([...files.keys()].sort()).toEqual([
    "me.json",
    "me.md",
    `${folder}/draft.json`,
    `${folder}/draft.md`,
    expect.stringMatching(/\/files\/.*sheet\.pdf$/),
    `${folder}/version-1.json`,
    `${folder}/version-1.md`,
    `${folder}/write-up.json`,
  ]);
  const markdown = files.get(`${folder}/version-1.md`) ?? "";
  for (const part of [
    "# Retelling before questions",
    "**matching**",
    "1. Read aloud.",
    "No clear change",
    "Reading comprehension strategies",
  ])
    expect(markdown).toContain(part);
  expect(JSON.parse(files.get("me.json") ?? "")).toMatchObject({
    person: { handle: "anna" },
    login: { email: "anna@north.example" },
    tokens: [{ name: "Our website", scopes: ["read"] }],
    openings: [],
    questions: [],
    posts: [{ body: "Mine." }, { body: "Mine too, under cover." }],
  });
  expect([...files.values()].join("\n")).not.toContain(hashToken(token));
  expect(files.get("me.json")).not.toContain("Not hers.");
  expect([...files.values()].join("\n")).not.toContain("Ben’s own");
  await expect(commons.takeAlong(visitor)).rejects.toMatchObject({ code: "not-found" });
});

test("who leaves is named nowhere, and what they published is read as before", async () => {
  const commons = await open();
  const slug = await commons.publish(await commons.startWriteUp());
  await commons.leaving.leave(commons.anna);
  const page = await commons.library.getPage(visitor, slug);
  expect(page.authors).toMatchObject([{ name: "A former member", schoolName: "North School" }]);
  expect(page.version.content.title).toBe("Retelling before questions");
  const { read } = commons.database;
  expect(await read.select().from(logins)).toEqual([]);
  const [person] = await read.select().from(people).where(eq(people.id, "anna"));
  expect(JSON.stringify(person)).not.toMatch(/Anna/);
  expect(tokensOf(await commons.viewer("anna"))).toEqual(["public", "person:anna"]);
  const [place] = await read.select().from(affiliations).where(eq(affiliations.personId, "anna"));
  expect(place?.to).not.toBeNull();
  if (dialect === "sqlite") {
    const search = async (text: string) =>
      commons.search.search({ text, tokens: ["public"], filters: {}, page: 1, pageSize: 5 });
    expect((await search("Anna")).hits).toEqual([]);
    const named = (await search("former member")).hits;
    expect(named.map(({ kind }) => kind)).toEqual(["practice"]);
    expect((await search("retelling")).hits).toMatchObject([
      { byline: "A former member, North School" },
    ]);
  }
});

test("nobody leaves a draft alone, or the commons without an administrator", async () => {
  const commons = await open();
  const slug = await commons.startWriteUp();
  await expect(commons.leaving.leave(commons.anna)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Retelling before questions"),
  });
  await commons.team.addAuthor(commons.anna, slug, "ben");
  await commons.leaving.leave(commons.anna);
  await expect(commons.leaving.leave(await commons.viewer("dev"))).rejects.toMatchObject({
    code: "conflict",
  });
});
