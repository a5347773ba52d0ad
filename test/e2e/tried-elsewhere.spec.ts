/** The second half of the golden thread (field notes §5): predicted, tried, compared, published, tried elsewhere. */
import { expect, type Page, test } from "@playwright/test";
import {
  answerEthics,
  completeWriteUp,
  expectAccessible,
  expectSaved,
  openAs,
  waitForEditor,
} from "./people.ts";

test.setTimeout(240_000);

async function startEnquiry(page: Page): Promise<string> {
  await page.goto("/enquiries/new");
  await page.getByLabel("Title").fill("Three words before the text");
  await page.getByLabel("Series of PDSA cycles").check();
  await page.getByLabel("What you will try").fill("teaching three words before a text");
  await page.getByLabel("What should get better").fill("reading comprehension");
  await page.getByRole("textbox", { name: "For whom" }).fill("Year 8");
  await page.getByRole("button", { name: "Start it" }).click();
  await waitForEditor(page);
  await page.getByRole("button", { name: "Add: measure" }).click();
  await page.getByLabel("What is measured").fill("Comprehension test");
  await answerEthics(page);
  await expectSaved(page);
  return new URL(page.url()).pathname.replace(/\/plan$/, "");
}

async function runCycle(page: Page, address: string) {
  await page.goto(`${address}/cycles/new`);
  await page.getByLabel("The change idea").fill("Three words, each in a sentence");
  await page.getByRole("button", { name: "Open the plan of the cycle" }).click();
  await page.getByLabel("What you ask").first().fill("Do they use the words in their answers?");
  await page.getByLabel("What you expect, and why").first().fill("Half of them do");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lock the predictions and start Do" }).click();
  await expect(page.getByText(/locked/i).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What you expect, and why" })).toHaveCount(0);
  await page.getByLabel("Yes").check();
  await page.getByLabel("What you saw").fill("Most used one of the three words.");
  await page.getByRole("button", { name: "Go on to Study" }).click();
  await page.getByLabel("What the data show").fill("One word of three, in most answers.");
  await page.getByRole("radio", { name: "Partly" }).check();
  await page.getByLabel("What we learnt").fill("The word that they drew was the one they used.");
  await page.getByRole("button", { name: "Go on to Act" }).click();
  await page.getByRole("radio", { name: /^Adapt/ }).check();
  await page.getByLabel("What follows").fill("Pupils draw each word before they read.");
  await page.getByRole("button", { name: "This is decided" }).click();
  await page.goto(`${address}/practice`);
  await expect(page.getByText("Pupils draw each word before they read.").first()).toBeVisible();
}

async function enterResult(page: Page, address: string, typed: Record<string, string>) {
  await page.goto(`${address}/measures`);
  await page.getByRole("link", { name: "Enter a result of Comprehension test" }).click();
  await page.getByRole("radio", { name: typed.arm ?? "" }).check();
  await page.getByRole("radio", { name: "After" }).check();
  await page.getByLabel("Name of the group").fill(typed.group ?? "");
  await page.getByLabel("Day of the test").fill("2026-07-02");
  await page.getByLabel("Pupils with a mark").fill(typed.n ?? "");
  await page.getByRole("textbox", { name: "Mean" }).fill(typed.mean ?? "");
  await page.getByRole("textbox", { name: "Standard deviation" }).fill(typed.sd ?? "");
  await page.getByRole("radio", { name: "Not known" }).check();
  await page.getByRole("button", { name: "Enter it" }).click();
  await expect(page.getByRole("heading", { name: "Measures", exact: true })).toBeVisible();
}

test("a prediction is locked, classes are compared, and another alliance tries it with a worse result", async ({
  browser,
}) => {
  const marcus = await openAs(browser, "marcus-bell");
  const address = await startEnquiry(marcus);
  await runCycle(marcus, address);
  await enterResult(marcus, address, {
    arm: "Tried it",
    group: "8B",
    n: "28",
    mean: "105",
    sd: "15",
  });
  await enterResult(marcus, address, {
    ...{ arm: "Did not, and is compared", group: "8C", n: "26", mean: "100", sd: "14" },
  });
  await expect(marcus.getByText("Hedges g 0.34 [−0.20, 0.88]")).toBeVisible();
  await expect(marcus.getByText("teacher and practice cannot be told apart").first()).toBeVisible();

  await marcus.goto(`${address}/findings`);
  await marcus.getByRole("button", { name: "Begin the write-up" }).click();
  await waitForEditor(marcus);
  await expect(marcus.locator(".editor")).toContainText("Hedges g 0.34 [−0.20, 0.88]");
  await completeWriteUp(marcus);
  const practice = new URL(marcus.url()).pathname.replace(/\/edit$/, "");
  await marcus.goto(`${practice}/publish`);
  await marcus.getByRole("radio", { name: /^Everyone Who/ }).check();
  await marcus.getByRole("button", { name: "Publish version 1" }).click();
  await expect(marcus.getByRole("status")).toContainText("Version 1 is published");
  const published = new URL(marcus.url()).pathname;

  const owen = await openAs(browser, "owen-tallis", { javaScriptEnabled: false });
  await owen.goto(published);
  await owen.getByRole("link", { name: "We tried this" }).first().click();
  await owen.getByLabel("With whom?").fill("Two classes of Year 9");
  await owen.getByLabel("What did you keep?").fill("Three words before each text.");
  await owen.getByLabel("What did you change?").fill("Nobody drew them.");
  await owen.getByLabel("Why?", { exact: true }).fill("There was no time in our lessons.");
  await owen.getByLabel("What happened?").fill("They answered more slowly, and not better.");
  await owen.getByLabel("Which way did it go?").selectOption({ label: "Worsened" });
  await owen.getByRole("button", { name: "Save it" }).click();
  await owen.getByRole("radio", { name: /^Everyone/ }).check();
  await owen.getByRole("button", { name: /^Tell/ }).click();

  await marcus.goto(published);
  await expect(marcus.getByRole("heading", { name: "What happened elsewhere" })).toBeVisible();
  await expect(marcus.getByText("They answered more slowly, and not better.")).toBeVisible();
  await expectAccessible(marcus);
  await marcus.goto(`${published}/elsewhere`);
  await expect(marcus.locator("svg.chart")).toBeVisible();
  await expectAccessible(marcus);
});
