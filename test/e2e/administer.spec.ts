import { expect, test } from "@playwright/test";
import { expectAccessible, openAs } from "./people.ts";

const administrator = "yusuf-demir";

const register = (name: string) => ({
  name: "edubasealldata20260601.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    `URN,EstablishmentName,EstablishmentStatusName,TotalPupils\n990199,${name},Open,50\nabc,Nowhere,Open,5\n`,
  ),
});

test("an administrator imports a register after seeing what it would change", async ({
  browser,
}) => {
  const page = await openAs(browser, administrator);
  await page.goto("/admin");
  await page.getByRole("link", { name: "Registers of schools" }).click();
  await expectAccessible(page);
  await page.getByLabel("File").setInputFiles(register("Quarry Hill Primary"));
  await page.getByRole("button", { name: "See what it would change" }).click();
  await expect(page.getByRole("heading", { name: "What it would do" })).toBeVisible();
  await expect(page.getByText("It describes 1 June 2026.")).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get("/schools/990199")).status()).toBe(404);
  const refused = page.getByRole("link", { name: "Download the refused rows" });
  const table = await page.request.get((await refused.getAttribute("href")) ?? "");
  expect(await table.text()).toContain("abc");
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByText("It is imported.")).toBeVisible();
  await page.goto("/schools/990199");
  await expect(page.getByRole("heading", { name: "Quarry Hill Primary" })).toBeVisible();
});

test("an administrator names a designation, and it is given by that name", async ({ browser }) => {
  const page = await openAs(browser, administrator);
  await page.goto("/admin/names");
  await expectAccessible(page);
  await page.getByRole("link", { name: "National leader of governance (NLG)" }).click();
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Trust governance adviser");
  await page.getByLabel("Short name").fill("TGA");
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByRole("link", { name: "Trust governance adviser" })).toBeVisible();
  await page.goto("/people");
  await expect(page.getByLabel("Designation")).toContainText("Trust governance adviser");
  await page.goto("/admin/names/role/headteacher");
  await expect(page.getByText("so it cannot be closed")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close it" })).toHaveCount(0);
});

test("who is suspended is signed out, and comes back when they are let in again", async ({
  browser,
}) => {
  const page = await openAs(browser, administrator);
  const other = await openAs(browser, "femi-balogun");
  await page.goto("/admin/people?who=femi-balogun");
  await expectAccessible(page);
  await page.locator("a[href='/admin/people/femi-balogun']").click();
  await expectAccessible(page);
  await page.getByLabel("Why?").fill("The school asked us to.");
  await page.getByRole("button", { name: "Suspend them" }).click();
  await expect(page.getByText("They are shut out.")).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: "Let them back in" }).click();
  await expect(page.getByText("They may sign in again.")).toBeVisible();
  await other.goto("/sign-in");
  await other.locator("button[name=person][value=femi-balogun]").click();
  await expect(other.getByRole("link", { name: "Sign out" })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const)
  test(`what people run passes with axe in ${scheme} colours and fits 320 pixels`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const running: [string, string[]][] = [
      [
        administrator,
        [
          "/admin",
          "/admin/log?who=khan&action=write-up",
          "/admin/reports",
          "/admin/retention",
          "/admin/purge",
          "/admin/administrators",
          "/privacy",
        ],
      ],
      [
        "helen-okafor",
        [
          "/desk",
          "/schools/beck-street-juniors/people",
          "/alliances/tees-valley-reading/people",
          "/people?name=zzzqq",
          "/settings",
          "/settings/tokens",
          "/settings/profile",
        ],
      ],
    ];
    for (const [handle, paths] of running) {
      const page = await openAs(browser, handle, { colorScheme: scheme });
      for (const path of paths) {
        await page.setViewportSize({ width: 1280, height: 900 });
        expect((await page.goto(path))?.status()).toBe(200);
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 700 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ path, width }).toEqual({ path, width: 320 });
      }
    }
  });
