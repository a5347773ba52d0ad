import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { affiliations, people } from "#drizzle/schema/index.ts";
import { operations } from "#server/api/operations.ts";
import { dayOf } from "#server/clock.ts";
import { serveApi } from "#test/support/served-api.ts";

const day = 24 * 60 * 60 * 1000;

test("a token that is missing, unknown, revoked or has run out is told one and the same", async () => {
  let now = new Date();
  const { ask, commons, tokenFor } = await serveApi({ now: () => now });
  const [ran, revoked] = [await tokenFor("anna", "read", 7), await tokenFor("ben", "read")];
  expect((await ask("GET /me", { token: revoked })).status).toBe(200);
  const [listed] = await commons.apiTokens.list("ben");
  await commons.apiTokens.revoke(await commons.viewer("ben"), listed?.id ?? "");
  now = new Date(now.getTime() + 8 * day);
  const basic = { authorization: `Basic ${Buffer.from("anna:anna").toString("base64")}` };
  const answers = await Promise.all([
    ask("GET /me"),
    ask("GET /me", { token: "pc_unknown" }),
    ask("GET /me", { token: revoked }),
    ask("GET /me", { token: ran }),
    ask("GET /me", { headers: basic }),
    ask("GET /practice", { token: revoked }),
  ]);
  const told = answers.map(({ status, headers, text }) =>
    [status, headers.get("www-authenticate"), text].join(" "),
  );
  expect(told[0]).toMatch(/^401 Bearer realm="Practice Commons" /);
  expect(new Set(told).size).toBe(1);
});

test("a token does what its scopes say, and a wider operation tells which it lacks", async () => {
  const { ask, tokenFor } = await serveApi();
  const powers = ["read", "read write", "read write publish", "read write publish run"];
  const tokens = await Promise.all(powers.map((power) => tokenFor("anna", power)));
  for (const { method, path, scope } of operations) {
    const what = `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "00000000")}`;
    const refused: boolean[] = [];
    for (const token of tokens) {
      const { status, headers } = await ask(what, { token });
      const challenge = headers.get("www-authenticate") ?? "";
      refused.push(status === 403 && challenge.includes(`scope="${scope}"`));
    }
    const expected = powers.map((power) => !power.split(" ").includes(scope));
    expect([what, refused]).toEqual([what, expected]);
  }
}, 120_000);

test("without a token only what is open answers", async () => {
  // A hundred at a time: an address may ask so often in a minute, and there are more operations.
  for (let at = 0; at < operations.length; at += 100) {
    const { ask } = await serveApi();
    for (const { method, path, isOpen } of operations.slice(at, at + 100)) {
      const what = `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "00000000")}`;
      if (!isOpen) expect([what, (await ask(what)).status]).toEqual([what, 401]);
    }
  }
}, 120_000);

test("who leaves a school reads its things no more, with the next request", async () => {
  const { ask, commons, tokenFor } = await serveApi();
  const slug = await commons.publish(await commons.startWriteUp(), "alliance:ridings");
  const token = await tokenFor("ben", "read");
  expect((await ask(`GET /practice/${slug}`, { token })).status).toBe(200);
  await commons.database.write((tx) =>
    tx
      .update(affiliations)
      .set({ to: dayOf(new Date()) })
      .where(eq(affiliations.personId, "ben")),
  );
  expect((await ask(`GET /practice/${slug}`, { token })).status).toBe(404);
  expect((await ask("GET /me", { token })).body).toMatchObject({ isMember: false, schools: [] });
});

test("who leaves the commons is nobody here", async () => {
  const { ask, commons, tokenFor } = await serveApi();
  const token = await tokenFor("ben");
  await commons.leaving.leave(await commons.viewer("ben"));
  expect((await ask("GET /me", { token })).status).toBe(401);
  expect(await commons.database.read.select().from(people).where(eq(people.handle, "ben"))).toEqual(
    [],
  );
});

test("a browser's cookie counts for nothing", async () => {
  const { ask, commons } = await serveApi();
  const caller = { headers: new Headers(), address: "" };
  const { cookies } = await commons.signInToDemo("anna", undefined, caller);
  const cookie = cookies[0]?.split(";")[0] ?? "";
  expect(await commons.viewerOf({ headers: { cookie } })).toMatchObject({ isMember: true });
  const slug = await commons.publish(await commons.startWriteUp(), "member");
  expect((await ask("GET /me", { headers: { cookie } })).status).toBe(401);
  expect((await ask(`GET /practice/${slug}`, { headers: { cookie } })).status).toBe(404);
});

test("too many requests wait, told for how long: by token, and without one by address", async () => {
  const { ask, tokenFor } = await serveApi();
  const token = await tokenFor("anna", "read");
  const [other, path] = [await tokenFor("ben", "read"), "GET /themes/nothing"];
  for (let asked = 0; asked < 300; asked++) await ask(path, { token });
  const refused = await ask(path, { token });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect((await ask(path, { token: other })).status).toBe(404);
  for (let asked = 0; asked < 300; asked++) await ask(path);
  expect((await ask(path)).status).toBe(429);
  expect((await ask(path, { token: other })).status).toBe(404);
});
