/** Who starts and reads an enquiry by program. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newLine } from "#content/enquiry/live-plan.ts";
import {
  alliances,
  audit,
  enquiries,
  enquiryMembers,
  people,
  schools,
} from "#drizzle/schema/index.ts";
import { enquiryOperations } from "#server/api/operations/enquiries.ts";
import { operations } from "#server/api/operations.ts";
import { expectAllMet, serveApi } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

const asked = {
  title: "Five words first",
  method: "pdsa-series",
  question: { form: "impact", intervention: "five words", outcome: "talk", cohort: "Year 8" },
};

const lists = [
  "plan",
  "numbers",
  "team",
  "stages",
  "moves",
  "cycles",
  "lessons",
  "findings",
].concat(["practice", "contributions", "activities", "placements", "known"]);

test("an enquiry is started, listed and read by its team as the page has it", async () => {
  const { ask, anna, ben, at, key, change, met } = await serveEnquiry();
  expect((await ask("GET /enquiries?of=mine", { token: ben })).body).toMatchObject({
    items: [
      {
        key,
        title: "Five words first",
        ...{ method: "pdsa-series", methodName: "Series of PDSA cycles" },
        status: "draft",
        schools: ["North School", "South School"],
      },
    ],
    next: null,
  });
  expect((await ask(`GET ${at}`, { token: anna })).body).toMatchObject({
    key,
    isTeam: true,
    shownAt: null,
    ...{ method: "pdsa-series", methodName: "Series of PDSA cycles" },
    title: "Five words first",
    people: [
      { name: "Anna Test", school: "north" },
      { name: "Ben Test", school: "south" },
    ],
    numbers: { measures: [] },
  });
  expect((await ask(`GET ${at}/plan`, { token: ben })).body).toMatchObject({
    title: "Five words first",
    question: asked.question,
  });
  const changed = await change(`PATCH ${at}/plan`, { need: "They say little." }, { token: ben });
  expect(changed.body).toMatchObject({ title: "Five words first", need: "They say little." });
  expectAllMet(met, enquiryOperations);
});

test("each enquiry of the sample is told whole, to its team and to whom it is shown", async () => {
  const { ask, tokenFor, commons } = await serveApi();
  const { database, sample } = commons;
  await database.write(async (tx) => {
    for (const table of [people, alliances, schools]) await tx.delete(table);
  });
  await sample.loadOnce();
  const reader = await tokenFor("margaret-stowe");
  for (const { id, key, audience } of await database.read.select().from(enquiries)) {
    const [member] = await database.read
      .select()
      .from(enquiryMembers)
      .where(eq(enquiryMembers.enquiryId, id));
    const token = await tokenFor(member?.personId ?? "");
    const get = async (path: string) => {
      const { status, body } = await ask(`GET /enquiries/${key}${path}`, { token });
      expect([path, status]).toEqual([path, 200]);
      return body as { items: { id: string }[] };
    };
    const whole = await ask(`GET /enquiries/${key}`, { token });
    expect(whole).toMatchObject({ status: 200, body: { isTeam: true, shownAt: null } });
    for (const list of lists) await get(`/${list}`);
    for (const list of ["cycles", "lessons"])
      for (const one of (await get(`/${list}`)).items) await get(`/${list}/${one.id}`);
    const { status } = await ask(`GET /enquiries/${key}`, { token: reader });
    if (audience === "public") expect(status).toBe(200);
    if (audience === "team") expect(status).toBe(404);
  }
});

test("a list that is longer than its page goes on from its cursor", async () => {
  const { ask, anna } = await serveEnquiry();
  await ask("POST /enquiries", { token: anna, body: { ...asked, title: "Six words" } });
  const first = await ask("GET /enquiries?of=mine&limit=1", { token: anna });
  const { items, next } = first.body as { items: { key: string }[]; next: string };
  const second = await ask(`GET /enquiries?of=mine&limit=1&cursor=${next}`, { token: anna });
  const rest = second.body as { items: { key: string }[]; next: null };
  expect([items.length, rest.items.length, rest.next]).toEqual([1, 1, null]);
  expect(rest.items[0]?.key).not.toBe(items[0]?.key);
});

test("readers are told whether it is still used, why it ended, and what it took; not who answered", async () => {
  const { ask, anna, at, key, commons } = await serveEnquiry();
  const lead = await commons.viewer("anna");
  const { enquiry } = await commons.enquiries.get(lead, key);
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getArray("costs").push([newLine("costs", { id: "c", what: "Cover", hours: 6 })]),
  );
  await commons.stages.stop(lead, key, { why: "Our timetable changed.", learnt: "Begin in May." });
  await commons.showing.show(lead, key, { audience: "public", looked: [] });
  await commons.database.write((tx) =>
    commons.followUps.begin(tx, { kind: "enquiry", id: enquiry.id }, "2025-06-01"),
  );
  const [first] = await commons.followUps.listOfEnquiry(enquiry.id);
  const answer = { stillUsed: "yes", usedBy: "4", direction: "improved" };
  await commons.followUps.answer(lead, first?.id ?? "", answer);
  const { body } = await ask(`GET ${at}`);
  expect(body).toMatchObject({
    ...{ isTeam: false, stoppedWhy: "Our timetable changed.", learnt: "Begin in May." },
    costs: [{ what: "Cover", hours: 6, pounds: null }],
    followUps: [
      { months: 6, stillUsed: "yes", usedBy: 4, direction: "improved", isGivenUp: false },
      { months: 12, stillUsed: null, isGivenUp: false },
    ],
  });
  expect(JSON.stringify(body)).not.toContain(first?.id);
  expect((await ask(`GET ${at}`, { token: anna })).body).toMatchObject({
    followUps: [{ usedBy: 4 }, {}],
  });
});

test("whoever is not of its team finds nothing at any of its addresses", async () => {
  const { ask, cara, at } = await serveEnquiry();
  expect((await ask("GET /enquiries?of=others", { token: cara })).body).toMatchObject({
    items: [],
  });
  const reads = operations.filter(
    ({ method, path }) => method === "get" && path.startsWith("/enquiries/{key}"),
  );
  for (const { path } of reads) {
    const there = path.replace("/enquiries/{key}", at).replaceAll(/\{\w+\}/g, "x");
    expect([path, (await ask(`GET ${there}`, { token: cara })).status]).toEqual([path, 404]);
  }
});

test("a visitor starts nothing and needs a token for what is a team’s", async () => {
  const { ask, at } = await serveEnquiry();
  expect((await ask("POST /enquiries", { body: asked })).status).toBe(401);
  expect((await ask(`GET ${at}`)).status).toBe(404);
  expect((await ask(`GET ${at}/plan`)).status).toBe(401);
});

test("a token that may not write changes nothing of an enquiry", async () => {
  const { ask, tokenFor, at, commons } = await serveEnquiry();
  const reading = await tokenFor("anna", "read");
  const writes = operations.filter(
    ({ method, path }) => method !== "get" && path.startsWith("/enquiries"),
  );
  const before = await commons.database.read.select().from(audit);
  for (const { method, path } of writes) {
    const there = path.replace("/enquiries/{key}", at).replaceAll(/\{\w+\}/g, "x");
    const { status } = await ask(`${method.toUpperCase()} ${there}`, { token: reading, body: {} });
    expect([path, status]).toEqual([path, 403]);
  }
  expect(await commons.database.read.select().from(audit)).toEqual(before);
});

test("what a program starts stands in the log as what a person starts", async () => {
  const { key, commons } = await serveEnquiry();
  const { read } = commons.database;
  const [enquiry] = await read.select().from(enquiries).where(eq(enquiries.key, key));
  expect(
    await read
      .select()
      .from(audit)
      .where(eq(audit.thing, enquiry?.id ?? "")),
  ).toEqual(
    expect.arrayContaining([expect.objectContaining({ actor: "anna", action: "enquiry.start" })]),
  );
});

test("a school with three enquiries is told which it could put off, in a form that programs read", async () => {
  const { ask, tokenFor } = await serveApi();
  const token = await tokenFor("anna");
  for (const title of ["One word", "Two words", "Three words"])
    await ask("POST /enquiries", { token, body: { ...asked, title } });
  const refused = await ask("POST /enquiries", { token, body: { ...asked, title: "Four words" } });
  expect(refused.status).toBe(422);
  const { problems } = refused.body as {
    problems: { field: string; choices: { value: string }[] }[];
  };
  expect(problems).toMatchObject([{ field: "park", choices: [{}, {}, {}] }]);
  const park = problems[0]?.choices[0]?.value;
  const started = await ask("POST /enquiries", {
    token,
    body: { ...asked, title: "Four words", park },
  });
  expect(started.status).toBe(201);
});
