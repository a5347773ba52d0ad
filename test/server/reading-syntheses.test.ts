import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters } from "#test/support/raters.ts";
import { compared, publishStudy, publishSynthesis } from "#test/support/syntheses.ts";

test("a page and the index take as many queries for thirty studies as for three", async () => {
  let queries = 0;
  const commons = await openCommons({ onQuery: () => (queries += 1) });
  onTestFinished(commons.close);
  await appointRaters(commons, "cara");
  const add = async (from: number, to: number) => {
    for (let at = from; at < to; at += 1)
      await publishStudy(commons, `Study ${at}`, compared(at % 7, { sample: `Class ${at}` }));
  };
  const countOf = async (work: () => Promise<unknown>) => {
    const before = queries;
    await work();
    return queries - before;
  };
  const measure = async (slug: string) => [
    await countOf(() => commons.syntheses.getPage(visitor, slug)),
    await countOf(() => commons.synthesisLists.list(visitor)),
  ];
  await add(0, 3);
  const few = await measure(await publishSynthesis(commons, "cara", { title: "Of three" }));
  await add(3, 30);
  const slug = await publishSynthesis(commons, "cara", { title: "Of thirty" });
  const { version } = await commons.syntheses.getPage(visitor, slug);
  expect(version.content.analysis.outcomes[0]?.pooled?.k).toBe(30);
  expect(await measure(slug)).toEqual(few);
  expect(Math.min(...few)).toBeGreaterThan(0);
});
