/** Oneself, others, and messages between two. */
import { expect, test } from "vitest";
import { usualProfile } from "#content/people/profile.ts";
import { designations, logins } from "#drizzle/schema/index.ts";
import { deskOperations } from "#server/api/operations/desk.ts";
import { messageOperations } from "#server/api/operations/messages.ts";
import { peopleOperations } from "#server/api/operations/people.ts";
import { profileOperations } from "#server/api/operations/profile.ts";
import { expectAllMet, fieldsOf, serveApi } from "#test/support/served-api.ts";

test("one’s profile is read, changed as it was read, and found by others as far as they may", async () => {
  const { ask, tokenFor, met } = await serveApi();
  const [anna, ben] = [await tokenFor("anna"), await tokenFor("ben")];
  const own = await ask("GET /me/profile", { token: anna });
  expect(own.body).toEqual({ name: "Anna Test", post: "Teacher", about: "", ...usualProfile });
  const headers = { "if-match": own.headers.get("etag") ?? "" };
  const body = {
    ...(own.body as object),
    offers: "Paired reading.",
    unhappy: "My plenaries.",
    specialisms: ["reading-comprehension-strategies"],
    phases: ["Secondary"],
  };
  const said = await ask("PUT /me/profile", { token: anna, headers, body });
  expect(said).toMatchObject({ status: 200, body: { offers: "Paired reading." } });
  expect((await ask("GET /me/profile", { token: anna })).headers.get("etag")).toBe(
    said.headers.get("etag"),
  );
  const again = await ask("PUT /me/profile", { token: anna, headers, body });
  expect(again).toMatchObject({ status: 412 });
  expect(again.headers.get("etag")).toBe(said.headers.get("etag"));
  expect((await ask("PUT /me/profile", { token: anna, body })).status).toBe(428);

  const found = await ask("GET /people?specialism=reading-comprehension-strategies", {
    token: ben,
  });
  expect(found.body).toMatchObject({
    items: [{ handle: "anna", schools: [{ id: "north" }] }],
    next: null,
  });
  expect((await ask("GET /people?phase=Secondary")).body).toMatchObject({ items: [] });
  expect((await ask("GET /people/anna", { token: ben })).body).toMatchObject({
    offers: "Paired reading.",
    unhappy: "",
    takesMessages: true,
  });
  expect((await ask("GET /people/anna")).status).toBe(404);
  expect((await ask("GET /people?phase=Nowhere")).status).toBe(400);
  expectAllMet(met, peopleOperations);
});

test("a profile that cannot be says which field", async () => {
  const { ask, tokenFor } = await serveApi();
  const token = await tokenFor("anna");
  const { body, headers } = await ask("GET /me/profile", { token });
  const put = async (change: object) => {
    const etag = { "if-match": headers.get("etag") ?? "" };
    const sent = { ...(body as object), ...change };
    const answer = await ask("PUT /me/profile", { token, headers: etag, body: sent });
    return [answer.status, ...fieldsOf(answer)];
  };
  expect(await put({ name: " A" })).toEqual([422, "name"]);
  expect(await put({ specialisms: ["wizardry"] })).toEqual([422, "specialisms.0"]);
  expect(await put({ about: "Ring 07700 900123." })).toEqual([422, "about"]);
});

test("an SLE names who publishes for them, and ends it; others have nobody to name", async () => {
  const { ask, commons, tokenFor, met } = await serveApi();
  const [anna, ben] = [await tokenFor("anna"), await tokenFor("ben")];
  const path = "/me/delegates";
  const refused = await ask(`POST ${path}`, { token: anna, body: { delegate: "ben" } });
  expect(refused.status).toBe(403);
  await commons.database.write((tx) =>
    tx.insert(designations).values({
      ...{ id: "d", personId: "anna", kind: "sle", body: "Ridings Alliance", from: "2024-01-01" },
    }),
  );
  const nobody = await ask(`POST ${path}`, { token: anna, body: { delegate: "nobody" } });
  expect([nobody.status, fieldsOf(nobody)]).toEqual([422, ["delegate"]]);
  const never = { delegate: "ben", to: "31 March" };
  expect(fieldsOf(await ask(`POST ${path}`, { token: anna, body: never }))).toEqual(["to"]);
  expect((await ask(`POST ${path}`, { token: anna, body: { delegate: "ben" } })).status).toBe(201);
  const { body } = await ask(`GET ${path}`, { token: anna });
  expect(body).toMatchObject({ items: [{ handle: "ben", to: null }] });
  const id = (body as { items: { id: string }[] }).items[0]?.id;
  expect((await ask(`DELETE ${path}/${id}`, { token: ben })).status).toBe(404);
  expect((await ask(`DELETE ${path}/${id}`, { token: anna })).status).toBe(204);
  await ask("PUT /me/profile", {
    token: anna,
    headers: {
      "if-match": (await ask("GET /me/profile", { token: anna })).headers.get("etag") ?? "",
    },
    body: { name: "Anna Test", post: "Teacher", about: "" },
  });
  expectAllMet(met, profileOperations);
});

test("two write to each other, no answer has an address, and reading marks nothing by itself", async () => {
  const { ask, commons, tokenFor, met } = await serveApi();
  const [anna, ben, cara] = [
    await tokenFor("anna"),
    await tokenFor("ben", "read write"),
    await tokenFor("cara"),
  ];
  await commons.database.write((tx) =>
    tx.insert(logins).values(
      ["anna", "ben"].map((id) => ({
        ...{ id, name: id, email: `${id}@secret.example` },
        createdAt: new Date(),
        updatedAt: new Date(),
      })),
    ),
  );
  const sent = await ask("POST /messages/ben", { token: anna, body: { text: "Shall we meet?" } });
  expect(sent.status).toBe(204);
  const unread = async () => (await ask("GET /me/desk", { token: ben })).body;
  expect(await unread()).toMatchObject({ unread: 1 });
  const came = await ask("GET /messages/anna", { token: ben });
  expect(came.body).toMatchObject({
    with: { handle: "anna" },
    messages: [{ text: "Shall we meet?", isOwn: false, isUnread: true }],
  });
  expect(await unread()).toMatchObject({ unread: 1 });
  const ids = (came.body as { messages: { id: string }[] }).messages.map(({ id }) => id);
  await ask("POST /messages/ben/read", { token: cara, body: { ids } });
  expect(await unread()).toMatchObject({ unread: 1 });
  await ask("POST /messages/anna/read", { token: ben, body: { ids } });
  expect(await unread()).toMatchObject({ unread: 0 });
  const list = await ask("GET /messages", { token: ben });
  expect(list.body).toMatchObject({ items: [{ handle: "anna", unread: 0 }] });
  for (const { text } of [sent, came, list]) expect(text).not.toContain("@");

  const own = await ask("GET /messages/anna", { token: cara });
  expect(own.body).toMatchObject({ messages: [] });
  expect((await ask("GET /messages/nobody", { token: ben })).status).toBe(404);
  const empty = await ask("POST /messages/anna", { token: ben, body: { text: " " } });
  expect([empty.status, fieldsOf(empty)]).toEqual([422, ["text"]]);
  expectAllMet(met, [...messageOperations, ...deskOperations]);
});

test("who takes no messages is nobody to write to", async () => {
  const { ask, commons, tokenFor } = await serveApi();
  await commons.profiles.save(await commons.viewer("anna"), {
    ...{ name: "Anna Test", post: "Teacher", about: "" },
    profile: { ...usualProfile, takesMessages: false },
  });
  const token = await tokenFor("ben");
  expect((await ask("POST /messages/anna", { token, body: { text: "Hello." } })).status).toBe(404);
  expect((await ask("GET /messages/anna", { token })).status).toBe(404);
});

test("of two who save a profile at once one is told that it has moved on", async () => {
  const { ask, tokenFor } = await serveApi();
  const token = await tokenFor("anna");
  const own = await ask("GET /me/profile", { token });
  const headers = { "if-match": own.headers.get("etag") ?? "" };
  const body = own.body as object;
  const said = await Promise.all(
    ["One.", "Two."].map((about) =>
      ask("PUT /me/profile", { token, headers, body: { ...body, about } }),
    ),
  );
  expect(said.map(({ status }) => status).sort()).toEqual([200, 412]);
});
