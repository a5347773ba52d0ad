import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openAs } from "./people.ts";

/** Tabs on until a box for a reason has the focus; the box stands near where the page was opened. */
async function tabToReason(page: Page, most: number): Promise<void> {
  const name = () => page.evaluate(() => document.activeElement?.getAttribute("name"));
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if ((await name()) === "reason") return;
  }
  throw new Error(`no box for a reason within ${most} steps`);
}

test("a research lead brings results together, and a visitor reads what they come to", async ({
  browser,
}) => {
  test.slow();
  const joan = await openAs(browser, "joan-pritchard");
  await joan.goto("/evidence/new");
  await expectAccessible(joan);
  await joan.getByLabel("Title").fill("Ways into hard texts, brought together");
  await joan.getByLabel("Question", { exact: true }).fill("Short");
  await joan
    .locator("form")
    .last()
    .evaluate((form: HTMLFormElement) => form.submit());
  await expect(joan.getByRole("alert")).toContainText("Choose one theme");
  await expect(joan.getByLabel("Title")).toHaveValue("Ways into hard texts, brought together");
  await joan
    .getByLabel("Question", { exact: true })
    .fill("How effective are ways into hard texts at improving how pupils read them?");
  await joan.locator("summary", { hasText: "Reading, writing and language" }).click();
  await joan.getByLabel("All of Reading, writing and language").check();
  await joan.getByLabel("What else a person looks at").fill("Was it tried for four weeks or more?");
  await joan.getByRole("button", { name: "See what the rules find" }).click();
  await expect(joan.getByRole("heading", { name: "What the rules find" })).toBeVisible();
  await expectAccessible(joan);

  await test.step("ten decisions by the keyboard alone", async () => {
    const waiting = joan.getByRole("link", { name: /^Waiting \(/ });
    const count = async () => Number((await waiting.textContent())?.match(/\d+/)?.[0]);
    const before = await count();
    expect(before).toBeGreaterThan(10);
    for (let decided = 0; decided < 10; decided += 1) {
      await tabToReason(joan, decided === 0 ? 60 : 4);
      const isIn = decided % 2 === 0;
      await joan.keyboard.type(isIn ? "Six weeks, by its steps." : "One lesson only.");
      await joan.keyboard.press("Tab");
      if (!isIn) await joan.keyboard.press("Tab");
      const page = joan.waitForEvent("domcontentloaded");
      await joan.keyboard.press("Enter");
      await page;
      await expect.poll(count).toBe(before - decided - 1);
    }
  });

  await test.step("studies from elsewhere, a row of which cannot be used", async () => {
    await joan.getByRole("link", { name: "From elsewhere" }).click();
    await expectAccessible(joan);
    await joan.getByLabel("File").setInputFiles({
      name: "studies.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        [
          "label,outcome,outcome_kind,g,se,n_tried,n_compared",
          "Reed and Shah (2019),Reading,attainment,0.31,0.1,140,138",
          "Li (2021),Reading,attainment,much,0.1,60,61",
          "Osei (2022),Reading,attainment,0.18,0.09,210,204",
          "Novak (2023),Reading,attainment,0.22,0.12,90,88",
        ].join("\n"),
      ),
    });
    await joan.getByRole("button", { name: "Bring it in" }).click();
    const said = joan.getByRole("status");
    await expect(said).toContainText("3 studies were taken");
    await expect(said).toContainText("Line 3: g says “much”, which is not a number.");
    await expectAccessible(joan);
    await joan.getByRole("link", { name: "Enter one study" }).click();
    await expectAccessible(joan);
    await joan.getByLabel("Who and when").fill("Haddad (2024)");
    await joan.getByLabel("What was measured").fill("Reading");
    await joan.getByLabel("Effect (g)").fill("0.1");
    await joan.getByRole("button", { name: "Add the study" }).click();
    await expect(joan.getByRole("alert")).toContainText("Give its standard error");
    await expect(joan.getByLabel("Effect (g)")).toHaveValue("0.1");
    await joan.getByLabel("Standard error").fill("0.1");
    await joan.getByRole("button", { name: "Add the study" }).click();
    await expect(joan.getByRole("link", { name: "Haddad (2024)" })).toBeVisible();
  });

  await test.step("the rules no longer ask for more, and one is left out with a reason", async () => {
    await joan.getByRole("link", { name: "Rules" }).click();
    await joan.getByLabel("What else a person looks at").fill("");
    await joan.getByRole("button", { name: "Save and see what the rules find" }).click();
    // Tries that tell of several outcomes as a whole wait for a person whatever the rules ask.
    const settled = joan.getByText("Every result is settled.");
    await expect(async () => {
      if (!(await settled.isVisible())) {
        await joan.locator("#at-0").getByLabel("Why").fill("It tells of all outcomes at once.");
        await joan.locator("#at-0").getByRole("button", { name: "Leave it out" }).click();
      }
      await expect(settled).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    const line = joan.getByRole("listitem").filter({ hasText: "Novak (2023)" });
    await line.getByText("Decide otherwise").click();
    await line.getByLabel("Why").fill("It was published twice.");
    await line.getByRole("button", { name: "Leave it out" }).click();
    await expect(line).toContainText("Left out, as you and the other editors decided");
  });

  await test.step("a conclusion, how certain it is, and publishing", async () => {
    await joan.getByRole("link", { name: "Conclusion" }).click();
    await joan.getByLabel("Conclusion").fill("It helps many readers somewhat, and costs little.");
    // It is not saved by itself: what is settled beside it does not lose it.
    const certainty = joan.locator("details").filter({ hasText: /^Reading: not settled yet/ });
    await certainty.getByText("not settled yet").click();
    await certainty.getByLabel("Why").fill("Few pupils, and schools that chose it.");
    await certainty.getByRole("button", { name: "Settle it" }).click();
    await expect(joan.getByText(/^Reading: (Very low|Low)/)).toBeVisible();
    await expect(joan.getByLabel("Conclusion")).toHaveValue(/^It helps many readers/);
    await expectAccessible(joan);
    await joan.getByRole("link", { name: "Editors" }).click();
    await expectAccessible(joan);
    await joan.getByRole("link", { name: "Publish", exact: true }).click();
    await expectAccessible(joan);
    await joan.getByRole("button", { name: "Publish version 1" }).click();
    await expect(
      joan.getByRole("heading", { name: "Ways into hard texts, brought together" }),
    ).toBeVisible();
  });

  await test.step("a visitor reads it, and then why it was withdrawn", async () => {
    const visitor = await openAs(browser, null);
    await expect(joan.getByRole("status")).toContainText("Version 1 is published.");
    await visitor.goto(new URL(joan.url()).pathname);
    await expect(visitor.getByText("It helps many readers somewhat")).toBeVisible();
    await expect(visitor.getByRole("link", { name: "Work on it" })).toHaveCount(0);
    await joan.goto(`${new URL(joan.url()).pathname}/withdraw`);
    await joan.getByLabel("Why?").fill("A study was retracted.");
    await expectAccessible(joan);
    await joan.getByRole("button", { name: "Withdraw every version" }).click();
    await visitor.reload();
  });
});

test("who is no research lead is told who may", async ({ browser }) => {
  const amira = await openAs(browser, "amira-khan");
  const answered = await amira.goto("/evidence/new");
  expect(answered?.status()).toBe(403);
  await expect(amira.getByText("Research leads bring results together.")).toBeVisible();
});
