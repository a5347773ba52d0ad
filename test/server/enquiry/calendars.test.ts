import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { slugOf } from "#content/practice/address.ts";
import { affiliations, suspensions } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  let now = new Date("2026-03-10T10:00:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const cara = await commons.viewer("cara");
  const enquiry = await commons.enquiries.start(anna, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
    question: { form: "impact", intervention: "words", outcome: "reading", cohort: "Year 8" },
  });
  const slug = slugOf(enquiry);
  await commons.takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  now = new Date("2026-03-11T10:00:00Z");
  const keyIn = (address: string) => new URL(address).searchParams.get("key") ?? "";
  return {
    ...{ ...commons, anna, cara, enquiry, slug, keyIn },
    setDay: (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
    },
  };
}

test("steps that name a day are in the feed, for whole days, and words for days are not", async () => {
  const { calendars, activities, live, keyIn, anna, enquiry, slug } = await open();
  await live.change(enquiry.liveDocumentId, "anna", (doc) => {
    lineList(doc, "steps").push([
      newLine("steps", { id: "s1", what: "Teach it, twice", who: "Anna", when: "29 March 2026" }),
      newLine("steps", { id: "s2", what: "Look again", when: "after half-term" }),
    ]);
  });
  await activities.add(anna, slug, {
    ...{ kind: "feedback", on: "2026-03-09", minutes: "20", others: "", note: "" },
    ...{ schools: ["north"], people: ["anna"] },
  });
  const feed = await calendars.getFeed(slug, keyIn(await calendars.make(anna, slug)));
  expect(feed).toContain("SUMMARY:Teach it\\, twice\r\n");
  // The night in which the clocks change is a day like any other.
  expect(feed).toContain("DTSTART;VALUE=DATE:20260329\r\n");
  expect(feed).toContain("DTEND;VALUE=DATE:20260330\r\n");
  expect(feed).toContain("SUMMARY:Feedback\r\n");
  expect(feed).not.toContain("Look again");
  expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test("an address is its person's: a new one, ending it, or leaving the team stops it", async () => {
  const { calendars, takingPart, keyIn, anna, cara, enquiry, slug, setDay } = await open();
  const first = keyIn(await calendars.make(cara, slug));
  const second = keyIn(await calendars.make(cara, slug));
  await expect(calendars.getFeed(slug, first)).rejects.toMatchObject({ code: "not-found" });
  await calendars.getFeed(slug, second);
  await expect(calendars.getFeed(slug, "")).rejects.toMatchObject({ code: "not-found" });
  await expect(calendars.getFeed("other-12345678", second)).rejects.toMatchObject({
    code: "not-found",
  });
  await takingPart.removeMember(anna, slug, "cara");
  await expect(calendars.getFeed(slug, second)).rejects.toMatchObject({ code: "not-found" });
  setDay("2026-03-12");
  await takingPart.addMember(anna, slug, { person: "Cara Test", role: "sle" });
  await expect(calendars.getFeed(slug, second)).rejects.toMatchObject({ code: "not-found" });
  const third = keyIn(await calendars.make(cara, slug));
  await calendars.getFeed(slug, third);
  await calendars.end(cara, slug);
  expect(await calendars.has(cara, enquiry.id)).toBe(false);
  await expect(calendars.getFeed(slug, third)).rejects.toMatchObject({ code: "not-found" });
});

test("nobody outside the team makes an address, and who is suspended has none", async () => {
  const { calendars, database, viewer, keyIn, anna, slug } = await open();
  await expect(calendars.make(await viewer("ben"), slug)).rejects.toMatchObject({
    code: "not-found",
  });
  const key = keyIn(await calendars.make(anna, slug));
  await database.write((tx) =>
    tx.insert(suspensions).values({
      ...{ personId: "anna", reason: "A test.", suspendedBy: "dev", suspendedAt: new Date() },
    }),
  );
  await expect(calendars.getFeed(slug, key)).rejects.toMatchObject({ code: "not-found" });
});

test("who leaves the school that they plan for reads its days no more", async () => {
  const { calendars, database, keyIn, anna, slug } = await open();
  const key = keyIn(await calendars.make(anna, slug));
  await calendars.getFeed(slug, key);
  await database.write((tx) =>
    tx.update(affiliations).set({ to: "2026-03-11" }).where(eq(affiliations.personId, "anna")),
  );
  await expect(calendars.getFeed(slug, key)).rejects.toMatchObject({ code: "not-found" });
});

test("the day on which a school is asked to begin is in the feed, unless it says no", async () => {
  const { calendars, takingPart, keyIn, viewer, anna, enquiry, slug } = await open();
  const asked = { school: "South School", person: "Ben Test", startsOn: "2026-09-07" };
  await takingPart.askSchool(anna, slug, asked);
  const key = keyIn(await calendars.make(anna, slug));
  const feed = await calendars.getFeed(slug, key);
  expect(feed).toContain("SUMMARY:South School is asked to begin\r\n");
  expect(feed).toContain("DTSTART;VALUE=DATE:20260907\r\n");
  const no = { schoolId: "south", yes: false, park: null };
  await takingPart.answer(await viewer("ben"), enquiry.key, no);
  expect(await calendars.getFeed(slug, key)).not.toContain("South School");
});

test("cycles, lessons and the question months later are in the feed, and next", async () => {
  const commons = await open();
  const { calendars, cycles, cycleSteps, lessons, lessonSteps, days, followUps } = commons;
  const { database, enquiries, keyIn, anna, enquiry, slug } = commons;
  const cycle = await cycles.start(anna, slug, { schoolId: "north", ideaId: "", idea: "Words" });
  await cycleSteps.keep(anna, slug, cycle.id, {
    ...{ revision: 1, onward: false },
    change: {
      step: "plan",
      words: {
        ...{ idea: "Words", ideaId: "", objective: "test", owner: "anna" },
        ...{ startsOn: "2026-03-16", endsOn: "2026-03-27", questions: [], tasks: [], data: [] },
      },
    },
  });
  const lesson = await lessons.start(anna, slug, { teacher: "anna", objective: "Retell" });
  await lessonSteps.keep(anna, slug, lesson.id, {
    ...{ revision: 1, onward: false },
    change: {
      step: "plan",
      words: {
        ...{ on: "2026-03-18", objective: "Retell", activities: "", pupils: [], observers: [] },
      },
    },
  });
  await database.write((tx) =>
    followUps.begin(tx, { kind: "enquiry", id: enquiry.id }, "2026-03-02"),
  );
  const feed = await calendars.getFeed(slug, keyIn(await calendars.make(anna, slug)));
  for (const line of [
    "SUMMARY:Cycle 1 at North School starts",
    "DTSTART;VALUE=DATE:20260316",
    "SUMMARY:Cycle 1 at North School: planned end",
    "DTSTART;VALUE=DATE:20260327",
    "SUMMARY:Lesson 1 at North School",
    "DTSTART;VALUE=DATE:20260318",
    "SUMMARY:6 months on: is it still used?",
    "DTSTART;VALUE=DATE:20260902",
  ])
    expect(feed).toContain(`${line}\r\n`);
  expect((await days.list(enquiry)).map(({ on }) => on)).toEqual([
    ...["2026-03-16", "2026-03-18", "2026-03-27", "2026-09-02", "2027-03-02"],
  ]);
  const found = await enquiries.get(anna, slug);
  expect((await days.listNext(found)).map(({ what, who }) => [who, what])).toEqual([
    ["Anna Test", "Look for partners: move it to “Finding partners”"],
    ["Anna Test", "Finish the plan of cycle 1 at North School"],
    ["Anna Test", "Teach lesson 1 at North School"],
    ["Anna Test", "Say whether it is still used, 6 months on"],
    ["Anna Test", "Say whether it is still used, 12 months on"],
  ]);
});
