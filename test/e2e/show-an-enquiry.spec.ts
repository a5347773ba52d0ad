import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openAs, waitForEditor } from "./people.ts";

test("an enquiry is read by whom it is shown to, as it was that day", async ({ browser }) => {
  const amira = await openAs(browser, "amira-khan");
  const address = await startEnquiry(amira, "Words on the wall");
  const visitor = await openAs(browser, null, { javaScriptEnabled: false });
  expect((await visitor.goto(address))?.status()).toBe(404);
  await amira.goto(`${address}/share`);
  await amira.getByRole("radio", { name: /^Everyone Who/ }).check();
  await expectAccessible(amira);
  await amira.getByRole("button", { name: "See what they would read" }).click();
  await expect(amira.getByText("Not shown yet")).toBeVisible();
  await expect(amira.getByRole("heading", { name: "Words on the wall", level: 1 })).toBeVisible();
  await expectAccessible(amira);
  expect((await visitor.goto(address))?.status()).toBe(404);
  await amira.getByRole("link", { name: "Back" }).click();
  await expect(amira.getByRole("radio", { name: /^Everyone Who/ })).toBeChecked();
  await amira.getByRole("radio", { name: /^Chosen alliances/ }).check();
  await amira.getByRole("button", { name: "See what they would read" }).click();
  await expect(amira.getByText("Choose who may read it, and tick the alliances.")).toBeVisible();
  await expect(amira.getByRole("radio", { name: /^Chosen alliances/ })).toBeChecked();
  await amira.getByRole("radio", { name: /^Everyone Who/ }).check();
  await amira.getByRole("button", { name: "See what they would read" }).click();
  await amira.getByRole("button", { name: "Show it" }).click();
  await expect(amira.getByRole("status")).toContainText("It is shared");
  await visitor.goto("/enquiries");
  await visitor.getByRole("link", { name: "Words on the wall" }).click();
  await expect(visitor.getByRole("heading", { name: "Where it is: An idea" })).toBeVisible();
  await expect(visitor.getByText("Who reads it")).toHaveCount(0);
  await visitor.goto(`${address}/plan`);
  await expect(visitor).toHaveURL(/sign-in/);
  const tom = await openAs(browser, "tom-ellery");
  expect((await tom.goto(`${address}/plan`))?.status()).toBe(404);
});

/** An enquiry by PDSA cycles; gives its address. */
async function startEnquiry(page: Page, title: string): Promise<string> {
  await page.goto("/enquiries/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Series of PDSA cycles").check();
  await page.getByLabel("What you will try").fill("teaching five words before a text is read");
  await page.getByLabel("What should get better").fill("reading comprehension");
  await page.getByRole("textbox", { name: "For whom" }).fill("Year 8 pupils");
  await page.getByRole("button", { name: "Start it" }).click();
  await waitForEditor(page);
  return new URL(page.url()).pathname.replace(/\/plan$/, "");
}
