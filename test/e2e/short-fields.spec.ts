import { expect, test } from "@playwright/test";
import {
  expectAccessible,
  expectSaved,
  openAs,
  section,
  startWriteUp,
  waitForEditor,
} from "./people.ts";

test("title, cost, themes and findings say what they take, and keep what was typed", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  const address = await startWriteUp(page, "Short fields");
  const title = page.getByLabel("Title");
  await title.fill("");
  await title.pressSequentially("x".repeat(160));
  await expect(title).toHaveValue("x".repeat(150));
  await expect(page.getByText("150 of 150 characters")).toBeVisible();
  expect(await title.evaluate((field) => field.scrollWidth <= field.clientWidth)).toBe(true);

  const cost = page.getByLabel("Cost for each pupil a year, in pounds");
  await cost.fill("-5");
  await cost.blur();
  await expect(cost).toHaveValue("-5");
  await expect(page.getByText("Give it as a number of pounds, 0 or more.")).toBeVisible();
  await cost.fill("£1,200.50");
  await cost.blur();
  await expect(cost).toHaveValue("1200.5");
  await expect(page.getByText("Very high cost")).toBeVisible();

  const themes = page.getByRole("combobox", { name: "Themes" });
  await themes.pressSequentially("mathmatics");
  const options = page.getByRole("option");
  await expect(options.first()).toContainText("Mathematics");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await themes.press("Escape");
  await expect(options).toHaveCount(0);
  await themes.fill("reading");
  await themes.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  const second = (await options.nth(1).locator("b").textContent()) ?? "";
  await themes.press("Enter");
  await expect(options).toHaveCount(0);
  await expect(themes).toHaveValue("");
  await page.getByRole("button", { name: `Remove ${second}` }).click();
  await expect(themes).toBeFocused();
  await expect(page.locator(".chosen li")).toHaveCount(0);

  await page.getByRole("button", { name: "Add a finding" }).click();
  await expect(page.getByLabel("Direction")).toBeFocused();
  await expectSaved(page);

  await page.goto(`${address}/edit#themes`);
  await expect(themes).toBeFocused();
  await page.reload();
  await waitForEditor(page);
  await expect(themes).toBeFocused();
  await expect(themes).toBeInViewport();
});

test("a draft opened a second time without a page load leaves no warning on the console", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const address = await startWriteUp(page, "Opened twice");
  await section(page, "Limits").click();
  await page.keyboard.type("One class ");
  await page.keyboard.press("Enter");
  await page.keyboard.type("and one term ");
  await expectSaved(page);
  for (const path of ["/desk", `${address}/edit`]) {
    await page.evaluate(
      (path) =>
        (
          window as unknown as { __remixRouter: { navigate(path: string): Promise<void> } }
        ).__remixRouter.navigate(path),
      path,
    );
    await expect(page).toHaveURL(path);
  }
  await waitForEditor(page);
  await expectSaved(page);
  expect(said).toEqual([]);
});
