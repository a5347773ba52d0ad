import { expect, onTestFinished, test } from "vitest";
import { fieldsOf } from "#content/enquiry/known.ts";
import { slugOf } from "#content/practice/address.ts";
import { writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

const taken = { took: "Retell first, then ask.", fit: "closely", why: "Pupils of the same age." };

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara] = [
    await commons.viewer("anna"),
    await commons.viewer("ben"),
    await commons.viewer("cara"),
  ];
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "words", outcome: "reading", cohort: "Year 8" },
  });
  return { ...commons, anna, ben, cara, enquiry, slug: slugOf(enquiry) };
}

test("a write-up is attached with its version, once, and counts as planning", async () => {
  const { known, contributing, startWriteUp, publish, anna, enquiry, slug } = await open();
  const writeUp = await publish(await startWriteUp());
  await known.attach(anna, slug, { writeUp, ...taken });
  expect(await known.list(anna, enquiry.id)).toMatchObject([
    { ...taken, source: { kind: "write-up", version: 1, address: `/practice/${writeUp}/v/1` } },
  ]);
  await expect(known.attach(anna, slug, { writeUp, ...taken })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await contributing.list(enquiry.id)).toMatchObject([{ kind: "designed" }]);
});

test("a write-up that one may not read is neither attached nor named", async () => {
  const { known, takingPart, startWriteUp, publish, anna, ben, cara, enquiry, slug } = await open();
  const writeUp = await publish(await startWriteUp(), "school:north");
  await expect(known.attach(ben, slug, { writeUp, ...taken })).rejects.toMatchObject({
    code: "not-found",
  });
  await known.attach(anna, slug, { writeUp, ...taken });
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  await expect(known.attach(cara, slug, { writeUp, ...taken })).rejects.toMatchObject({
    problems: [{ field: "writeUp" }],
  });
  expect(await known.list(cara, enquiry.id)).toMatchObject([
    { ...taken, source: null, newest: null },
  ]);
  expect(await known.describeKnown(enquiry.id, cara)).toEqual([]);
  expect(await known.describeKnown(enquiry.id, anna)).toMatchObject([{ took: taken.took }]);
});

test("how strong a source is found to be stands beside it, but not before a research lead has rated", async () => {
  const { known, database, startWriteUp, publish, anna, enquiry, slug } = await open();
  const writeUp = await publish(await startWriteUp());
  await known.attach(anna, slug, { writeUp, ...taken });
  const newest = { version: 1, isWithdrawn: false, address: `/practice/${writeUp}` };
  expect(await known.list(anna, enquiry.id)).toMatchObject([
    { newest: { ...newest, strength: null } },
  ]);
  await database.write((tx) => tx.update(writeUps).set({ strength: 3 }));
  expect(await known.list(anna, enquiry.id)).toMatchObject([
    { newest: { ...newest, strength: 3 } },
  ]);
  const rater = { ...anna, designations: ["research-lead"] };
  expect(await known.list(rater, enquiry.id)).toMatchObject([
    { newest: { ...newest, strength: null } },
  ]);
});

test("a draft is not attached", async () => {
  const { known, startWriteUp, anna, slug } = await open();
  const draft = await startWriteUp();
  await expect(known.attach(anna, slug, { writeUp: draft, ...taken })).rejects.toMatchObject({
    problems: [{ field: "writeUp" }],
  });
});

test("what is pasted is looked over, corrected and kept whole, or not at all", async () => {
  const { known, anna, enquiry, slug } = await open();
  const pasted =
    "Khan, A. (2019). Talk before text. Journal of Reading, 12(3), 45-67.\n\n10.1234/abc";
  const [prose, doi] = await known.readPasted(anna, slug, pasted);
  expect(doi?.uncertain).toContain("title");
  if (!prose || !doi) throw new Error("nothing was read");
  const asTyped = [prose, doi].map(({ reference }) => ({
    csl: JSON.stringify(reference),
    typed: fieldsOf(reference),
    taken,
  }));
  await expect(known.keep(anna, slug, asTyped)).rejects.toMatchObject({
    problems: [{ field: "title-1" }],
  });
  expect(await known.list(anna, enquiry.id)).toEqual([]);
  const [first, second] = asTyped;
  if (!first || !second) throw new Error("nothing was read");
  const corrected = { ...second, typed: { ...second.typed, title: "Words first" } };
  await expect(
    known.keep(anna, slug, [first, { ...corrected, taken: { ...taken, fit: "well", took: "" } }]),
  ).rejects.toMatchObject({ problems: [{ field: "took-1" }, { field: "fit-1" }] });
  await known.keep(anna, slug, [first, corrected]);
  const kept = await known.describeKnown(enquiry.id, anna);
  expect(kept.map(({ source }) => source.kind === "reference" && source.citation).sort()).toEqual([
    "Khan, A. (2019). Talk before text. Journal of Reading, 12(3), 45–67.",
    "Words first. (no date). https://doi.org/10.1234/abc",
  ]);
});

test("two who change one item at once are told, and nobody outside the team does", async () => {
  const { known, startWriteUp, publish, anna, ben, enquiry, slug } = await open();
  await known.attach(anna, slug, { writeUp: await publish(await startWriteUp()), ...taken });
  const [item] = await known.list(anna, enquiry.id);
  const asked = { id: item?.id ?? "", revision: 1, ...taken, fit: "partly" };
  await known.change(anna, slug, asked);
  await expect(known.change(anna, slug, asked)).rejects.toMatchObject({ code: "conflict" });
  expect(await known.list(anna, enquiry.id)).toMatchObject([{ fit: "partly", revision: 2 }]);
  await expect(known.change(ben, slug, { ...asked, revision: 2 })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(known.remove(ben, slug, asked.id)).rejects.toMatchObject({ code: "not-found" });
  await known.remove(anna, slug, asked.id);
  await expect(known.change(anna, slug, asked)).rejects.toMatchObject({ code: "not-found" });
});
