/** Among heads: who opened it, and questions with a day. Second looks, and reports of pages. */
import { expect, test } from "vitest";
import { keyOf } from "#content/practice/address.ts";
import { breakGlass, delegates, reports } from "#drizzle/schema/index.ts";
import { opennessOperations } from "#server/api/operations/openness.ts";
import { reachOperations } from "#server/api/operations/reach.ts";
import { reportOperations } from "#server/api/operations/reports.ts";
import { secondLookOperations } from "#server/api/operations/second-looks.ts";
import { addHeads } from "#test/support/heads.ts";
import { expectAllMet, fieldsOf, serveApi } from "#test/support/served-api.ts";

async function openShared() {
  const api = await serveApi();
  await addHeads(api.commons.database);
  const slug = await api.commons.publish(await api.commons.startWriteUp(), "heads:ridings");
  return {
    ...api,
    item: `/practice/${keyOf(slug)}`,
    anna: await api.tokenFor("anna"),
    hana: await api.tokenFor("hana-head-of-south"),
    ben: await api.tokenFor("ben"),
  };
}

test("authors read who opened it, those who opened it do not", async () => {
  const { ask, commons, item, anna, hana, ben } = await openShared();
  expect((await ask(`GET ${item}`, { token: hana })).status).toBe(200);
  expect((await ask(`GET ${item}`, { token: ben })).status).toBe(404);
  const [dev, edda] = [await commons.viewer("dev"), await commons.viewer("edda-second-admin")];
  const reason = "A parent asked us to look.";
  await commons.breakGlass.ask(dev, { address: item, reason });
  const [waiting] = (await commons.breakGlass.list(edda)).requests;
  await commons.breakGlass.agree(edda, waiting?.id ?? "");
  const { body } = await ask(`GET ${item}/openings`, { token: anna });
  expect(body).toMatchObject({
    items: [{ handle: "hana-head-of-south", school: "South School", by: "heads" }],
    next: null,
    letIn: [{ asker: "Dev Test", agreer: "Edda Vane", reason }],
  });
  expect((await ask(`GET ${item}/openings`, { token: hana })).status).toBe(404);
  expect((await ask(`GET ${item}/openings`, { token: ben })).status).toBe(404);
  expect((await ask(`GET ${item}/openings?cursor=x`, { token: anna })).status).toBe(400);
});

test("authors read how far it has travelled, in numbers that give no school away", async () => {
  const { ask, item, anna, hana, met } = await openShared();
  const { body } = await ask(`GET ${item}/reach`, { token: anna });
  expect(body).toEqual({ reads: 0, schools: null, alliances: null });
  expect((await ask(`GET ${item}/reach`, { token: hana })).status).toBe(404);
  expectAllMet(met, reachOperations);
});

test("a head asks with a day, an author answers, and the head takes another back", async () => {
  const { ask, item, anna, hana, ben, met } = await openShared();
  const path = `${item}/questions`;
  const question = { question: "How long did it take?", due: "2099-03-01" };
  expect((await ask(`POST ${path}`, { token: ben, body: question })).status).toBe(404);
  const late = await ask(`POST ${path}`, {
    token: hana,
    body: { question: " ", due: "2020-01-01" },
  });
  expect([late.status, fieldsOf(late)]).toEqual([422, ["question", "due"]]);
  expect((await ask(`POST ${path}`, { token: hana, body: question })).status).toBe(201);
  await ask(`POST ${path}`, { token: hana, body: { ...question, question: "Who else tried?" } });
  const asked = await ask(`GET ${path}`, { token: anna });
  const [first, second] = (asked.body as { items: { id: string }[] }).items;
  expect(first).toMatchObject({ ...question, asker: "Hana Sow", answer: null, isLate: false });
  expect((await ask("GET /me/desk", { token: anna })).body).toMatchObject({
    questions: [{ id: first?.id, due: "2099-03-01" }, {}],
  });
  const answer = `POST ${path}/${first?.id}/answer`;
  const empty = await ask(answer, { token: anna, body: { answer: "" } });
  expect([empty.status, fieldsOf(empty)]).toEqual([422, ["answer"]]);
  const words = { answer: "Two minutes a lesson." };
  expect((await ask(answer, { token: hana, body: words })).status).toBe(403);
  expect((await ask(answer, { token: ben, body: words })).status).toBe(404);
  expect((await ask(answer, { token: anna, body: words })).status).toBe(204);
  expect((await ask(`DELETE ${path}/${second?.id}`, { token: anna })).status).toBe(403);
  expect((await ask(`DELETE ${path}/${second?.id}`, { token: hana })).status).toBe(204);
  expect((await ask(`GET ${path}`, { token: hana })).body).toMatchObject({
    items: [{ answer: "Two minutes a lesson.", answerer: "Anna Test" }],
  });
  expect((await ask(`GET ${path}`, { token: ben })).status).toBe(404);
  expect((await ask(`GET ${item}/openings`, { token: anna })).status).toBe(200);
  expectAllMet(met, opennessOperations);
});

test("a colleague is asked for a second look, sees what to look at, and says what to change", async () => {
  const { ask, commons, tokenFor, met } = await serveApi();
  const slug = await commons.startWriteUp({ takes: "Kayleigh Smithson in 7B needs ten minutes" });
  const draft = `/drafts/${keyOf(slug)}`;
  const [anna, ben, cara] = [await tokenFor("anna"), await tokenFor("ben"), await tokenFor("cara")];
  const nobody = await ask(`POST ${draft}/second-looks`, { token: anna, body: { looker: "x" } });
  expect([nobody.status, fieldsOf(nobody)]).toEqual([422, ["looker"]]);
  const ask1 = { token: anna, body: { looker: "ben" } };
  expect((await ask(`POST ${draft}/second-looks`, ask1)).status).toBe(204);
  expect((await ask("GET /me/desk", { token: ben })).body).toMatchObject({
    secondLooks: [{ key: keyOf(slug), askedBy: "Anna Test" }],
  });
  const look = await ask(`GET ${draft}/second-look`, { token: ben });
  expect(look.body).toMatchObject({ askedBy: "Anna Test", finds: [{ field: "takes" }] });
  expect((await ask(`GET ${draft}/second-look`, { token: anna })).status).toBe(404);
  expect((await ask(`GET ${draft}/second-look`, { token: cara })).status).toBe(404);
  const { asked } = look.body as { asked: string[] };
  const answer = `POST ${draft}/second-look`;
  const change = { answer: "change", asked };
  const without = await ask(answer, { token: ben, body: change });
  expect([without.status, fieldsOf(without)]).toEqual([422, ["note"]]);
  const said = { ...change, note: "Leave the name out." };
  expect((await ask(answer, { token: cara, body: said })).status).toBe(404);
  expect((await ask(answer, { token: ben, body: said })).status).toBe(204);
  expect((await ask(`GET ${draft}/second-look`, { token: ben })).status).toBe(404);
  expectAllMet(met, secondLookOperations);
});

test("anybody reports a page of this site, for one of the reasons", async () => {
  const { ask, commons, tokenFor, met } = await serveApi();
  const report = { path: "/practice/retelling", reason: "wrong", note: "The table." };
  expect((await ask("POST /reports", { body: report })).status).toBe(204);
  const token = await tokenFor("ben");
  await ask("POST /reports", { token, body: report });
  const rows = await commons.database.read.select().from(reports);
  expect(rows.map(({ reporter }) => reporter).sort()).toEqual(["ben", null]);
  const elsewhere = { ...report, path: "https://elsewhere.example/" };
  expect(fieldsOf(await ask("POST /reports", { body: elsewhere }))).toEqual(["path"]);
  const other = await ask("POST /reports", { body: { ...report, reason: "toString" } });
  expect([other.status, fieldsOf(other)]).toEqual([422, ["reason"]]);
  expectAllMet(met, reportOperations);
});

test("the desk says what may be opened, what is open, and for whom one publishes", async () => {
  const { ask, commons, tokenFor } = await serveApi();
  const slug = await commons.startWriteUp();
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), slug);
  const until = new Date("2099-01-01T00:00:00.000Z");
  const asked = { kind: "write-up" as const, thing: writeUp.id, askedBy: "ben" };
  const at = { askedAt: new Date(), reason: "A complaint." };
  await commons.database.write(async (tx) => {
    await tx.insert(breakGlass).values([
      { id: "waits", ...asked, ...at },
      { id: "open", ...asked, ...at, agreedBy: "dev", agreedAt: new Date(), expiresAt: until },
    ]);
    await tx
      .insert(delegates)
      .values({ id: "d1", holderId: "cara", delegateId: "anna", from: "2026-01-01" });
  });
  const desk = async (person: string) =>
    (await ask("GET /me/desk", { token: await tokenFor(person) })).body;
  expect(await desk("anna")).toMatchObject({
    breakGlass: [],
    opened: [{ id: "open", key: keyOf(slug), reason: "A complaint.", until: until.toISOString() }],
    coverLifted: [],
    delegateOf: [{ handle: "cara", from: "2026-01-01", to: null }],
  });
  expect(await desk("dev")).toMatchObject({
    breakGlass: [{ id: "waits", askedBy: "Ben Test", reason: "A complaint." }],
    opened: [],
  });
});
