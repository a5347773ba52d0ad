import { expect, onTestFinished, test } from "vitest";
import { slugOf } from "#content/practice/address.ts";
import { openCommons } from "#test/support/commons.ts";

const done = {
  ...{ kind: "exchange", on: "2026-03-02", minutes: "45", others: "", note: "" },
  ...{ schools: ["north", "south"], people: ["anna", "ben"] },
};

async function open() {
  let now = new Date("2026-03-10T10:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const ben = await commons.viewer("ben");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: "ridings", park: null },
    question: { form: "impact", intervention: "words", outcome: "reading", cohort: "Year 8" },
  });
  const slug = slugOf(enquiry);
  await commons.takingPart.askSchool(anna, slug, { school: "South School", person: "Ben Test" });
  await commons.takingPart.answer(ben, enquiry.key, { schoolId: "south", yes: true, park: null });
  return {
    ...{ ...commons, anna, ben, enquiry, slug },
    setDay: (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
    },
  };
}

test("a team with exchange alone is exchange, until somebody watches a lesson", async () => {
  const { activities, anna, ben, enquiry, slug } = await open();
  expect(await activities.describeActivities(enquiry.id)).toEqual({
    ...{ depth: "none", done: [], alone: 0 },
  });
  await activities.add(anna, slug, done);
  await activities.add(ben, slug, { ...done, minutes: "15", people: [], others: "6" });
  expect(await activities.describeActivities(enquiry.id)).toEqual({
    depth: "exchange",
    done: [{ kind: "exchange", minutes: 60, times: 2 }],
    alone: 0,
  });
  await activities.add(ben, slug, { ...done, kind: "peer-observation" });
  expect(await activities.describeActivities(enquiry.id)).toMatchObject({ depth: "collaboration" });
  expect(await activities.describeAlliance("ridings")).toMatchObject({ depth: "collaboration" });
  expect(await activities.describeAlliance("elsewhere")).toMatchObject({ depth: "none" });
  const [, , first] = await activities.list(enquiry.id);
  expect(first).toMatchObject({
    schools: ["North School", "South School"],
    people: ["Anna Test", "Ben Test"],
  });
});

test("what one school does by itself is noted, and makes the partnership no deeper", async () => {
  const { activities, anna, ben, enquiry, slug } = await open();
  await activities.add(anna, slug, done);
  await activities.add(ben, slug, { ...done, kind: "team-teaching", schools: ["south"] });
  expect(await activities.describeActivities(enquiry.id)).toEqual({
    depth: "exchange",
    done: [
      { kind: "exchange", minutes: 45, times: 1 },
      { kind: "team-teaching", minutes: 45, times: 1 },
    ],
    alone: 1,
  });
  expect(await activities.describeAlliance("ridings")).toMatchObject({ depth: "exchange" });
});

test("a placement at a partner's school counts from the day on which it begins", async () => {
  const { activities, placements, anna, enquiry, slug, setDay } = await open();
  await placements.add(anna, slug, {
    ...{ person: "anna", to: "south", from: "2026-03-16", until: "2026-03-20" },
    purpose: "To see how they teach words",
  });
  const depths = async () => [
    (await activities.describeActivities(enquiry.id)).depth,
    (await activities.describeAlliance("ridings")).depth,
  ];
  expect(await depths()).toEqual(["none", "none"]);
  setDay("2026-03-16");
  expect(await depths()).toEqual(["coordination", "coordination"]);
});

test("each part of an activity is asked for where it is wrong", async () => {
  const { activities, anna, slug } = await open();
  for (const [change, field] of [
    [{ kind: "lunch" }, "activity"],
    [{ minutes: "0" }, "minutes"],
    [{ minutes: "2401" }, "minutes"],
    [{ minutes: "an hour" }, "minutes"],
    [{ others: "-1" }, "others"],
    [{ schools: ["west"] }, "schools"],
    [{ people: ["cara"] }, "people"],
    [{ on: "2026-03-11" }, "day"],
    [{ on: "yesterday" }, "day"],
    [{ note: "x".repeat(301) }, "about"],
  ] as const)
    await expect(
      activities.add(anna, slug, {
        ...done,
        ...change,
        schools: [...(change.schools ?? done.schools)],
        people: [...(change.people ?? done.people)],
      }),
    ).rejects.toMatchObject({ problems: [{ field }] });
  await activities.add(anna, slug, { ...done, minutes: "2400", on: "2026-03-10" });
});

test("who noted it or who leads takes it back; others of the team do not", async () => {
  const { activities, anna, ben, enquiry, slug } = await open();
  await activities.add(anna, slug, done);
  const [one] = await activities.list(enquiry.id);
  await expect(activities.remove(ben, slug, one?.id ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await activities.list(enquiry.id)).toHaveLength(1);
  await activities.add(ben, slug, done);
  for (const { id } of await activities.list(enquiry.id)) await activities.remove(anna, slug, id);
  expect(await activities.list(enquiry.id)).toEqual([]);
});

test("a placement says what was brought back once it has ended, and not before", async () => {
  const { placements, anna, ben, enquiry, slug, setDay } = await open();
  const placement = {
    ...{ person: "anna", to: "south", from: "2026-03-09", until: "2026-03-13" },
    purpose: "To teach beside Ben.",
  };
  for (const [change, field] of [
    [{ person: "cara" }, "placed"],
    [{ to: "north" }, "to"],
    [{ to: "west" }, "to"],
    [{ from: "2026-03-14" }, "until"],
    [{ until: "2026-03-08" }, "until"],
    [{ purpose: "" }, "purpose"],
  ] as const)
    await expect(placements.add(ben, slug, { ...placement, ...change })).rejects.toMatchObject({
      problems: [{ field }],
    });
  await placements.add(ben, slug, placement);
  const [one] = await placements.list(enquiry.id);
  expect(one).toMatchObject({ fromSchool: "North School", hasEnded: false });
  const said = { id: one?.id ?? "", revision: 1, learning: "They read the words aloud first." };
  await expect(placements.bringBack(anna, slug, said)).rejects.toMatchObject({ code: "conflict" });
  setDay("2026-03-13");
  await placements.bringBack(anna, slug, said);
  await expect(placements.bringBack(ben, slug, said)).rejects.toMatchObject({ code: "conflict" });
  expect(await placements.list(enquiry.id)).toMatchObject([
    { learning: said.learning, hasEnded: true, revision: 2 },
  ]);
});
