import { expect, onTestFinished, test } from "vitest";
import type { Queries } from "#drizzle/database.ts";
import { dialect } from "#drizzle/dialect.ts";
import { affiliations, outbox, people, roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const dated = { from: "2026-09-01", to: "2026-09-04" };

/** A commons on the day before Nora begins at `place`, and whether search finds her at a moment. */
async function openWith(place: (tx: Queries) => Promise<unknown>) {
  let now = new Date("2026-08-30T12:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const { database, directory, search, reindexing, worker } = commons;
  await database.write(async (tx) => {
    const who = { id: "nora", handle: "nora", name: "Nora New", post: "Teacher" };
    await tx.insert(people).values({ ...who, createdAt: now });
    await place(tx);
    await directory.peopleChanged(tx, ["nora"]);
  });
  await reindexing.begin();
  const isFound = async (moment: string) => {
    now = new Date(moment);
    await worker.drain();
    const asked = { text: "Nora", filters: {}, page: 1, pageSize: 5 };
    return (await search.search({ ...asked, tokens: ["member"] })).total === 1;
  };
  return { ...commons, isFound };
}

test("one night waits for the next, however often the server starts", async () => {
  let now = new Date("2026-08-30T12:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const { database, reindexing, worker } = commons;
  await reindexing.begin();
  await reindexing.begin();
  const nights = async () =>
    (await database.read.select().from(outbox))
      .filter(({ kind }) => kind === "reindex-people")
      .map(({ payload, dueAt }) => [payload.since, dueAt?.toISOString()]);
  expect(await nights()).toEqual([["2026-08-30", "2026-08-30T12:00:00.000Z"]]);
  now = new Date("2026-08-30T13:00:00Z");
  await worker.drain();
  expect(await nights()).toEqual([["2026-08-30", "2026-08-30T23:00:00.000Z"]]);
});

if (dialect === "sqlite") {
  test("search finds people from the day they begin until the day they leave", async () => {
    const { database, isFound } = await openWith((tx) =>
      tx
        .insert(affiliations)
        .values({ id: "a-nora", personId: "nora", schoolId: "north", ...dated }),
    );
    expect(await isFound("2026-08-30T13:00:00Z")).toBe(false);
    expect(await isFound("2026-08-31T22:30:00Z")).toBe(false);
    expect(await isFound("2026-09-01T00:30:00Z")).toBe(true);
    // Nothing ran for two nights: the next makes up for them.
    expect(await isFound("2026-09-06T00:30:00Z")).toBe(false);
    const waiting = await database.read.select().from(outbox);
    expect(waiting.filter(({ kind }) => kind === "reindex-people")).toMatchObject([
      { payload: { since: "2026-09-06" } },
    ]);
  });

  test("search finds who holds a role from the day it begins until the day it ends, and nobody suspended", async () => {
    const { isFound, ...commons } = await openWith((tx) =>
      tx.insert(roles).values({
        id: "r-nora",
        personId: "nora",
        role: "broker",
        allianceId: "ridings",
        ...dated,
      }),
    );
    expect(await isFound("2026-08-30T13:00:00Z")).toBe(false);
    expect(await isFound("2026-08-31T22:30:00Z")).toBe(false);
    expect(await isFound("2026-09-01T00:30:00Z")).toBe(true);
    const dev = await commons.viewer("dev");
    await commons.lookingAfter.suspend(dev, "nora", "A lost telephone");
    expect(await isFound("2026-09-01T00:40:00Z")).toBe(false);
    await commons.lookingAfter.letBackIn(dev, "nora");
    expect(await isFound("2026-09-01T00:50:00Z")).toBe(true);
    expect(await isFound("2026-09-06T00:30:00Z")).toBe(false);
  });
}
