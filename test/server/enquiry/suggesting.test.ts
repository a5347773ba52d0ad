import { expect, onTestFinished, test } from "vitest";
import { slugOf } from "#content/practice/address.ts";
import { tagKey } from "#content/practice/live-write-up.ts";
import { affiliations, people } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Retelling", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "retelling", outcome: "reading", cohort: "Year 8" },
  });
  const say = async (handle: string, profile: object) =>
    commons.profiles.save(await commons.viewer(handle), {
      ...{ name: `${handle[0]?.toUpperCase()}${handle.slice(1)} Test`, post: "Teacher", about: "" },
      profile,
    });
  return { ...commons, anna, enquiry, say, slug: slugOf(enquiry) };
}

test("whose offer fits the question is suggested, with why, unless they are of the team", async () => {
  const { suggesting, takingPart, say, anna, slug } = await open();
  await say("ben", { offers: "Retelling and reading in pairs" });
  await say("cara", { offers: "Reading in the forest" });
  expect(await suggesting.forEnquiry(anna, slug)).toEqual([
    {
      name: "Ben Test",
      address: "/people/ben",
      about: "Teacher, South School",
      reasons: [
        "Offers “Retelling and reading in pairs”, which speaks of “retelling” and “reading”.",
      ],
    },
  ]);
  await takingPart.addMember(anna, slug, { person: "Ben Test", role: "sle" });
  expect(await suggesting.forEnquiry(anna, slug)).toEqual([]);
});

test("an offer that the viewer may not read suggests nobody", async () => {
  const { suggesting, say, anna, slug } = await open();
  for (const seenBy of ["own", "school"]) {
    await say("ben", { offers: "Retelling and reading in pairs", seenBy: { offers: seenBy } });
    expect(await suggesting.forEnquiry(anna, slug)).toEqual([]);
  }
  await say("ben", { offers: "Retelling and reading in pairs", seenBy: { offers: "member" } });
  expect(await suggesting.forEnquiry(anna, slug)).toHaveLength(1);
});

test("a school that has published on a theme is suggested where one may read it", async () => {
  const {
    suggesting,
    live,
    startWriteUp,
    publish,
    viewer,
    takingPart,
    enquiries,
    anna,
    enquiry,
    slug,
  } = await open();
  const cara = await viewer("cara");
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getMap("tags").set(tagKey("theme", "reading-comprehension-strategies"), true),
  );
  await takingPart.askSchool(anna, slug, { school: "South School", person: "" });
  await publish(await startWriteUp(), "member");
  // North is of the team: it is nobody's suggestion until it leaves.
  expect(await suggesting.forEnquiry(cara, slug)).toEqual([]);
  const other = await enquiries.start(cara, {
    ...{ title: "Elsewhere", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "", outcome: "", cohort: "" },
  });
  await live.change(other.liveDocumentId, "cara", (doc) =>
    doc.getMap("tags").set(tagKey("theme", "reading-comprehension-strategies"), true),
  );
  expect(await suggesting.forEnquiry(cara, slugOf(other))).toMatchObject([
    { name: "North School", reasons: [expect.stringContaining("Has published on")] },
  ]);
});

test("who starts one gets those who offer what they ask for, and never more than eight", async () => {
  const { suggesting, say, database, anna } = await open();
  expect(await suggesting.forPerson(anna)).toEqual([]);
  await say("anna", { asks: "Somebody who knows retelling in drama" });
  const handles = Array.from({ length: 9 }, (_, at) => `person${at}`);
  await database.write(async (tx) => {
    await tx.insert(people).values(
      handles.map((id) => ({
        ...{ id, handle: id, name: id, post: "Teacher", createdAt: new Date() },
      })),
    );
    await tx
      .insert(affiliations)
      .values(handles.map((id) => ({ id, personId: id, schoolId: "south", from: "2020-01-01" })));
  });
  for (const handle of handles) await say(handle, { offers: "Retelling by drama" });
  const found = await suggesting.forPerson(anna);
  expect(found).toHaveLength(8);
  expect(found.map(({ name }) => name)).toEqual([...found.map(({ name }) => name)].sort());
});
