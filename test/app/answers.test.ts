import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { typedIn } from "#app/answers.ts";

test("what was typed comes back with an answer, but no password and no code", () => {
  const form = new FormData();
  for (const name of ["next", "practice", "password", "old", "present", "code"])
    form.set(name, `typed in ${name}`);
  expect(typedIn(form)).toEqual({ next: "typed in next", practice: "typed in practice" });
});

test("every field for a password is among those that do not come back", () => {
  const app = join(import.meta.dirname, "../../app");
  const inputs = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) => readFileSync(join(app, name), "utf8").match(/<input[^>]*>/gs) ?? [])
    .filter((input) => input.includes('type="password"'));
  const names = inputs.map((input) => /\bname="([^"]+)"/.exec(input)?.[1] ?? "");
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    const form = new FormData();
    form.set(name, "hidden");
    expect([name, typedIn(form)]).toEqual([name, {}]);
  }
});
