import { count, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { dialect } from "#drizzle/dialect.ts";
import {
  adaptations,
  affiliations,
  alliances,
  audiences,
  enquiries,
  followUps,
  liveDocuments,
  memberships,
  organisations,
  people,
  schools,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

/** The sample commons and nothing else. */
async function openSample() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write(async (tx) => {
    for (const table of [people, alliances, schools]) await tx.delete(table);
  });
  expect(await commons.sample.loadOnce()).toBe(true);
  return commons;
}

const tables = {
  adaptations,
  affiliations,
  alliances,
  audiences,
  enquiries,
  followUps,
  liveDocuments,
  memberships,
  organisations,
  people,
  schools,
  versions,
  writeUps,
};

/** Postgres in WASM takes most of half a minute to load the whole sample. */
const whole = { timeout: 120_000 };

test("everything of the sample goes, and nothing of it is found", whole, async () => {
  const { sample, database, search } = await openSample();
  const find = () =>
    search.search({ text: "", tokens: ["public", "member"], filters: {}, page: 1, pageSize: 10 });
  if (dialect === "sqlite") expect((await find()).total).toBeGreaterThan(0);
  expect(await sample.remove()).toEqual({
    enquiries: sampleCommons.enquiries.length,
    writeUps: sampleCommons.writeUps.length,
    people: sampleCommons.people.length,
    schools: sampleCommons.schools.length,
    alliances: sampleCommons.alliances.length,
    organisations: sampleCommons.organisations.length,
  });
  for (const [name, table] of Object.entries(tables)) {
    const [left] = await database.read.select({ count: count() }).from(table);
    expect([name, left?.count]).toEqual([name, 0]);
  }
  expect((await find()).total).toBe(0);
});

test("what is not sample content stays", whole, async () => {
  const { sample, database } = await openSample();
  const now = new Date();
  await database.write(async (tx) => {
    await tx
      .insert(schools)
      .values({ id: "990101", name: "Ours", facts: {}, createdAt: now, updatedAt: now });
    await tx
      .insert(people)
      .values({ id: "rosa", handle: "rosa", name: "Rosa Real", post: "Head", createdAt: now });
  });
  await sample.remove();
  expect(await database.read.select({ id: schools.id }).from(schools)).toEqual([{ id: "990101" }]);
  expect(await database.read.select({ id: people.id }).from(people)).toEqual([{ id: "rosa" }]);
});

test(
  "it is refused, and nothing removed, while sample people have written something of their own",
  whole,
  async () => {
    const { sample, database, drafts } = await openSample();
    const [author] = sampleCommons.people;
    await database.write((tx) =>
      drafts.create(tx, {
        template: "resource",
        content: { title: "Written in the demo" },
        authors: [{ personId: author?.handle ?? "", schoolId: null }],
        createdBy: author?.handle ?? "",
        audience: "member",
      }),
    );
    await expect(sample.remove()).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^1 write-up is not sample content/),
    });
    const [left] = await database.read
      .select({ count: count() })
      .from(writeUps)
      .where(eq(writeUps.isSample, true));
    expect(left?.count).toBe(sampleCommons.writeUps.length);
  },
);
