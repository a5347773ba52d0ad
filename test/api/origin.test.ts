import { expect, test } from "vitest";
import { originOf } from "#server/http/origin.ts";

const demo = { env: { appUrl: null }, origin: "http://localhost:3000" };
const real = { env: { appUrl: "https://commons.example.org" }, origin: "" };
const asked = (host: string) => ({ protocol: "http", headers: { host } });

test.each([
  ["localhost:4110", "http://localhost:4110"],
  ["127.0.0.1:4110", "http://127.0.0.1:4110"],
  ["[::1]:4110", "http://[::1]:4110"],
  ["evil.example", "http://localhost:3000"],
  ["localhost:80@evil.example", "http://localhost:3000"],
  ["localhost.evil.example:80", "http://localhost:3000"],
])("in the demo, asked as %s, links begin with %s", (host, origin) => {
  expect(originOf(asked(host), demo)).toBe(origin);
});

test("with APP_URL nothing that is asked makes another address", () => {
  expect(originOf(asked("localhost"), real)).toBe("https://commons.example.org");
  expect(originOf(asked("evil.example"), real)).toBe("https://commons.example.org");
});
