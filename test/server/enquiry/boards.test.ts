import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";
import { openCommons } from "#test/support/commons.ts";

const question = {
  ...{ form: "impact" as const, intervention: "words", outcome: "reading", cohort: "Year 8" },
};

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const start = async (title: string, audience = "team") => {
    const enquiry = await commons.enquiries.start(anna, {
      ...{ title, method: "pdsa-series", question, allianceId: "ridings", park: null },
    });
    await commons.showing.show(anna, slugOf(enquiry), { audience, looked: [] });
    return slugOf(enquiry);
  };
  return { ...commons, anna, start };
}

test("an alliance's board stands by stage, and shows each what they may read", async () => {
  const { boards, stages, viewer, anna, start } = await open();
  const own = await start("Kept to the team");
  const shared = await start("Shared with the alliance", "alliance:ridings");
  const stopped = await start("Given up", "public");
  await stages.move(anna, shared, { to: "forming", sure: true, park: null });
  await stages.stop(anna, stopped, { why: "No time.", learnt: "Begin smaller." });
  const seenBy = async (handle: string) =>
    (await boards.ofAlliance(handle ? await viewer(handle) : visitor, "ridings")).columns.map(
      ({ name, entries }) => [name, entries.map(({ slug }) => slug)],
    );
  expect(await seenBy("anna")).toEqual([
    ["An idea", [own]],
    ["Finding partners", [shared]],
    ["Ended early", [stopped]],
  ]);
  expect(await seenBy("ben")).toEqual([
    ["Finding partners", [shared]],
    ["Ended early", [stopped]],
  ]);
  expect(await seenBy("")).toEqual([["Ended early", [stopped]]]);
});

test("a board shows others the title that was looked through, not the one typed since", async () => {
  const { boards, database, enquiries, live, viewer, anna, start } = await open();
  const slug = await start("Looked through", "alliance:ridings");
  const { enquiry } = await enquiries.get(anna, slug);
  await live.change(enquiry.liveDocumentId, "anna", (doc) =>
    doc.getText("title").insert(0, "Typed since. "),
  );
  await database.write((tx) => enquiries.paused(tx, enquiry.liveDocumentId, []));
  const titlesFor = async (handle: string) =>
    (await boards.ofAlliance(await viewer(handle), "ridings")).columns.flatMap(({ entries }) =>
      entries.map(({ title }) => title),
    );
  expect(await titlesFor("anna")).toEqual(["Typed since. Looked through"]);
  expect(await titlesFor("ben")).toEqual(["Looked through"]);
});

test("a school's page has its priorities, what it put off, and what is over", async () => {
  const { boards, stages, takingPart, viewer, anna, start } = await open();
  const [one, two, three] = [
    await start("One idea"),
    await start("Two ideas"),
    await start("Three ideas", "member"),
  ];
  await takingPart.park(anna, two, { schoolId: "north", parked: true, park: null });
  await stages.stop(anna, three, { why: "No time.", learnt: "Begin smaller." });
  const seenBy = async (handle: string) => {
    const { priorities, parked, over } = await boards.ofSchool(await viewer(handle), "north");
    return [priorities, parked, over].map((entries) => entries.map(({ slug }) => slug));
  };
  expect(await seenBy("anna")).toEqual([[one], [two], [three]]);
  expect(await seenBy("cara")).toEqual([[], [], [three]]);
});
