import { request } from "node:http";
import { expect, test } from "vitest";
import { serveApi } from "#test/support/served-api.ts";

function fileOf(size: number): FormData {
  const form = new FormData();
  form.set("file", new File(["x".repeat(size)], "notes.txt"));
  return form;
}

/** `ask` holds each refusal to the shape of a problem. */
test("whatever is refused is told as a problem, with its status", async () => {
  const { ask, commons, tokenFor } = await serveApi();
  const token = await tokenFor("anna");
  const slug = await commons.startWriteUp();
  const json = { "content-type": "application/json" };
  const start = "POST /drafts";
  for (const [what, asking, status] of [
    ["GET /nothing", {}, 404],
    ["GET /", {}, 404],
    ["GET /practice/%E0%A4%A", {}, 400],
    ["GET /practice/abc/versions/x", {}, 404],
    ["GET /practice?phase=Nowhere", {}, 400],
    ["GET /practice?them=typing", {}, 400],
    ["GET /practice?limit=101", {}, 400],
    ["GET /practice?cursor=nonsense", {}, 400],
    ["GET /practice?cursor=WzEsMl0", {}, 400],
    ["GET /themes/nothing", {}, 404],
    ["DELETE /practice", {}, 405],
    ["POST /openapi.json", {}, 405],
    ["GET /me", {}, 401],
    [start, { headers: { ...json, "content-type": "text/plain" }, body: "x" }, 415],
    [start, { headers: { ...json, "content-encoding": "nonsense" }, body: {} }, 415],
    [start, { body: "a JSON text" }, 400],
    [start, { body: { template: "practice" } }, 422],
    [start, { body: { template: "practice", title: "Fine", more: 1 } }, 422],
    [start, { body: { template: "nonsense", title: "Fine" } }, 422],
    [start, { body: { template: "practice", title: "x".repeat(200_000) } }, 413],
    [`POST /drafts/${slug}/files`, { body: {} }, 415],
    [`POST /drafts/${slug}/files`, { body: fileOf(300_000) }, 422],
    [`POST /drafts/${slug}/files`, { body: fileOf(20_300_000) }, 413],
    [
      `POST /drafts/${slug}/publish`,
      { headers: { "if-match": '"x"' }, body: { audience: ["team"] } },
      422,
    ],
    [`POST /drafts/${slug}/publish`, { body: { audience: [], embargoUntil: null } }, 428],
    [`PUT /practice/${slug}/audience`, { body: { audience: [], embargoUntil: null } }, 428],
    [`POST /practice/${slug}/withdraw`, { body: { reason: "Old." } }, 428],
    [`DELETE /drafts/${slug}`, {}, 428],
    [`DELETE /drafts/${slug}`, { headers: { "if-match": '"x"' } }, 412],
    [`PATCH /drafts/${slug}`, { body: { title: "Without" } }, 428],
    [`PATCH /drafts/${slug}`, { headers: { "if-match": "*" }, body: { title: "Any" } }, 428],
    [`PATCH /drafts/${slug}`, { headers: { "if-match": '"x"' }, body: { takes: "1" } }, 412],
  ] as const) {
    const answer = await ask(what, { ...asking, ...(status === 401 ? {} : { token }) });
    expect([what, answer.status]).toEqual([what, status]);
  }
});

test("publishing tells each thing to put right", async () => {
  const { ask, commons, tokenFor } = await serveApi();
  const slug = await commons.startWriteUp({ summary: "", takes: "Ring 07700 900123", themes: [] });
  const body = { audience: ["school:west"], embargoUntil: "1999-01-01", licence: "Mine" };
  const token = await tokenFor("anna");
  const draft = await ask(`GET /drafts/${slug}`, { token });
  const headers = { "if-match": draft.headers.get("etag") ?? "" };
  const answer = await ask(`POST /drafts/${slug}/publish`, { token, headers, body });
  expect(answer.status).toBe(422);
  const { problems } = answer.body as { problems: { field: string }[] };
  expect(problems.map(({ field }) => field).sort()).toEqual(
    ["audience", "embargoUntil", "identifiers", "licence", "looker", "summary", "themes"].sort(),
  );
});

test("no page of another site is let in: no CORS header, no preflight, no cross-site change", async () => {
  const { ask, tokenFor } = await serveApi();
  const token = await tokenFor("anna");
  const elsewhere = { origin: "https://elsewhere.example" };
  const headers = { ...elsewhere, "access-control-request-method": "PATCH" };
  const answers = [
    await ask("OPTIONS /practice", { headers }),
    await ask("OPTIONS /drafts/abc", { headers }),
    await ask("GET /practice", { headers: elsewhere }),
    await ask("GET /me", { token, headers: elsewhere }),
  ];
  for (const answer of answers)
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-"))).toEqual([]);
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 200, 200]);
  expect(answers[1]?.headers.get("allow")).toBe("HEAD, GET, PATCH, DELETE, OPTIONS");
  const body = { template: "practice", title: "From elsewhere" };
  const crossSite = await ask("POST /drafts", { token, headers: elsewhere, body });
  expect(crossSite.status).toBe(403);
});

test("an answer is private, has a tag, and is not sent again to who has it", async () => {
  const { ask, commons } = await serveApi();
  const slug = await commons.publish(await commons.startWriteUp());
  const first = await ask(`GET /practice/${slug}`);
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  expect(first.headers.get("vary")).toContain("Authorization");
  expect(first.headers.get("set-cookie")).toBeNull();
  const again = await ask(`GET /practice/${slug}`, { headers: { "if-none-match": tag } });
  expect([again.status, again.text]).toEqual([304, ""]);
  await commons.publish(slug);
  expect((await ask(`GET /practice/${slug}`, { headers: { "if-none-match": tag } })).status).toBe(
    200,
  );
  const head = await ask(`HEAD /practice/${slug}`);
  expect([head.status, head.text]).toEqual([200, ""]);
});

test("a body that does not say how large it is, is not read", async () => {
  const { origin, tokenFor } = await serveApi();
  const authorization = `Bearer ${await tokenFor("anna")}`;
  const answer = await new Promise<string>((resolve) => {
    const asking = request(`${origin}/api/v1/drafts`, {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/json",
        "transfer-encoding": "chunked",
      },
    });
    asking.on("response", (response) => {
      response.resume();
      resolve(`${response.statusCode} ${response.headers["content-type"]}`);
    });
    asking.end("{}");
  });
  expect(answer).toBe("411 application/problem+json; charset=utf-8");
});

test("what goes wrong on our side is told without a word of why", async () => {
  const { ask, commons } = await serveApi();
  commons.network.listAlliances = () => Promise.reject(new Error("the secret reason"));
  const answer = await ask("GET /alliances");
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain("secret");
});
