/** What a list is cut at is said beside it: the counts are those of the whole. */
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { lineList, newLine } from "#content/enquiry/live-plan.ts";
import { slugOf } from "#content/practice/address.ts";
import {
  calls as callRows,
  enquirySchools,
  placements,
  results,
  roles,
  enquiries as rows,
  shownEnquiries,
  stageMoves,
} from "#drizzle/schema/index.ts";
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

/** 205 enquiries of ben's in the alliance, each older than the one before, shown to the alliance; and anna's. */
async function openMany() {
  const commons = await open();
  const { database, enquiry } = commons;
  const ids = many(205).map((id) => `e${String(id).padStart(3, "0")}`);
  await database.write(async (tx) => {
    const [anna] = await tx.select().from(rows).where(eq(rows.id, enquiry.id));
    if (!anna) throw new Error("there is no enquiry");
    await tx.insert(rows).values(
      ids.map((id, i) => ({
        ...{ ...anna, id, key: id, title: `Enquiry ${id}`, liveDocumentId: `live-${id}` },
        ...{
          allianceId: "ridings",
          createdBy: "ben",
          updatedAt: new Date(at.getTime() - i * 60_000),
        },
      })),
    );
    await tx.insert(enquirySchools).values(
      ids.map((enquiryId) => ({
        ...{ enquiryId, schoolId: "south", standing: "in" as const, askedAt: at },
      })),
    );
    await setAudienceOf(tx, ids, ["alliance:ridings"]);
    await tx.insert(roles).values({
      ...{ id: "r-anna", personId: "anna", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    });
  });
  await showCopies(commons, ids);
  return { ...commons, ids, anna: await commons.viewer("anna") };
}

/** Copies as they are read, of no content. */
async function showCopies({ database, showing, anna, slug }: Opened, ids: string[]) {
  const { content } = await showing.review(anna, slug, "public");
  await database.write((tx) =>
    tx.insert(shownEnquiries).values(
      ids.map((enquiryId) => ({
        ...{ enquiryId, content, title: `Enquiry ${enquiryId}`, question: "" },
        ...{ shownBy: "ben", shownAt: at },
      })),
    ),
  );
}

type Opened = Awaited<ReturnType<typeof open>>;

test("boards have all that one may read, page by page", async () => {
  const { boards, anna, ids } = await openMany();
  const keysOn = async (page: number) => {
    const { columns, total } = await boards.ofAlliance(anna, "ridings", page);
    return { total, keys: columns.flatMap(({ entries }) => entries.map(({ key }) => key)) };
  };
  const [first, second] = [await keysOn(1), await keysOn(2)];
  expect([first.total, first.keys.length, second.keys.length]).toEqual([205, 200, 5]);
  expect([...first.keys, ...second.keys].sort()).toEqual(ids);
  const south = await boards.ofSchool(anna, "south", 2);
  expect([south.total, south.priorities.length, south.parked.length]).toEqual([205, 5, 0]);
  expect((await boards.ofAlliance(visitor, "ridings")).total).toBe(0);
});

test("an idea keeps its enquiries, whichever page of choices it is changed on", async () => {
  const { allianceDrivers, anna, ids } = await openMany();
  const change = async () => ({
    ...{
      slug: "ridings",
      revision: (await allianceDrivers.get(anna, "ridings")).diagram?.revision ?? 0,
    },
  });
  await allianceDrivers.setAim(anna, await change(), {
    ...{ howMuch: "Nine in ten", forWhom: "in Year 8", byWhen: "by July 2027" },
  });
  await allianceDrivers.putDriver(anna, await change(), {
    id: null,
    text: "Fluency",
    parent: null,
  });
  const { diagram } = await allianceDrivers.get(anna, "ridings");
  const drivers = diagram?.drivers.map(({ id }) => id) ?? [];
  const idea = { text: "Read in pairs", drivers };
  const [newest = "", oldest = ""] = [ids[0], ids.at(-1)];
  await allianceDrivers.putIdea(anna, await change(), { ...idea, id: null, enquiries: [oldest] });
  const see = async (page = 1) => {
    const seen = await allianceDrivers.get(anna, "ridings", page);
    const [one] = seen.diagram?.ideas ?? [];
    return {
      ...seen,
      id: one?.id ?? null,
      hidden: one?.hidden,
      own: one?.enquiries.map(({ key }) => key),
    };
  };
  const first = await see();
  expect([first.own, first.hidden, first.pages.total]).toEqual([[oldest], 0, 205]);
  expect(first.choices).toHaveLength(200);
  expect((await see(2)).choices.map(({ key }) => key)).toContain(oldest);
  const enquiries = [oldest, newest];
  await allianceDrivers.putIdea(anna, await change(), { ...idea, id: first.id, enquiries });
  expect((await see()).own?.sort()).toEqual([newest, oldest]);
  await allianceDrivers.putIdea(anna, await change(), {
    ...idea,
    id: first.id,
    enquiries: [newest],
  });
  expect((await see()).own).toEqual([newest]);
});
