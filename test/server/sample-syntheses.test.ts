import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { alliances, people, schools, syntheses } from "#drizzle/schema/index.ts";
import { keyFor } from "#server/sample-references.ts";
import { openCommons } from "#test/support/commons.ts";

async function openSample() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write(async (tx) => {
    for (const table of [people, alliances, schools]) await tx.delete(table);
  });
  await commons.sample.loadOnce();
  await commons.worker.drain();
  return commons;
}

test("of two sample syntheses one leaves the next result open, and the other is out of date", async () => {
  const commons = await openSample();
  const get = (slug: string) => commons.syntheses.getPage(visitor, keyFor(slug));
  const open = await get("talk-and-reading-comprehension");
  expect(open.synthesis.staleSince).toBeNull();
  const [reading] = open.version.content.analysis.outcomes;
  expect(reading?.pooled?.k).toBeGreaterThanOrEqual(5);
  const next = reading?.pooled?.models.REML.prediction?.byT;
  expect([next && next.low < 0, next && next.high > 0]).toEqual([true, true]);
  // Changes in one class are listed beside it, and not pooled with it.
  expect(reading?.changes.length).toBeGreaterThan(0);

  const waits = open.version.content.lines.filter(({ inclusion }) => inclusion === "undecided");
  expect(waits).toEqual([]);

  const old = await get("starting-with-questions");
  expect(old.synthesis.staleSince).not.toBeNull();
  expect(old.synthesis.news?.says.join(" ")).toContain("version 2");
  expect(old.synthesis.news?.changes.join(" ")).toContain("Recall of facts");
});

test("they go with the rest of the sample", async () => {
  const commons = await openSample();
  await commons.sample.remove();
  expect(await commons.database.read.$count(syntheses)).toBe(0);
});
