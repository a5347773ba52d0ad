/** Measuring by program: what is entered, what is locked, and what small numbers are told to whom. */
import { expect, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { enquiryDesigns } from "#drizzle/schema/index.ts";
import { measuringOperations } from "#server/api/operations/measuring.ts";
import { resultOperations } from "#server/api/operations/results.ts";
import { seriesOperations } from "#server/api/operations/series.ts";
import { surveyOperations } from "#server/api/operations/surveys.ts";
import { voiceOperations } from "#server/api/operations/voices.ts";
import { expectAllMet, fieldsOf } from "#test/support/served-api.ts";
import { serveEnquiry } from "#test/support/served-enquiry.ts";

const result = {
  ...{ school: "north", arm: "tried", occasion: "after", label: "8B", day: "2026-06-02" },
  ...{ better: "higher", summary: { kind: "scores", n: 28, mean: 105, sd: 15 } },
  ...{ missing: 2, classes: 1, markedBy: "Ms Dale", blind: "yes" },
};
const design = {
  ...{ design: "classes-by-lot", primary: "reading", why: "Chance decides." },
  ...{ protocol: "We test all classes in June.", pupils: 120, classes: 4 },
  blocks: [["8A", "8B", "8C", "8D"]],
};

/** With a reading test in its plan, and cara of another school as its mentor. */
async function open() {
  const api = await serveEnquiry();
  const { commons, key } = api;
  const anna = await commons.viewer("anna");
  const { enquiry } = await commons.enquiries.get(anna, key);
  await commons.live.change(enquiry.liveDocumentId, "anna", (doc) =>
    lineList(doc, "measures").push([
      newLine("measures", { id: "reading", name: "Reading test", scale: "0 to 140" }),
    ]),
  );
  await commons.takingPart.addMember(anna, key, { person: "Cara Test", role: "research-mentor" });
  return api;
}

test("a design is written, locked and drawn once by program, and then stays", async () => {
  const { ask, at, anna, change, commons, met } = await open();
  const put = (revision: string, body: unknown) =>
    ask(`PUT ${at}/design`, { token: anna, body, headers: { "if-match": `"${revision}"` } });
  expect((await ask(`GET ${at}/design`, { token: anna })).status).toBe(404);
  expect((await put("1", design)).status).toBe(412);
  expect(await put("0", design)).toMatchObject({ status: 200, body: { state: "open" } });
  expect((await ask(`POST ${at}/design/draw`, { token: anna })).status).toBe(409);
  const locked = await change(`POST ${at}/design/lock`, undefined, { of: `${at}/design` });
  expect(locked.body).toMatchObject({ state: "locked", locked: { by: "Anna Test" } });
  const drawn = await ask(`POST ${at}/design/draw`, { token: anna });
  expect(drawn.body).toMatchObject({ state: "drawn", placed: [{}, {}, {}, {}] });
  const before = await commons.database.read.select().from(enquiryDesigns);
  expect((await ask(`POST ${at}/design/draw`, { token: anna })).status).toBe(409);
  expect((await change(`PUT ${at}/design`, { ...design, primary: "" })).status).toBe(409);
  expect(await commons.database.read.select().from(enquiryDesigns)).toEqual(before);
  await ask(`GET ${at}/numbers`, { token: anna });
  expectAllMet(met, measuringOperations);
});

test("a result is entered, put right and taken out, and its values stay for the team", async () => {
  const { ask, at, anna, change, met } = await open();
  const body = { ...result, measure: "reading" };
  const wrong = { ...body, summary: { ...result.summary, sd: 0 } };
  const refused = await ask(`POST ${at}/results`, { token: anna, body: wrong });
  expect([refused.status, fieldsOf(refused)]).toEqual([422, ["summary.sd"]]);
  const entered = await ask(`POST ${at}/results`, { token: anna, body });
  const line = `${at}/results/${(entered.body as { id: string }).id}`;
  const gain = { n: 26, mean: 5.5, sd: 9 };
  const right = { ...result, summary: { ...result.summary, mean: 104.5 }, gain };
  const many = { ...result, gain: { ...gain, n: 29 } };
  const tooMany = await ask(`POST ${at}/results`, { token: anna, body: { ...body, ...many } });
  expect([tooMany.status, fieldsOf(tooMany)]).toEqual([422, ["gain.n"]]);
  expect((await change(`PUT ${line}`, right)).body).toMatchObject({
    items: [
      { revision: 2, summary: { mean: 104.5 }, gain, by: "Anna Test" },
      { revision: 1, summary: { mean: 105 }, gain: null },
    ],
  });
  const late = await ask(`PUT ${line}`, {
    ...{ token: anna, body: result, headers: { "if-match": '"1"' } },
  });
  expect(late).toMatchObject({ status: 412, body: { revision: "2" } });
  expect((await change(`DELETE ${line}`, undefined, { of: line })).status).toBe(204);
  expect((await ask(`GET ${line}`, { token: anna })).body).toMatchObject({
    items: [{ isTakenOut: true }, {}, {}],
  });
  expectAllMet(met, resultOperations);
});

test("small numbers are told to those who plan, and to no other reader by any address", async () => {
  const { ask, at, anna, cara, commons, key } = await open();
  const body = {
    ...result,
    measure: "reading",
    summary: { kind: "scores", n: 4, mean: 99, sd: 5 },
  };
  const entered = await ask(`POST ${at}/results`, { token: anna, body });
  const { id } = entered.body as { id: string };
  const toldOf = async (path: string, token?: string) => {
    const { body } = await ask(`GET ${path}`, { ...(token && { token }) });
    return JSON.stringify((body as { numbers: object }).numbers);
  };
  for (const path of [at, `${at}/numbers`]) {
    expect(await toldOf(path, anna)).toContain('"value":99');
    expect(await toldOf(path, cara)).toContain('"symbol":"c"');
    expect(await toldOf(path, cara)).not.toContain('"value":99');
  }
  expect((await ask(`GET ${at}/results/${id}`, { token: cara })).status).toBe(404);
  await commons.showing.show(await commons.viewer("anna"), key, {
    ...{ audience: "public", looked: [] },
  });
  expect(await toldOf(at)).not.toContain('"value":99');
  expect((await ask(`GET ${at}`)).body).toMatchObject({
    isTeam: false,
    shownAt: expect.anything(),
  });
});

test("a series is added, goes on, and keeps a baseline until somebody says why not", async () => {
  const { ask, at, anna, cara, change, met } = await open();
  const days = ["01", "08", "15", "22", "29"].map((day) => `2026-06-${day}`);
  const body = {
    ...{ name: "Books read", unit: "%", school: "north", kind: "percentage", better: "higher" },
    ...{ n: 30, points: days.map((day, at) => ({ day, value: 60 + at })) },
  };
  const added = await ask(`POST ${at}/series`, { token: anna, body });
  expect(added).toMatchObject({
    status: 201,
    body: { points: [{ value: 60, n: null }, {}, {}, {}, {}] },
  });
  const series = `${at}/series/${(added.body as { id: string }).id}`;
  const more = { ...body, points: [...body.points, { day: "2026-07-06", value: 70, n: 28 }] };
  expect((await change(`PUT ${series}`, more)).headers.get("etag")).toBe('"2"');
  const stretch = { from: "2026-06-01", to: "2026-06-29" };
  const kept = await ask(`POST ${series}/baselines`, { token: anna, body: stretch });
  expect(kept.body).toMatchObject({ baselines: [{ ...stretch, ended: null }] });
  const because = "The class changed.";
  const ended = await ask(`POST ${series}/baselines/end`, { token: anna, body: { because } });
  expect(ended.body).toMatchObject({ baselines: [{ ended: { why: because } }] });
  expect((await ask(`GET ${series}`, { token: cara })).status).toBe(403);
  const told = async () =>
    JSON.stringify((await ask(`GET ${at}/numbers`, { token: anna })).body).includes("Books read");
  expect(await told()).toBe(true);
  expect((await change(`DELETE ${series}`, undefined)).status).toBe(204);
  expect(await told()).toBe(false);
  expect((await change(`DELETE ${series}`, undefined)).status).toBe(404);
  expect((await ask(`GET ${series}`, { token: anna })).body).toMatchObject({ isTakenOut: true });
  expect((await change(`PUT ${series}/back`, undefined, { of: series })).status).toBe(204);
  expect(await told()).toBe(true);
  expectAllMet(met, seriesOperations);
});

test("a survey is answered in counts, which only who entered them reads again", async () => {
  const { ask, at, anna, ben, cara, change, met } = await open();
  const body = {
    ...{ name: "Reading and me", who: "pupils", school: "north", points: 4 },
    items: [{ text: "I read at home" }, { text: "I give up", reversed: true }],
  };
  const added = await ask(`POST ${at}/surveys`, { token: anna, body });
  expect(added).toMatchObject({
    status: 201,
    body: { items: [{}, { reversed: true }], waves: [] },
  });
  const survey = `${at}/surveys/${(added.body as { id: string }).id}`;
  const misread = { ...body, items: [{ text: "I give up (R)" }] };
  expect((await change(`PUT ${survey}`, misread)).status).toBe(422);
  const changed = await change(`PUT ${survey}`, { ...body, name: "Reading" });
  const [item] = (changed.body as { items: { id: string }[] }).items;
  const responses = { [item?.id ?? ""]: [3, 4, 10, 9] };
  const enter = (revision: string) =>
    ask(`PUT ${survey}/waves/2026-06-30`, {
      ...{ token: anna, body: { responses }, headers: { "if-match": `"${revision}"` } },
    });
  expect((await enter("0")).body).toMatchObject({ waves: [{ day: "2026-06-30", responses }] });
  expect((await enter("0")).status).toBe(412);
  expect((await ask(`GET ${survey}`, { token: ben })).body).toMatchObject({
    waves: [{ revision: 1, responses: null }],
  });
  expect((await change(`PUT ${survey}`, body)).status).toBe(409);
  const waves = async () => {
    const { body: read } = await ask(`GET ${at}/numbers`, { token: anna });
    return (read as { numbers: { surveys: { waves: object[] }[] } }).numbers.surveys[0]?.waves;
  };
  expect(await waves()).toHaveLength(1);
  const out = `DELETE ${survey}/waves/2026-06-30`;
  const first = { token: anna, headers: { "if-match": '"1"' } };
  expect((await ask(out, { ...first, token: cara })).status).toBe(403);
  expect((await ask(out, first)).status).toBe(204);
  expect(await waves()).toHaveLength(0);
  expect((await ask(out, { ...first, headers: { "if-match": '"2"' } })).status).toBe(404);
  expect((await enter("2")).body).toMatchObject({ waves: [{ isTakenOut: false, responses }] });
  expect((await change(`DELETE ${survey}`, undefined)).status).toBe(204);
  expect(await waves()).toBeUndefined();
  expect((await change(`PUT ${survey}/back`, undefined, { of: survey })).status).toBe(204);
  expect(await waves()).toHaveLength(1);
  expectAllMet(met, surveyOperations);
});

test("what pupils said is written, changed and deleted, and what could tell who they are is refused", async () => {
  const { ask, at, key, anna, change, met, commons } = await open();
  const body = {
    ...{ prompt: "What helped?", method: "Exit slips", summary: "Most liked it shorter." },
    ...{ consentBasis: "usual", quotes: ["It was shorter."], day: "2026-06-02", school: null },
  };
  const telling = { ...body, summary: "Jayden in 8B has an EHCP and liked it." };
  const refused = await ask(`POST ${at}/voices`, { token: anna, body: telling });
  expect([refused.status, fieldsOf(refused)[0]]).toEqual([422, "summary"]);
  expect((await ask(`POST ${at}/voices`, { token: anna, body })).status).toBe(204);
  const { body: read } = await ask(`GET ${at}/numbers`, { token: anna });
  const [voice] = (read as { numbers: { voices: { id: string }[] } }).numbers.voices;
  const changed = await change(`PUT ${at}/voices/${voice?.id}`, { ...body, quotes: [] });
  expect(changed.body).toMatchObject({ quotes: [], summary: "Most liked it shorter." });
  const lead = await commons.viewer("anna");
  await commons.showing.show(lead, key, { audience: "public", looked: [] });
  const shown = async () => JSON.stringify((await ask(`GET ${at}`)).body);
  expect(await shown()).toContain("Most liked it shorter.");
  const unsure = { id: voice?.id ?? "", revision: "2", sure: false };
  await expect(commons.takingOut.deleteVoice(lead, key, unsure)).rejects.toMatchObject({
    problems: [{ field: "sure" }],
  });
  expect((await change(`DELETE ${at}/voices/${voice?.id}`, undefined)).status).toBe(204);
  expect(await shown()).not.toContain("Most liked it shorter.");
  expect((await ask(`GET ${at}/voices/${voice?.id}`, { token: anna })).status).toBe(404);
  expectAllMet(met, voiceOperations);
});
