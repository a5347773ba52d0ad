import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { slugOf } from "#content/practice/address.ts";
import { affiliations, followUps, logins, outbox, people, roles } from "#drizzle/schema/index.ts";
import { tellOf } from "#test/support/adaptations.ts";
import { openCommons } from "#test/support/commons.ts";

/** Ben's school tells of Anna's practice on 2 March 2026; `at` moves to a day and does what is due. */
async function open() {
  let now = new Date("2026-03-02T09:00:00Z");
  const commons = await openCommons({
    now: () => now,
    settings: { SMTP_URL: "smtp://127.0.0.1:1" },
  });
  onTestFinished(commons.close);
  const { database } = commons;
  await database.write(async (tx) => {
    await tx.insert(logins).values({
      ...{ id: "ben", name: "Ben", email: "ben@example.org", emailVerified: true },
      ...{ createdAt: now, updatedAt: now },
    });
  });
  const slug = await commons.publish(await commons.startWriteUp(), "public", "");
  const ben = await commons.viewer("ben");
  const id = await tellOf(commons, ben, slug);
  const at = async (day: string) => {
    now = new Date(`${day}T09:00:00Z`);
    for (const { payload } of await database.read
      .select()
      .from(outbox)
      .where(eq(outbox.kind, "follow-up")))
      await commons.followUps.remind(String(payload.id));
  };
  const letters = async () =>
    (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).filter(
      ({ payload }) => payload.subject === "Is it still used?",
    ).length;
  const halfYear = async () => (await commons.adaptations.find(ben, slug, id)).followUps[0];
  return { ...commons, commons, slug, ben, id, at, letters, halfYear };
}

const answer = { stillUsed: "yes", usedBy: "4", direction: "mixed" };

test("half a year and a year later it is asked about, and not a day before", async () => {
  const { followUps, adaptations, ben, slug, id, at, letters, halfYear } = await open();
  const { followUps: asked } = await adaptations.find(ben, slug, id);
  expect(asked.map(({ dueOn }) => dueOn)).toEqual(["2026-09-02", "2027-03-02"]);
  await at("2026-09-01");
  expect([await letters(), await followUps.listDue(ben)]).toEqual([0, []]);
  await expect(followUps.answer(ben, asked[0]?.id ?? "", answer)).rejects.toMatchObject({
    code: "conflict",
  });
  await at("2026-09-02");
  expect(await letters()).toBe(1);
  expect(await followUps.listDue(ben)).toMatchObject([{ adaptationId: id, months: 6 }]);
  await at("2026-09-02");
  expect(await letters()).toBe(1);
  await followUps.answer(ben, asked[0]?.id ?? "", answer);
  expect(await halfYear()).toMatchObject({ stillUsed: "yes", usedBy: 4, direction: "mixed" });
  await at("2026-12-02");
  expect([await letters(), await followUps.listDue(ben)]).toEqual([1, []]);
});

test("reminded once more after thirty days, then it is not followed up, and never a success", async () => {
  const { followUps, ben, at, letters, halfYear } = await open();
  await at("2026-09-02");
  await at("2026-10-01");
  expect(await letters()).toBe(1);
  await at("2026-10-02");
  expect(await letters()).toBe(2);
  await at("2026-10-31");
  expect(await halfYear()).toMatchObject({ nextOn: "2026-11-01" });
  await at("2026-11-01");
  expect(await letters()).toBe(2);
  expect(await halfYear()).toMatchObject({ nextOn: null, answeredOn: null, stillUsed: null });
  expect(await followUps.listDue(ben)).toEqual([]);
  // Late is better than never.
  const late = { stillUsed: "no", usedBy: "", direction: "" };
  await followUps.answer(ben, (await halfYear())?.id ?? "", late);
  expect(await halfYear()).toMatchObject({ stillUsed: "no", answeredOn: "2026-11-01" });
});

test("an answer is asked for in full, once, and of those who told it", async () => {
  const { commons, followUps, ben, at, halfYear } = await open();
  await at("2026-09-02");
  const id = (await halfYear())?.id ?? "";
  for (const [change, field] of [
    [{ stillUsed: "" }, "stillUsed"],
    [{ usedBy: "" }, "usedBy"],
    [{ usedBy: "0" }, "usedBy"],
    [{ usedBy: "2.5" }, "usedBy"],
    [{ direction: "splendid" }, "direction"],
  ] as const)
    await expect(followUps.answer(ben, id, { ...answer, ...change })).rejects.toMatchObject({
      problems: [{ field }],
    });
  for (const other of ["anna", "cara"])
    await expect(followUps.answer(await commons.viewer(other), id, answer)).rejects.toMatchObject({
      code: "not-found",
    });
  await followUps.answer(ben, id, answer);
  await expect(followUps.answer(ben, id, answer)).rejects.toMatchObject({ code: "conflict" });
});

test("of what is taken back nothing is asked, and told again it begins anew", async () => {
  const { adaptations, ben, slug, id, at, letters } = await open();
  await adaptations.takeBack(ben, slug, id, "2");
  await at("2026-09-02");
  expect(await letters()).toBe(0);
  await adaptations.tell(ben, slug, id, { audience: "public", looked: [], revision: "3" });
  const { followUps: asked } = await adaptations.find(ben, slug, id);
  expect(asked.map(({ dueOn }) => dueOn)).toEqual(["2027-03-02", "2027-09-02"]);
});

test("an enquiry is followed up in the same way, and its team answers", async () => {
  const { commons, enquiries, database, ben, at, letters } = await open();
  const enquiry = await enquiries.start(ben, {
    ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
    question: {
      ...{ form: "impact", intervention: "five words", outcome: "reading", cohort: "Year 8" },
    },
  });
  const begin = () =>
    database.write((tx) =>
      commons.followUps.begin(tx, { kind: "enquiry", id: enquiry.id }, "2026-03-02"),
    );
  await begin();
  await begin();
  expect(await database.read.select().from(followUps)).toHaveLength(4);
  await at("2026-09-02");
  expect(await letters()).toBe(2);
  const [first] = await commons.followUps.listOfEnquiry(enquiry.id);
  const ofEnquiry = {
    ...{ id: first?.id, adaptationId: null, months: 6, title: "Five words" },
    path: `/enquiries/${slugOf(enquiry)}/stage#still-used`,
  };
  expect(await commons.followUps.listDue(ben)).toContainEqual(expect.objectContaining(ofEnquiry));
  expect(await commons.followUps.listDue(await commons.viewer("anna"))).toEqual([]);
  await expect(
    commons.followUps.answer(await commons.viewer("anna"), first?.id ?? "", answer),
  ).rejects.toMatchObject({ code: "not-found" });
  await commons.followUps.answer(ben, first?.id ?? "", answer);
  expect((await commons.followUps.listDue(ben)).every(({ adaptationId }) => adaptationId)).toBe(
    true,
  );
  expect((await commons.followUps.listOfEnquiry(enquiry.id))[0]).toMatchObject({ usedBy: 4 });
});

/** Ben leaves on a day; hana heads his school and lee leads an enquiry there, if they are there. */
async function leaves(
  { database }: Pick<Awaited<ReturnType<typeof open>>, "database">,
  stay: readonly ("hana" | "lee")[],
) {
  const at = new Date("2026-03-02T09:00:00Z");
  await database.write(async (tx) => {
    await tx.update(affiliations).set({ to: "2026-04-01" }).where(eq(affiliations.personId, "ben"));
    for (const id of stay) {
      await tx.insert(people).values({ ...{ id, handle: id, name: id, post: "" }, createdAt: at });
      await tx.insert(affiliations).values({
        ...{ id: `a-${id}`, personId: id, schoolId: "south", from: "2024-01-01" },
      });
      await tx.insert(logins).values({
        ...{ id, name: id, email: `${id}@example.org`, emailVerified: true },
        ...{ createdAt: at, updatedAt: at },
      });
    }
    if (stay.includes("hana"))
      await tx.insert(roles).values({
        ...{ id: "r-hana", personId: "hana", role: "headteacher", schoolId: "south" },
        from: "2024-01-01",
      });
  });
}

const enquiryOf = {
  ...{ title: "Five words", method: "pdsa-series", allianceId: null, park: null },
  question: { form: "impact", intervention: "words", outcome: "reading", cohort: "Year 8" },
} as const;

test.each([
  [
    ["hana", "lee"],
    ["hana@example.org", "lee@example.org"],
  ],
  [["hana"], ["hana@example.org"]],
  [["lee"], ["lee@example.org"]],
  [[], []],
] as const)("once who told it has left, %j of the school are asked", async (stay, asked) => {
  const opened = await open();
  const { commons, enquiries, database, at, followUps: asking, slug, id } = opened;
  await leaves(opened, stay);
  if (stay.some((one) => one === "lee"))
    await enquiries.start(await commons.viewer("lee"), enquiryOf);
  await at("2026-09-02");
  const letters = (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).filter(
    ({ payload }) => payload.subject === "Is it still used?",
  );
  expect(letters.map(({ payload }) => payload.to).sort()).toEqual(asked);
  expect(
    letters.every(({ payload }) => String(payload.text).includes("has left your school")),
  ).toBe(true);
  const followUp = (await commons.adaptations.find(await commons.viewer("anna"), slug, id))
    .followUps[0];
  for (const one of stay) {
    const viewer = await commons.viewer(one);
    expect(await asking.listDue(viewer)).toMatchObject([{ adaptationId: id }]);
  }
  const gone = await commons.viewer("ben");
  await expect(asking.answer(gone, followUp?.id ?? "", answer)).rejects.toMatchObject({
    code: "not-found",
  });
  await at("2026-10-02");
  await at("2026-11-01");
  const [first] = stay;
  if (first) await asking.answer(await commons.viewer(first), followUp?.id ?? "", answer);
  expect(
    (await commons.adaptations.find(await commons.viewer("anna"), slug, id)).followUps[0],
  ).toMatchObject(
    first ? { nextOn: null, stillUsed: "yes" } : { nextOn: "2026-12-01", stillUsed: null },
  );
});

test("an enquiry asks who leads it and works there still, else those who plan it", async () => {
  const opened = await open();
  const { commons, enquiries, takingPart, database, ben, at } = opened;
  const slug = slugOf(await enquiries.start(ben, enquiryOf));
  await leaves(opened, ["lee"]);
  await takingPart.addMember(ben, slug, { person: "lee", role: "co-planner" });
  const { enquiry } = await enquiries.get(ben, slug);
  await database.write(async (tx) => {
    await tx.delete(followUps);
    await commons.followUps.begin(tx, { kind: "enquiry", id: enquiry.id }, "2026-03-02");
  });
  await at("2026-09-02");
  const letters = (await database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).filter(
    ({ payload }) => payload.subject === "Is it still used?",
  );
  expect(letters.map(({ payload }) => payload.to)).toEqual(["lee@example.org"]);
  expect(await commons.followUps.listDue(await commons.viewer("lee"))).toMatchObject([
    { title: "Five words", months: 6 },
  ]);
  expect(await commons.followUps.listDue(await commons.viewer("ben"))).toEqual([]);
});
