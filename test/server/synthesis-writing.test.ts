import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { logins, outbox, outsideStudies } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters } from "#test/support/raters.ts";
import { asked, compared, publishStudy, publishSynthesis } from "#test/support/syntheses.ts";

const entry = (label: string, g: number, over = {}) => ({
  ...{ label, outcome: "Reading comprehension", outcomeKind: "attainment" },
  result: { by: "effect", g, se: 0.1, tried: 100, compared: 98 },
  ...over,
});

async function open(settings: Record<string, string> = {}) {
  const asks: string[] = [];
  const commons = await openCommons({ settings, onQuery: (query) => asks.push(query) });
  onTestFinished(commons.close);
  await appointRaters(commons, "cara");
  const [anna, cara] = await Promise.all([commons.viewer("anna"), commons.viewer("cara")]);
  const slug = slugOf(await commons.syntheses.start(cara, asked(), "public"));
  const work = () => commons.syntheses.work(cara, slug);
  return { commons, anna, cara, slug, asks, ...commons.syntheses, work };
}

test("a study from elsewhere is entered, put right and taken away", async () => {
  const { cara, slug, work, enter, correct, takeAway } = await open();
  const id = await enter(cara, slug, entry("Reed and Shah (2019)", 0.3, { sample: "Year 8" }));
  const [line] = (await work()).lines;
  expect(line).toMatchObject({
    inclusion: "included",
    study: {
      id,
      sample: "Year 8, Reed and Shah (2019)",
      effect: { g: 0.3 },
      direction: "improved",
    },
  });
  expect(line?.study.effect?.variance).toBeCloseTo(0.01, 10);
  const typed = entry("Reed and Shah (2020)", 0.9, { result: null });
  await correct(cara, slug, { id, typed, keepsNumbers: true });
  expect((await work()).lines[0]?.study).toMatchObject({
    ...{ label: "Reed and Shah (2020)", effect: { g: 0.3 }, design: "comparison" },
  });
  await takeAway(cara, slug, id);
  expect((await work()).lines).toEqual([]);
  await expect(takeAway(cara, slug, id)).rejects.toMatchObject({ code: "not-found" });
});

test("what cannot be used of a study from elsewhere is said at its field", async () => {
  const { cara, slug, enter } = await open();
  const refused = async (typed: unknown) => {
    const thrown = await enter(cara, slug, typed).catch((failure) => failure);
    const { problems } = thrown as { problems: { field: string }[] };
    return [...new Set(problems.map(({ field }) => field))];
  };
  expect(await refused({ ...entry("", 0.3) })).toEqual(["label"]);
  expect(await refused(entry("Reed (2019)", 12))).toEqual(["g"]);
  expect(await refused(entry("Reed", 0.2, { result: { by: "effect", g: 0.2 } }))).toEqual(["se"]);
  expect(await refused(entry("Reed", 0.2, { sample: "Jamie in 8B" }))).toEqual(["sample"]);
});

test("where a person is to look at every result, one from elsewhere waits too", async () => {
  const { commons, cara } = await open();
  const other = "Was it tried for a term or more?";
  const slug = slugOf(
    await commons.syntheses.start(cara, asked({ rules: { ...asked().rules, other } }), "public"),
  );
  await commons.syntheses.enter(cara, slug, entry("Li (2021)", 0.3));
  const { lines } = await commons.syntheses.work(cara, slug);
  expect(lines).toMatchObject([
    { inclusion: "undecided", reason: `A study elsewhere. For a person to look at: ${other}` },
  ]);
});

test("one without a result waits for a decision", async () => {
  const { cara, slug, work, enter } = await open();
  await enter(cara, slug, entry("Reed (2019)", 0, { result: null }));
  expect((await work()).lines[0]).toMatchObject({ inclusion: "undecided" });
});

test("a file is taken row by row, and a second time none of it", async () => {
  const { commons, cara, slug, work, bringIn, asks } = await open();
  const file = [
    "label,outcome,sample,g,se",
    "Reed (2019),Reading,Year 8,0.3,0.1",
    "Shah (2020),Reading,Jamie in 8B,0.3,0.1",
    "Li (2021),Reading,,much,0.1",
    ...Array.from({ length: 40 }, (_, at) => `Study ${at} (2022),Reading,,0.2,0.1`),
  ].join("\n");
  asks.length = 0;
  const once = await bringIn(cara, slug, { file, outcome: "" });
  expect(asks.length).toBeLessThan(20);
  expect(once).toMatchObject({ taken: 41, refused: [{ line: 3 }, { line: 4 }] });
  expect(once.refused[0]?.reason).toContain("Jamie");
  expect((await work()).lines).toHaveLength(41);
  const again = await bringIn(cara, slug, { file, outcome: "" });
  expect(again.taken).toBe(0);
  expect(again.refused).toHaveLength(43);
  const rows = Array.from({ length: 1980 }, (_, at) => `More ${at} (2022),Reading,0.2,0.1`);
  const much = ["label,outcome,g,se", ...rows].join("\n");
  await expect(bringIn(cara, slug, { file: much, outcome: "" })).rejects.toMatchObject({
    problems: [{ field: "file", message: expect.stringContaining("none was taken") }],
  });
  expect(await commons.database.read.$count(outsideStudies)).toBe(41);
});

test("references of RIS wait for their results, each under who wrote it", async () => {
  const { cara, slug, work, bringIn } = await open();
  const record = (title: string, doi: string) =>
    `TY  - JOUR\nAU  - Reed, Ann\nAU  - Shah, Dev\nTI  - ${title}\nPY  - 2019\nDO  - ${doi}\nER  - \n`;
  const file = record("On retelling", "10.1000/one") + record("On summaries", "10.1000/two");
  await expect(bringIn(cara, slug, { file, outcome: " " })).rejects.toMatchObject({
    problems: [{ field: "outcome" }],
  });
  expect(await bringIn(cara, slug, { file, outcome: "Reading" })).toMatchObject({ taken: 2 });
  expect((await work()).lines).toMatchObject([
    { inclusion: "undecided", study: { label: "Reed and Shah (2019)", design: "direction" } },
    { inclusion: "undecided", study: { label: "Reed and Shah (2019)" } },
  ]);
  expect(await bringIn(cara, slug, { file, outcome: "Reading" })).toMatchObject({ taken: 0 });
});

test("certainty is settled with a reason, for outcomes that there are, and leaves no orphan", async () => {
  const { commons, cara, slug, enter, settleCertainty, publish, ask } = await open();
  for (const [label, g] of [
    ["Reed (2019)", 0.3],
    ["Li (2020)", 0.2],
    ["Shah (2021)", 0.4],
  ] as const)
    await enter(cara, slug, entry(label, g));
  const steps = {
    down: { bias: 1, inconsistency: 0, indirectness: 0, imprecision: 0, publication: 0 },
    up: { large: 0, dose: 0, confounding: 0 },
  };
  const settle = (outcome: string, reason: string) =>
    settleCertainty(cara, slug, { outcome, steps, reason });
  await expect(settle("Reading", " ")).rejects.toMatchObject({
    problems: [{ field: "reason" }],
  });
  await expect(settle("Spelling", "Why not")).rejects.toMatchObject({ code: "not-found" });
  await settle("Reading", "None was drawn by lot.");
  await publish(cara, slug, { whatChanged: "" });
  const { version } = await commons.syntheses.getPage(visitor, slug);
  expect(version.content.certainty).toMatchObject([
    { record: { isRandomised: false, down: { bias: 1 } }, reason: "None was drawn by lot." },
  ]);
  // Low to begin with, and one step down.
  expect((await commons.synthesisLists.list(visitor)).entries).toMatchObject([{ certainty: 1 }]);
  const { rules } = asked();
  const also = ["Reading comprehension"];
  const outcomes = [{ name: "How well they read", also }];
  const renamed = { ...asked(), rules: { ...rules, outcomes } };
  await ask(cara, slug, renamed);
  await publish(cara, slug, { whatChanged: "Outcomes have other names." });
  expect((await commons.syntheses.getPage(visitor, slug)).version.content.certainty).toEqual([]);
});

test("an old conclusion of results that changed since is pointed out before it goes out again", async () => {
  const { cara, slug, enter, conclude, publish, review } = await open();
  await enter(cara, slug, entry("Reed (2019)", 0.3));
  const isOld = async () => (await review(cara, slug)).isOldConclusion;
  await conclude(cara, slug, { conclusion: "One study found a gain.", moderator: null });
  expect(await isOld()).toBe(false);
  await publish(cara, slug, { whatChanged: "" });
  expect(await isOld()).toBe(false);
  await enter(cara, slug, entry("Li (2020)", -0.2));
  expect(await isOld()).toBe(true);
  await conclude(cara, slug, { conclusion: "Two studies do not agree.", moderator: null });
  expect(await isOld()).toBe(false);
});

test("a form made of an earlier draft is refused", async () => {
  const { cara, slug, work, enter, conclude } = await open();
  const seen = (await work()).synthesis.revision;
  await enter(cara, slug, entry("Reed (2019)", 0.3), seen);
  const said = { conclusion: "It helps many.", moderator: null };
  await expect(conclude(cara, slug, said, seen)).rejects.toMatchObject({ code: "conflict" });
  await conclude(cara, slug, said, seen + 1);
  await expect(
    conclude(cara, slug, { ...said, moderator: "colour" }, seen + 2),
  ).rejects.toMatchObject({ problems: [{ field: "moderator" }] });
});

test("an editor is named, told by letter, and works on it; the last one stays", async () => {
  const { commons, anna, cara, slug, addEditor, removeEditor, work } = await open({
    SMTP_URL: "smtp://localhost:1025",
  });
  await commons.database.write((tx) =>
    tx.insert(logins).values({
      ...{ id: "anna", name: "Anna Test", email: "anna@north.example", emailVerified: true },
      ...{ createdAt: new Date(), updatedAt: new Date() },
    }),
  );
  await expect(removeEditor(cara, slug, "cara")).rejects.toMatchObject({ code: "conflict" });
  await addEditor(cara, slug, "Anna Test");
  const letters = await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(letters).toMatchObject([{ payload: { to: "anna@north.example" } }]);
  expect((await commons.syntheses.work(anna, slug)).editors).toHaveLength(2);
  await removeEditor(anna, slug, "cara");
  await expect(work()).rejects.toMatchObject({ code: "not-found" });
});

test("nobody becomes an editor of what is for others", async () => {
  const { commons, cara } = await open();
  await appointRaters(commons, "ben");
  const ben = await commons.viewer("ben");
  const slug = slugOf(await commons.syntheses.start(ben, asked(), "alliance:ridings"));
  await expect(commons.syntheses.addEditor(ben, slug, "Cara Test")).rejects.toMatchObject({
    problems: [{ field: "person" }],
  });
  await commons.syntheses.addEditor(ben, slug, "Anna Test");
  await expect(commons.syntheses.work(cara, slug)).rejects.toMatchObject({ code: "not-found" });
});

test("an editor who leaves those whom it is for sees its results no more, draft or published", async () => {
  const { commons } = await open();
  await appointRaters(commons, "anna");
  const anna = await commons.viewer("anna");
  await publishStudy(commons, "Retelling A", compared(3), "alliance:ridings");
  for (const isPublished of [false, true]) {
    const slug = isPublished
      ? await publishSynthesis(commons, "anna", {}, "alliance:ridings")
      : slugOf(await commons.syntheses.start(anna, asked(), "alliance:ridings"));
    expect((await commons.syntheses.work(anna, slug)).mayEdit).toBe(true);
    const gone = { ...anna, allianceIds: [] };
    for (const read of [
      () => commons.syntheses.work(gone, slug),
      () => commons.syntheses.getPage(gone, slug),
    ])
      await expect(read()).rejects.toMatchObject({ code: "not-found" });
  }
});

test("withdrawing takes a reason that names nobody, and publishing again undoes it", async () => {
  const { commons, anna, cara } = await open();
  await publishStudy(commons, "Retelling A", compared(3));
  const slug = await publishSynthesis(commons, "cara");
  const { withdraw, publish, getPage } = commons.syntheses;
  await expect(withdraw(anna, slug, "Wrong")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(withdraw(cara, slug, "")).rejects.toMatchObject({ problems: [{ field: "reason" }] });
  await expect(withdraw(cara, slug, "Jamie in 8B asked")).rejects.toMatchObject({
    code: "invalid",
  });
  await withdraw(cara, slug, "A sum was wrong.");
  const { synthesis } = await getPage(visitor, slug);
  expect(synthesis).toMatchObject({ status: "withdrawn", withdrawnReason: "A sum was wrong." });
  await expect(withdraw(cara, slug, "Again")).rejects.toMatchObject({ code: "conflict" });
  await publish(cara, slug, { whatChanged: "The sum is right." });
  expect((await getPage(visitor, slug)).synthesis).toMatchObject({
    ...{ status: "published", withdrawnReason: null },
  });
});

test("as many queries for 30 results as for 3", async () => {
  const { commons, cara, slug, work, asks } = await open();
  const counted = async () => {
    asks.length = 0;
    const { lines } = await work();
    const looked = asks.length;
    asks.length = 0;
    const studyId = lines[0]?.study.id ?? "";
    await commons.syntheses.decide(cara, slug, {
      ...{ studyId, inclusion: "excluded", reason: "Another test." },
    });
    return { looked, decided: asks.length };
  };
  for (let at = 0; at < 3; at += 1)
    await publishStudy(commons, `Retelling ${at}`, compared(at, { sample: `7${at}` }));
  const ofFew = await counted();
  for (let at = 3; at < 30; at += 1)
    await publishStudy(commons, `Retelling ${at}`, compared(at, { sample: `7${at}` }));
  expect(await counted()).toEqual(ofFew);
}, 60_000);
