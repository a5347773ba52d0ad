import { parse, validate } from "@readme/openapi-parser";
import sharp from "sharp";
import { expect, test } from "vitest";
import { draftOperations } from "#server/api/operations/drafts.ts";
import { fileOperations } from "#server/api/operations/files.ts";
import { meOperations } from "#server/api/operations/me.ts";
import { networkOperations } from "#server/api/operations/network.ts";
import { practiceOperations } from "#server/api/operations/practice.ts";
import { publishingOperations } from "#server/api/operations/publishing.ts";
import { searchOperations } from "#server/api/operations/search.ts";
import { teamOperations } from "#server/api/operations/team.ts";
import { operations } from "#server/api/operations.ts";
import { completeContent } from "#test/support/commons.ts";
import { expectAllMet, serveApi } from "#test/support/served-api.ts";

test("openapi.json is valid OpenAPI 3.1 and has every operation", async () => {
  const { ask } = await serveApi();
  const { status, body } = await ask("GET /openapi.json");
  expect(status).toBe(200);
  expect(body).toMatchObject({ openapi: "3.1.0" });
  expect(await validate(structuredClone(body))).toMatchObject({ valid: true });
  const { paths = {} } = await parse(structuredClone(body));
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, { operationId }]) => [operationId, method, path]),
  );
  expect(listed.sort()).toEqual(
    operations.map(({ id, method, path }) => [id, method, path]).sort(),
  );
});

test("a write-up is written, shared, published, moved and withdrawn by program alone", async () => {
  const { ask, tokenFor, met } = await serveApi();
  const token = await tokenFor("anna");
  const asBen = await tokenFor("ben");
  expect((await ask("GET /me", { token })).body).toMatchObject({
    handle: "anna",
    schools: ["north"],
    alliances: ["ridings"],
    token: { scopes: ["read", "write", "publish", "run"] },
  });

  const started = await ask("POST /drafts", {
    token,
    body: { template: "practice", title: "Retelling" },
  });
  expect(started.status).toBe(201);
  const { key } = started.body as { key: string };
  const draft = `/drafts/${key}`;
  expect(started.headers.get("location")).toMatch(new RegExp(`/api/v1${draft}$`));

  const form = new FormData();
  const create = { width: 8, height: 8, channels: 3, background: "red" } as const;
  const picture = new Uint8Array(await sharp({ create }).png().toBuffer());
  form.set("file", new File([picture], "board.png"));
  const added = await ask(`POST ${draft}/files`, { token, body: form });
  expect(added).toMatchObject({ status: 201, body: { mediaType: "image/webp", width: 8 } });
  const attachment = (added.body as { id: string }).id;

  const { sections, ...content } = completeContent();
  const problem = {
    document: {
      type: "doc",
      content: [
        ...(sections.problem?.content ?? []),
        { type: "picture", attrs: { attachment, alt: "The board" } },
      ],
    },
  };
  const patched = await ask(`PATCH ${draft}`, {
    token,
    headers: { "if-match": started.headers.get("etag") ?? "" },
    body: { ...content, sections: { problem, steps: { markdown: "1. Read.\n2. Retell." } } },
  });
  expect(patched).toMatchObject({ status: 200, body: { content: { title: content.title } } });
  expect((patched.body as { markdown: object }).markdown).toEqual({
    steps: "1. Read.\n2. Retell.",
  });
  const read = await ask(`GET ${draft}`, { token });
  expect(read.body).toEqual(patched.body);
  expect(read.headers.get("etag")).toBe(patched.headers.get("etag"));
  expect((await ask("GET /drafts", { token })).body).toMatchObject({ items: [{ key }] });

  const asked = { person: "ben", role: "reader", question: "Is it clear?" };
  await ask(`POST ${draft}/team`, { token, body: asked });
  const { body: team } = await ask(`GET ${draft}/team`, { token: asBen });
  const reading = (team as { readings: { id: string }[] }).readings[0]?.id;
  await ask(`POST /readings/${reading}/answer`, { token: asBen, body: { answer: "It is." } });
  const joined = await ask(`POST ${draft}/team`, {
    token,
    body: { person: "cara", role: "author" },
  });
  expect(joined.body).toMatchObject({
    members: [{ handle: "anna" }, { handle: "ben", role: "reader" }, { handle: "cara" }],
    readings: [{ answer: "It is." }],
  });
  expect((await ask(`DELETE ${draft}/team/cara`, { token })).status).toBe(204);

  expect((await ask(`GET ${draft}/review`, { token })).body).toEqual({
    problems: [],
    identifiers: [],
    audiences: ["heads:ridings", "school:north", "alliance:ridings", "member", "public"],
    alliances: [{ id: "ridings", name: "Ridings Alliance" }],
  });
  const published = await ask(`POST ${draft}/publish`, {
    token,
    headers: { "if-match": patched.headers.get("etag") ?? "" },
    body: { audience: ["alliance:ridings"], embargoUntil: null, allianceId: "ridings" },
  });
  expect(published.status).toBe(201);
  const item = `/practice/${key}`;
  const read1 = await ask(`GET ${item}`, { token: asBen });
  expect(read1.body).toEqual(published.body);
  expect(read1.body).toMatchObject({
    audience: ["alliance:ridings"],
    authors: [{ handle: "anna", school: { id: "north" } }],
    withdrawn: null,
  });
  expect((read1.body as { markdown: string }).markdown).toContain("1. Read.\n2. Retell.");
  expect((await ask(`GET ${item}/versions`, { token: asBen })).body).toMatchObject({
    items: [{ number: 1 }],
  });
  expect((await ask(`GET ${item}/versions/1`, { token: asBen })).body).toEqual(read1.body);
  expect((await ask(`GET /files/${attachment}`, { token: asBen })).status).toBe(200);

  const moved = await ask(`PUT ${item}/audience`, {
    token,
    headers: { "if-match": published.headers.get("etag") ?? "" },
    body: { audience: ["public"], embargoUntil: null },
  });
  expect(moved.body).toMatchObject({ audience: ["public"] });
  expect((await ask("GET /practice")).body).toMatchObject({ items: [{ key }] });
  expect((await ask("GET /search?q=retelling&kind=practice")).body).toMatchObject({
    total: 1,
    items: [{ url: expect.stringContaining(key) }],
  });

  const correction = { wrong: "“Retell” in step 2.", right: "“Retell to a partner”." };
  const corrected = await ask(`POST ${item}/versions/1/corrections`, { token, body: correction });
  expect(corrected.status).toBe(204);
  const seen = await ask(`GET ${item}`, { token });
  expect(seen.body).toMatchObject({ corrections: [correction] });
  const tooShort = { token, body: { ...correction, wrong: "" } };
  expect((await ask(`POST ${item}/versions/1/corrections`, tooShort)).body).toMatchObject({
    problems: [{ field: "wrong" }],
  });
  expect(
    (await ask(`POST ${item}/versions/1/corrections`, { token: asBen, body: correction })).status,
  ).toBe(403);

  const withdrawn = await ask(`POST ${item}/withdraw`, {
    token,
    headers: { "if-match": seen.headers.get("etag") ?? "" },
    body: { reason: "Superseded." },
  });
  expect(withdrawn.body).toMatchObject({
    status: "withdrawn",
    content: null,
    markdown: null,
    withdrawn: { reason: "Superseded." },
  });
  expect((await ask(`GET ${item}/versions`)).body).toEqual({ items: [], next: null });

  const other = await ask("POST /drafts", {
    token,
    body: { template: "resource", title: "Not yet" },
  });
  const unwanted = (other.body as { key: string }).key;
  const etag = other.headers.get("etag") ?? "";
  const gone = await ask(`DELETE /drafts/${unwanted}`, { token, headers: { "if-match": etag } });
  expect(gone.status).toBe(204);
  expect((await ask(`GET /drafts/${unwanted}`, { token })).status).toBe(404);

  expect((await ask("GET /schools?name=north")).body).toMatchObject({ items: [{ id: "north" }] });
  await ask("GET /schools/north");
  await ask("GET /alliances");
  await ask("GET /alliances/ridings");
  await ask("GET /alliances/ridings/shared", { token });
  await ask("GET /themes");
  await ask("GET /themes/reading-comprehension-strategies");
  expectAllMet(met, [
    ...meOperations,
    ...practiceOperations,
    ...searchOperations,
    ...networkOperations,
    ...draftOperations,
    ...teamOperations,
    ...fileOperations,
    ...publishingOperations,
  ]);
});
