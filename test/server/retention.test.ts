import { expect, onTestFinished, test } from "vitest";
import { monthsBefore, usualRetention } from "#content/access/retention.ts";
import { audit, messages, reports, sessions } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const time = { now: new Date("2026-01-10T12:00:00Z") };
  const commons = await openCommons({ now: () => time.now });
  onTestFinished(commons.close);
  return { commons, time, dev: await commons.viewer("dev"), anna: await commons.viewer("anna") };
}

test.each([
  ["2026-03-31T08:00:00Z", 1, "2026-02-28T08:00:00.000Z"],
  ["2026-03-15T08:00:00Z", 3, "2025-12-15T08:00:00.000Z"],
  ["2028-02-29T08:00:00Z", 12, "2027-02-28T08:00:00.000Z"],
])("%s less %i months", (now, months, before) => {
  expect(monthsBefore(new Date(now), months).toISOString()).toBe(before);
});

test("what is over goes at night, and nothing else", async () => {
  const { commons, time, dev } = await open();
  await commons.database.write(async (tx) => {
    const sent = { fromId: "anna", toId: "ben", text: "Hello" };
    await tx.insert(messages).values([
      { ...sent, id: "old", sentAt: new Date("2024-01-10T12:30:00Z") },
      { ...sent, id: "new", sentAt: new Date("2025-06-01T00:00:00Z") },
    ]);
    const report = { path: "/", reason: "wrong", note: "", createdAt: new Date("2020-01-01") };
    await tx.insert(reports).values([
      { ...report, id: "closed", closedAt: new Date("2020-02-01") },
      { ...report, id: "open" },
    ]);
    const session = { userId: "anna", createdAt: new Date("2025-01-01") };
    await tx.insert(sessions).values([
      { ...session, id: "ran-out", expiresAt: new Date("2025-11-01") },
      { ...session, id: "in-use", expiresAt: new Date("2026-02-01") },
    ]);
  });
  const of = async (kind: string) =>
    (await commons.retention.look(dev)).find((one) => one.kind === kind);
  expect(await of("messages")).toMatchObject({ months: 24, rows: 2, due: 1 });
  expect(await of("reports")).toMatchObject({ rows: 2, due: 1 });

  await commons.retention.begin();
  await commons.retention.begin();
  await commons.worker.drain();
  const { read } = commons.database;
  const ids = async (table: typeof messages | typeof reports | typeof sessions) =>
    (await read.select({ id: table.id }).from(table)).map(({ id }) => id).sort();
  // By noon the older message has half an hour left; the night after takes it.
  expect(await ids(messages)).toEqual(["new", "old"]);
  expect(await ids(reports)).toEqual(["open"]);
  expect(await ids(sessions)).toEqual(["in-use"]);
  time.now = new Date("2026-01-11T00:00:01Z");
  await commons.worker.drain();
  expect(await ids(messages)).toEqual(["new"]);
  const runs = (await read.select().from(audit)).filter(({ action }) => action === "retention.run");
  expect(runs.map(({ detail }) => detail)).toEqual([{ sessions: 1, reports: 1 }, { messages: 1 }]);
});

test("more than a batch goes in one night", async () => {
  const { commons, dev } = await open();
  await commons.database.write((tx) =>
    tx.insert(messages).values(
      Array.from({ length: 1200 }, (_, number) => ({
        ...{ id: `m${number}`, fromId: "anna", toId: "ben", text: "Hello" },
        sentAt: new Date("2020-01-01"),
      })),
    ),
  );
  await commons.retention.run();
  expect((await commons.retention.look(dev)).find(({ kind }) => kind === "messages")).toMatchObject(
    { rows: 0 },
  );
});

test("administrators choose within bounds, and nobody else looks", async () => {
  const { commons, dev, anna } = await open();
  await expect(commons.retention.look(anna)).rejects.toMatchObject({ code: "not-found" });
  await expect(commons.retention.set(anna, usualRetention, { isSure: true })).rejects.toMatchObject(
    {
      code: "not-found",
    },
  );
  await expect(
    commons.retention.set(
      dev,
      { ...usualRetention, log: 1, messages: Number.NaN },
      { isSure: true },
    ),
  ).rejects.toMatchObject({ problems: [{ field: "log" }, { field: "messages" }] });
  await commons.retention.set(dev, { ...usualRetention, log: 12 }, { isSure: true });
  expect(await commons.retention.get()).toEqual({ ...usualRetention, log: 12 });
});

test("shortening says how much would go at the next night, and asks once more", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const dev = await commons.viewer("dev");
  const [now, long] = [commons.clock(), new Date("2020-01-01T00:00:00Z")];
  await commons.database.write((tx) =>
    tx.insert(messages).values(
      [long, long, now].map((sentAt, number) => ({
        ...{ id: `m${number}`, fromId: "anna", toId: "ben", text: "Hello.", sentAt },
      })),
    ),
  );
  await commons.retention.set(dev, { ...usualRetention, messages: 120 }, { isSure: false });
  const shorter = { ...usualRetention, messages: 3 };
  await expect(commons.retention.set(dev, shorter, { isSure: false })).rejects.toMatchObject({
    problems: [
      {
        field: "sure",
        message:
          "Tonight 2 of “Messages between two people” would be deleted for good. Save it all the same?",
      },
    ],
  });
  expect((await commons.retention.get()).messages).toBe(120);
  await commons.retention.set(dev, shorter, { isSure: true });
  expect((await commons.retention.get()).messages).toBe(3);
});
