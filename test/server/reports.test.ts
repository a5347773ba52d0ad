import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { logins, outbox } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

test("a report waits until an administrator says what was done, and who reported is told", async () => {
  const commons = await openCommons({ settings: { SMTP_URL: "smtp://127.0.0.1:9" } });
  onTestFinished(commons.close);
  const now = new Date();
  await commons.database.write((tx) =>
    tx.insert(logins).values({
      id: "ben",
      name: "Ben",
      email: "ben@school.example",
      createdAt: now,
      updatedAt: now,
    }),
  );
  const [ben, dev] = [await commons.viewer("ben"), await commons.viewer("dev")];
  const report = { path: "/practice/x", reason: "wrong", note: "The table." };
  await commons.reports.file(ben, report, "");
  await commons.reports.file(visitor, { ...report, reason: "copied" }, "");
  const list = async (closed: boolean, reason = "") =>
    (await commons.reports.list(dev, { closed, reason }, 1)).reports;
  expect((await list(false)).map(({ reason }) => reason).sort()).toEqual(["copied", "wrong"]);
  const [mine] = await list(false, "wrong");
  const id = mine?.id ?? "";
  await expect(commons.reports.close(dev, id, { said: " ", next: "" })).rejects.toMatchObject({
    problems: [{ field: `outcome-${id}` }],
  });
  await expect(commons.reports.close(ben, id, { said: "Mended.", next: "" })).rejects.toMatchObject(
    {
      code: "not-found",
    },
  );
  await commons.reports.close(dev, id, { said: "Its authors mended the table.", next: "" });
  await expect(commons.reports.close(dev, id, { said: "Again.", next: "" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await list(false)).toHaveLength(1);
  expect(await list(true)).toMatchObject([
    { outcome: "Its authors mended the table.", closedByName: "Dev Test" },
  ]);
  const letters = await commons.database.read.select().from(outbox).where(eq(outbox.kind, "mail"));
  expect(letters.map(({ payload }) => payload.to)).toEqual(["ben@school.example"]);
  expect(String(letters[0]?.payload.text)).toContain("Its authors mended the table.");
});
