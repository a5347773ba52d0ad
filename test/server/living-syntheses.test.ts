import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { shownLines } from "#content/synthesis/shown-lines.ts";
import { syntheses } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters } from "#test/support/raters.ts";
import { compared, publishStudy, publishSynthesis } from "#test/support/syntheses.ts";

/** Three comparisons brought together by cara; the write-ups' slugs, in their order. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await appointRaters(commons, "cara");
  const studies: string[] = [];
  for (const [sample, gain] of [
    ["7A", 2],
    ["7B", 4],
    ["7C", 6],
  ] as const)
    studies.push(await publishStudy(commons, `Retelling in ${sample}`, compared(gain, { sample })));
  const slug = await publishSynthesis(commons, "cara");
  const [anna, cara] = await Promise.all(["anna", "cara"].map(commons.viewer));
  if (!anna || !cara) throw new Error("somebody is missing");
  const news = async () => {
    await commons.worker.drain();
    const { synthesis } = await commons.syntheses.getPage(visitor, slug);
    return synthesis.staleSince ? synthesis.news : null;
  };
  return { commons, anna, cara, slug, studies, news };
}

test("a new result puts it out of date, says what would change, and its editors hear of it once", async () => {
  const { commons, cara, slug, news } = await open();
  expect(await news()).toBeNull();
  await publishStudy(commons, "Retelling in 7D", compared(12, { sample: "7D" }));
  const told = await news();
  expect(told?.says).toEqual([
    expect.stringMatching(/^North School, \d{4} is new, on Reading \(7D, North School\)\./),
  ]);
  expect(told?.changes).toEqual([
    expect.stringMatching(
      /^Reading: 1 comparison more, 4 instead of 3; the estimate would move from 0\.\d\d to 0\.\d\d/,
    ),
  ]);
  expect(await commons.syntheses.listOutOfDate(cara)).toMatchObject([
    { title: "Retelling in reading lessons" },
  ]);
  await publishStudy(commons, "Retelling in 7E", compared(1, { sample: "7E" }));
  expect((await news())?.says).toHaveLength(2);
  const newTo = async () =>
    (await commons.syntheses.work(cara, slug)).lines.flatMap(({ study, newness }) =>
      newness && study.design === "comparison" ? [[study.sample.slice(0, 2), newness]] : [],
    );
  expect((await newTo()).toSorted()).toEqual([
    ["7D", "new"],
    ["7E", "new"],
  ]);
  expect((await commons.syntheses.getPage(visitor, slug)).version.number).toBe(1);

  await commons.syntheses.publish(cara, slug, { whatChanged: "Two more schools." });
  expect(await news()).toBeNull();
  expect(await newTo()).toEqual([]);
  expect(await commons.syntheses.listOutOfDate(cara)).toEqual([]);
  const { version } = await commons.syntheses.getPage(visitor, slug);
  expect(version.content.analysis.outcomes[0]?.pooled?.k).toBe(5);
  const first = await commons.syntheses.getPage(visitor, slug, 1);
  expect(first.version.content.analysis.outcomes[0]?.pooled?.k).toBe(3);
});

test("a newer version of what was taken in is news, and so is that it was withdrawn", async () => {
  const { commons, anna, cara, slug, studies, news } = await open();
  await commons.publish(studies[0] ?? "");
  expect((await news())?.says).toEqual([expect.stringContaining("has version 2")]);
  const { lines } = await commons.syntheses.work(cara, slug);
  expect(
    lines.flatMap(({ study, newness }) => (newness ? [[study.design, newness]] : [])),
  ).toContainEqual(["comparison", "newer-version"]);
  await commons.withdrawing.withdraw(anna, studies[0] ?? "", "It was another test.");
  const told = await news();
  expect(told?.says).toEqual([expect.stringContaining("has been withdrawn")]);
  expect(told?.changes.join()).toContain("too few comparisons would be left to pool");
});

test("what closes to its readers is not named to them, and is no news once it is open again", async () => {
  const { commons, anna, studies, news } = await open();
  const move = (audience: string) =>
    commons.publishing.setAudience(anna, studies[1] ?? "", { audience });
  await move("alliance:ridings");
  expect((await news())?.says).toEqual([
    "One of its results can no longer be read by all who read this synthesis.",
  ]);
  await move("public");
  expect(await news()).toBeNull();
});

test("what its editors left out is no news again, and what is about something else never is", async () => {
  const { commons, cara, slug, news } = await open();
  await publishStudy(commons, "Retelling in 7D", compared(12, { sample: "7D" }));
  expect(await news()).not.toBeNull();
  const line = (await commons.syntheses.work(cara, slug)).lines.find(({ study }) =>
    study.sample.startsWith("7D"),
  );
  const left = { studyId: line?.study.id ?? "", inclusion: "excluded", reason: "Another test." };
  await commons.syntheses.decide(cara, slug, left);
  await commons.syntheses.publish(cara, slug, { whatChanged: "7D was looked at." });
  const other = await commons.startWriteUp({ title: "Maths talk", themes: ["mathematics"] });
  await commons.publish(other);
  expect(await news()).toBeNull();
  const [row] = await commons.database.read.select().from(syntheses).where(eq(syntheses.unseen, 0));
  expect(row?.version).toBe(2);
});

test("a study retracted elsewhere is asked about again, and marked for readers where it stays", async () => {
  const { commons, cara, slug, news } = await open();
  const id = await commons.syntheses.enter(cara, slug, {
    ...{ label: "Reed (2019)", outcome: "Reading", outcomeKind: "attainment" },
    result: { by: "effect", g: 0.4, se: 0.1, tried: 100, compared: 98 },
    reference: { type: "article-journal", title: "A study", DOI: "10.5555/reed" },
  });
  await commons.syntheses.publish(cara, slug, { whatChanged: "One from elsewhere." });
  const line = async () =>
    (await commons.syntheses.work(cara, slug)).lines.find(({ study }) => study.id === id);
  const marks = async () => {
    const page = await commons.syntheses.getPage(visitor, slug);
    return shownLines(page.version.content.lines, page).find((shown) => shown.id === id)?.marks;
  };
  expect([(await line())?.inclusion, await marks(), await news()]).toEqual(["included", [], null]);
  await commons.retracting.mark(cara, { doi: "10.5555/reed", said: "The journal's notice" });
  expect((await news())?.says).toEqual([expect.stringContaining("has been retracted")]);
  expect(await marks()).toEqual(["Retracted where it was published"]);
  expect(await line()).toMatchObject({
    inclusion: "undecided",
    reason: expect.stringContaining("retracted"),
  });
  await expect(
    commons.syntheses.publish(cara, slug, { whatChanged: "Nothing." }),
  ).rejects.toMatchObject({ problems: [{ field: "lines" }] });
  await commons.syntheses.decide(cara, slug, {
    ...{
      studyId: id,
      inclusion: "included",
      reason: "Its data were sound: only a figure was wrong.",
    },
  });
  await commons.syntheses.publish(cara, slug, { whatChanged: "We say why it stays." });
  expect([await news(), await marks()]).toEqual([null, ["Retracted where it was published"]]);
});

test("what came after somebody looked is not published, and an old certainty is looked at again", async () => {
  const { commons, cara, slug, studies } = await open();
  const steps = {
    down: { bias: 0, inconsistency: 0, indirectness: 0, imprecision: 0, publication: 0 },
    up: { large: 0, dose: 0, confounding: 0 },
  };
  const settle = () =>
    commons.syntheses.settleCertainty(cara, slug, { outcome: "Reading", steps, reason: "Alike." });
  await settle();
  const { looked, problems } = await commons.syntheses.review(cara, slug);
  expect(problems).toEqual([]);
  await publishStudy(commons, "Retelling in 7D", compared(-30, { sample: "7D" }));
  const next = { whatChanged: "One more school." };
  await expect(commons.syntheses.publish(cara, slug, { ...next, looked })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await commons.syntheses.review(cara, slug)).problems).toEqual([
    { field: "certainty", message: expect.stringContaining("settled of other numbers") },
  ]);
  await settle();
  const now = await commons.syntheses.review(cara, slug);
  await commons.syntheses.publish(cara, slug, { ...next, looked: now.looked });
  const { version } = await commons.syntheses.getPage(visitor, slug);
  expect(version.content.analysis.outcomes[0]?.pooled?.k).toBe(studies.length + 1);
  expect(version.content.certainty).toMatchObject([{ outcome: "Reading", reason: "Alike." }]);
});
