import type { IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createLimits } from "#server/auth/limits.ts";
import { clientAddress } from "#server/http/client-address.ts";
import { openCommons } from "#test/support/commons.ts";

test("a try too many is refused, for that account alone", async () => {
  const limits = createLimits();
  for (let tries = 0; tries < 20; tries += 1) expect(await limits.allows("thread", "a")).toBe(true);
  expect(await limits.allows("thread", "A")).toBe(false);
  await expect(limits.count("thread", "a")).rejects.toMatchObject({ code: "too-many" });
  await limits.count("thread", "b");
});

test("who starts twenty threads in a day starts no more", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const start = (title: string) =>
    commons.threads.start(anna, "ridings", { title, rule: "open", audience: "alliance:ridings" });
  for (let tries = 0; tries < 20; tries += 1)
    await expect(start("")).rejects.toMatchObject({ code: "invalid" });
  await expect(start("Guided reading")).rejects.toMatchObject({ code: "too-many" });
});

test("an address is read past the proxies that are trusted, and no further", () => {
  const request = {
    headers: { "x-forwarded-for": "203.0.113.9, 198.51.100.7" },
    socket: { remoteAddress: "127.0.0.1" },
  } as unknown as IncomingMessage;
  expect([0, 1, 2, 9].map((proxies) => clientAddress(request, proxies))).toEqual([
    ...["127.0.0.1", "198.51.100.7", "203.0.113.9", "203.0.113.9"],
  ]);
});
