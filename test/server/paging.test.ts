import { afterEach, expect, test } from "vitest";
import { keyOf } from "#content/practice/address.ts";
import type { Filter, Place } from "#server/practice/paging.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

let commons: Commons;
afterEach(() => commons.close());

const titles = (list: { entries: { title: string }[] }) => list.entries.map(({ title }) => title);

test("from end to end nothing is missing and nothing is twice, whatever is published in between", async () => {
  const now = new Date("2026-03-01T12:00:00Z");
  commons = await openCommons({ now: () => now });
  // All on one moment, so that only the id tells them apart.
  for (const title of ["One", "Two", "Three", "Four", "Five"])
    await commons.publish(await commons.startWriteUp({ title: `Lesson ${title}` }));
  const ben = await commons.viewer("ben");
  const seen: string[] = [];
  let after: Place | null = null;
  do {
    const page = await commons.paging.list(ben, {}, { after, limit: 2 });
    seen.push(...titles(page));
    after = page.end;
    now.setMinutes(now.getMinutes() + 1);
    await commons.publish(await commons.startWriteUp({ title: `Later ${seen.length}` }));
  } while (after);
  expect(seen.sort()).toEqual(
    ["Five", "Four", "One", "Three", "Two"].map((title) => `Lesson ${title}`),
  );
});

test("a page is full of what the viewer may read, and a filter narrows it in the query", async () => {
  let now = new Date("2026-03-01T12:00:00Z");
  commons = await openCommons({ now: () => now });
  const later = () => {
    now = new Date(now.getTime() + 60_000);
  };
  await commons.publish(await commons.startWriteUp({ title: "Open", phases: ["Primary"] }));
  for (const title of ["Hidden one", "Hidden two"]) {
    later();
    await commons.publish(await commons.startWriteUp({ title }), "school:north");
  }
  const at = { after: null, limit: 1 };
  const list = async (person: string, filter: Filter = {}) =>
    titles(await commons.paging.list(await commons.viewer(person), filter, at));
  expect(await list("anna")).toEqual(["Hidden two"]);
  expect(await list("cara")).toEqual(["Open"]);
  expect(await list("anna", { phase: ["Primary"] })).toEqual(["Open"]);
  expect(await list("anna", { phase: ["Primary", "Secondary"] })).toEqual(["Hidden two"]);
  expect(await list("cara", { theme: ["reading-comprehension-strategies"] })).toEqual(["Open"]);
  expect(await list("cara", { finding: ["worsened"] })).toEqual([]);
  expect(await list("cara", { school: "north", author: "anna" })).toEqual(["Open"]);
  expect(await list("cara", { school: "south" })).toEqual([]);
  expect(await list("cara", { author: "ben" })).toEqual([]);
  expect(await list("cara", { alliance: "ridings" })).toEqual([]);
});

test("what is withdrawn is listed no more", async () => {
  commons = await openCommons();
  const slug = await commons.publish(await commons.startWriteUp());
  const anna = await commons.viewer("anna");
  const keys = async () => {
    const { entries } = await commons.paging.list(anna, {}, { after: null, limit: 9 });
    return entries.map(({ address }) => keyOf(address));
  };
  expect(await keys()).toEqual([keyOf(slug)]);
  await commons.withdrawing.withdraw(anna, slug, "Superseded.");
  expect(await keys()).toEqual([]);
});
