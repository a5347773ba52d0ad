/** What a list is cut at is said beside it: the counts are those of the whole. */
import { expect, onTestFinished, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { slugOf } from "#content/practice/address.ts";
import { calls as callRows, placements, results, stageMoves } from "#drizzle/schema/index.ts";
import { setAudienceOf } from "#server/practice/audience.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "five words", outcome: "reading", cohort: "Year 8" },
  });
  return { ...commons, anna, enquiry, slug: slugOf(enquiry) };
}

const many = (count: number) => Array.from({ length: count }, (_, at) => at);
const at = new Date("2026-03-02T09:00:00Z");

test("moves and placements beyond the hundredth are counted", async () => {
  const { stages, placements: placed, database, enquiry } = await open();
  const enquiryId = enquiry.id;
  await database.write(async (tx) => {
    await tx.insert(stageMoves).values(
      many(101).map((id) => ({
        ...{ id: `m${id}`, enquiryId, from: "draft", to: "forming", movedBy: "anna", at },
      })),
    );
    await tx.insert(placements).values(
      many(101).map((id) => ({
        ...{ id: `p${id}`, enquiryId, personId: "anna", fromSchoolId: "north" },
        ...{ toSchoolId: "south", from: "2026-03-02", to: "2026-03-06", purpose: "To watch" },
        ...{ addedBy: "anna", addedAt: at },
      })),
    );
  });
  expect(await stages.listMoves(enquiryId)).toHaveLength(100);
  expect(await stages.countMoves(enquiryId)).toBeGreaterThan(100);
  expect(await placed.list(enquiryId)).toHaveLength(100);
  expect(await placed.count(enquiryId)).toBe(101);
});

test("calls beyond the hundredth are counted, those that one may read and no others", async () => {
  const { calls, database, anna } = await open();
  await database.write(async (tx) => {
    await tx.insert(callRows).values(
      many(103).map((id) => ({
        ...{ id: `c${id}`, title: "Words", about: "Words first", theme: "phonics" },
        ...{ phase: "Secondary", method: "pdsa-series", opensOn: "2026-01-01" },
        ...{ closesOn: "2099-01-01", madeBy: "ben", madeAt: at },
      })),
    );
    for (const id of many(102)) await setAudienceOf(tx, [`c${id}`], ["member"]);
  });
  const found = await calls.list(anna, { theme: "phonics", phase: "", place: "" });
  expect([found.calls.length, found.all]).toEqual([100, 102]);
});

test("enquiries are counted as they are listed, the viewer’s own and those that they are shown", async () => {
  const { enquiries, showing, viewer, anna, slug } = await open();
  const ben = await viewer("ben");
  expect([await enquiries.countMine(anna), await enquiries.countShared(ben)]).toEqual([1, 0]);
  await showing.show(anna, slug, { audience: "member", looked: [] });
  expect([await enquiries.countMine(ben), await enquiries.countShared(ben)]).toEqual([0, 1]);
  expect(await enquiries.countShared(anna)).toBe(0);
});

test("a result more than a page shows is refused, and a correction is not", async () => {
  const { results: entering, live, database, anna, enquiry, slug } = await open();
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    lineList(doc, "measures").push([newLine("measures", { id: "m1", name: "Reading" })]),
  );
  const typed = {
    ...{ measure: "m1", school: "north", arm: "tried", occasion: "after", label: "8B" },
    ...{ day: "2026-03-02", better: "higher", kind: "scores", n: "28", mean: "105", sd: "15" },
    ...{ achieved: "", of: "", missing: "0", classes: "1", markedBy: "", blind: "yes" },
  } as const;
  const line = await entering.enter(anna, slug, typed);
  const [one] = await database.read.select().from(results);
  if (!one) throw new Error("nothing was entered");
  await database.write((tx) =>
    tx
      .insert(results)
      .values(many(499).map((id) => ({ ...one, id: `r${id}`, line: `l${id}`, label: `8B${id}` }))),
  );
  await expect(entering.enter(anna, slug, { ...typed, label: "8C" })).rejects.toMatchObject({
    code: "conflict",
  });
  await entering.correct(anna, slug, line, { ...typed, n: "29", revision: "1" });
});
