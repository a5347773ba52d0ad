import { expect, test } from "@playwright/test";
import { expectAccessible, expectSaved, openAs, section, startWriteUp } from "./people.ts";

test("links are added, changed and removed from the keyboard; what is no address is not lost", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  await startWriteUp(page, "With links");
  const limits = section(page, "Limits");
  const links = limits.locator("a");
  const field = page.getByLabel("Address of the link");
  await limits.click();
  await page.keyboard.type("See the network");
  await page.keyboard.press("Control+Shift+ArrowLeft", { delay: 50 });
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await expect(limits.locator(".kept-selection")).toHaveText("network");
  await expectAccessible(page);
  await page.keyboard.type("ask them");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("That is no address of a page.");
  await field.fill("www.stem.org.uk");
  await page.getByRole("button", { name: "Add the link" }).click();
  await expect(field).toHaveCount(0);
  await expect(links).toHaveText(["network"]);
  await expect(links).toHaveAttribute("href", "https://www.stem.org.uk");
  await expect(limits).toBeFocused();
  await page.keyboard.type(" of schools");
  await expect(links).toHaveText(["network"]);
  await expect(limits).toHaveText("See the network of schools");

  await links.click();
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(field).toHaveValue("https://www.stem.org.uk");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(limits).toBeFocused();
  await page.keyboard.press("Control+k");
  await field.fill("https://www.stem.org.uk/primary");
  await page.getByRole("button", { name: "Change the link" }).click();
  await expect(links).toHaveAttribute("href", "https://www.stem.org.uk/primary");
  await links.click();
  await page.keyboard.press("Control+k");
  await page.getByRole("button", { name: "Remove the link" }).click();
  await expect(links).toHaveCount(0);
  await expect(limits).toHaveText("See the network of schools");

  const steps = section(page, "What we did");
  await steps.click();
  await page.keyboard.type("/link");
  await page.keyboard.press("Enter");
  await page.keyboard.type("www.nrich.org");
  await page.keyboard.press("Enter");
  await expect(steps.locator("a")).toHaveText(["www.nrich.org"]);
  await expect(steps).toBeFocused();
  await page.keyboard.type(" has more");
  await expect(steps.locator("a")).toHaveText(["www.nrich.org"]);
  await expectSaved(page);
});

test("a click puts the caret where it falls, though other words are still shown as selected", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  await startWriteUp(page, "A caret that obeys");
  const limits = section(page, "Limits");
  await limits.click();
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  await page.keyboard.press("Shift+Home", { delay: 50 });
  await page.getByLabel("Title").click();
  await limits.getByText("one").click();
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await expect(limits.locator("p")).toHaveText(["one!", "two"]);

  await page.keyboard.press("Shift+Home", { delay: 50 });
  await page.keyboard.press("Control+k");
  await expect(limits.locator(".kept-selection")).toHaveText("one!");
  await limits.getByText("two").click();
  await page.keyboard.press("End");
  await page.keyboard.type("?");
  await expect(limits.locator("p")).toHaveText(["one!", "two?"]);
  await expect(page.getByLabel("Address of the link")).toBeVisible();
});
