import { expect, test } from "@playwright/test";
import { expectAccessible, openAs, retelling } from "./people.ts";

test.use({ javaScriptEnabled: false });

test("a visitor goes from the front page through themes to a write-up, its school and its alliance", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await page.getByRole("link", { name: "Reading, writing and language" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reading, writing and language");
  await page.getByRole("complementary").getByRole("link", { name: "Reading", exact: true }).click();
  await page.getByRole("link", { name: retelling }).click();
  await expect(page.getByRole("heading", { name: "What we found", exact: true })).toBeVisible();
  await expect(page.getByText("No clear change").first()).toBeVisible();
  await page.getByRole("link", { name: "cite", exact: true }).click();
  await expect(page.locator(".citation")).toContainText("Khan, A.");
  await page.getByRole("link", { name: "Harrow Lane Academy" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harrow Lane Academy");
  await page.getByRole("link", { name: "Tees Valley Reading Alliance" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tees Valley Reading Alliance");
  expect(asked.filter((path) => path.endsWith(".js"))).toEqual([]);
});

test("a visitor searches, narrows by a facet, and sees the words marked", async ({ page }) => {
  await page.goto("/search?q=reading");
  const all = await page.getByRole("status").textContent();
  await page
    .getByLabel("Narrow the search")
    .getByRole("link", { name: "Primary", exact: true })
    .click();
  await expect(page.getByRole("status")).not.toHaveText(all ?? "");
  await expect(page.locator("mark").first()).toBeVisible();
  await page.getByRole("link", { name: /Primary \(chosen/ }).click();
  await expect(page.getByRole("status")).toHaveText(all ?? "");
});

test("schools, alliances and people are found too, and a kind can be chosen", async ({ page }) => {
  await page.goto("/search?q=moorside");
  await page
    .getByLabel("Narrow the search")
    .getByRole("link", { name: "School", exact: true })
    .click();
  await page.getByRole("link", { name: "Moorside High" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Moorside High");
  await page.goto("/search?q=amira");
  await expect(page.getByRole("link", { name: "Amira Khan" })).toBeVisible();
});

test("a page that is not there says so, and what is not public is not there", async ({ page }) => {
  expect((await page.goto("/practice/nothing-0000000a"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  expect((await page.goto("/desk"))?.url()).toContain("/sign-in");
});

test("a visitor reports a page and an administrator's list is closed to them", async ({ page }) => {
  await page.goto("/themes");
  await page.getByRole("link", { name: "Report this page" }).click();
  await page.getByLabel("Something in it is wrong").check();
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await page.goto("/admin/reports");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to the demo");
});

test("feed, sitemap and robots answer machines, with public pages only", async ({ request }) => {
  const feed = await (await request.get("/feeds/practice.atom")).text();
  expect(feed).toContain(retelling);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain("/practice/two-minute-retelling");
  for (const hidden of ["moorside-high-only", "/desk"]) expect(sitemap).not.toContain(hidden);
  expect(await (await request.get("/robots.txt")).text()).toContain("Sitemap: http");
});

test.describe("with axe", () => {
  test.use({ javaScriptEnabled: true });
  for (const scheme of ["light", "dark"] as const)
    test(`every public page passes in ${scheme} colours and fits 320 pixels`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto("/search?q=paired+readers");
      const writeUp = await page.getByRole("link", { name: /Year 9 readers/ }).getAttribute("href");
      for (const path of [
        "/",
        "/about",
        "/themes",
        "/themes/reading",
        "/practice",
        writeUp ?? "",
        "/search?q=reading",
        "/search?q=zzzzqqq",
        "/schools",
        "/schools/moorside-high",
        "/alliances",
        "/alliances/tees-valley-reading",
        "/people/amira-khan",
        "/sign-in",
        "/report?path=/themes",
        "/nowhere",
      ]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(path);
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 700 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ path, width }).toEqual({ path, width: 320 });
      }
    });
});

test("who may read its enquiry sees a practice where it comes from beside what became of it", async ({
  browser,
}) => {
  const joan = await openAs(browser, "joan-pritchard", { javaScriptEnabled: true });
  const visitor = await openAs(browser, null, { javaScriptEnabled: false });
  await visitor.goto("/search?q=five+words");
  await visitor
    .getByRole("link", { name: /^Five words, each/ })
    .first()
    .click();
  const elsewhere = `${new URL(visitor.url()).pathname}/elsewhere`;
  await visitor.goto(elsewhere);
  await expect(visitor.getByLabel("This one")).toHaveCount(0);
  await joan.goto(elsewhere);
  const origin = joan
    .getByLabel("This one", { exact: true })
    .getByRole("option", { name: /where it comes from/ });
  await joan
    .getByLabel("This one", { exact: true })
    .selectOption((await origin.first().getAttribute("value")) ?? "");
  await joan.getByRole("button", { name: "Compare" }).click();
  const table = joan.getByRole("region", { name: "Tried elsewhere, side by side" });
  await expect(table.getByRole("columnheader", { name: /where it comes from/ })).not.toHaveCount(0);
  await expect(table).toContainText("Ten texts of eleven.");
  await expectAccessible(joan);
});
