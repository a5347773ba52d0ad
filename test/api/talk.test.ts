/** Talk by program, and that nothing of a token tells who spoke under the Chatham House rule. */
import { getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import * as schema from "#drizzle/schema/index.ts";
import { threadOperations } from "#server/api/operations/threads.ts";
import { addHeads } from "#test/support/heads.ts";
import { expectAllMet, fieldsOf, type ServedApi, serveApi } from "#test/support/served-api.ts";

async function openThread(rule: "attributed" | "chatham-house") {
  const api = await serveApi({ now: () => new Date("2026-11-03T14:27:31Z") });
  await addHeads(api.commons.database);
  const head = await api.tokenFor("hana-head-of-south");
  const body = { title: "What we stopped doing", rule, audience: "alliance:ridings" };
  const started = await api.ask("POST /alliances/ridings/threads", { token: head, body });
  expect(started.status).toBe(201);
  const { id } = started.body as { id: string };
  return { ...api, head, started, thread: `/threads/${id}` };
}

/** Every row of every table, as text. */
async function rowsOf({ database }: ServedApi["commons"]): Promise<string[]> {
  const tables = Object.values(schema).filter((value) => is(value, Table));
  const rows = await Promise.all(
    tables.map(async (table) =>
      (await database.read.select().from(table)).map(
        (row) => `${getTableName(table)} ${JSON.stringify(row)}`,
      ),
    ),
  );
  return rows.flat();
}

const names = /hana|sow\b|south/i;

test("a thread with names is started, read, written in, and a post taken back", async () => {
  const { ask, head, thread, tokenFor, met } = await openThread("attributed");
  const [anna, cara] = [await tokenFor("anna"), await tokenFor("cara")];
  const among = await ask("GET /alliances/ridings/threads/audiences", { token: head });
  expect(among.body).toMatchObject({
    items: [{ audience: "alliance:ridings" }, { audience: "heads:ridings" }],
  });
  const said = await ask(`POST ${thread}/posts`, { token: head, body: { body: "Red pens." } });
  expect(said.status).toBe(201);
  expect((await ask("GET /alliances/ridings/threads", { token: anna })).body).toMatchObject({
    items: [{ title: "What we stopped doing", posts: 1, lastOn: "2026-11-03" }],
  });
  expect((await ask(`GET ${thread}`, { token: anna })).body).toMatchObject({
    rule: "attributed",
    alliance: { slug: "ridings" },
  });
  const { body } = await ask(`GET ${thread}/posts`, { token: anna });
  expect(body).toMatchObject({
    items: [
      {
        body: "Red pens.",
        author: { handle: "hana-head-of-south", school: "South School" },
        at: "2026-11-03T14:27:31.000Z",
        speaker: null,
      },
    ],
    next: null,
  });
  const id = (body as { items: { id: string }[] }).items[0]?.id;
  expect((await ask(`DELETE ${thread}/posts/${id}`, { token: anna })).status).toBe(404);
  expect((await ask(`DELETE ${thread}/posts/${id}`, { token: head })).status).toBe(204);
  expect((await ask(`GET ${thread}/posts`, { token: anna })).body).toMatchObject({
    items: [{ body: "", isTakenBack: true }],
  });
  for (const what of [
    `GET ${thread}`,
    `GET ${thread}/posts`,
    "GET /alliances/ridings/threads",
    "GET /alliances/ridings/threads/audiences",
  ])
    expect([what, (await ask(what, { token: cara })).status]).toEqual([what, 404]);
  const write = { token: cara, body: { body: "Hello." } };
  expect((await ask(`POST ${thread}/posts`, write)).status).toBe(404);
  expectAllMet(met, threadOperations);
});

test("a thread or post that cannot be says which field", async () => {
  const { ask, head: token, thread } = await openThread("attributed");
  const start = { title: "x", rule: "attributed", audience: "public" };
  const started = await ask("POST /alliances/ridings/threads", { token, body: start });
  expect([started.status, fieldsOf(started)]).toEqual([422, ["title", "audience"]]);
  const rule = await ask("POST /alliances/ridings/threads", {
    token,
    body: { ...start, rule: "" },
  });
  expect(fieldsOf(rule)).toEqual(["rule"]);
  const said = await ask(`POST ${thread}/posts`, { token, body: { body: " " } });
  expect([said.status, fieldsOf(said)]).toEqual([422, ["body"]]);
});

test("under the Chatham House rule no answer says who or when, to the author neither", async () => {
  const { ask, started, head, thread, tokenFor } = await openThread("chatham-house");
  const anna = await tokenFor("anna");
  const said = await ask(`POST ${thread}/posts`, {
    token: head,
    body: { body: "Our reading scheme did not work." },
  });
  expect([said.status, said.body]).toEqual([201, { id: expect.any(String) }]);
  const answers = await Promise.all(
    [anna, head].flatMap((token) =>
      [thread, `${thread}/posts`, "/alliances/ridings/threads"].map((path) =>
        ask(`GET ${path}`, { token }),
      ),
    ),
  );
  for (const { text } of [...answers, started]) {
    expect(text).not.toMatch(names);
    expect(text).not.toContain("14:27");
    expect(text).not.toContain("isOwn");
  }
  const [seen, own] = [answers[1], answers[4]];
  expect(seen?.body).toEqual(own?.body);
  expect(seen?.body).toMatchObject({
    items: [{ on: "2026-11-03", at: null, author: null, speaker: "Speaker 1" }],
  });
});

test("under the Chatham House rule nothing is stored of the token that was used", async () => {
  const { ask, commons, head, thread } = await openThread("chatham-house");
  const before = new Set(await rowsOf(commons));
  expect([...before].find((row) => row.startsWith("api_token"))).toContain('"lastUsedOn":null');
  const body = { body: "Our reading scheme did not work." };
  await ask(`POST ${thread}/posts`, { token: head, body });
  await ask(`GET ${thread}/posts`, { token: head });
  const written = (await rowsOf(commons)).filter((row) => !before.has(row));
  expect(written.map((row) => row.split(" ")[0])).toEqual(["post"]);
  expect(written.join()).not.toMatch(names);
  await ask("GET /me", { token: head });
  const used = (await rowsOf(commons)).find((row) => row.startsWith("api_token"));
  expect(used).toContain('"lastUsedOn":"2026-11-03"');
});

test("an author takes a post back under cover, and nobody else does", async () => {
  const { ask, head, thread, tokenFor } = await openThread("chatham-house");
  const [anna, body] = [await tokenFor("anna"), { body: "Our scheme did not work." }];
  await ask(`POST ${thread}/posts`, { token: head, body });
  const { body: list } = await ask(`GET ${thread}/posts`, { token: anna });
  const id = (list as { items: { id: string }[] }).items[0]?.id;
  expect((await ask(`DELETE ${thread}/posts/${id}`, { token: anna })).status).toBe(404);
  expect((await ask(`DELETE ${thread}/posts/${id}`, { token: head })).status).toBe(204);
});
