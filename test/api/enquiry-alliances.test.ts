/** What an alliance works by, by program: methods of its own, and its driver diagram. */
import { expect, test } from "vitest";
import { roles } from "#drizzle/schema/index.ts";
import { allianceDriverOperations } from "#server/api/operations/alliance-drivers.ts";
import { allianceMethodOperations } from "#server/api/operations/alliance-methods.ts";
import { expectAllMet, fieldsOf } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

/** Ben leads the alliance; Anna's school is in it, Cara's is not. */
async function open() {
  const served = await serveEnquiry();
  await served.commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-ben", personId: "ben", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    }),
  );
  return served;
}

const stage = { asks: "What is heard?", prompts: "" };
const method = {
  ...{ name: "Reading rounds", about: "Short rounds of reading aloud.", source: "" },
  ...{ questionForms: ["impact"], tries: ["cycle"] },
  stages: [
    { ...stage, id: "listening", name: "Listening", status: "planning" },
    { ...stage, id: "rounds", name: "Rounds", status: "in-cycle" },
  ],
  rules: [
    {
      before: "rounds",
      needs: "schools",
      atLeast: "2",
      weight: "must",
      says: "Ask one school more.",
    },
  ],
};

test("a method is written, changed for the version that was read, retired and offered again", async () => {
  const { ask, anna, ben, cara, met } = await open();
  const at = "/alliances/ridings/methods";
  expect((await ask(`POST ${at}`, { token: anna, body: method })).status).toBe(403);
  expect((await ask(`GET ${at}`, { token: cara })).status).toBe(404);
  const unnamed = await ask(`POST ${at}`, { token: ben, body: { ...method, name: "" } });
  expect([unnamed.status, fieldsOf(unnamed)]).toEqual([422, ["name"]]);
  const made = await ask(`POST ${at}`, { token: ben, body: method });
  const own = `${at}/${(made.body as { id: string }).id}`;
  expect((await ask(`GET ${own}`, { token: ben })).body).toMatchObject({ version: 1, method });
  const change = (version: number) =>
    ask(`PUT ${own}`, {
      ...{ token: ben, body: { ...method, name: "Reading circles" } },
      headers: { "if-match": `"${version}"` },
    });
  expect((await change(1)).status).toBe(204);
  expect((await change(1)).status).toBe(412);
  const list = async () => (await ask(`GET ${at}`, { token: anna })).body;
  expect((await ask(`POST ${own}/retire`, { token: ben })).status).toBe(204);
  expect(await list()).toMatchObject({
    items: [{ name: "Reading circles", version: 2, isRetired: true }],
  });
  expect((await ask(`POST ${own}/bring-back`, { token: ben })).status).toBe(204);
  expect(await list()).toMatchObject({ items: [{ isRetired: false }] });
  expectAllMet(met, allianceMethodOperations);
});

type Diagram = { diagram: { drivers: { id: string }[]; ideas: { id: string }[] } };

test("the diagram grows for the revision that was read, and everything in it leads to the aim", async () => {
  const { ask, anna, ben, cara, met, etagOf } = await open();
  const at = "/alliances/ridings";
  const see = async () => (await ask(`GET ${at}/drivers`, { token: anna })).body as Diagram;
  const change = async (what: string, body?: unknown, token = ben) =>
    ask(what, { token, body, headers: { "if-match": await etagOf(`${at}/drivers`) } });
  expect((await ask(`GET ${at}/drivers`, { token: cara })).status).toBe(404);
  const aim = { howMuch: "Nine in ten read aloud", forWhom: "Year 4", byWhen: "by July 2027" };
  expect((await change(`PUT ${at}/aim`, aim, anna)).status).toBe(403);
  expect((await change(`PUT ${at}/aim`, aim)).status).toBe(204);
  const late = { token: ben, body: aim, headers: { "if-match": '"0"' } };
  expect((await ask(`PUT ${at}/aim`, late)).status).toBe(412);
  expect((await change(`POST ${at}/drivers`, { text: "Time to read" })).status).toBe(204);
  const [driver] = (await see()).diagram.drivers;
  const own = `${at}/drivers/${driver?.id}`;
  const circle = await change(`PUT ${own}`, { text: "Time to read", parent: driver?.id });
  expect(circle.status).toBe(422);
  expect((await change(`PUT ${own}`, { text: "Time to read aloud" })).status).toBe(204);
  const idea = { text: "Ten minutes a day", drivers: [driver?.id] };
  expect((await change(`POST ${at}/ideas`, idea)).status).toBe(204);
  const [added] = (await see()).diagram.ideas;
  expect((await change(`DELETE ${own}`)).status).toBe(422);
  const said = { ...idea, text: "Fifteen minutes a day" };
  expect((await change(`PUT ${at}/ideas/${added?.id}`, said)).status).toBe(204);
  expect((await see()).diagram).toMatchObject({
    ...{ aim, drivers: [{ text: "Time to read aloud", parent: null }] },
    ideas: [{ text: "Fifteen minutes a day", enquiries: [], hidden: 0 }],
  });
  expect((await change(`DELETE ${at}/ideas/${added?.id}`)).status).toBe(204);
  expect((await change(`DELETE ${own}`)).status).toBe(204);
  expectAllMet(met, allianceDriverOperations);
});
