/** What the journeys share: signing in, watching a page's errors, and looking with axe. */
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";

export const retelling = "Two-minute retelling before comprehension questions";

/** A browser of one's own, signed in as a sample person; a page error fails the journey. */
export async function openAs(browser: Browser, handle: string | null, options = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  if (handle) {
    await page.goto("/sign-in");
    await page.locator(`button[name=person][value=${handle}]`).click();
    await expect(page.getByRole("link", { name: "Sign out" })).toBeVisible();
  }
  return page;
}

/** Starts a write-up from the practice template and waits until it can be written in. */
export async function startWriteUp(page: Page, title: string): Promise<string> {
  await page.goto("/practice/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start writing" }).click();
  await waitForEditor(page);
  return new URL(page.url()).pathname.replace(/\/edit$/, "");
}

export async function waitForEditor(page: Page): Promise<void> {
  await expect(page.locator(".editor[data-editable=true]")).toBeVisible({ timeout: 20_000 });
}

export const section = (page: Page, name: string) => page.getByRole("textbox", { name });

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");
}

/** Everything that a write-up needs before it can be published. */
export async function completeWriteUp(page: Page): Promise<void> {
  await page
    .getByLabel("Summary for a busy reader")
    .fill(
      "Pupils explained the last step aloud before the next. It helped some and slowed others.",
    );
  await section(page, "The problem, and how we knew").fill(
    "Pupils copied steps they could not explain.",
  );
  await section(page, "What we did").fill("One explains, one listens, then they swap.");
  await page.getByRole("button", { name: "Add a finding" }).click();
  await page
    .getByLabel("What did you look at, and what did you see?")
    .fill("Explaining a worked step");
  await page.getByLabel("Why do you think so?").fill("Saying it aloud showed the gap");
  await page.getByLabel("Themes needed to publish").fill("worked");
  await page.locator(".offered button").first().click();
  await page.getByLabel("Secondary").check();
  await expectSaved(page);
}

/** No rule of WCAG 2.2 AA that axe can check is broken. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => node.html.slice(0, 200)),
    })),
  ).toEqual([]);
}

/** Kept as a picture in the test's output. */
export const keep = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

/** What a person sees at a turn of a journey: checked, and kept. */
export async function look(page: Page, name: string) {
  await expectAccessible(page);
  await keep(page, name);
}

/** Settles the ethics checklist of the plan that is open. */
export async function answerEthics(page: Page) {
  for (const group of await page.locator("#ethics fieldset").all())
    await group.getByLabel("Yes").check();
}
