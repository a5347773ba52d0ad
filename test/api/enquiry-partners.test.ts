/** What partners bring, build on and look for, by program. */
import { expect, test } from "vitest";
import { roles } from "#drizzle/schema/index.ts";
import { boardOperations } from "#server/api/operations/boards.ts";
import { callOperations } from "#server/api/operations/calls.ts";
import { contributionOperations } from "#server/api/operations/contributions.ts";
import { knownOperations } from "#server/api/operations/known.ts";
import { expectAllMet, fieldsOf } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

type Items = { items: { id: string }[] };
type Known = { items: { id: string; source: { kind: string } }[] };

test("what was brought, done together and learnt elsewhere is noted and taken back", async () => {
  const { ask, at, anna, ben, cara, met } = await serveEnquiry();
  const list = async (what: string) =>
    ((await ask(`GET ${at}/${what}`, { token: ben })).body as Items).items;
  const brought = { person: "ben", kind: "tried", on: "2026-08-31", note: "In 8B." };
  await ask(`POST ${at}/contributions`, { token: anna, body: brought });
  const [contribution] = await list("contributions");
  expect(contribution).toMatchObject({ handle: "ben", source: "said", note: "In 8B." });
  expect(contribution).toMatchObject({ confirmed: false });
  const yes = `POST ${at}/contributions/${contribution?.id}/confirmation`;
  expect((await ask(yes, { token: anna })).status).toBe(404);
  expect((await ask(yes, { token: ben })).status).toBe(204);
  expect((await list("contributions"))[0]).toMatchObject({ confirmed: true });
  expect((await ask(`DELETE ${at}/contributions/${contribution?.id}`, { token: ben })).status).toBe(
    204,
  );

  const done = { kind: "team-teaching", minutes: 50, schools: ["north", "south"], people: ["ben"] };
  const alone = await ask(`POST ${at}/activities`, {
    token: ben,
    body: { ...done, on: "2027-01-01" },
  });
  expect([alone.status, fieldsOf(alone)]).toEqual([422, ["on"]]);
  expect((await ask(`POST ${at}/activities`, { token: ben, body: done })).status).toBe(204);
  const [activity] = await list("activities");
  expect(activity).toMatchObject({ on: "2026-09-01", schools: ["North School", "South School"] });
  expect((await ask(`DELETE ${at}/activities/${activity?.id}`, { token: anna })).status).toBe(204);

  const placed = { person: "ben", school: "north", from: "2026-08-24", to: "2026-08-28" };
  const placement = { ...placed, purpose: "Watching 8B" };
  expect((await ask(`POST ${at}/placements`, { token: anna, body: placement })).status).toBe(204);
  const [went] = await list("placements");
  const bring = (revision: string) =>
    ask(`PUT ${at}/placements/${went?.id}/learning`, {
      ...{ token: ben, body: { learning: "Five words are enough." } },
      headers: { "if-match": `"${revision}"` },
    });
  expect((await bring("1")).status).toBe(204);
  expect((await bring("1")).status).toBe(412);
  expect(await list("placements")).toMatchObject([{ learning: "Five words are enough." }]);
  const remove = `DELETE ${at}/placements/${went?.id}`;
  expect((await ask(remove, { token: cara })).status).toBe(404);
  expect((await ask(remove, { token: anna })).status).toBe(204);
  expect(await list("placements")).toEqual([]);
  expectAllMet(met, contributionOperations);
});

test("an enquiry builds on a write-up and on references, which are looked over before they are kept", async () => {
  const { ask, at, anna, ben, commons, met } = await serveEnquiry();
  const slug = await commons.publish(await commons.startWriteUp(), "alliance:ridings", "");
  const taken = { took: "Retelling helps.", fit: "closely", why: "The same age." };
  await ask(`POST ${at}/known/write-ups`, { token: ben, body: { writeUp: slug, ...taken } });
  const pasted = "Khan, A. (2021). Words first. https://doi.org/10.1234/abc";
  const { body } = await ask(`POST ${at}/known/references/read`, { token: anna, body: { pasted } });
  const [read] = (body as { references: { reference: object }[] }).references;
  const reference = { ...read?.reference, type: "book", title: "Words first" };
  const kept = { references: [{ reference, ...taken }] };
  expect((await ask(`POST ${at}/known/references`, { token: anna, body: kept })).status).toBe(204);
  const see = async () => ((await ask(`GET ${at}/known`, { token: anna })).body as Known).items;
  const items = await see();
  const book = items.find(({ source }) => source.kind === "reference");
  expect(items).toContainEqual(
    expect.objectContaining({
      ...{ by: "Ben Test", source: expect.objectContaining({ kind: "write-up", version: 1 }) },
    }),
  );
  expect(book).toMatchObject({
    source: { kind: "reference", reference: { title: "Words first" } },
  });
  const change = (revision: string) =>
    ask(`PUT ${at}/known/${book?.id}`, {
      ...{ token: ben, body: { ...taken, fit: "partly" } },
      headers: { "if-match": `"${revision}"` },
    });
  expect((await change("1")).status).toBe(204);
  expect((await change("1")).status).toBe(412);
  expect((await ask(`DELETE ${at}/known/${book?.id}`, { token: ben })).status).toBe(204);
  expect(await see()).toHaveLength(1);
  expectAllMet(met, knownOperations);
});

const call = {
  ...{ title: "Words first", about: "We look for partners.", theme: "phonics", phase: "Primary" },
  closes: "2026-09-20",
};

test("a call is opened, schools sign up, and are taken in or grouped", async () => {
  let now = new Date("2026-09-01T09:00:00Z");
  const { ask, at, anna, ben, cara, commons, met } = await serveEnquiry({ now: () => now });
  await commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-ben", personId: "ben", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    }),
  );
  expect((await ask(`POST ${at}/calls`, { token: ben, body: call })).status).toBe(403);
  const opened = await ask(`POST ${at}/calls`, { token: anna, body: call });
  const own = `/calls/${(opened.body as { id: string }).id}`;
  expect((await ask("GET /calls?theme=phonics", { token: cara })).body).toMatchObject({
    items: [{ title: "Words first", ofEnquiry: true, alliance: null }],
  });
  const wants = { token: cara, body: { wants: "Smaller classes." } };
  expect((await ask(`PUT ${own}/schools/south`, wants)).status).toBe(403);
  expect((await ask(`PUT ${own}/schools/west`, wants)).status).toBe(204);
  expect((await ask(`GET ${own}`, { token: ben })).body).toMatchObject({ signUps: [] });
  expect((await ask(`GET ${own}`, { token: anna })).body).toMatchObject({
    mayAnswer: true,
    signUps: [{ schoolId: "west", wants: "Smaller classes.", isTakenIn: false }],
  });
  expect((await ask(`DELETE ${own}/schools/west`, { token: cara })).status).toBe(204);
  await ask(`PUT ${own}/schools/west`, wants);
  expect((await ask(`POST ${own}/schools/west/take-in`, { token: anna })).status).toBe(204);
  expect((await ask(`GET ${at}`, { token: cara })).body).toMatchObject({ isTeam: true });

  const anew = (token: string, revision: string) =>
    ask(`PUT ${own}`, {
      ...{ token, body: { ...call, about: "We look for two schools." } },
      headers: { "if-match": `"${revision}"` },
    });
  expect((await anew(ben, "1")).status).toBe(403);
  expect((await anew(anna, "1")).status).toBe(204);
  expect(await anew(anna, "1")).toMatchObject({ status: 412, body: { revision: "2" } });
  expect((await ask(`POST ${own}/end`, { token: anna })).status).toBe(204);
  expect((await ask(`POST ${own}/end`, { token: anna })).status).toBe(409);

  const ofAll = { ...call, method: "lesson-study", title: "All of us" };
  expect((await ask("POST /alliances/ridings/calls", { token: anna, body: ofAll })).status).toBe(
    403,
  );
  const made = await ask("POST /alliances/ridings/calls", {
    ...{ token: ben, body: ofAll },
  });
  const shared = `/calls/${(made.body as { id: string }).id}`;
  await ask(`PUT ${shared}/schools/north`, { token: anna, body: {} });
  await ask(`PUT ${shared}/schools/south`, { token: ben, body: {} });
  expect((await ask(`POST ${shared}/group`, { token: ben })).status).toBe(409);
  now = new Date("2026-09-21T09:00:00Z");
  expect((await ask(`GET ${shared}`, { token: ben })).body).toMatchObject({
    groups: [["North School", "South School"]],
  });
  const grouped = await ask(`POST ${shared}/group`, { token: ben });
  expect(grouped).toMatchObject({ status: 200, body: { enquiries: 1 } });
  expectAllMet(met, callOperations);
});

test("a board has what its reader may know of an alliance’s or a school’s enquiries", async () => {
  const { ask, anna, cara, met } = await serveEnquiry();
  const empty = { priorities: [], parked: [], over: [], next: null };
  const board = (token?: string) => ask("GET /schools/north/enquiries", token ? { token } : {});
  expect((await board(anna)).body).toMatchObject({ priorities: [{ title: "Five words first" }] });
  expect((await board(cara)).body).toEqual(empty);
  expect((await board()).body).toEqual(empty);
  expect((await ask("GET /alliances/ridings/enquiries")).body).toEqual({ columns: [], next: null });
  expectAllMet(met, boardOperations);
});
