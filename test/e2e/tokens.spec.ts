import { expect, test } from "@playwright/test";
import { expectAccessible, openAs } from "./people.ts";

test("without script, a token is made, used by a program, and revoked", async ({
  browser,
  request,
}) => {
  const page = await openAs(browser, "tom-ellery", { javaScriptEnabled: false });
  await page.goto("/settings");
  await page.getByRole("link", { name: "Tokens for programs" }).click();
  await page.getByLabel("What is it for?").fill(" ");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByRole("alert")).toContainText("Give it a name");
  await page.getByLabel("What is it for?").fill("Our website");
  await page.getByText("Read and write", { exact: true }).click();
  await page.getByLabel("How long does it last?").selectOption("30 days");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByRole("heading", { name: "Your new token" })).toBeVisible();
  const token = (await page.locator(".token").first().textContent()) ?? "";
  const me = () => request.get("/api/v1/me", { headers: { authorization: `Bearer ${token}` } });
  expect(await (await me()).json()).toMatchObject({
    handle: "tom-ellery",
    token: { name: "Our website", scopes: ["read", "write"] },
  });

  await page.getByRole("link", { name: "I have kept it" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Our website" })).toContainText(
    "Read and write, until",
  );
  expect(await page.content()).not.toContain(token);
  await page.getByRole("button", { name: "Revoke Our website" }).click();
  await expect(page.getByRole("status")).toContainText("It is revoked.");
  expect((await me()).status()).toBe(401);
});

test("the pages of tokens break no rule of accessibility", async ({ browser }) => {
  const page = await openAs(browser, "tom-ellery");
  await page.goto("/settings/tokens");
  await expectAccessible(page);
  await page.getByLabel("What is it for?").fill("To look at");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expectAccessible(page);
});
