import { expect, test } from "@playwright/test";
import { expectAccessible, openAs } from "./people.ts";

test("a version is corrected beside its text, and a visitor reads both", async ({ browser }) => {
  const administrator = await openAs(browser, "yusuf-demir");
  await administrator.goto("/search?q=retelling");
  await administrator.locator("main a[href^='/practice/']").first().click();
  const address = administrator.url();
  await administrator.getByRole("link", { name: "Correct this version" }).click();
  await expectAccessible(administrator);
  await administrator.getByLabel("What is wrong?").fill("Two minutes a week.");
  await administrator.getByLabel("What is right?").fill("Ring 01904 555123.");
  await administrator.getByRole("button", { name: "Publish the correction" }).click();
  await expect(administrator.getByRole("alert")).toBeVisible();
  await administrator.getByLabel("What is right?").fill("Two minutes a lesson.");
  await administrator.getByRole("button", { name: "Publish the correction" }).click();
  await expect(administrator.getByText("What is right: Two minutes a lesson.")).toBeVisible();
  await expectAccessible(administrator);

  const visitor = await openAs(browser, null, { javaScriptEnabled: false });
  await visitor.goto(address);
  await expect(visitor.getByLabel("Corrections")).toContainText("by Yusuf Demir, an administrator");
  await expect(visitor.locator(".citation")).toContainText(", corrected ");
  await expect(visitor.getByRole("link", { name: "Correct this version" })).toHaveCount(0);
});
