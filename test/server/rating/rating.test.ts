import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import {
  audiences,
  audit,
  designations,
  enquiries,
  enquiryMembers,
  enquirySchools,
  logins,
  outbox,
  ratings,
  writeUps,
} from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { appointRaters, compared, described, measured, saying } from "#test/support/raters.ts";

async function openRated(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons(options);
  onTestFinished(commons.close);
  await appointRaters(commons, "cara", "eve", "finn", "ben");
  const slug = await commons.publish(await commons.startWriteUp());
  const rate = async (
    who: string,
    record: object,
    more: Record<string, string> = {},
    version = 1,
  ) =>
    commons.rating.save(await commons.viewer(who), slug, { version, given: saying(record, more) });
  const strength = async () =>
    (await commons.database.read.select().from(writeUps)).find(({ key }) => slug.endsWith(key))
      ?.strength;
  const shownTo = async (who: string | null) => {
    const viewer = who ? await commons.viewer(who) : await commons.viewerOf({ headers: {} });
    return commons.ratingReading.showOn(viewer, await commons.library.getPage(viewer, slug));
  };
  return { ...commons, slug, rate, strength, shownTo };
}

test("one rates, another agrees, and the level stands on the write-up", async () => {
  const { rate, strength, shownTo } = await openRated();
  expect((await shownTo(null)).rating?.standing).toEqual({ state: "unrated" });
  await rate("cara", measured);
  expect(await strength()).toBe(2);
  expect((await shownTo(null)).rating?.standing).toMatchObject({ state: "one", level: 2 });
  await rate("eve", { ...measured, classesTried: 2 });
  expect((await shownTo("anna")).rating).toMatchObject({
    standing: { state: "agreed", level: 2 },
    line: "No clear change in two classes; nobody was compared, so other causes remain",
    ratings: [{ rater: "Eve Test" }, { rater: "Cara Test" }],
  });
});

test("who is to rate sees nothing of the other rating before two have rated", async () => {
  const { rate, shownTo, ratingQueue, viewer, library, raterAgreement, evidenceMap } =
    await openRated();
  const before = {
    shown: await shownTo("eve"),
    queue: await ratingQueue.list(await viewer("eve"), { queue: "new" }),
    list: await library.listRecent(await viewer("eve")),
    map: await evidenceMap.get(await viewer("eve"), "phase", null),
    waiting: await ratingQueue.countWaiting(await viewer("eve")),
    agreement: await raterAgreement.find(await viewer("eve")),
  };
  await rate("cara", measured);
  expect({
    shown: await shownTo("eve"),
    queue: await ratingQueue.list(await viewer("eve"), { queue: "new" }),
    list: await library.listRecent(await viewer("eve")),
    map: await evidenceMap.get(await viewer("eve"), "phase", null),
    waiting: await ratingQueue.countWaiting(await viewer("eve")),
    agreement: await raterAgreement.find(await viewer("eve")),
  }).toEqual(before);
  expect(before.shown).toMatchObject({ mayRate: true, isBlind: true, rating: null });
  expect((await library.listRecent(await viewer("anna"))).entries[0]?.strength).toBe(2);
  await rate("eve", compared);
  expect((await shownTo("eve")).rating?.ratings).toHaveLength(2);
  expect((await shownTo("finn")).rating?.ratings).toHaveLength(2);
});

test("search results tell the level to its readers, and not to who is to rate it", async () => {
  const { rate, strengths, viewer, viewerOf, slug, database } = await openRated();
  const [row] = (await database.read.select().from(writeUps)).filter(({ key }) =>
    slug.endsWith(key),
  );
  const hits = [{ id: `practice:${row?.id}` }, { id: "school:1" }, { id: `draft:${row?.id}` }];
  const toldTo = async (who: string) => [...(await strengths.ofHits(await viewer(who), hits))];
  expect(await toldTo("anna")).toEqual([]);
  await rate("cara", measured);
  expect(await toldTo("anna")).toEqual([[hits[0]?.id, 2]]);
  expect(await toldTo("cara")).toEqual([[hits[0]?.id, 2]]);
  expect(await toldTo("eve")).toEqual([]);
  await database.write((tx) => tx.delete(audiences).where(eq(audiences.thing, row?.id ?? "")));
  expect([...(await strengths.ofHits(await viewerOf({ headers: {} }), hits))]).toEqual([]);
  expect(await toldTo("anna")).toEqual([]);
});

test("two who disagree settle it with a reason, and both records stay", async () => {
  const { rate, strength, shownTo, settling, viewer, slug } = await openRated();
  await rate("cara", measured);
  await expect(
    settling.settle(await viewer("cara"), slug, { level: "2", reason: "So.", review: "" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await rate("eve", compared);
  expect(await strength()).toBeNull();
  expect((await shownTo(null)).rating).toMatchObject({
    standing: { state: "disagreement", levels: [2, 3] },
    line: "No clear change; no numbers are attached to it, so its words are all there is",
  });
  await settling.remark(await viewer("eve"), slug, "The other class had the same test.");
  await settling.remark(await viewer("anna"), slug, "It had the same teacher too.");
  await expect(settling.remark(await viewer("dev"), slug, "Me too.")).rejects.toMatchObject({
    code: "not-allowed",
  });
  const asked = { level: "3", reason: "", review: "6" };
  await expect(settling.settle(await viewer("finn"), slug, asked)).rejects.toMatchObject({
    code: "invalid",
  });
  await settling.settle(await viewer("finn"), slug, { ...asked, reason: "Both were tested." });
  expect(await strength()).toBe(3);
  const { rating } = await shownTo("anna");
  expect(rating).toMatchObject({
    standing: { state: "settled", level: 3 },
    settled: { by: "Finn Test", reason: "Both were tested." },
  });
});

test("nobody rates their own work, that of their school, or of an enquiry of theirs", async () => {
  const { rate, rating, viewer, slug, database, ratingQueue } = await openRated();
  await database.write((tx) =>
    tx.insert(designations).values(
      ["anna", "dev"].map((personId) => ({
        ...{ id: `d-${personId}`, personId, kind: "research-lead", body: "", from: "2024-01-01" },
        to: personId === "dev" ? "2025-01-01" : null,
      })),
    ),
  );
  await expect(rating.open(await viewer("anna"), slug)).rejects.toMatchObject({
    code: "not-allowed",
  });
  expect((await ratingQueue.list(await viewer("anna"), { queue: "new" })).items).toEqual([]);
  await expect(rate("dev", measured)).rejects.toMatchObject({ code: "not-found" });
  await expect(ratingQueue.list(await viewer("dev"), { queue: "new" })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("what a research lead may not read is not there to be rated", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await appointRaters(commons, "cara", "ben");
  const slug = await commons.publish(await commons.startWriteUp(), "alliance:ridings");
  const cara = await commons.viewer("cara");
  await expect(commons.rating.open(cara, slug)).rejects.toMatchObject({ code: "not-found" });
  expect((await commons.ratingQueue.list(cara, { queue: "new" })).total).toBe(0);
  expect(
    (await commons.ratingQueue.list(await commons.viewer("ben"), { queue: "new" })).total,
  ).toBe(1);
});

test("a new version is not rated yet, and the rating of the old one stays readable", async () => {
  const { rate, strength, shownTo, publish, slug, ratingQueue, viewer, ...commons } =
    await openRated();
  await rate("cara", measured);
  await rate("eve", measured);
  await publish(slug, "public", "Said how the test was marked.");
  expect(await strength()).toBeNull();
  expect((await shownTo(null)).rating?.standing).toEqual({
    ...{ state: "reopened", because: "version", ratedBefore: 1 },
  });
  const reopened = await ratingQueue.list(await viewer("cara"), { queue: "reopened" });
  expect(reopened.items.map(({ ratedBefore }) => ratedBefore)).toEqual([1]);
  expect(reopened.counts).toMatchObject({ new: 0, reopened: 1 });
  await expect(rate("cara", measured)).rejects.toMatchObject({ code: "conflict" });
  const first = await commons.library.getPage(await viewer("anna"), slug, 1);
  const old = await commons.ratingReading.showOn(await viewer("anna"), first);
  expect(old.rating?.standing).toMatchObject({ state: "agreed", level: 2 });
  await rate("cara", described, {}, 2);
  expect(await strength()).toBe(1);
});

test("who rates again keeps what they said before", async () => {
  const { rate, strength, ratingReading, viewer, slug, library } = await openRated();
  await rate("cara", measured);
  await rate("cara", compared);
  expect(await strength()).toBe(3);
  const { writeUp } = await library.getPage(await viewer("anna"), slug);
  const { ratings: said } = await ratingReading.listHistory(writeUp);
  expect(said.map(({ level, isCurrent, version }) => [level, isCurrent, version])).toEqual([
    [3, true, 1],
    [2, false, 1],
  ]);
});

test("a level that is not the one worked out needs its reason", async () => {
  const { rate, database } = await openRated();
  await expect(rate("cara", compared, { "level-nesta": "2" })).rejects.toMatchObject({
    problems: [{ field: "reason-nesta" }],
  });
  const more = { "level-nesta": "2", "reason-nesta": "The classes were set by attainment." };
  await rate("cara", compared, more);
  const [row] = await database.read.select().from(ratings);
  expect(row).toMatchObject({ level: 2, isCurrent: true });
  expect(row?.verdicts[0]).toMatchObject({ scale: "nesta", version: "2013", level: 3, final: 2 });
});

test("a third is refused while two have rated it, until it is time to look again", async () => {
  let now = new Date("2026-01-10T09:00:00Z");
  const { rate, ratingQueue, viewer, shownTo } = await openRated({ now: () => now });
  await rate("cara", measured, { review: "6" });
  await rate("eve", measured, { review: "6" });
  await expect(rate("finn", compared)).rejects.toMatchObject({ code: "conflict" });
  expect((await ratingQueue.list(await viewer("finn"), { queue: "new" })).total).toBe(0);
  now = new Date("2026-07-11T09:00:00Z");
  expect((await shownTo(null)).rating).toMatchObject({ isDue: true, standing: { level: 2 } });
  const { counts, items } = await ratingQueue.list(await viewer("finn"), { queue: "due" });
  expect(counts).toMatchObject({ new: 0, due: 1 });
  expect(items[0]?.reviewDue).toBe("2026-07-10");
  await rate("finn", measured);
  expect((await ratingQueue.list(await viewer("cara"), { queue: "due" })).total).toBe(0);
});

test("the queue is by alliance and theme, and the next is found from any place in it", async () => {
  const { ratingQueue, viewer, slug, startWriteUp, publish, rate } = await openRated();
  const second = await publish(await startWriteUp({ title: "Another practice of ours" }));
  const eve = await viewer("eve");
  const queue = { queue: "new" as const };
  expect((await ratingQueue.list(eve, queue)).items.map((item) => item.slug)).toEqual([
    ...[slug, second],
  ]);
  expect((await ratingQueue.list(eve, { ...queue, theme: "phonics" })).total).toBe(0);
  expect((await ratingQueue.list(eve, { ...queue, alliance: "ridings" })).total).toBe(0);
  expect(await ratingQueue.findNext(eve, queue, slug)).toBe(second);
  expect(await ratingQueue.findNext(eve, queue, second)).toBe(slug);
  await rate("eve", measured);
  expect(await ratingQueue.findNext(eve, queue, slug)).toBe(second);
  const bare = await ratingQueue.list(eve, { queue: "bare" });
  expect(bare.items.map((item) => [item.slug, item.bareClaims])).toEqual([[second, 2]]);
  // What two have rated already is nothing that a third could work.
  await rate("cara", measured);
  const finns = await ratingQueue.list(await viewer("finn"), { queue: "bare" });
  expect(finns.items.map((item) => item.slug)).toEqual([second]);
  const { themes } = await ratingQueue.listChoices(eve);
  expect(themes.length).toBeGreaterThan(0);
});

test("agreement is of the first two, who did not know of each other", async () => {
  let now = new Date("2026-01-10T09:00:00Z");
  const { rate, raterAgreement, viewer } = await openRated({ now: () => now });
  await rate("cara", measured, { review: "6" });
  await rate("eve", measured, { review: "6" });
  now = new Date("2026-07-11T09:00:00Z");
  await rate("finn", compared);
  await rate("eve", compared);
  const { overall, pairs } = await raterAgreement.find(await viewer("cara"));
  expect(overall[0]).toMatchObject({ scale: "nesta", n: 1 });
  expect(pairs.map(({ raters }) => raters)).toEqual([["Cara Test", "Eve Test"]]);
});

test("agreement is of the first version that two rated: of a later one they have read each other", async () => {
  const { rate, raterAgreement, viewer, ...commons } = await openRated();
  await rate("cara", measured);
  await commons.publish(commons.slug);
  await rate("cara", measured, {}, 2);
  await rate("eve", measured, {}, 2);
  await commons.publish(commons.slug);
  await rate("eve", compared, {}, 3);
  await rate("finn", compared, {}, 3);
  const { overall, pairs } = await raterAgreement.find(await viewer("cara"));
  expect(overall[0]).toMatchObject({ scale: "nesta", n: 1 });
  expect(pairs.map(({ raters }) => raters)).toEqual([["Cara Test", "Eve Test"]]);
});

test("authors get a letter when rated and settled, and raters when they disagree", async () => {
  const { rate, settling, viewer, slug, database } = await openRated({
    settings: { SMTP_URL: "smtp://localhost:2525" },
  });
  await database.write((tx) =>
    tx.insert(logins).values(
      ["anna", "cara", "eve"].map((id) => ({
        ...{ id, name: id, email: `${id}@example.org`, emailVerified: true },
        ...{ createdAt: new Date(), updatedAt: new Date() },
      })),
    ),
  );
  const sent = async () => {
    const rows = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
    await database.write((tx) => tx.delete(outbox));
    return rows.map(({ payload }) => `${payload.to}: ${payload.subject}`).sort();
  };
  await rate("cara", measured);
  expect(await sent()).toEqual(["anna@example.org: Something you wrote was rated"]);
  await rate("eve", compared);
  expect(await sent()).toEqual([
    "anna@example.org: Something you wrote was rated",
    "cara@example.org: You do not agree yet about “Retelling before questions”",
    "eve@example.org: You do not agree yet about “Retelling before questions”",
  ]);
  const asked = { level: "2", reason: "Nobody was alike.", review: "" };
  await settling.settle(await viewer("eve"), slug, asked);
  expect(await sent()).toEqual([
    "anna@example.org: Raters have settled what they disagreed on",
    "cara@example.org: Raters have settled what they disagreed on",
  ]);
  const actions = (await database.read.select().from(audit)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(["rating.save", "rating.settle"]));
});

test("the rule for one write-up and the condition over many say the same", async () => {
  const { viewer, ratingQueue, rating, slug, database, startWriteUp, publish } = await openRated();
  const second = await publish(await startWriteUp({ title: "A second practice of ours" }));
  await database.write((tx) => tx.update(writeUps).set({ allianceId: "ridings" }));
  for (const identity of ["named", "alliance"] as const) {
    await database.write((tx) => tx.update(writeUps).set({ identity }));
    for (const who of ["ben", "cara", "eve", "finn"]) {
      const listed = await ratingQueue.list(await viewer(who), { queue: "new" });
      for (const one of [slug, second]) {
        const opened = await rating.open(await viewer(who), one).then(
          () => true,
          () => false,
        );
        expect([who, identity, opened]).toEqual([
          ...[who, identity, listed.items.some((item) => item.slug === one)],
        ]);
        expect(opened).toBe(identity === "named" || who !== "ben");
      }
    }
  }
});

test("nobody rates what came from an enquiry that their school took part in", async () => {
  const { database, rating, ratingQueue, slug, viewer } = await openRated();
  const eve = await viewer("eve");
  const [writeUp] = await database.read.select().from(writeUps);
  const at = new Date("2026-01-01");
  await database.write(async (tx) => {
    await tx.insert(enquiries).values({
      ...{ id: "enquiry", key: "retellng", title: "Retelling", question: "", stage: "plan" },
      ...{ method: "pdsa-series", liveDocumentId: "plan", writeUpId: writeUp?.id ?? null },
      ...{ createdBy: "anna", createdAt: at, updatedAt: at },
    });
    await tx.insert(enquirySchools).values({
      ...{ enquiryId: "enquiry", schoolId: "east", standing: "left", askedAt: at },
    });
    await tx.insert(enquiryMembers).values({
      ...{ enquiryId: "enquiry", personId: "finn", role: "research-mentor", addedAt: at },
    });
  });
  for (const who of [eve, await viewer("finn")]) {
    await expect(rating.open(who, slug)).rejects.toMatchObject({ code: "not-allowed" });
    expect((await ratingQueue.list(who, { queue: "new" })).total).toBe(0);
  }
  await rating.open(await viewer("cara"), slug);
});
