import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { sampleRatings } from "#content/packs/sample/ratings.ts";
import { alliances, people, ratingStandings, ratings, schools } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

test("two research leads rated twenty sample write-ups, and differed on one in four", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const { database, sample, raterAgreement, library } = commons;
  await database.write(async (tx) => {
    for (const table of [people, alliances, schools]) await tx.delete(table);
  });
  await sample.loadOnce();
  const twice = Map.groupBy(sampleRatings, ({ of, version }) => `${of} ${version}`);
  const both = [...twice.values()].filter((said) => said.length === 2);
  expect(both).toHaveLength(20);
  expect(await database.read.$count(ratings)).toBe(sampleRatings.length);
  const states = (await database.read.select().from(ratingStandings)).map(({ state }) => state);
  const count = (state: string) => states.filter((one) => one === state).length;
  expect([count("settled"), count("disagreement"), count("reopened")]).toEqual([3, 2, 2]);
  expect(count("agreed")).toBe(14);
  const viewer = await commons.viewer("joan-pritchard");
  const { overall, pairs } = await raterAgreement.find(viewer);
  expect(overall[0]).toMatchObject({ scale: "nesta", n: 20, found: { observed: 0.75 } });
  expect(pairs.map(({ raters }) => raters)).toEqual([["Joan Pritchard", "Owen Tallis"]]);
  const { overall: told, pairs: none } = await raterAgreement.find(visitor);
  expect([told[0]?.n, none]).toEqual([17, []]);
  const { entries } = await library.listRecent(visitor, 50);
  expect(entries.filter(({ strength }) => strength !== null).length).toBeGreaterThan(10);
});

test("nobody of the sample rated what they had a part in", () => {
  const schoolOf = (handle: string) =>
    sampleCommons.people.find((person) => person.handle === handle)?.school;
  for (const { of, by } of sampleRatings) {
    const writeUp = sampleCommons.writeUps.find(({ slug }) => slug === of);
    const own = writeUp?.authors.map(schoolOf);
    expect([of, own?.includes(schoolOf(by))]).toEqual([of, false]);
  }
});
