/** Running a school and an alliance by program. */
import { expect, test } from "vitest";
import { joinRequests, logins } from "#drizzle/schema/index.ts";
import { allianceRunningOperations } from "#server/api/operations/running-alliances.ts";
import { schoolRunningOperations } from "#server/api/operations/running-schools.ts";
import { addHeads } from "#test/support/heads.ts";
import { expectAllMet, fieldsOf, serveApi } from "#test/support/served-api.ts";

type Place = Record<
  "staff" | "roles" | "invitations" | "requests" | "log",
  { id: string; handle: string; action: string }[]
>;

async function open() {
  const api = await serveApi({ now: () => new Date("2026-09-01T09:00:00Z") });
  await addHeads(api.commons.database);
  return {
    ...api,
    dev: await api.tokenFor("dev"),
    noor: await api.tokenFor("noor-head-of-north"),
    anna: await api.tokenFor("anna"),
  };
}

test("a head runs their school: invites, answers, gives and ends roles, and sets what is usual", async () => {
  const { ask, commons, noor: token, tokenFor, met } = await open();
  const at = "/schools/north/running";
  const see = async () => (await ask(`GET ${at}`, { token })).body as Place;
  await commons.database.write(async (tx) => {
    await tx.insert(logins).values({
      ...{ id: "cara", name: "cara", email: "cara@mail.example" },
      createdAt: new Date(),
      updatedAt: new Date(),
    });
    await tx.insert(joinRequests).values({
      ...{ id: "wants", personId: "cara", schoolId: "north", note: "Room 12." },
      createdAt: new Date(),
    });
  });
  expect(await see()).toMatchObject({
    staff: [{ handle: "anna", from: "2024-01-01", to: null }, { handle: "noor-head-of-north" }],
    roles: [{ handle: "noor-head-of-north", role: "executive-headteacher" }],
    requests: [{ id: "wants", name: "Cara Test", note: "Room 12." }],
    sharing: { audience: "school" },
  });

  const invited = await ask(`POST ${at}/invitations`, {
    token,
    body: { email: "new@mail.example" },
  });
  expect(invited).toMatchObject({ status: 201, body: { link: expect.stringContaining("/join/") } });
  const [invitation] = (await see()).invitations;
  expect(invitation).toMatchObject({ email: "new@mail.example" });
  expect((await ask(`DELETE ${at}/invitations/${invitation?.id}`, { token })).status).toBe(204);
  expect((await see()).invitations).toEqual([]);

  await ask(`POST ${at}/requests/wants`, { token, body: { approve: true } });
  expect(await see()).toMatchObject({ requests: [], staff: [{}, { handle: "cara" }, {}] });

  const role = { person: "anna", role: "administrator", from: "2026-10-01", to: "2027-10-01" };
  expect((await ask(`POST ${at}/roles`, { token, body: role })).status).toBe(201);
  const given = (await see()).roles.find(({ handle }) => handle === "anna");
  expect(given).toMatchObject({ from: "2026-10-01", to: "2027-10-01" });
  await ask(`POST ${at}/roles/${given?.id}/end`, { token, body: { on: "2026-12-01" } });
  expect((await see()).roles.find(({ handle }) => handle === "anna")).toMatchObject({
    to: "2026-12-01",
  });

  const [staff] = (await see()).staff;
  await ask(`POST ${at}/staff/${staff?.id}/end`, { token, body: { on: "2026-09-30" } });
  expect(await see()).toMatchObject({ staff: [{ handle: "anna", to: "2026-09-30" }, {}, {}] });

  const usual = { audience: "member", licence: "CC BY 4.0" };
  expect((await ask(`PUT ${at}/sharing`, { token, body: usual })).status).toBe(204);
  expect(await see()).toMatchObject({ sharing: usual });
  const about = { about: "Eight hundred pupils.", website: "" };
  expect((await ask(`PUT ${at}/description`, { token, body: about })).status).toBe(204);
  expect((await ask("GET /schools/north")).body).toMatchObject({ about: about.about });
  expect((await see()).log.map(({ action }) => action)).toEqual([
    "school.describe",
    "sharing.set",
    "affiliation.end",
    "role.take",
    "role.give",
    "join-request.approve",
    "invitation.revoke",
    "invitation.send",
  ]);
  expect((await ask(`GET ${at}`, { token: await tokenFor("hana-head-of-south") })).status).toBe(
    404,
  );
  expectAllMet(met, schoolRunningOperations);
});

test("an administrator founds an alliance, and who leads it adds a school and designates", async () => {
  const { ask, dev, anna: token, met } = await open();
  const facts = {
    name: "Moors Network",
    form: "network",
    purposeType: "research",
    purpose: "Reading research together",
    about: "",
  };
  const found = await ask("POST /alliances", {
    token: dev,
    body: { ...facts, openedOn: "2026-09-01", lead: "anna" },
  });
  expect(found).toMatchObject({ status: 201, body: { slug: "moors-network", members: [] } });
  const at = "/alliances/moors-network/running";
  const school = { school: "north", membership: "member", from: "2026-09-01" };
  expect((await ask(`POST ${at}/schools`, { token, body: school })).status).toBe(201);
  const members = async () =>
    ((await ask("GET /alliances/moors-network")).body as { members: { membership: string }[] })
      .members;
  const [member] = await members();
  expect(member).toMatchObject({ id: "north", role: "member", to: null });

  const outsider = { holder: "ben", kind: "sle", specialism: "Reading" };
  expect(fieldsOf(await ask(`POST ${at}/designations`, { token, body: outsider }))).toEqual([
    "sure",
  ]);
  const sle = { ...outsider, sure: true };
  expect((await ask(`POST ${at}/designations`, { token, body: sle })).status).toBe(204);
  const list = await ask(`GET ${at}/designations`, { token });
  const [designation] = (list.body as { items: { id: string }[] }).items;
  expect(designation).toMatchObject({ handle: "ben", kind: "sle", from: "2026-09-01", to: null });
  const end = { token, body: { on: "2026-12-01" } };
  await ask(`POST ${at}/designations/${designation?.id}/end`, end);
  expect((await ask(`GET ${at}/designations`, { token })).body).toMatchObject({
    items: [{ to: "2026-12-01" }],
  });
  await ask(`POST ${at}/schools/${member?.membership}/end`, end);
  expect(await members()).toMatchObject([{ to: "2026-12-01" }]);

  const renamed = { ...facts, name: "Moors Research Network" };
  expect((await ask(`PUT ${at}/description`, { token, body: renamed })).status).toBe(204);
  await ask(`POST ${at}/invitations`, {
    token,
    body: { email: "lead@mail.example", role: "broker" },
  });
  const role = { person: "ben", role: "broker" };
  expect((await ask(`POST ${at}/roles`, { token, body: role })).status).toBe(422);
  const sure = { ...role, sure: true };
  expect((await ask(`POST ${at}/roles`, { token, body: sure })).status).toBe(201);
  const usual = { audience: "alliances", licence: "CC BY 4.0" };
  await ask(`PUT ${at}/sharing`, { token, body: usual });
  const { body } = await ask(`GET ${at}`, { token });
  expect(body).toMatchObject({ staff: [], requests: [], sharing: usual });
  const { invitations, roles } = body as Place;
  const broker = roles.find(({ handle }) => handle === "ben");
  await ask(`POST ${at}/roles/${broker?.id}/end`, { token, body: {} });
  await ask(`DELETE ${at}/invitations/${invitations[0]?.id}`, { token });
  expectAllMet(met, allianceRunningOperations);
});

test("who does not run a place reads nothing of it and changes nothing", async () => {
  const { ask, anna: token, noor } = await open();
  const [school, alliance] = ["/schools/north/running", "/alliances/ridings/running"];
  const on = { body: { on: "2026-12-01" } };
  const facts = { name: "Mine", form: "network", purposeType: "other", purpose: "Mine" };
  for (const [what, asking, status] of [
    [`GET ${school}`, {}, 404],
    [`GET ${alliance}`, {}, 404],
    [`GET ${alliance}/designations`, {}, 404],
    ["GET /schools/nowhere/running", {}, 404],
    ["POST /alliances", { body: { ...facts, lead: "anna" } }, 404],
    [`PUT ${alliance}/description`, { body: facts }, 404],
    [`PUT ${school}/description`, { body: { about: "Mine", website: "" } }, 404],
    [`POST ${school}/invitations`, { body: { email: "a@b.example" } }, 403],
    [`POST ${school}/roles`, { body: { person: "anna", role: "administrator" } }, 403],
    [`POST ${school}/roles/r-noor-head-of-north/end`, on, 403],
    [`POST ${school}/staff/a-anna/end`, on, 403],
    [`PUT ${school}/sharing`, { body: { audience: "public", licence: "CC BY 4.0" } }, 403],
    [`POST ${alliance}/schools`, { body: { school: "west", membership: "member" } }, 403],
    [`POST ${alliance}/schools/m-north/end`, on, 404],
    [`POST ${alliance}/designations`, { body: { holder: "anna", kind: "sle" } }, 403],
  ] as const) {
    const answer = await ask(what, { ...asking, token });
    expect([what, answer.status]).toEqual([what, status]);
  }
  const other = await ask("POST /schools/north/running/staff/a-ben/end", { ...on, token: noor });
  expect(other.status).toBe(404);
});

test("what cannot be is told field by field, by the names in the body", async () => {
  const { ask, dev: token } = await open();
  const [school, alliance] = ["/schools/north/running", "/alliances/ridings/running"];
  const facts = { name: "M", form: "network", purposeType: "other", purpose: "", lead: "nobody" };
  for (const [what, body, fields] of [
    [`POST ${school}/invitations`, { email: "nobody" }, ["email"]],
    [`POST ${school}/invitations`, { email: "a@b.example", role: "wizard" }, ["role"]],
    [`POST ${school}/roles`, { person: "anna", role: "wizard" }, ["role"]],
    [`POST ${school}/roles`, { person: "nobody", role: "teacher" }, ["person"]],
    [`POST ${school}/roles`, { person: "anna", role: "teacher", to: "2020-01-01" }, ["to"]],
    [`POST ${school}/staff/a-anna/end`, { on: "31 March" }, ["on"]],
    [`PUT ${school}/sharing`, { audience: "alliances", licence: "CC BY 4.0" }, ["audience"]],
    [`POST ${alliance}/schools`, { school: "nowhere", membership: "member" }, ["school"]],
    [`POST ${alliance}/schools`, { school: "west", membership: "boss" }, ["membership"]],
    [`POST ${alliance}/designations`, { holder: "nobody", kind: "sle" }, ["holder"]],
    [`POST ${alliance}/designations`, { holder: "ben", kind: "wizard" }, ["kind"]],
    ["POST /alliances", facts, ["name", "purpose"]],
    ["POST /alliances", { ...facts, name: "Moors", purpose: "Reading" }, ["lead"]],
  ] as const) {
    const answer = await ask(what, { token, body });
    expect([what, answer.status, fieldsOf(answer)]).toEqual([what, 422, fields]);
  }
});

test("a token without the scope runs nothing, and sees nobody’s address", async () => {
  const { ask, tokenFor } = await open();
  const token = await tokenFor("noor-head-of-north", "read write publish");
  const answer = await ask("GET /schools/north/running", { token });
  expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([
    403,
    expect.stringContaining('scope="run"'),
  ]);
});
