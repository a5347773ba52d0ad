/** A synthesis that does not know of a newer version says so, and its research lead brings it up to date. */
import { expect, test } from "@playwright/test";
import { expectAccessible, keep, look, openAs } from "./people.ts";

test("a synthesis goes out of date, and is renewed by a person", async ({ browser }) => {
  test.setTimeout(120_000);
  const reader = await openAs(browser, null);
  await reader.goto("/evidence");
  await expectAccessible(reader);
  await reader.getByRole("link", { name: "Starting a lesson with questions from before" }).click();
  await expect(reader.getByRole("heading", { name: /^Out of date since/ })).toBeVisible();
  await expect(reader.getByText(/could be said where the next result could lie/)).toBeVisible();
  await look(reader, "out-of-date");
  const address = new URL(reader.url()).pathname;

  const owen = await openAs(browser, "owen-tallis");
  await owen.goto("/desk");
  await owen.getByRole("link", { name: "Starting a lesson with questions from before" }).click();
  await expect(owen).toHaveURL(/\/edit$/);
  await look(owen, "results");
  await owen.goto(`${address}/publish`);
  await owen.getByLabel(/What changed/).fill("Version 2 of the starter brings its numbers.");
  await owen.getByRole("button", { name: "Publish version 2" }).click();
  await expect(owen.getByText("Version 2", { exact: true }).first()).toBeVisible();

  await reader.goto(address);
  await expect(reader.getByRole("heading", { name: /^Out of date since/ })).toHaveCount(0);
  await look(reader, "renewed");
  await reader.goto(`${address}/v/1`);
  await expect(reader.getByText("the newest is version 2")).toBeVisible();
});

test("a visitor looks at a forest plot, wide, narrow, dark and on paper", async ({ browser }) => {
  const reader = await openAs(browser, null);
  await reader.setViewportSize({ width: 1280, height: 900 });
  await reader.goto("/evidence");
  await reader
    .getByRole("link", { name: "Talk before or after reading, and comprehension" })
    .click();
  await expect(
    reader.getByText(/In a school like those studied, the next result could lie between/),
  ).toBeVisible();
  await look(reader, "wide");
  await reader.emulateMedia({ media: "print" });
  const closed = reader.locator("details:not([open])");
  expect(await closed.count()).toBeGreaterThan(3);
  for (const inside of await closed.locator(":scope > :not(summary, .sideways)").all())
    await expect(inside).toBeVisible();
  await keep(reader, "print");
  await reader.emulateMedia({ media: "screen", colorScheme: "dark" });
  await look(reader, "dark");
  await reader.setViewportSize({ width: 320, height: 800 });
  expect(await reader.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth)).toBe(
    0,
  );
  await look(reader, "narrow");
  const csv = await reader.request.get(`${new URL(reader.url()).pathname}/v/1/data.csv`);
  expect(csv.status()).toBe(200);
  expect(await csv.text()).toContain("Hallam and Price (2019)");
});
