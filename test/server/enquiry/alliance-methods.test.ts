import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { MethodDraft } from "#content/enquiry/method-draft.ts";
import { slugOf } from "#content/practice/address.ts";
import { audit, enquiries, roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { settleEthics } from "#test/support/ethics.ts";

const question = {
  ...{ form: "impact" as const, intervention: "words", outcome: "reading", cohort: "Year 8" },
};

/** Two stages; before trying, a plan with a step and two schools. */
const draft: MethodDraft = {
  ...{ name: "Reading rounds", about: "Short rounds of reading aloud.", source: "" },
  ...{ questionForms: ["impact"], tries: ["cycle"], ethics: "" },
  stages: [
    { id: "listening", name: "Listening", status: "planning", asks: "What is heard?", prompts: "" },
    { id: "rounds", name: "Rounds", status: "in-cycle", asks: "What is tried?", prompts: "a1\nb2" },
  ],
  rules: [
    { before: "rounds", needs: "planned:steps", atLeast: "1", weight: "must", says: "" },
    { before: "rounds", needs: "schools", atLeast: "2", weight: "notice", says: "Ask one more." },
  ],
};

/** Ben leads the alliance; Anna's school is in it, Cara's is not. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-ben", personId: "ben", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    }),
  );
  const [anna, ben, cara] = [
    await commons.viewer("anna"),
    await commons.viewer("ben"),
    await commons.viewer("cara"),
  ];
  return {
    ...{ ...commons, anna, ben, cara },
    keep: (more: Partial<MethodDraft> = {}, id: string | null = null, version = 0) =>
      commons.allianceMethods.keep(ben, "ridings", { id, version, draft: { ...draft, ...more } }),
    start: async (method: string, by = anna) =>
      slugOf(
        await commons.enquiries.start(by, {
          ...{ title: "Words", method, question, allianceId: null, park: null },
        }),
      ),
  };
}

test("an enquiry by an alliance's own method is held by its rules", async () => {
  const { keep, start, stages, enquiries, anna } = await open();
  const slug = await start(await keep());
  await stages.move(anna, slug, { to: "listening", sure: false, park: null });
  const move = { to: "rounds", sure: false, park: null };
  await expect(stages.move(anna, slug, move)).rejects.toMatchObject({
    problems: [{ field: "to", message: "This asks for 1 step in the plan." }],
  });
  const weighed = await stages.weighAll(await enquiries.get(anna, slug));
  expect(weighed.find(({ id }) => id === "rounds")?.notices).toEqual(["Ask one more."]);
  expect((await enquiries.find(anna, slug)).stage.name).toBe("Listening");
  expect(await enquiries.listMine(anna)).toMatchObject([
    { methodName: "Reading rounds", stageName: "Listening" },
  ]);
});

test("an enquiry stays on the version that it began by, and new ones begin by the newest", async () => {
  const { keep, start, enquiries, allianceMethods, anna, ben } = await open();
  const id = await keep();
  const before = await start(id);
  await keep({ name: "Reading rounds again" }, id, 1);
  const after = await start(id);
  expect((await enquiries.find(anna, before)).method.name).toBe("Reading rounds");
  expect((await enquiries.find(anna, after)).method.name).toBe("Reading rounds again");
  await expect(keep({ name: "Too late" }, id, 1)).rejects.toMatchObject({ code: "conflict" });
  expect((await allianceMethods.list(ben, "ridings")).methods).toMatchObject([
    { id, version: 2, name: "Reading rounds again", stages: ["Listening", "Rounds"] },
  ]);
});

test("a retired method is not offered, and what follows it goes on", async () => {
  const { keep, start, stages, allianceMethods, anna, ben } = await open();
  const id = await keep();
  const slug = await start(id);
  const offered = async () => (await allianceMethods.listOffered(anna)).map((one) => one.id);
  expect(await offered()).toHaveLength(6);
  await allianceMethods.retire(ben, "ridings", id);
  expect(await offered()).toHaveLength(5);
  await expect(start(id)).rejects.toMatchObject({ problems: [{ field: "method" }] });
  await stages.move(anna, slug, { to: "listening", sure: false, park: null });
  await allianceMethods.bringBack(ben, "ridings", id);
  expect(await offered()).toContain(id);
});

test("heads and runners write methods, members read them, others are not told of them", async () => {
  const { keep, start, allianceMethods, anna, ben, cara, viewer } = await open();
  const id = await keep();
  expect((await allianceMethods.list(anna, "ridings")).alliance.maySteer).toBe(false);
  const asked = { id, version: 1, draft };
  await expect(allianceMethods.keep(anna, "ridings", asked)).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(allianceMethods.retire(anna, "ridings", id)).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const who of [cara, await viewer("dev")]) {
    await expect(allianceMethods.list(who, "ridings")).rejects.toMatchObject({ code: "not-found" });
    await expect(allianceMethods.keep(who, "ridings", asked)).rejects.toMatchObject({
      code: "not-found",
    });
  }
  expect(await allianceMethods.listOffered(cara)).toHaveLength(5);
  await expect(start(id, cara)).rejects.toMatchObject({ problems: [{ field: "method" }] });
  await expect(allianceMethods.get(ben, "ridings", "own-none")).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a method that does not hold together is refused by what is wrong with it", async () => {
  const { keep, allianceMethods, ben } = await open();
  await expect(
    keep({ name: "", stages: draft.stages.slice(0, 1), rules: [] }),
  ).rejects.toMatchObject({ problems: [{ field: "name" }, { field: "stages" }] });
  await expect(keep({ stages: draft.stages.toReversed() })).rejects.toMatchObject({
    problems: [
      { field: "stage-1-status", message: expect.stringContaining("comes after “Rounds”") },
    ],
  });
  expect((await allianceMethods.list(ben, "ridings")).methods).toEqual([]);
});

test("an alliance calls for partners by its own method, and the log says who kept and retired it", async () => {
  const { keep, calls, allianceMethods, database, ben, cara } = await open();
  const id = await keep();
  const { id: call } = await calls.open(
    ben,
    { allianceId: "ridings" },
    {
      ...{ title: "Rounds", about: "We look for partners.", theme: "phonics", phase: "Primary" },
      ...{ pupilGroup: "", method: id, opens: "", closes: "2999-01-01", forAlliance: "" },
    },
  );
  await allianceMethods.retire(ben, "ridings", id);
  expect((await calls.get(cara, call)).methodName).toBe("Reading rounds");
  const log = await database.read.select().from(audit).where(eq(audit.thing, "ridings"));
  expect(log.map(({ action, actor }) => [action, actor])).toEqual([
    ["method.keep", "ben"],
    ["method.retire", "ben"],
  ]);
});

test("a list names the methods of everybody and of alliances", async () => {
  const { keep, start, enquiries: service, anna, database } = await open();
  const id = await keep();
  for (const method of [id, "pdsa-series"]) await start(method);
  const kept = await database.read.select({ method: enquiries.method }).from(enquiries);
  expect(kept.map(({ method }) => method).sort()).toEqual([`${id}-v1`, "pdsa-series"].sort());
  expect((await service.listMine(anna)).map(({ methodName }) => methodName).sort()).toEqual([
    "Reading rounds",
    "Series of PDSA cycles",
  ]);
});

test("nothing is tried before an alliance’s own points of ethics are settled too", async () => {
  const { keep, start, enquiries, cycles, cycleSteps, planEditing, live, anna } = await open();
  const slug = await start(await keep({ ethics: "The trust’s research lead agrees." }));
  const { enquiry } = await enquiries.get(anna, slug);
  await settleEthics({ live }, enquiry);
  const { id } = await cycles.start(anna, slug, { schoolId: "north", ideaId: "", idea: "Words" });
  const begin = () =>
    cycleSteps.keep(anna, slug, id, {
      ...{ revision: 1, onward: true },
      change: {
        step: "plan",
        words: {
          ...{ idea: "Words", ideaId: "", objective: "test", owner: "anna" },
          ...{ startsOn: "", endsOn: "", tasks: [], data: [] },
          questions: [{ question: "Do more retell it?", prediction: "Two." }],
        },
      },
    });
  await expect(begin()).rejects.toMatchObject({ problems: [{ field: "ethics" }] });
  const { revision } = await planEditing.open(anna, slug);
  await planEditing.change(anna, slug, {
    ...{ patch: { ethics: { "own-1": "yes" } }, revisions: [revision] },
  });
  await begin();
});
