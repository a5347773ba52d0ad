import { expect, test } from "@playwright/test";
import { keep, look } from "./people.ts";

test.use({ javaScriptEnabled: false });

test("a visitor goes from a theme to one study’s numbers, with outside evidence apart", async ({
  page,
}) => {
  await page.goto("/themes/reading-comprehension-strategies");
  const outside = page.getByRole("region", { name: "Outside evidence" });
  await expect(outside).toContainText("7 months more progress, on average");
  await expect(outside).toContainText("As of 1 October 2025");
  await keep(page, "theme");
  await page.getByRole("link", { name: "What doesn’t", exact: true }).click();
  await expect(page.getByText("Worsened").first()).toBeVisible();
  await expect(page.locator(".entries .improved")).toHaveCount(0);
  await page.getByRole("link", { name: "Five words, each said in a sentence" }).click();
  await expect(page.getByRole("heading", { name: "What we found", exact: true })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Pupils" })).toBeVisible();
  await expect(page.getByText("Hedges g 0.34 [−0.20, 0.88] in 54 pupils")).toBeVisible();
  await keep(page, "numbers");
});

test("a visitor finds a gap in the evidence map by keyboard, and is told how gaps are filled", async ({
  page,
}) => {
  await page.goto("/evidence/map");
  await page.getByLabel("Across").selectOption("Groups of pupils");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("columnheader", { name: "EAL" })).toBeVisible();
  await page.goto("/evidence/map");
  const gap = page.locator(".map-cell[href*='theme=school-organisation&phase=Primary']");
  await gap.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nobody has written about this yet",
  );
  await expect(page.getByText("they call for partners")).toBeVisible();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/evidence/map");
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(
      true,
    );
  }
});

test("the map of all groups of pupils is read whole, or says that it moves sideways", async ({
  page,
}) => {
  const cut = (part: string) =>
    page.locator(part).evaluate((box) => box.scrollWidth - box.clientWidth);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/evidence/map?by=group");
  const names = page.locator(".chart.map > .chart-name");
  const boxes = (await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect())))
    .map(({ left, right, top }) => ({ left, right, top }))
    .sort((one, other) => one.top - other.top || one.left - other.left);
  for (const [at, { left, top }] of boxes.entries()) {
    const before = boxes[at - 1];
    if (before?.top === top) expect(before.right).toBeLessThan(left - 4);
  }
  expect(await cut(".evidence-map .table")).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await cut(".evidence-map .table")).toBe(0);
  await page.setViewportSize({ width: 800, height: 800 });
  for (const [part, hint] of [
    ["figure", "The picture is wider than the page"],
    [".evidence-map > div", "This table is wider than the page"],
  ] as const) {
    await expect(page.locator(part).getByText(hint)).toBeVisible();
    const box = page.locator(`${part} section`);
    await box.focus();
    await expect(box).toBeFocused();
    expect(await cut(`${part} section`)).toBeGreaterThan(0);
  }
});

test.describe("with axe", () => {
  test.use({ javaScriptEnabled: true });
  for (const colorScheme of ["light", "dark"] as const)
    test(`the theme, the map, a gap and the strands pass in ${colorScheme} colours`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of [
        "/themes/reading-comprehension-strategies?found=doesnt",
        "/evidence/map?by=group&within=reading-and-language",
        "/evidence/map/gap?theme=governance&phase=Primary",
        "/evidence/strands",
        "/evidence/strands/learning-styles",
      ])
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(path);
          await look(page, `${path.replace(/\W+/g, "-").slice(1)}-${width}`);
        }
    });
});
