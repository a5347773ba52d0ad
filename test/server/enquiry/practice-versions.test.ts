import { expect, test } from "vitest";
import { change, openTwoSchools as open } from "#test/support/two-school-enquiry.ts";

test("the mark is earned by rule, and lost by rule", async () => {
  const { contributing, practiceVersions, takingPart, enquiries, database, ...rest } = await open();
  const { anna, ben, cara, enquiry, slug, markNow } = rest;
  expect(await markNow()).toMatchObject({ earned: false });
  await practiceVersions.note(anna, slug, change(0));
  await practiceVersions.note(anna, slug, change(1));
  expect((await markNow())?.missing).toEqual([
    expect.stringContaining("Nothing is noted yet of what South School brought"),
  ]);
  await contributing.say(anna, slug, { person: "ben", kind: "tried", on: "", note: "" });
  // One school alone does not earn it for two, whatever it says of the other.
  expect((await markNow())?.missing).toEqual([
    expect.stringContaining("What South School brought was noted by a colleague of another school"),
  ]);
  const bens = (await contributing.list(enquiry.id)).find(({ handle }) => handle === "ben");
  for (const other of [anna, cara])
    await expect(contributing.confirm(other, slug, bens?.id ?? "")).rejects.toThrow();
  expect(await markNow()).toMatchObject({ earned: false });
  await contributing.confirm(ben, slug, bens?.id ?? "");
  expect(await markNow()).toEqual({ earned: true, missing: [] });
  await expect(contributing.confirm(ben, slug, bens?.id ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
  await contributing.takeBack(ben, slug, bens?.id ?? "");
  expect(await markNow()).toMatchObject({ earned: false });
  await database.write((tx) => enquiries.paused(tx, enquiry.liveDocumentId, ["ben"]));
  expect(await markNow()).toMatchObject({ earned: true });
  const [seen] = await contributing.list(enquiry.id);
  expect(seen).toMatchObject({ handle: "ben", kind: "designed", source: "seen" });
  // Not even its lead: what was seen of somebody is theirs.
  for (const other of [cara, anna])
    await expect(contributing.takeBack(other, slug, seen?.id ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
  await contributing.takeBack(ben, slug, seen?.id ?? "");
  expect(await markNow()).toMatchObject({ earned: false });
  await contributing.say(ben, slug, { person: "ben", kind: "tried", on: "", note: "" });
  expect(await markNow()).toMatchObject({ earned: true });
  await takingPart.leave(ben, slug, "south");
  expect((await markNow())?.missing).toEqual([expect.stringContaining("Ask a second")]);
});

test("two who note a change at once do not number it alike, and the first has no cause", async () => {
  const { practiceVersions, anna, ben, enquiry, slug } = await open();
  await expect(
    practiceVersions.note(anna, slug, { ...change(0), practice: "Short" }),
  ).rejects.toMatchObject({ problems: [{ field: "practice" }] });
  await practiceVersions.note(anna, slug, change(0));
  await expect(practiceVersions.note(ben, slug, change(0))).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(
    practiceVersions.note(ben, slug, { ...change(1), whatChanged: "", seen: "" }),
  ).rejects.toMatchObject({ problems: [{ field: "whatChanged" }, { field: "seen" }] });
  await expect(
    practiceVersions.note(ben, slug, {
      ...change(1),
      practice: "Teach five words  before the text\nis read. ",
    }),
  ).rejects.toMatchObject({
    problems: [{ field: "practice", message: expect.stringContaining("word for word") }],
  });
  await practiceVersions.note(ben, slug, change(1, "elsewhere"));
  expect(await practiceVersions.list(enquiry.id)).toMatchObject([
    { number: 1, cause: null, whatChanged: "" },
    { number: 2, cause: null, whatChanged: "Three words, not five." },
  ]);
});

test("the newest version of the practice is put right, and no other is", async () => {
  const { practiceVersions, anna, ben, cara, enquiry, slug, markNow } = await open();
  await practiceVersions.note(anna, slug, change(0));
  const right = "Teach five words before the text is read aloud.";
  const was = change(0).practice;
  await expect(
    practiceVersions.correct(cara, slug, { number: 1, practice: right, was }),
  ).rejects.toMatchObject({ code: "not-found" });
  await practiceVersions.correct(ben, slug, { number: 1, practice: right, was });
  await expect(
    practiceVersions.correct(anna, slug, { number: 1, practice: "Something else of mine.", was }),
  ).rejects.toMatchObject({ code: "conflict" });
  await practiceVersions.note(anna, slug, change(1));
  const second = change(1).practice;
  await expect(
    practiceVersions.correct(anna, slug, { number: 1, practice: "Too late for this.", was: right }),
  ).rejects.toMatchObject({ code: "conflict" });
  // A change is not corrected away, for the mark says that there was one.
  await expect(
    practiceVersions.correct(anna, slug, { number: 2, practice: right, was: second }),
  ).rejects.toMatchObject({ problems: [{ field: "practice" }] });
  expect(await practiceVersions.list(enquiry.id)).toMatchObject([
    { number: 1, practice: right },
    { number: 2, practice: second, cause: "cycle" },
  ]);
  expect((await markNow())?.missing).toHaveLength(1);
});
