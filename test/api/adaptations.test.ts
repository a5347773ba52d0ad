/** What becomes of practices elsewhere, by program. */
import { expect, test } from "vitest";
import { adaptationOperations } from "#server/api/operations/adaptations.ts";
import { elsewhereOperations } from "#server/api/operations/elsewhere.ts";
import { shelfOperations } from "#server/api/operations/shelf.ts";
import { expectAllMet, fieldsOf, serveApi } from "#test/support/served-api.ts";

const words = {
  ...{ forWhom: "Year 8, two classes", kept: "The retelling.", changed: "Two minutes." },
  ...{ why: "One minute was too short.", happened: "More answered.", direction: "improved" },
  implementation: { fidelity: { planned: "Each lesson", observed: "Three of four" } },
};

/** A practice of anna's that everybody reads. */
async function open() {
  let now = new Date("2026-03-02T09:00:00Z");
  const api = await serveApi({ now: () => now });
  const { commons } = api;
  const slug = await commons.publish(await commons.startWriteUp(), "public", "");
  return {
    ...api,
    at: `/practice/${slug}`,
    ben: await api.tokenFor("ben", "read write publish run", 365),
    anna: await api.tokenFor("anna", "read write publish run", 365),
    setDay: (day: string) => {
      now = new Date(`${day}T09:00:00Z`);
    },
  };
}

test("a school tries a practice, tells what happened, is asked about it, and takes it back", async () => {
  const { ask, at, anna, ben, setDay, met } = await open();
  const started = await ask(`POST ${at}/adaptations`, {
    ...{ token: ben, body: { ...words, why: "", version: 1 } },
  });
  expect(started).toMatchObject({
    status: 201,
    body: {
      ...{ status: "trying", school: { id: "south" }, audience: [] },
      implementation: { fidelity: { planned: "Each lesson", note: "" } },
    },
  });
  const one = `${at}/adaptations/${(started.body as { id: string }).id}`;
  expect((await ask(`GET ${one}`, { token: anna })).status).toBe(404);
  expect((await ask("GET /me/adaptations", { token: ben })).body).toMatchObject({ items: [{}] });
  const send = async (what: string, body: unknown, revision?: string) => {
    const { headers } = await ask(`GET ${one}`, { token: ben });
    const ifMatch = revision ?? headers.get("etag") ?? "";
    return ask(what, { token: ben, body, headers: { "if-match": ifMatch } });
  };
  const telling = { audience: ["public"] };
  const untold = await send(`POST ${one}/tell`, telling);
  expect([untold.status, fieldsOf(untold)]).toEqual([422, ["why"]]);
  expect((await send(`PUT ${one}`, words, '"7"')).status).toBe(412);
  expect((await send(`PUT ${one}`, words)).body).toMatchObject({ why: words.why });
  expect((await ask(`GET ${one}/review`, { token: ben })).body).toEqual({
    identifiers: [],
    audiences: ["school:south", "alliance:ridings", "member", "public"],
  });
  expect((await send(`POST ${one}/tell`, telling)).body).toMatchObject({
    status: "told",
    audience: ["public"],
    followUps: [{ months: 6, dueOn: "2026-09-02" }, { months: 12 }],
  });
  expect((await ask(`GET ${at}/adaptations`)).body).toMatchObject({ items: [{ status: "told" }] });
  expect((await ask("GET /me/adaptations?of=news", { token: anna })).body).toMatchObject({
    items: [{ school: { name: "South School" } }],
  });
  expect((await ask(`GET ${at}/family-tree`)).body).toMatchObject({
    relatives: [{ parent: null }, { school: "South School", direction: "improved" }],
  });
  expect((await ask("GET /schools/north/balance", { token: anna })).body).toEqual({
    items: [{ schoolId: "south", name: "South School", given: 1, received: 0 }],
    next: null,
  });
  setDay("2026-09-02");
  const due = await ask("GET /me/follow-ups", { token: ben });
  const [asked] = (due.body as { items: { id: string }[] }).items;
  const answer = `POST /follow-ups/${asked?.id}/answer`;
  const said = { stillUsed: "yes", usedBy: 4, direction: "mixed" };
  expect((await ask(answer, { token: anna, body: said })).status).toBe(404);
  expect((await ask(answer, { token: ben, body: said })).status).toBe(204);
  expect((await ask(`GET ${one}`)).body).toMatchObject({ followUps: [said, {}] });
  expect((await send(`POST ${one}/take-back`, undefined)).body).toMatchObject({
    status: "withdrawn",
  });
  expect((await ask(`GET ${at}/adaptations`)).body).toMatchObject({ items: [] });
  expectAllMet(met, [...adaptationOperations, ...elsewhereOperations]);
});

test("a shelf is its person’s, and what schools gave each other is theirs", async () => {
  const { ask, at, anna, ben, commons, tokenFor, met } = await open();
  const put = (use: string | null) => ask(`PUT ${at}/shelf`, { token: ben, body: { use } });
  expect((await put("tried")).status).toBe(204);
  expect((await put("embedded")).status).toBe(204);
  expect((await ask("GET /me/shelf", { token: ben })).body).toMatchObject({
    items: [{ use: "embedded", before: [{ use: "tried" }] }],
  });
  expect((await ask(`GET ${at}/shelf`, { token: ben })).body).toEqual({
    use: "embedded",
    others: [],
  });
  expect((await ask(`GET ${at}/shelf`, { token: anna })).body).toEqual({ use: null, others: [] });
  expect((await put(null)).status).toBe(204);
  expect((await ask("GET /me/shelf", { token: ben })).body).toMatchObject({ items: [] });

  const slug = at.split("/").at(-1) ?? "";
  const viewer = await commons.viewer("ben");
  const given = (field: string) =>
    ({ forWhom: "8B", why: "Ours.", direction: "mixed" })[field] ?? "";
  const id = await commons.adaptations.start(viewer, slug, 1, given);
  await commons.adaptations.tell(viewer, slug, id, {
    audience: "public",
    looked: [],
    revision: "1",
  });
  const cara = await tokenFor("cara");
  const balance = "GET /schools/north/balance";
  expect((await ask(balance, { token: cara })).body).toMatchObject({ items: [] });
  expect((await ask(balance, { token: ben })).body).toMatchObject({ items: [{ given: 1 }] });
  const [followUp] = (await commons.adaptations.find(viewer, slug, id)).followUps;
  const early = { token: ben, body: { stillUsed: "yes", usedBy: 4, direction: "mixed" } };
  expect((await ask(`POST /follow-ups/${followUp?.id}/answer`, early)).status).toBe(409);
  expectAllMet(met, shelfOperations);
});
