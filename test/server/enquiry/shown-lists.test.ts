import { expect, test } from "vitest";
import { type Viewer, visitor } from "#content/access/tokens.ts";
import { openEnquiryToShow as open } from "#test/support/enquiry-to-show.ts";

test("shown to fewer, or to nobody, it leaves every list at once", async () => {
  const { shownLists, ben, cara, show } = await open();
  const lists = (viewer: Viewer) =>
    Promise.all([
      shownLists.listRecent(viewer, 5),
      shownLists.listOfTheme(viewer, "reading-comprehension-strategies", 5),
      shownLists.listOfSchool(viewer, "north", 5),
      shownLists.listOfAlliance(viewer, "ridings", 5),
    ]);
  const counts = async (viewer: Viewer) => (await lists(viewer)).map(({ length }) => length);
  await show("public");
  expect(await counts(visitor)).toEqual([1, 1, 1, 1]);
  await show("alliance:ridings");
  for (const reader of [visitor, cara]) expect(await counts(reader)).toEqual([0, 0, 0, 0]);
  expect(await counts(ben)).toEqual([1, 1, 1, 1]);
  await show("team");
  expect(await counts(ben)).toEqual([0, 0, 0, 0]);
});

test("lists know the themes above, another place, and their length", async () => {
  const { shownLists, show } = await open();
  await show("public");
  const titles = async (list: Promise<{ title: string }[]>) =>
    (await list).map(({ title }) => title);
  expect(await titles(shownLists.listOfTheme(visitor, "reading", 5))).toEqual(["Five words"]);
  expect(await titles(shownLists.listOfTheme(visitor, "mathematics", 5))).toEqual([]);
  expect(await titles(shownLists.listOfSchool(visitor, "south", 5))).toEqual([]);
  expect(await titles(shownLists.listRecent(visitor, 0))).toEqual([]);
});
