import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { mostTokens, parseNewToken } from "#content/access/api-token.ts";
import { apiTokens, audit, people } from "#drizzle/schema/index.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

let commons: Commons;
afterEach(() => commons.close());

const forReading = parseNewToken({ name: "Our website", power: "read", days: "30" });

test("a token speaks for its person as they are today, and only its hash is kept", async () => {
  commons = await openCommons();
  const { token } = await commons.apiTokens.make(await commons.viewer("anna"), forReading);
  expect(token).toMatch(/^pc_[\w-]{43}$/);
  const bearer = await commons.apiTokens.findBearer(token);
  expect(bearer).toMatchObject({ name: "Our website", scopes: ["read"] });
  expect(bearer?.viewer).toEqual(await commons.viewer("anna"));
  const rows = await commons.database.read.select().from(apiTokens);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0]?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("a token that is unknown, has run out or was revoked is nobody's", async () => {
  let now = new Date("2026-03-01T12:00:00Z");
  commons = await openCommons({ now: () => now });
  const anna = await commons.viewer("anna");
  const [ran, revoked] = [
    await commons.apiTokens.make(anna, forReading),
    await commons.apiTokens.make(anna, { ...forReading, days: 365 }),
  ];
  now = new Date("2026-03-31T11:59:59Z");
  expect(await commons.apiTokens.findBearer(ran.token)).toBeDefined();
  now = new Date("2026-03-31T12:00:00Z");
  expect(await commons.apiTokens.findBearer(ran.token)).toBeUndefined();
  expect(await commons.apiTokens.findBearer(revoked.token)).toBeDefined();
  const [listed] = await commons.apiTokens.list("anna");
  await expect(
    commons.apiTokens.revoke(await commons.viewer("ben"), listed?.id ?? ""),
  ).rejects.toMatchObject({ code: "not-found" });
  await commons.apiTokens.revoke(anna, listed?.id ?? "");
  expect(await commons.apiTokens.findBearer(revoked.token)).toBeUndefined();
  expect(await commons.apiTokens.findBearer("pc_nothing")).toBeUndefined();
  const recorded = await commons.database.read
    .select({ action: audit.action })
    .from(audit)
    .where(eq(audit.thing, listed?.id ?? ""));
  expect(recorded.map(({ action }) => action)).toEqual(["api-token.make", "api-token.revoke"]);
});

test("a person holds twenty at most, and those that ran out make room", async () => {
  let now = new Date("2026-03-01T12:00:00Z");
  commons = await openCommons({ now: () => now });
  const anna = await commons.viewer("anna");
  for (let made = 0; made < mostTokens; made++) await commons.apiTokens.make(anna, forReading);
  await expect(commons.apiTokens.make(anna, forReading)).rejects.toMatchObject({
    code: "conflict",
  });
  now = new Date("2026-04-01T12:00:00Z");
  await commons.apiTokens.make(anna, forReading);
  expect(await commons.apiTokens.list("anna")).toHaveLength(1);
});

test("who leaves the commons takes their tokens with them", async () => {
  commons = await openCommons();
  const ben = await commons.viewer("ben");
  const { token } = await commons.apiTokens.make(ben, forReading);
  await commons.leaving.leave(ben);
  expect(await commons.apiTokens.findBearer(token)).toBeUndefined();
});

test("outside the demo a sample person's token is nobody's", async () => {
  commons = await openCommons({ demo: false });
  await commons.database.write((tx) =>
    tx.update(people).set({ isSample: false }).where(eq(people.id, "ben")),
  );
  const tokens = await Promise.all(
    ["anna", "ben"].map(async (id) => commons.apiTokens.make(await commons.viewer(id), forReading)),
  );
  const found = await Promise.all(tokens.map(({ token }) => commons.apiTokens.findBearer(token)));
  expect(found.map((bearer) => bearer?.viewer.person?.id)).toEqual([undefined, "ben"]);
});
