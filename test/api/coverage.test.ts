/** The API does what the screens do, or says why not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { operations } from "#server/api/operations.ts";
import { screens } from "#test/api/screens.ts";

const addresses = (await routes).map(({ path = "/" }) => path);

test("every screen is named, with what does the same or a reason", () => {
  expect(addresses.filter((address) => !(address in screens))).toEqual([]);
  expect(Object.keys(screens).filter((address) => !addresses.includes(address))).toEqual([]);
});

test("every operation that is named there exists, and every one that exists is named", () => {
  const named = new Set(
    Object.values(screens).flatMap((screen) => ("does" in screen ? screen.does : [])),
  );
  expect([...named].sort()).toEqual(operations.map(({ id }) => id).sort());
});

test("no operation has to do with tokens, sessions, other keys, or administration", () => {
  const beyond = /token|session|passkey|password|second-step|settings|admin|sign-in/i;
  expect(operations.filter(({ path }) => beyond.test(path)).map(({ id }) => id)).toEqual([]);
});

test("each file of operations has a test that asks all of its own", () => {
  const root = join(import.meta.dirname, "../..");
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
    .filter((text) => text.includes("expectAllMet("));
  const untested = readdirSync(join(root, "server/api/operations"))
    // The part of two others.
    .filter((name) => name !== "running.ts")
    .filter((name) => !tests.some((text) => text.includes(`#server/api/operations/${name}"`)));
  expect(untested).toEqual([]);
});
