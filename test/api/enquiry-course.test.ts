/** The course of an enquiry by program: its team, its stages, what it found, and whom it is shown to. */
import { expect, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { roles } from "#drizzle/schema/index.ts";
import { enquiryTeamOperations } from "#server/api/operations/enquiry-team.ts";
import { findingOperations } from "#server/api/operations/findings.ts";
import { implementingOperations } from "#server/api/operations/implementing.ts";
import { keepingNumbersOperations } from "#server/api/operations/keeping-numbers.ts";
import { showingOperations } from "#server/api/operations/showing.ts";
import { stageOperations } from "#server/api/operations/stages.ts";
import { togetherOperations } from "#server/api/operations/together.ts";
import { expectAllMet, fieldsOf } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

const finding = {
  ...{ outcome: "More pupils retold it.", measure: "", direction: "improved", sure: "fairly" },
  ...{ why: "They had the words.", forWhom: "Year 8", conditions: "" },
};

test("a school is asked and answers, and its people join, are added and leave by program", async () => {
  const { ask, at, key, anna, ben, cara, met } = await serveEnquiry();
  const message = "You teach Year 8 as we do.";
  const asked = { school: "West School", person: "cara", message, showsPlan: true };
  const pupil = { ...asked, message: "Write to sam@home.example." };
  expect((await ask(`POST ${at}/schools`, { token: anna, body: pupil })).status).toBe(422);
  const window = { startsOn: "2026-09-21", weeks: 6 };
  await ask(`POST ${at}/schools`, { token: anna, body: { ...asked, ...window } });
  expect((await ask("GET /me/asked-to-join", { token: cara })).body).toMatchObject({
    items: [{ key, schoolId: "west", askedBy: "Anna Test", message }],
  });
  const read = `GET ${at}/schools/west/asked`;
  expect((await ask(read, { token: ben })).status).toBe(404);
  expect((await ask(read, { token: cara })).body).toMatchObject({
    ...{ ...window, message, leads: [{ handle: "anna" }], plan: { steps: [], costs: [] } },
    taking: [{ id: "north" }, { id: "south" }],
  });
  expect((await ask(`DELETE ${at}/schools/west/asked`, { token: anna })).status).toBe(204);
  expect((await ask(read, { token: cara })).status).toBe(404);
  await ask(`POST ${at}/schools`, { token: anna, body: asked });
  const answer = `POST ${at}/schools/west/answer`;
  expect((await ask(answer, { token: ben, body: { yes: true } })).status).toBe(404);
  expect((await ask(answer, { token: cara, body: { yes: true } })).status).toBe(204);
  expect((await ask(read, { token: cara })).status).toBe(404);
  const cohort = { cohort: "8B and 8D", pupils: 54 };
  const park = `PUT ${at}/schools/west/parked`;
  const describe = (revision: string) =>
    ask(`PUT ${at}/schools/west/cohort`, {
      ...{ token: cara, body: cohort, headers: { "if-match": `"${revision}"` } },
    });
  expect((await describe("1")).status).toBe(204);
  expect(await describe("1")).toMatchObject({ status: 412, body: { revision: "2" } });
  expect((await ask(park, { token: anna, body: { parked: true } })).status).toBe(404);
  expect((await ask(park, { token: cara, body: { parked: true } })).status).toBe(204);
  expect((await ask(`GET ${at}/team`, { token: ben })).body).toMatchObject({
    members: [{ handle: "anna", role: "lead" }, { handle: "ben" }, { handle: "cara" }],
    schools: [{ id: "north" }, { id: "south" }, { ...cohort, parkedAt: expect.any(String) }],
  });
  expect((await ask(`DELETE ${at}/team/ben`, { token: cara })).status).toBe(403);
  expect((await ask(`DELETE ${at}/team/ben`, { token: anna })).status).toBe(204);
  expect((await ask(`GET ${at}`, { token: ben })).status).toBe(404);
  const again = { token: anna, body: { person: "ben", role: "observer" } };
  expect((await ask(`POST ${at}/team`, again)).status).toBe(204);
  expect((await ask(`DELETE ${at}/schools/west`, { token: cara })).status).toBe(204);
  expect((await ask(`GET ${at}/team`, { token: cara })).status).toBe(404);
  expectAllMet(met, enquiryTeamOperations);
});

test("it is moved past what is only noticed by who says so, ended early, and taken up again", async () => {
  const { ask, at, anna, ben, met } = await serveEnquiry();
  const { body } = await ask(`GET ${at}/stages`, { token: ben });
  const { current, stages } = body as {
    current: string;
    stages: { id: string; musts: string[] }[];
  };
  const next = stages[stages.findIndex(({ id }) => id === current) + 1]?.id;
  const move = { token: ben, body: { to: next, sure: true } };
  expect((await ask(`POST ${at}/moves`, { ...move, body: { to: "none" } })).status).toBe(422);
  expect((await ask(`POST ${at}/moves`, move)).status).toBe(204);
  expect((await ask(`GET ${at}/moves`, { token: anna })).body).toMatchObject({
    items: [
      { from: current, to: next, by: "Ben Test" },
      { from: "", to: current },
    ],
  });
  const said = { why: "No time.", learnt: "Start smaller." };
  expect((await ask(`POST ${at}/stop`, { token: ben, body: said })).status).toBe(403);
  const silent = await ask(`POST ${at}/stop`, { token: anna, body: { ...said, learnt: "" } });
  expect([silent.status, fieldsOf(silent)]).toEqual([422, ["learnt"]]);
  expect((await ask(`POST ${at}/stop`, { token: anna, body: said })).status).toBe(204);
  expect((await ask(`POST ${at}/moves`, move)).status).toBe(409);
  expect((await ask(`GET ${at}/stages`, { token: ben })).body).toMatchObject({ stopped: said });
  expect((await ask(`POST ${at}/resume`, { token: anna, body: {} })).status).toBe(204);
  expectAllMet(met, stageOperations);
});

test("what was found is added, changed and taken out, and becomes a write-up", async () => {
  const { ask, at, anna, ben, met } = await serveEnquiry();
  const findings = `${at}/findings`;
  const unreasoned = await ask(`POST ${findings}`, { token: ben, body: { ...finding, why: "" } });
  expect([unreasoned.status, fieldsOf(unreasoned)]).toEqual([422, ["why"]]);
  await ask(`POST ${findings}`, { token: ben, body: finding });
  const see = async () =>
    ((await ask(`GET ${findings}`, { token: anna })).body as { items: { id: string }[] }).items;
  const [added] = await see();
  const change = (revision: string) =>
    ask(`PUT ${findings}/${added?.id}`, {
      ...{ token: anna, body: { ...finding, direction: "mixed" } },
      headers: { "if-match": `"${revision}"` },
    });
  expect((await change("1")).status).toBe(204);
  expect(await change("1")).toMatchObject({ status: 412, body: { revision: "2" } });
  expect(await see()).toMatchObject([{ direction: "mixed", revision: 2 }]);
  const first = { practice: "We teach five words before the text is read.", after: 0 };
  await ask(`POST ${at}/practice`, { token: anna, body: first });
  expect((await ask(`POST ${at}/practice`, { token: ben, body: first })).status).toBe(409);
  expect((await ask(`GET ${at}/practice`, { token: ben })).body).toMatchObject({
    items: [{ number: 1, by: "Anna Test", cause: null }],
  });
  const righted = {
    practice: "We teach five words before the text is read aloud.",
    was: first.practice,
  };
  expect((await ask(`PUT ${at}/practice/1`, { token: ben, body: righted })).status).toBe(204);
  expect((await ask(`PUT ${at}/practice/1`, { token: ben, body: righted })).status).toBe(409);
  const { contributors } = (await ask(`GET ${at}/write-up`, { token: ben })).body as {
    contributors: { personId: string; name: string }[];
  };
  expect(contributors.map(({ name }) => name)).toEqual(["Anna Test", "Ben Test"]);
  const authors = contributors.map(({ personId }) => personId);
  const made = await ask(`POST ${at}/write-up`, { token: ben, body: { authors } });
  const draft = await ask(`GET /drafts/${(made.body as { key: string }).key}`, { token: anna });
  expect(draft.body).toMatchObject({ content: { title: "Five words first" } });
  expect((await ask(`POST ${at}/write-up`, { token: anna, body: {} })).status).toBe(409);
  expect((await ask(`DELETE ${findings}/${added?.id}`, { token: anna })).status).toBe(204);
  expect(await see()).toEqual([]);
  expectAllMet(met, findingOperations);
});

test("how it was put to work is written by each school that takes part, on the revision that was read", async () => {
  const { ask, at, anna, ben, cara, met } = await serveEnquiry();
  const write = (revision: string, token = anna, school = "north") =>
    ask(`PUT ${at}/implementation/${school}`, {
      ...{ token, headers: { "if-match": `"${revision}"` } },
      body: { fidelity: { planned: "Each word said three times.", observed: "", note: "" } },
    });
  expect((await write("0")).status).toBe(204);
  expect(await write("0", ben)).toMatchObject({ status: 412, body: { revision: "1" } });
  expect((await write("1", ben)).status).toBe(204);
  expect((await write("0", anna, "west")).status).toBe(404);
  expect((await write("2", cara)).status).toBe(404);
  expect((await ask(`GET ${at}/implementation`, { token: ben })).body).toMatchObject({
    items: [
      {
        school: { id: "north" },
        implementation: { fidelity: { planned: "Each word said three times." } },
        revision: 2,
      },
    ],
  });
  expect((await ask(`GET ${at}/implementation`, { token: cara })).status).toBe(404);
  expectAllMet(met, implementingOperations);
});

test("it is shown by its leads alone, with what could identify somebody looked at first", async () => {
  const { ask, at, anna, ben, cara, tokenFor, commons, met } = await serveEnquiry();
  await ask(`POST ${at}/findings`, {
    ...{ token: anna, body: { ...finding, conditions: "Mr Hargreaves taught it." } },
  });
  expect((await ask(`GET ${at}/showing`, { token: ben })).status).toBe(403);
  const review = (await ask(`GET ${at}/showing`, { token: anna })).body as {
    identifiers: { looked: string }[];
    audiences: string[];
  };
  expect(review.identifiers).toMatchObject([{ field: "findings", mustGo: false }]);
  expect(review.audiences).toContain("public");
  const show = (body: object, token = anna) => ask(`PUT ${at}/showing`, { token, body });
  const unseen = await show({ audience: ["public"] });
  expect([unseen.status, fieldsOf(unseen)]).toEqual([422, ["identifiers"]]);
  const identifiersChecked = review.identifiers.map(({ looked }) => looked);
  const writing = await tokenFor("anna", "read write");
  const seen = { audience: ["public"], identifiersChecked };
  expect((await show(seen, writing)).status).toBe(403);
  expect((await show(seen)).status).toBe(204);
  expect((await ask("GET /enquiries")).body).toMatchObject({
    items: [{ title: "Five words first" }],
  });
  expect((await ask(`GET ${at}`, { token: cara })).body).toMatchObject({
    isTeam: false,
    findings: [{ conditions: "Mr Hargreaves taught it." }],
  });
  const past = (await ask(`GET ${at}/showings`, { token: ben })).body;
  expect(past).toMatchObject({ items: [{ audience: ["public"], by: "Anna Test" }], next: null });
  expect((await ask(`GET ${at}/showings`, { token: cara })).status).toBe(404);
  const { seen: before } = (await ask(`GET ${at}/showing?audience=public`, { token: anna }))
    .body as { seen: string };
  await ask(`POST ${at}/findings`, { token: anna, body: finding });
  expect((await show({ ...seen, seen: before })).status).toBe(409);
  const other = await ask(`GET ${at}/showing?audience=school:west`, { token: anna });
  expect([other.status, fieldsOf(other)]).toEqual([422, ["audience"]]);
  const keep = (school: string, token = ben) =>
    ask(`PUT ${at}/schools/${school}/numbers`, { token, body: { kept: true } });
  expect((await keep("south")).status).toBe(204);
  expect((await keep("north")).status).toBe(403);
  expect((await keep("south", cara)).status).toBe(404);
  expect((await ask("GET /schools/south/numbers", { token: cara })).status).toBe(404);
  await commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-cara", personId: "cara", role: "administrator", schoolId: "south" },
      from: "2024-01-01",
    }),
  );
  expect((await keep("south", cara)).status).toBe(204);
  expect((await ask("GET /schools/south/numbers", { token: cara })).body).toMatchObject({
    items: [{ title: "Five words first", kept: true, hasLeft: false, audience: ["public"] }],
    next: null,
  });
  expect((await show({ audience: [] })).status).toBe(204);
  expect((await ask(`GET ${at}`, { token: cara })).status).toBe(404);
  expectAllMet(met, [...showingOperations, ...keepingNumbersOperations]);
});

test("its review says which numbers are held back for what was told before", async () => {
  const { ask, at, key, anna, commons } = await serveEnquiry();
  const viewer = await commons.viewer("anna");
  const { enquiry } = await commons.enquiries.get(viewer, key);
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) =>
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Reading" })]),
  );
  const typed = {
    ...{ measure: "m1", school: "north", arm: "tried", occasion: "after", label: "8B" },
    ...{ day: "2026-03-02", better: "higher", kind: "scores", n: "28", mean: "100", sd: "15" },
    ...{ achieved: "", of: "", missing: "0", classes: "1", markedBy: "", blind: "yes" },
  };
  const line = await commons.results.enter(viewer, key, typed);
  const review = async () => (await ask(`GET ${at}/showing`, { token: anna })).body;
  await ask(`PUT ${at}/showing`, { token: anna, body: { audience: ["public"] } });
  expect(await review()).toMatchObject({ held: [] });
  await commons.results.correct(viewer, key, line, { ...typed, n: "29", revision: "1" });
  expect(await review()).toMatchObject({ held: [expect.stringContaining("Reading, 8B, after")] });
});

test("a team answers how it works together, by one form at a time, and nobody else reads it", async () => {
  const { ask, at, anna, ben, cara, key, commons, met } = await serveEnquiry();
  const path = `${at}/together/conditions-start`;
  const write = (token: string, revision: string, answers: object) =>
    ask(`PUT ${path}`, { token, body: { answers }, headers: { "if-match": `"${revision}"` } });
  const told = { relationships: { level: 2, note: "We met once." } };
  expect((await write(anna, "0", told)).status).toBe(204);
  expect((await write(ben, "0", told)).status).toBe(412);
  expect((await write(ben, "1", { work: { level: 4 } })).status).toBe(204);
  expect((await write(cara, "2", told)).status).toBe(404);
  const nothing = await write(anna, "2", {});
  expect([nothing.status, fieldsOf(nothing)]).toEqual([422, ["relationships"]]);
  expect((await ask(`GET ${at}/together`, { token: anna })).body).toMatchObject({
    items: [
      {
        ...{ check: "conditions-start", revision: 2, by: "Ben Test" },
        answers: { work: { level: 4, note: "" } },
      },
    ],
  });
  await commons.showing.show(await commons.viewer("anna"), key, { audience: "public", looked: [] });
  expect(JSON.stringify((await ask(`GET ${at}`)).body)).not.toContain("We met once.");
  expect((await ask(`GET ${at}/together`, { token: cara })).status).toBe(404);
  expectAllMet(met, togetherOperations);
});
