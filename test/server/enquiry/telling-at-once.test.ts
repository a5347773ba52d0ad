/** Two who tell numbers of an enquiry at once are held against each other. */
import { expect, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import type { TypedResult } from "#content/measuring/entry.ts";
import { toldNumbers } from "#drizzle/schema/index.ts";
import { openEnquiryToShow } from "#test/support/enquiry-to-show.ts";
import { holdNextWrite } from "#test/support/hold-write.ts";

const typed = (label: string, arm: string, n: string): TypedResult => ({
  ...{ measure: "m1", school: "north", arm, occasion: "after", label, day: "2026-03-02" },
  ...{ better: "higher", kind: "scores", n, mean: "100", sd: "15", achieved: "", of: "" },
  ...{ missing: "0", classes: "1", markedBy: "", blind: "yes" },
});

/** Anna's enquiry with 28 pupils of 8B, and a way to correct how many they are. */
async function open() {
  const commons = await openEnquiryToShow();
  const { live, results, enquiry, anna, slug, database } = commons;
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Comprehension" })]),
  );
  const line = await results.enter(anna, slug, typed("8B", "tried", "28"));
  await results.enter(anna, slug, typed("8C", "compared", "26"));
  const correct = (n: string, revision: string) =>
    results.correct(anna, slug, line, { ...typed("8B", "tried", n), revision });
  /** How many pupils of 8B each telling gave away; where it was held back, nothing stands there. */
  const toldOf8B = async () =>
    (await database.read.select().from(toldNumbers)).map(({ counted }) =>
      counted.flatMap(({ group, counts }) => (/tried/.test(group) ? counts : [])),
    );
  return { ...commons, correct, toldOf8B };
}

const changed = { code: "conflict", message: expect.stringContaining("at the same moment") };

test("a copy and a write-up begun at once do not tell of one pupil together", async () => {
  const { database, concluding, anna, slug, show, correct, toldOf8B } = await open();
  const first = holdNextWrite(database);
  const showing = show("public");
  await first.reached;
  await correct("29", "1");
  const second = holdNextWrite(database);
  const writingUp = concluding.writeUp(anna, slug, []);
  const refused = expect(Promise.allSettled([showing, writingUp])).resolves.toMatchObject([
    { status: "rejected", reason: changed },
    { status: "fulfilled" },
  ]);
  await second.reached;
  first.letGo();
  second.letGo();
  await refused;
  expect(await toldOf8B()).toEqual([[29]]);
});

test("two copies for different readers: the second is refused, and then holds back", async () => {
  const { database, showing, enquiry, show, correct, toldOf8B } = await open();
  await show("public");
  await correct("40", "1");
  const second = holdNextWrite(database);
  const toAlliance = show("alliance:ridings");
  const refused = expect(toAlliance).rejects.toMatchObject(changed);
  await second.reached;
  await correct("41", "2");
  await show("member");
  await correct("40", "3");
  second.letGo();
  await refused;
  await show("alliance:ridings");
  const copy = (await showing.findShown(enquiry.id))?.content.numbers.measures[0];
  expect(copy?.results.find(({ label }) => label === "8B")?.summary).toMatchObject({
    n: { symbol: "c" },
  });
  expect(await toldOf8B()).toEqual([[28], [41], []]);
});

test("numbers that stay as they were are told at once by both", async () => {
  const { database, show, toldOf8B } = await open();
  const first = holdNextWrite(database);
  const toAll = show("public");
  await first.reached;
  await show("member");
  first.letGo();
  await toAll;
  expect(await toldOf8B()).toEqual([[28], [28]]);
});
