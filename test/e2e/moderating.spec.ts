import { expect, test } from "@playwright/test";
import { expectAccessible, openAs } from "./people.ts";

test("two assessors of two schools mark blind, then see where they differ", async ({ browser }) => {
  const amira = await openAs(browser, "amira-khan");
  const joan = await openAs(browser, "joan-pritchard");
  await amira.goto("/evidence/moderation/new");
  await expectAccessible(amira);
  await amira.getByLabel("Title").fill("Endings of stories");
  await amira.getByLabel("Levels of the scale").fill("Not yet\nSecure");
  await amira.getByLabel("Labels of the pieces").fill("Script 1 to 3");
  await amira.getByLabel("Assessor 2").fill("Joan Pritchard");
  await amira.getByRole("button", { name: "Ask them to mark" }).click();
  await expect(amira.getByRole("heading", { level: 1 })).toHaveText("Endings of stories");
  for (const [piece, level] of [
    ["Script 1", "Secure"],
    ["Script 2", "Not yet"],
    ["Script 3", "Secure"],
  ] as const)
    await amira.getByLabel(piece).selectOption(level);
  await amira.getByRole("button", { name: "Keep these marks" }).click();
  await expect(amira.getByText("Nobody sees another’s marks")).toBeVisible();
  await expect(amira.getByText("kappa")).toHaveCount(0);

  await joan.goto("/desk");
  await joan.getByRole("link", { name: "Endings of stories" }).click();
  await expect(joan.locator("select option:checked", { hasText: "Secure" })).toHaveCount(0);
  await expectAccessible(joan);
  for (const [piece, level] of [
    ["Script 1", "Secure"],
    ["Script 2", "Secure"],
    ["Script 3", "Not yet"],
  ] as const)
    await joan.getByLabel(piece).selectOption(level);
  await joan.getByRole("button", { name: "Keep these marks" }).click();
  await expect(joan.getByRole("heading", { name: "To talk about: 2 pieces" })).toBeVisible();
  await expectAccessible(joan);
  await amira.reload();
  await expect(amira.getByText("two assessors of two schools")).toBeVisible();
});
