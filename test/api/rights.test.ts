/**
 * Who reads what over the API: every reader asks every address of every write-up. Each write-up has a
 * word of its own in its title, which must be in the answers to those who may read it and in no other.
 */

import { expect, test } from "vitest";
import { keyOf } from "#content/practice/address.ts";
import { affiliations } from "#drizzle/schema/index.ts";
import { serveApi } from "#test/support/served-api.ts";

const readers = ["visitor", "stranger", "ally", "reader", "author"] as const;
type Reader = (typeof readers)[number];

/** `anna` of north writes; `ben` of south is an ally, `cara` of west is not, `dev`, of west too, was asked to read. */
const people: Record<Reader, string | null> = {
  visitor: null,
  stranger: "cara",
  ally: "ben",
  reader: "dev",
  author: "anna",
};

const writeUps: Record<string, { audience?: string; readBy: Reader[] }> = {
  larkspur: { readBy: [] },
  bluebell: { audience: "team", readBy: ["author"] },
  cowslip: { audience: "school:north", readBy: ["author"] },
  foxglove: { audience: "alliance:ridings", readBy: ["ally", "author"] },
  harebell: { audience: "member", readBy: ["stranger", "ally", "reader", "author"] },
  primrose: { audience: "public", readBy: [...readers] },
};
const words = Object.keys(writeUps);

async function open() {
  const api = await serveApi();
  const { commons } = api;
  await commons.database.write((tx) =>
    tx
      .insert(affiliations)
      .values({ id: "a-dev", personId: "dev", schoolId: "west", from: "2024-01-01" }),
  );
  const keys: Record<string, string> = {};
  for (const [word, { audience }] of Object.entries(writeUps)) {
    const slug = await commons.startWriteUp({ title: `The ${word} lesson` });
    await commons.team.askReading(await commons.viewer("anna"), slug, {
      name: "dev",
      question: "",
    });
    if (audience) await commons.publish(slug, audience);
    keys[word] = keyOf(slug);
  }
  const tokens = Object.fromEntries(
    await Promise.all(
      readers.map(async (reader) => {
        const person = people[reader];
        return [reader, person ? await api.tokenFor(person) : undefined];
      }),
    ),
  ) as Record<Reader, string | undefined>;
  return { ...api, keys, tokens };
}

const shown = (text: string) => words.filter((word) => text.includes(word));
const mayRead = (reader: Reader) => words.filter((word) => writeUps[word]?.readBy.includes(reader));

test("lists, search and counts hold what the reader may read", async () => {
  const { ask, tokens } = await open();
  for (const reader of readers) {
    const token = tokens[reader];
    const drafts = reader === "author" ? words : [];
    const list = await ask("GET /practice", { token });
    expect([reader, shown(list.text)]).toEqual([reader, mayRead(reader)]);
    const own = await ask("GET /practice?author=anna&school=north&phase=Secondary", { token });
    expect([reader, shown(own.text)]).toEqual([reader, mayRead(reader)]);
    const found = await ask("GET /search?q=lesson&kind=practice", { token });
    expect([reader, shown(found.text)]).toEqual([reader, mayRead(reader)]);
    expect(found.body).toMatchObject({ total: mayRead(reader).length });
    const theme = await ask("GET /themes/reading-comprehension-strategies", { token });
    expect([reader, theme.body]).toMatchObject([reader, { writeUps: mayRead(reader).length }]);
    const mine = await ask("GET /drafts", { token });
    expect([reader, shown(mine.text)]).toEqual([reader, drafts]);
  }
});

test("an item is there for its readers, and for others not even its being there", async () => {
  const { ask, tokens, keys } = await open();
  for (const reader of readers)
    for (const word of words) {
      const token = tokens[reader];
      const item = `/practice/${keys[word]}`;
      const status = mayRead(reader).includes(word) ? 200 : 404;
      for (const path of [item, `${item}/versions`, `${item}/versions/1`]) {
        const answer = await ask(`GET ${path}`, { token });
        expect([reader, word, path, answer.status]).toEqual([reader, word, path, status]);
        const missing = await ask(`GET ${path.replace(String(keys[word]), "00000000")}`, { token });
        if (status === 404) expect(answer.text).toBe(missing.text);
      }
    }
});

test("a draft is its team's, and only its authors change it", async () => {
  const { ask, tokens, keys } = await open();
  const draft = `/drafts/${keys.larkspur}`;
  const headers = { "if-match": '"x"' };
  const change = { headers, body: { title: "Mine" } };
  const { headers: read } = await ask(`GET ${draft}`, { token: tokens.author });
  const body = { audience: ["public"], embargoUntil: null };
  const publish = { headers: { "if-match": read.get("etag") ?? "" }, body };
  for (const [what, more, statuses] of [
    [`GET ${draft}`, {}, [401, 404, 404, 200, 200]],
    [`GET ${draft}/team`, {}, [401, 404, 404, 200, 200]],
    [`GET ${draft}/review`, {}, [401, 404, 404, 403, 200]],
    [`PATCH ${draft}`, change, [401, 404, 404, 403, 412]],
    [`POST ${draft}/team`, { body: { person: "x", role: "author" } }, [401, 404, 404, 403, 422]],
    [`DELETE ${draft}/team/nobody`, {}, [401, 404, 404, 403, 404]],
    [`POST ${draft}/files`, { body: new FormData() }, [401, 404, 404, 403, 422]],
    [`PUT /practice/${keys.larkspur}/audience`, publish, [401, 404, 404, 403, 409]],
    [`POST ${draft}/publish`, publish, [401, 404, 404, 403, 201]],
    [`DELETE ${draft}`, { headers }, [401, 404, 404, 403, 409]],
    [
      `POST /practice/${keys.larkspur}/withdraw`,
      { headers, body: { reason: "Old." } },
      [401, 404, 404, 403, 412],
    ],
  ] as const) {
    const answers: number[] = [];
    for (const reader of readers)
      answers.push((await ask(what, { ...more, token: tokens[reader] })).status);
    expect([what, answers]).toEqual([what, statuses]);
  }
});
