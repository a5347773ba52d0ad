/** What is known of a theme, and marking together, by program. */
import { expect, test } from "vitest";
import { moderationOperations } from "#server/api/operations/moderations.ts";
import { themeEvidenceOperations } from "#server/api/operations/theme-evidence.ts";
import { expectAllMet, fieldsOf, serveApi } from "#test/support/served-api.ts";

const theme = "reading-comprehension-strategies";

test("a theme is read by what was found, beside strands that administrators bring up to date", async () => {
  const { ask, tokenFor, commons, met } = await serveApi();
  await commons.publish(await commons.startWriteUp(), "public", "");
  const studies = await ask(`GET /themes/${theme}/studies?direction=no-clear-change`);
  expect(studies.body).toMatchObject({
    items: [{ kind: "write-up", strength: null, findings: [{ why: "Decoding took the minute" }] }],
  });
  const none = await ask(`GET /themes/${theme}/studies?direction=improved`);
  expect(none.body).toMatchObject({ items: [], next: null });
  expect((await ask("GET /themes/nothing/studies")).status).toBe(404);
  const map = await ask("GET /evidence/map?within=reading");
  expect(map.body).toMatchObject({ columns: expect.arrayContaining(["Secondary"]) });
  expect(JSON.stringify(map.body)).toContain('"column":"Secondary","count":1');
  expect((await ask("GET /strands")).body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ strand: "learning-styles", months: null, security: 0 }),
    ]),
  });
  const one = (await ask("GET /strands/homework")).body as { link: string };
  expect(one).toMatchObject({ months: 5, security: 1, before: [] });
  const body = { months: 4, cost: 1, security: 2, asOf: "2026-01-05", link: one.link };
  const anna = await tokenFor("anna");
  expect((await ask("PUT /strands/homework", { token: anna, body })).status).toBe(403);
  const dev = await tokenFor("dev");
  const wrong = { ...body, security: 0 };
  expect(fieldsOf(await ask("PUT /strands/homework", { token: dev, body: wrong }))).toEqual([
    "months",
  ]);
  expect((await ask("PUT /strands/homework", { token: dev, body })).status).toBe(204);
  expect((await ask("GET /strands/homework")).body).toMatchObject({
    ...{ months: 4, before: [{ months: 5 }] },
  });
  expectAllMet(met, themeEvidenceOperations);
});

test("pieces are marked blind: no answer holds another’s marks before it is closed", async () => {
  const { ask, tokenFor, met } = await serveApi();
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map((id) => tokenFor(id)));
  const body = {
    ...{ title: "Retelling scripts", levels: ["Not yet", "Secure"] },
    ...{ pieces: ["Script 1", "Script 2"], assessors: ["anna", "ben"] },
  };
  const alone = await ask("POST /moderations", {
    ...{ token: anna, body: { ...body, assessors: ["anna"] } },
  });
  expect(fieldsOf(alone)).toEqual(["assessors"]);
  const started = await ask("POST /moderations", { token: anna, body });
  expect(started.status).toBe(201);
  const at = `/moderations/${(started.body as { id: string }).id}`;
  const { pieces } = (await ask(`GET ${at}`, { token: ben })).body as { pieces: { id: string }[] };
  const marks = Object.fromEntries(pieces.map(({ id }) => [id, 1]));
  const put = (token: string | undefined, marks: Record<string, number>) =>
    ask(`PUT ${at}/marks`, { token, body: { marks } });
  expect((await put(anna, marks)).status).toBe(204);
  const seen = (await ask(`GET ${at}`, { token: ben })).body;
  expect(seen).toMatchObject({ marks: [], outcome: null, mayMark: true });
  expect(JSON.stringify(seen)).not.toContain('"level"');
  expect(JSON.stringify((await ask("GET /moderations", { token: ben })).body)).not.toContain(
    "level",
  );
  for (const what of [`GET ${at}`, `POST ${at}/close`])
    expect((await ask(what, { token: cara })).status).toBe(404);
  expect((await put(cara, marks)).status).toBe(404);
  expect((await ask("GET /moderations", { token: cara })).body).toMatchObject({ items: [] });
  expect((await ask(`POST ${at}/close`, { token: ben })).status).toBe(403);
  await put(ben, Object.fromEntries(pieces.slice(0, 1).map(({ id }) => [id, 0])));
  expect((await ask(`POST ${at}/close`, { token: anna })).status).toBe(204);
  expect((await ask(`GET ${at}`, { token: ben })).body).toMatchObject({
    outcome: { pairs: [{ first: "anna", second: "ben", n: 1, observed: 0 }] },
  });
  expectAllMet(met, moderationOperations);
});
