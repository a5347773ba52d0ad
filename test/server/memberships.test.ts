import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { tokensOf } from "#content/access/tokens.ts";
import { audit, memberships, outbox, roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";
import { addHeads } from "#test/support/heads.ts";

test("a school leaves an alliance on a day that its own head names, and the other side is told", async () => {
  let now = new Date("2026-09-01T09:00:00Z");
  const commons = await openCommons({
    now: () => now,
    settings: { SMTP_URL: "smtp://127.0.0.1:9" },
  });
  onTestFinished(commons.close);
  const { database } = commons;
  await addHeads(database);
  await database.write((tx) =>
    tx.insert(roles).values({
      id: "r-lead",
      personId: "ben",
      role: "alliance-lead",
      allianceId: "ridings",
      from: "2024-01-01",
    }),
  );
  for (const id of ["anna", "wim-head-of-west", "hana-head-of-south"])
    await expect(
      commons.memberships.end(await commons.viewer(id), "m-north", "2026-10-01"),
    ).rejects.toMatchObject({ code: "not-found" });
  const head = await commons.viewer("noor-head-of-north");
  await commons.memberships.end(head, "m-north", "2026-10-01");

  expect(
    await database.read.select().from(memberships).where(eq(memberships.id, "m-north")),
  ).toMatchObject([{ to: "2026-10-01" }]);
  const letters = await database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(letters.map(({ payload }) => [payload.to, payload.subject])).toEqual([
    ["ben@mail.example", "North School leaves Ridings Alliance"],
  ]);
  expect(
    await database.read.select().from(audit).where(eq(audit.action, "membership.end")),
  ).toMatchObject([{ actor: "noor-head-of-north", thing: "ridings" }]);
  const reads = async () => tokensOf(await commons.viewer("anna")).includes("alliance:ridings");
  now = new Date("2026-09-30T12:00:00Z");
  expect(await reads()).toBe(true);
  now = new Date("2026-10-01T12:00:00Z");
  expect(await reads()).toBe(false);
  await expect(commons.memberships.end(head, "m-north", "2027-01-01")).rejects.toMatchObject({
    code: "conflict",
  });
});
