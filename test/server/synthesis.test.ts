import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { keyOf, slugOf } from "#content/practice/address.ts";
import { closedLabel } from "#content/synthesis/relabelled.ts";
import { audit, writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters, compared as rated, saying } from "#test/support/raters.ts";
import { asked, compared, publishStudy, publishSynthesis } from "#test/support/syntheses.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await appointRaters(commons, "cara");
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("somebody is missing");
  return { commons, anna, ben, cara };
}

/** Lines that have numbers: each write-up also tells how pupils liked it. */
const withNumbers = <Line extends { study: { design: string } }>(lines: readonly Line[]): Line[] =>
  lines.filter(({ study }) => study.design === "comparison");

test("a research lead brings published results together, and a visitor reads what they come to", async () => {
  const { commons } = await open();
  for (const [sample, gain] of [
    ["7A", 2],
    ["7B", 4],
    ["7C", 6],
    ["7A", 5],
  ] as const)
    await publishStudy(commons, `Retelling in ${sample}`, compared(gain, { sample }));
  const slug = await publishSynthesis(commons, "cara");
  const page = await commons.syntheses.getPage(visitor, slug);
  expect(page.authors).toEqual([{ name: "Cara Test", handle: "cara" }]);
  expect(page.version.number).toBe(1);
  const [outcome] = page.version.content.analysis.outcomes;
  expect(outcome?.pooled?.k).toBe(3);
  // The same pupils and the same outcome, twice: the rules keep one.
  expect(
    withNumbers(page.version.content.lines).filter(({ inclusion }) => inclusion === "excluded"),
  ).toMatchObject([{ study: { sample: "7A, North School" } }]);
  expect(page.mayEdit).toBe(false);
});

test("who is no research lead starts none, and a draft is its editors’ alone", async () => {
  const { commons, anna, cara } = await open();
  await expect(commons.syntheses.start(anna, asked(), "public")).rejects.toMatchObject({
    code: "not-allowed",
  });
  const slug = slugOf(await commons.syntheses.start(cara, asked(), "public"));
  for (const viewer of [anna, visitor])
    await expect(commons.syntheses.work(viewer, slug)).rejects.toMatchObject({ code: "not-found" });
  await expect(commons.syntheses.getPage(cara, slug)).rejects.toMatchObject({ code: "not-found" });
});

test("nothing is found that not all of its readers may read", async () => {
  const { commons, cara } = await open();
  const sample = (words: string) => compared(3, { sample: words });
  await publishStudy(commons, "For everybody", sample("7A"), "public");
  await publishStudy(commons, "For members", sample("7B"), "member");
  await publishStudy(commons, "For the alliance", sample("7C"), "alliance:ridings");
  const found = async (audience: string) => {
    const slug = slugOf(await commons.syntheses.start(cara, asked(), audience));
    const { lines } = await commons.syntheses.work(cara, slug);
    return withNumbers(lines)
      .map(({ study }) => study.sample)
      .toSorted();
  };
  expect(await found("public")).toEqual(["7A, North School"]);
  expect(await found("member")).toEqual(["7A, North School", "7B, North School"]);
});

test("a decision needs a reason, and counts until there is a newer version", async () => {
  const { commons, cara } = await open();
  const study = await publishStudy(commons, "Retelling A", compared(3));
  const slug = slugOf(await commons.syntheses.start(cara, asked(), "public"));
  const [line] = withNumbers((await commons.syntheses.work(cara, slug)).lines);
  const studyId = line?.study.id ?? "";
  const leaveOut = (reason: string) =>
    commons.syntheses.decide(cara, slug, { studyId, inclusion: "excluded", reason });
  await expect(leaveOut(" ")).rejects.toMatchObject({ problems: [{ field: "reason" }] });
  await leaveOut("The test was another one.");
  await expect(commons.syntheses.publish(cara, slug, { whatChanged: "" })).rejects.toMatchObject({
    problems: [{ field: "lines" }],
  });
  const read = async () => withNumbers((await commons.syntheses.work(cara, slug)).lines)[0];
  expect(await read()).toMatchObject({
    inclusion: "excluded",
    reason: "The test was another one.",
    decision: { counts: true },
  });
  await commons.publish(study);
  expect(await read()).toMatchObject({ inclusion: "included", decision: { counts: false } });
});

test("of two results worded alike an editor takes in both as of other pupils, in the log, and undoes it", async () => {
  const { commons, cara } = await open();
  const unnamed = (gain: number) => compared(gain, { sample: "" });
  const both = [
    await publishStudy(commons, "Retelling A", unnamed(3)),
    await publishStudy(commons, "Retelling B", unnamed(5)),
  ];
  const draft = await commons.syntheses.start(cara, asked(), "public");
  const slug = slugOf(draft);
  const read = async () => {
    const { lines, analysis } = await commons.syntheses.work(cara, slug);
    return { lines: withNumbers(lines), k: analysis?.outcomes[0]?.comparisons.length };
  };
  const { lines, k } = await read();
  expect([k, lines.map(({ inclusion }) => inclusion).toSorted()]).toEqual([
    1,
    ["excluded", "included"],
  ]);
  const left = lines.find(({ inclusion }) => inclusion === "excluded");
  expect(left?.isWordedAlike).toBe(true);
  const studyId = left?.study.id ?? "";
  const taken = { studyId, inclusion: "included", isOtherPupils: true, reason: "Year 9, not 8." };
  await commons.syntheses.decide(cara, slug, taken);
  expect((await read()).k).toBe(2);
  await commons.syntheses.undo(cara, slug, studyId);
  expect((await read()).k).toBe(1);
  await commons.syntheses.decide(cara, slug, taken);
  const log = await commons.database.read.select().from(audit).where(eq(audit.thing, draft.id));
  expect(log.map(({ action }) => action)).toEqual([
    "synthesis.start",
    "synthesis.other-pupils",
    "synthesis.same-pupils",
    "synthesis.other-pupils",
  ]);
  await commons.syntheses.publish(cara, slug, { whatChanged: "" });
  for (const writeUp of both) await commons.publish(writeUp);
  await commons.worker.drain();
  const { synthesis } = await commons.syntheses.getPage(visitor, slug);
  expect(synthesis.news?.says).toEqual([
    expect.stringMatching(/^North School, \d{4} has version 2; the one taken in is 1\.$/),
  ]);
});

test("a try is a trial where two raters say that lots were drawn, and before that nobody learns who rated", async () => {
  const { commons, cara } = await open();
  await appointRaters(commons, "ben", "eve");
  const writeUp = await publishStudy(commons, "Retelling A", compared(3));
  const slug = slugOf(await commons.syntheses.start(cara, asked(), "public"));
  const rate = async (who: string, allocation: "random" | "chosen") =>
    commons.rating.save(await commons.viewer(who), writeUp, {
      ...{ version: 1, given: saying({ ...rated, allocation }) },
    });
  const isTrial = async () =>
    withNumbers((await commons.syntheses.work(cara, slug)).lines)[0]?.study.isRandomised;
  await rate("ben", "random");
  expect(await isTrial()).toBe(false);
  await rate("eve", "random");
  expect(await isTrial()).toBe(true);
  await rate("eve", "chosen");
  expect(await isTrial()).toBe(false);
});

test("who a result came from is told as it may be told on the day of reading", async () => {
  const { commons, cara } = await open();
  const study = await publishStudy(commons, "Retelling A", compared(3));
  const slug = await publishSynthesis(commons, "cara");
  const labels = async () =>
    withNumbers((await commons.syntheses.getPage(visitor, slug)).version.content.lines).map(
      ({ study }) => study.label,
    );
  const year = new Date().getFullYear();
  expect(await labels()).toEqual([`North School, ${year}`]);
  const key = eq(writeUps.key, keyOf(study));
  await commons.database.write((tx) =>
    tx.update(writeUps).set({ identity: "anonymous" }).where(key),
  );
  expect(await labels()).toEqual([`Retelling A, ${year}`]);
  const anna = await commons.viewer("anna");
  await commons.database.write((tx) => tx.update(writeUps).set({ identity: "named" }).where(key));
  await commons.publishing.setAudience(anna, study, { audience: "alliance:ridings" });
  expect(await labels()).toEqual([closedLabel]);
  expect((await commons.syntheses.getPage(cara, slug)).origins.size).toBe(0);
});
