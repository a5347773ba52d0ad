import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { type Viewer, visitor } from "#content/access/tokens.ts";
import { audit, logins, outbox } from "#drizzle/schema/index.ts";
import { describeOwn } from "#server/people/own-record.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

const typed = {
  ...{ title: "Retelling scripts", levels: "Not yet\nSecure", pieces: "Script 1 to 3" },
  ...{ assessors: ["anna", "ben"], enquiry: "", measure: "" },
};

async function open(options: Parameters<typeof openCommons>[0] = {}) {
  const commons = await openCommons(options);
  onTestFinished(commons.close);
  const [anna, ben, cara, dev] = await Promise.all(
    ["anna", "ben", "cara", "dev"].map(commons.viewer),
  );
  if (!anna || !ben || !cara || !dev) throw new Error("somebody is missing");
  return { commons, anna, ben, cara, dev };
}

/** Marks the pieces in their order; null leaves one open. */
async function mark(commons: Commons, viewer: Viewer, id: string, levels: (number | null)[]) {
  const { pieces } = await commons.moderations.get(viewer, id);
  const given = levels.flatMap((level, at) => {
    const piece = pieces[at];
    return level === null || !piece ? [] : [[piece.id, level] as const];
  });
  await commons.moderations.mark(viewer, id, Object.fromEntries(given));
}

test("nobody sees another’s marks until both have marked every piece", async () => {
  const { commons, anna, ben } = await open();
  const id = await commons.moderations.start(anna, typed);
  await mark(commons, anna, id, [1, 1, 0]);
  const seen = await commons.moderations.get(ben, id);
  expect(seen).toMatchObject({ outcome: null, own: [], mayMark: true });
  expect(seen.assessors.map(({ finishedAt }) => finishedAt !== null)).toEqual([true, false]);
  const hers = await commons.moderations.get(anna, id);
  expect(hers).toMatchObject({ outcome: null });
  expect(hers.own).toHaveLength(3);
  await mark(commons, ben, id, [1, 0, null]);
  expect(await commons.moderations.get(anna, id)).toMatchObject({ outcome: null });
  const record = await describeOwn(commons.database.read, anna);
  expect(record).toMatchObject({ marks: [{}, {}, {}] });
  await mark(commons, ben, id, [null, null, 0]);
  const { outcome, moderation, mayMark } = await commons.moderations.get(anna, id);
  expect(moderation.closedAt).not.toBeNull();
  expect(mayMark).toBe(false);
  expect(outcome?.pairs).toMatchObject([{ first: "anna", second: "ben", agreement: { n: 3 } }]);
  expect(outcome?.pairs[0]?.table).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(outcome?.differing).toHaveLength(1);
  await expect(mark(commons, ben, id, [0, 0, 0])).rejects.toMatchObject({ code: "conflict" });
});

test("who takes no part finds nothing, whatever their role; the log tells no mark and no title", async () => {
  const { commons, anna, cara, dev } = await open();
  const id = await commons.moderations.start(anna, typed);
  await mark(commons, anna, id, [1, 1, 0]);
  for (const viewer of [visitor, cara, dev]) {
    await expect(commons.moderations.get(viewer, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(commons.moderations.close(viewer, id)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(commons.moderations.mark(viewer, id, {})).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await commons.moderations.listOwn(viewer)).toEqual([]);
  }
  const entries = await commons.database.read.select().from(audit).where(eq(audit.thing, id));
  expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
    ["moderation.start", {}],
    ["moderation.finish", {}],
  ]);
});

test("who began it without marking sees nothing before it is closed, and closes it", async () => {
  const { commons, anna, ben, cara } = await open();
  const id = await commons.moderations.start(cara, typed);
  await mark(commons, anna, id, [1, 1, 0]);
  await mark(commons, ben, id, [1, null, null]);
  expect(await commons.moderations.get(cara, id)).toMatchObject({
    ...{ outcome: null, own: [], mayMark: false, mayClose: true },
  });
  await expect(mark(commons, cara, id, [1])).rejects.toMatchObject({ code: "not-allowed" });
  await expect(commons.moderations.close(ben, id)).rejects.toMatchObject({ code: "not-allowed" });
  await commons.moderations.close(cara, id);
  const { outcome } = await commons.moderations.get(cara, id);
  expect(outcome?.pairs[0]?.agreement?.n).toBe(1);
  await expect(commons.moderations.close(cara, id)).rejects.toMatchObject({ code: "conflict" });
});

test("two assessors, of two schools, at the least; and only of people who work here", async () => {
  const { commons, anna, dev } = await open();
  for (const [assessors, field] of [
    [["anna"], "assessor-2"],
    [["anna", "anna"], "assessor-2"],
    [["anna", "dev"], "assessor-2"],
  ] as const)
    await expect(
      commons.moderations.start(anna, { ...typed, assessors: [...assessors] }),
    ).rejects.toMatchObject({ code: "invalid", problems: [{ field }] });
  for (const viewer of [visitor, dev])
    await expect(commons.moderations.start(viewer, typed)).rejects.toMatchObject({
      code: "not-allowed",
    });
});

test("a mark is a level of the scale, of a piece that is there", async () => {
  const { commons, anna, ben } = await open();
  const id = await commons.moderations.start(anna, typed);
  const other = await commons.moderations.start(anna, { ...typed, title: "Other scripts" });
  const elsewhere = (await commons.moderations.get(anna, other)).pieces[0]?.id ?? "";
  const own = (await commons.moderations.get(anna, id)).pieces[0]?.id ?? "";
  for (const wrong of [{}, { [own]: 2 }, { [own]: -1 }, { [own]: 0.5 }, { [elsewhere]: 0 }])
    await expect(commons.moderations.mark(ben, id, wrong)).rejects.toMatchObject({
      code: "invalid",
    });
});

test("those asked are written to, and all are told when the marks can be seen", async () => {
  const { commons, anna, ben } = await open({ settings: { SMTP_URL: "smtp://localhost:1" } });
  await commons.database.write((tx) =>
    tx.insert(logins).values(
      ["anna", "ben"].map((id) => ({
        ...{ id, name: id, email: `${id}@example.org`, emailVerified: true },
        ...{ createdAt: new Date(), updatedAt: new Date() },
      })),
    ),
  );
  const letters = async () =>
    (await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"))).map(
      ({ payload }) => `${payload.to}: ${payload.subject}`,
    );
  const id = await commons.moderations.start(anna, typed);
  expect(await letters()).toEqual(["ben@example.org: Anna Test asks you to mark 3 pieces"]);
  await mark(commons, anna, id, [1, 1, 0]);
  await mark(commons, ben, id, [1, 1, 0]);
  expect((await letters()).filter((line) => line.includes("can be seen"))).toHaveLength(2);
});
