/** An author says how they know: numbers in the calculator, tied to a finding; a claim that stays bare. */
import { expect, test } from "@playwright/test";
import { completeWriteUp, expectAccessible, expectSaved, openAs, startWriteUp } from "./people.ts";

test("an author ties evidence to a finding, and a reader sees what rests on nothing", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const author = await openAs(browser, "amira-khan");
  const address = await startWriteUp(author, "Saying each step to a partner");
  await completeWriteUp(author);
  await author.getByRole("button", { name: "Add a claim" }).click();
  await author.getByLabel("Claim 1").fill("It takes five minutes");
  await expect(author.getByText("No evidence attached.")).toHaveCount(2);
  await author.getByRole("button", { name: "Remove claim 1" }).click();
  await expect(author.getByText("No evidence attached.")).toHaveCount(1);
  await expect(author.getByRole("button", { name: "Put it back" })).toBeFocused();
  await author.keyboard.press("Enter");
  await expect(author.getByText("Claim 1 is back.")).toBeFocused();
  await expect(author.getByLabel("Claim 1")).toHaveValue("It takes five minutes");
  await expect(author.getByText("No evidence attached.")).toHaveCount(2);

  await author.locator("#findings").getByRole("button", { name: "Add some" }).click();
  const evidence = author.locator("#evidence");
  await evidence.getByLabel("What is it, and what does it say?").fill("A test in both classes");
  await evidence.getByRole("button", { name: "Add numbers" }).click();
  await evidence.getByLabel("What was measured, in two or three words?").fill("Algebra");
  for (const [group, values] of [
    ["Those who tried it", ["28", "105", "15"]],
    ["Those who are compared", ["26", "100", "14"]],
  ] as const) {
    const fields = evidence.getByRole("group", { name: group });
    for (const [index, label] of ["Pupils with a mark", "Mean", "Standard deviation"].entries())
      await fields.getByLabel(label).fill(values[index] ?? "");
  }
  await expect(evidence.getByText("Write how many classes tried it, 1 or more.")).toBeVisible();
  await evidence.getByLabel("Classes that tried it").fill("1");
  await evidence.getByLabel("Classes that are compared").fill("1");
  await expect(evidence.getByText("Hedges g 0.34 [−0.20, 0.88]")).toBeVisible();
  await expect(author.getByText("No evidence attached.")).toHaveCount(1);
  await expectAccessible(author);
  await expectSaved(author);
  await author.screenshot({ path: test.info().outputPath("editor.png"), fullPage: true });

  await author.goto(`${address}/publish`);
  await author.getByRole("radio", { name: /^Everyone Who/ }).check();
  await author.getByRole("button", { name: "Publish version 1" }).click();
  await expect(author.getByRole("status")).toContainText("Version 1 is published");

  const reader = await openAs(browser, null, { javaScriptEnabled: false });
  await reader.goto(new URL(author.url()).pathname);
  await expect(reader.getByRole("heading", { name: "How we know" })).toBeVisible();
  await expect(reader.locator("#evidence ~ ol")).toContainText(
    "No clear difference, since it could be chance. 28 pupils tried it, 26 are compared.",
  );
  await expect(reader.getByText("teacher and practice cannot be told apart")).toBeVisible();
  await expect(reader.locator(".claims")).toContainText("No evidence attached");
  await expect(reader.locator(".findings")).toContainText("our own data, algebra");
  await reader.setViewportSize({ width: 320, height: 800 });
  expect(await reader.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth)).toBe(
    0,
  );
  await reader.screenshot({ path: test.info().outputPath("narrow.png"), fullPage: true });
});

test("anybody works an effect out, without script too", async ({ browser }) => {
  const plain = await openAs(browser, null, { javaScriptEnabled: false });
  await plain.goto("/evidence/calculator");
  await plain.getByLabel(/^A t test of two groups/).check();
  await plain.getByRole("button", { name: "Work it out" }).click();
  await plain.getByLabel("t", { exact: true }).fill("2.9");
  await plain.getByLabel("Pupils who tried it").fill("60");
  await plain.getByRole("button", { name: "Work it out" }).click();
  await expect(plain.locator("#compared ~ .problem")).toContainText("two or more");
  await plain.getByLabel("Pupils who are compared").fill("58");
  await plain.getByLabel("Pupils were drawn one by one").check();
  await plain.getByRole("button", { name: "Work it out" }).click();
  await expect(plain.getByText("Hedges g 0.53")).toBeVisible();

  const page = await openAs(browser, null, { colorScheme: "dark" });
  await page.goto("/evidence/calculator");
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath("dark.png"), fullPage: true });
});
