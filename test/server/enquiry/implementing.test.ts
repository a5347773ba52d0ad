import { expect, onTestFinished, test } from "vitest";
import { implementationField } from "#content/enquiry/implementation.ts";
import { slugOf } from "#content/practice/address.ts";
import { openCommons } from "#test/support/commons.ts";

/** An enquiry of anna's with ben of south, and cara as its mentor. */
async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const [anna, ben, cara] = await Promise.all([
    commons.viewer("anna"),
    commons.viewer("ben"),
    commons.viewer("cara"),
  ]);
  const enquiry = await commons.enquiries.start(anna, {
    title: "Five words",
    method: "pdsa-series",
    question: { form: "impact", intervention: "five words", outcome: "reading", cohort: "Year 8" },
    ...{ allianceId: null, park: null },
  });
  const slug = slugOf(enquiry);
  await commons.takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await commons.takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  await commons.takingPart.addMember(anna, slug, { person: "Cara Test", role: "research-mentor" });
  return { ...commons, anna, ben, cara, enquiry, slug };
}

const say = (schoolId: string, revision: number, observed: string, planned = "") => ({
  ...{ schoolId, revision },
  given: (field: string) => {
    if (field === implementationField("fidelity", "observed")) return observed;
    return field === implementationField("fidelity", "planned") ? planned : "";
  },
});

test("each school says how it was done, and they stand side by side", async () => {
  const { implementing, anna, ben, enquiry, slug } = await open();
  await implementing.write(anna, slug, say("north", 0, "Every lesson"));
  await implementing.write(ben, slug, say("south", 0, "One lesson in three"));
  expect(await implementing.list(enquiry.id)).toMatchObject([
    { school: "North School", implementation: { fidelity: { observed: "Every lesson" } } },
    { school: "South School", implementation: { fidelity: { observed: "One lesson in three" } } },
  ]);
});

test("a form that was made before somebody else’s change is refused, and nothing is lost", async () => {
  const { implementing, anna, ben, enquiry, slug } = await open();
  await implementing.write(anna, slug, say("south", 0, "First"));
  const late = { code: "conflict" };
  await expect(implementing.write(ben, slug, say("south", 0, "Late"))).rejects.toMatchObject(late);
  await implementing.write(ben, slug, say("south", 1, "Second"));
  await expect(implementing.write(anna, slug, say("south", 1, "Late"))).rejects.toMatchObject(late);
  expect(await implementing.list(enquiry.id)).toMatchObject([
    { revision: 2, implementation: { fidelity: { observed: "Second" } } },
  ]);
});

test("only those who plan write it, of schools that take part, in lines that are short", async () => {
  const { implementing, anna, cara, slug, viewer } = await open();
  await expect(implementing.write(cara, slug, say("north", 0, "Hm"))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(
    implementing.write(await viewer("dev"), slug, say("north", 0, "Hm")),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(implementing.write(anna, slug, say("west", 0, "Hm"))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    implementing.write(anna, slug, say("north", 0, "x".repeat(301))),
  ).rejects.toMatchObject({ problems: [{ field: "fidelity-observed" }] });
});

test("planning it, trying it and watching it are each somebody’s part, once they are written", async () => {
  const { implementing, contributing, anna, ben, enquiry, slug } = await open();
  const brought = async () =>
    (await contributing.list(enquiry.id))
      .map(({ handle, kind, schoolId }) => `${handle} of ${schoolId} ${kind}`)
      .sort();
  await implementing.write(anna, slug, say("north", 0, "", "Every lesson"));
  expect(await brought()).toEqual(["anna of north designed"]);
  await implementing.write(anna, slug, say("north", 1, "Two in three", "Every lesson"));
  expect(await brought()).toEqual(["anna of north designed", "anna of north tried"]);
  await implementing.write(ben, slug, say("north", 2, "Two in three", ""));
  expect(await brought()).toHaveLength(2);
  await implementing.write(ben, slug, say("north", 3, "One in three", ""));
  expect(await brought()).toContain("ben of south observed");
});
