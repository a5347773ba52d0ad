import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openAs, startWriteUp, waitForEditor } from "./people.ts";

const title = "Five turns each: back-and-forth talk at the snack table";
const passage = "the whole session and keeps each child’s conversation";
const publicPages = ["/privacy", "/retention", "/accessibility", "/terms"];

async function find(page: Page): Promise<string> {
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  return (await page.getByRole("link", { name: title }).first().getAttribute("href")) ?? "";
}

test("an administrator removes a passage by law, and a visitor finds a notice", async ({
  browser,
}) => {
  const visitor = await openAs(browser, null, { javaScriptEnabled: false });
  const address = await find(visitor);
  await visitor.goto(address);
  await expect(visitor.getByText(passage).first()).toBeVisible();

  const administrator = await openAs(browser, "yusuf-demir");
  await administrator.goto("/admin");
  await administrator.getByRole("link", { name: "Remove by law" }).click();
  await administrator.getByLabel("The address of the write-up").fill(address);
  await administrator.getByLabel("The passage, exactly as it stands").fill(passage);
  await administrator.getByRole("button", { name: "See where it stands" }).click();
  await expect(administrator.getByText("version 1")).toBeVisible();
  await expectAccessible(administrator);
  await administrator.getByRole("button", { name: "Remove it for good" }).click();
  await expect(administrator.getByRole("alert")).toContainText("cannot be undone");
  await administrator.getByLabel("I know that this cannot be undone").check();
  await administrator.getByRole("button", { name: "Remove it for good" }).click();
  await expect(administrator.getByText("It is removed.")).toBeVisible();

  await visitor.goto(address);
  await expect(visitor.getByText("[A passage was removed here on").first()).toBeVisible();
  await expect(visitor.getByText("a passage was removed by law.")).toBeVisible();
  expect(await visitor.content()).not.toContain(passage);
  expect(
    (await openAs(browser, "amira-khan").then((page) => page.goto("/admin/purge")))?.status(),
  ).toBe(404);
});

test("who was writing is told why, loads the page again, and has lost nothing else", async ({
  browser,
}) => {
  const author = await openAs(browser, "wanjiru-kamau");
  const address = await startWriteUp(author, "What the quiet ones said");
  await author.getByLabel("Summary for a busy reader").fill("Orla Finch spoke. So did the others.");
  await expect(author.locator("[data-save-state=saved]")).toBeVisible();
  const administrator = await openAs(browser, "yusuf-demir");
  await administrator.goto("/admin/purge");
  await administrator.getByLabel("The address of the write-up").fill(address);
  await administrator.getByLabel("The passage, exactly as it stands").fill("Orla Finch");
  await administrator.getByRole("button", { name: "See where it stands" }).click();
  await administrator.getByLabel("I know that this cannot be undone").check();
  await administrator.getByRole("button", { name: "Remove it for good" }).click();
  await expect(
    author.getByText("A passage had to be removed from this text by law."),
  ).toBeVisible();
  await author.reload();
  await waitForEditor(author);
  await expect(author.getByLabel("Summary for a busy reader")).toHaveValue(
    /^\[A passage was removed here on .*\] spoke\. So did the others\.$/,
  );
});

test("the notices are linked from every page, and nothing on them is fetched from elsewhere", async ({
  browser,
}) => {
  const page = await openAs(browser, null);
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  const address = await find(page);
  for (const path of ["/", "/themes", "/practice", "/schools", "/people", "/sign-in", address]) {
    await page.goto(path);
    for (const notice of publicPages)
      await expect(page.locator(`footer a[href="${notice}"]`)).toBeVisible();
  }
  for (const path of publicPages) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await expect(page.getByRole("link", { name: "Change this notice" })).toHaveCount(0);
  const author = await openAs(browser, "siobhan-doyle");
  author.on("request", (request) => hosts.add(new URL(request.url()).host));
  await startWriteUp(author, "Nothing from elsewhere");
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test("an administrator changes a notice and the schedule, and readers see both", async ({
  browser,
}) => {
  const administrator = await openAs(browser, "yusuf-demir");
  await administrator.goto("/admin/notices");
  await expectAccessible(administrator);
  await administrator.getByRole("link", { name: "Terms of use" }).click();
  await expectAccessible(administrator);
  await administrator.getByLabel("What it says").fill("### One rule\n\nBe kind.");
  await administrator.getByRole("button", { name: "Publish this wording" }).click();
  await expect(administrator.getByText("Be kind.")).toBeVisible();
  await administrator.getByRole("link", { name: "As it came with the commons" }).click();
  await expect(administrator.getByText("This is an earlier wording.")).toBeVisible();

  await administrator.goto("/admin/retention");
  await expectAccessible(administrator);
  await administrator.getByLabel("Messages between two people").fill("36");
  await administrator.getByRole("button", { name: "Save" }).click();
  await expect(administrator.getByText("Saved. It holds from tonight.")).toBeVisible();
  const visitor = await openAs(browser, null);
  await visitor.goto("/retention");
  await expect(visitor.getByText("Messages between two people: 36 months")).toBeVisible();
});
