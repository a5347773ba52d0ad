/**
 * The golden thread (field notes §5): from a question to what another alliance made of the answer, and
 * whether it is still used half a year later. Five people of four schools.
 */
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { expectAccessible, expectSaved, look, openAs, section, waitForEditor } from "./people.ts";

test.setTimeout(240_000);

test("three schools find out together, and a fourth finds otherwise", async ({ browser }) => {
  const { amira, tom, joan, nadia } = await openTeam(browser);
  const address = await test.step("a question, and schools that join", async () => {
    const started = await startEnquiry(amira);
    await askAndJoin(amira, started, joan, "St Oswin’s School", "Joan Pritchard");
    await askAndJoin(amira, started, nadia, "Moorside High", "Nadia Rahman");
    await amira.getByLabel("Add somebody").fill("Tom Ellery");
    await amira.getByRole("button", { name: "Add to the team" }).click();
    await expect(amira.getByRole("link", { name: "Tom Ellery" })).toBeVisible();
    return started;
  });
  await test.step("they say how ready they are, as one team", () => sayReady(joan, address));
  await test.step("two of them write the plan at once", () => planTogether(amira, joan, address));
  await test.step("a prediction is locked, and the cycle changes the practice", () =>
    runCycle(amira, address));
  await test.step("marks before and after, of a class that tried it and one that did not", () =>
    enterResults(tom, address));
  await test.step("the mark is missing, then earned", () => earnMark(nadia, address));
  await test.step("no clear change is a finding", () => noteFinding(joan, address));
  const practice = await test.step("written up, and published", () => publish(joan, address));
  await test.step("the enquiry moves on to published", () => movePublished(amira, address));

  const owen = await openAs(browser, "owen-tallis", { javaScriptEnabled: false });
  const tried = await test.step("another alliance tells that it went worse", () =>
    tellWorse(owen, practice));
  await test.step("which stands with the origin", async () => {
    const visitor = await openAs(browser, null);
    await visitor.goto(practice);
    await expect(visitor.getByRole("heading", { name: "What happened elsewhere" })).toBeVisible();
    await expect(visitor.getByText("They answered more slowly, and not better.")).toBeVisible();
    await look(visitor, "practice");
    await visitor.goto(`${practice}/elsewhere`);
    await expect(visitor.locator("svg.chart")).toContainText("Aldermere School: worsened");
    await look(visitor, "elsewhere");
  });
  await test.step("half a year later it is asked whether it is still used", async () => {
    passHalfAYear("adaptation_id", tried.split("/").at(-1) ?? "");
    await owen.goto(tried);
    await owen
      .getByRole("combobox", { name: "Is it still used?" })
      .selectOption({ label: "No longer used" });
    await owen.getByRole("button", { name: "Answer" }).click();
    await expect(owen.getByText("After 6 months: No longer used")).toBeVisible();
    await joan.goto(tried);
    await look(joan, "follow-up");
    await joan.goto(practice);
    await expect(joan.getByText("after 6 months: no longer used")).toBeVisible();
  });
  await test.step("and of the team itself, whose answer stands with what it wrote", async () => {
    passHalfAYear("enquiry_id", idOfEnquiry(address));
    await amira.goto(`${address}/stage`);
    await amira
      .getByRole("combobox", { name: "Is it still used?" })
      .selectOption({ label: "Still used" });
    await amira.getByLabel("By how many teachers?").fill("4");
    await amira.getByRole("button", { name: "Answer" }).click();
    for (const page of [address, practice]) {
      await joan.goto(page);
      await expect(joan.getByText("After 6 months: Still used, by 4 teachers")).toBeVisible();
    }
    await look(joan, "still-used");
  });
});

async function openTeam(browser: Browser) {
  const [amira, tom, joan, nadia] = await Promise.all([
    openAs(browser, "amira-khan"),
    openAs(browser, "tom-ellery"),
    openAs(browser, "joan-pritchard"),
    openAs(browser, "nadia-rahman"),
  ]);
  return { amira, tom, joan, nadia };
}

async function startEnquiry(page: Page): Promise<string> {
  await page.goto("/enquiries/new");
  await page.getByLabel("Title").fill("Three words before the text");
  await page.getByLabel("Series of PDSA cycles").check();
  await page.getByLabel("What you will try").fill("teaching three words before a text is read");
  await page.getByLabel("What should get better").fill("reading comprehension");
  await page.getByRole("textbox", { name: "For whom" }).fill("Year 8 classes");
  await page.getByLabel("In an alliance?").selectOption({ label: "Tees Valley Reading Alliance" });
  await look(page, "question");
  await page.getByRole("button", { name: "Start it" }).click();
  await waitForEditor(page);
  return new URL(page.url()).pathname.replace(/\/plan$/, "");
}

/** Asks a school for somebody there, who says yes. */
async function askAndJoin(lead: Page, address: string, other: Page, school: string, name: string) {
  await lead.goto(`${address}/team`);
  await lead.getByLabel("School", { exact: true }).fill(school);
  await lead.getByLabel("Whom do you ask there?").fill(name);
  await lead.getByRole("button", { name: "Ask the school" }).click();
  await expect(lead.getByText("Asked on")).toBeVisible();
  await other.goto("/enquiries");
  await other.getByRole("link", { name: "Read what it means, and answer" }).click();
  await other.getByRole("button", { name: "Yes, we join" }).click();
  await expect(other.getByRole("link", { name: "Schools and people" })).toBeVisible();
}

async function planTogether(amira: Page, joan: Page, address: string) {
  await Promise.all([amira, joan].map((page) => page.goto(`${address}/plan`)));
  await Promise.all([amira, joan].map(waitForEditor));
  await Promise.all([
    section(amira, "The aim").pressSequentially("Three more marks of forty by July."),
    section(joan, "The measures").pressSequentially("One comprehension test, marked blind."),
  ]);
  await joan.getByRole("button", { name: "Add: step" }).click();
  await joan.getByLabel("What", { exact: true }).fill("Choose the words together");
  await amira.getByRole("button", { name: "Add: measure" }).click();
  await amira.getByLabel("What is measured").fill("Comprehension test");
  for (const group of await amira.locator("#ethics fieldset").all())
    await group.getByLabel("Yes").check();
  for (const page of [amira, joan]) {
    await expect(section(page, "The aim")).toHaveText("Three more marks of forty by July.");
    await expect(section(page, "The measures")).toContainText("marked blind");
    await expect(page.getByLabel("What is measured")).toHaveValue("Comprehension test");
    await expectSaved(page);
  }
  await look(joan, "plan");
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
  await page
    .getByLabel("How you do it from now on")
    .fill("Three words on the board. Pupils draw each before they read.");
  await look(page, "cycle");
  await page.getByRole("button", { name: "This is decided" }).click();
  await expect(page.getByRole("status")).toContainText("Cycle 1 is decided: adapt.");
  await page.getByRole("status").getByRole("link", { name: "the practice" }).click();
  await expect(page.getByText("Pupils draw each word before they read.").first()).toBeVisible();
}

async function enterResults(page: Page, address: string) {
  const tried = { arm: "Tried it", group: "8B", n: "28" };
  const compared = { arm: "Did not, and is compared", group: "8D", n: "26" };
  const before = { when: "Before", day: "2025-11-25" };
  const after = { when: "After", day: "2026-03-24" };
  for (const result of [
    { ...tried, ...before, mean: "98.2", sd: "14.6" },
    { ...compared, ...before, mean: "97.9", sd: "14.3" },
    { ...tried, ...after, mean: "105", sd: "15" },
    { ...compared, ...after, mean: "100", sd: "14" },
  ]) {
    await page.goto(`${address}/measures`);
    await page.getByRole("link", { name: "Enter a result of Comprehension test" }).click();
    await page.getByRole("radio", { name: result.arm }).check();
    await page.getByRole("radio", { name: result.when }).check();
    await page.getByLabel("Name of the group").fill(result.group);
    await page.getByLabel("Day of the test").fill(result.day);
    await page.getByLabel("Pupils with a mark").fill(result.n);
    await page.getByRole("textbox", { name: "Mean", exact: true }).fill(result.mean);
    await page.getByRole("textbox", { name: "Standard deviation", exact: true }).fill(result.sd);
    await page.getByRole("radio", { name: "Not known" }).check();
    await page.getByRole("button", { name: "Enter it" }).click();
    await expect(page.getByRole("heading", { name: "Measures", exact: true })).toBeVisible();
  }
  await expect(page.getByText("Hedges g 0.34 [−0.20, 0.88]")).toBeVisible();
  await expect(page.getByText("teacher and practice cannot be told apart").first()).toBeVisible();
  await expect(page.getByText("Do not share these numbers")).toBeVisible();
  await expect(page.locator("svg.chart")).toHaveCount(1);
  await look(page, "measures");
}

async function earnMark(nadia: Page, address: string) {
  await nadia.goto(address);
  await expect(nadia.getByText("Nothing is noted yet of what Moorside High brought")).toBeVisible();
  await nadia.goto(`${address}/contributions`);
  await nadia.getByLabel("Who", { exact: true }).selectOption({ label: "Nadia Rahman" });
  await nadia.getByRole("button", { name: "Add it" }).click();
  await expect(nadia.getByText("Tried it with pupils: Nadia Rahman")).toBeVisible();
  await expectAccessible(nadia);
  await nadia.goto(address);
  await expect(nadia.getByRole("heading", { name: "Joint practice development" })).toBeVisible();
  await look(nadia, "mark");
}

async function noteFinding(joan: Page, address: string) {
  await joan.goto(`${address}/findings`);
  await joan.getByLabel("Which way did it go?").selectOption({ label: "No clear change" });
  await joan
    .getByLabel("What did you look at, and what did you see?")
    .fill("Reading comprehension, which we could not tell apart from before");
  await joan.getByLabel("For whom?").fill("Pupils who read below age nine");
  await joan.getByLabel("Why do you think so?").fill("They met too few of the words again");
  await joan.getByRole("button", { name: "Add it" }).click();
  await look(joan, "findings");
}

/** Gives the address of what is published. */
async function publish(joan: Page, address: string): Promise<string> {
  await joan.goto(`${address}/findings`);
  await joan.getByRole("button", { name: "Begin the write-up" }).click();
  await waitForEditor(joan);
  await expect(section(joan, "What we did")).toContainText("Three words on the board. Pupils draw");
  await expect(joan.locator(".editor")).toContainText("Pupils draw each word before they read.");
  await expect(joan.locator(".editor")).toContainText("Hedges g 0.34 [−0.20, 0.88]");
  await expect(joan.getByLabel("Why do you think so?")).toHaveValue(
    "They met too few of the words again",
  );
  await joan.getByLabel("Themes needed to publish").fill("vocabulary");
  await joan.locator(".offered button").first().click();
  await joan.getByLabel("Secondary").check();
  await expectSaved(joan);
  await look(joan, "write-up");
  await joan.goto(`${new URL(joan.url()).pathname.replace(/\/edit$/, "")}/publish`);
  await joan.getByRole("radio", { name: /^Everyone Who/ }).check();
  await joan.getByRole("button", { name: "Publish version 1" }).click();
  await expect(joan.getByRole("status")).toContainText("Version 1 is published");
  return new URL(joan.url()).pathname;
}

async function movePublished(amira: Page, address: string) {
  await amira.goto(`${address}/stage`);
  await amira.getByRole("radio", { name: "Published" }).check();
  await amira.getByRole("button", { name: "Move it" }).click();
  await amira.getByLabel("Go on all the same").check();
  await amira.getByRole("button", { name: "Move it" }).click();
  await expect(amira.getByRole("heading", { name: "Where it is: Published" })).toBeVisible();
  await look(amira, "stage");
}

/** Gives the address of what was told. */
async function tellWorse(owen: Page, practice: string): Promise<string> {
  await owen.goto(practice);
  await owen.getByRole("link", { name: "We tried this" }).first().click();
  await owen.getByLabel("With whom?").fill("two classes of Year 9");
  await owen.getByLabel("What did you keep?").fill("Three words before each text.");
  await owen.getByLabel("What did you change?").fill("Nobody drew them.");
  await owen.getByLabel("Why?", { exact: true }).fill("There was no time in our lessons.");
  await owen.getByLabel("What happened?").fill("They answered more slowly, and not better.");
  await owen.getByLabel("Which way did it go?").selectOption({ label: "Worsened" });
  await owen.getByRole("button", { name: "Save it" }).click();
  await owen.getByRole("radio", { name: /^Everyone/ }).check();
  await owen.getByRole("button", { name: /^Tell/ }).click();
  await expect(owen.getByText("After 6 months: not asked yet")).toBeVisible();
  return new URL(owen.url()).pathname;
}

async function sayReady(joan: Page, address: string) {
  await joan.goto(address);
  await joan.getByRole("link", { name: "Working together" }).click();
  await joan.getByRole("link", { name: "Answer: at the start (Are we ready?)" }).click();
  const trust = joan.getByRole("group", { name: "We can tell each other what did not go well." });
  await trust.getByText("In part").click();
  await trust.getByLabel("In a line, for the team").fill("We met once.");
  await expectAccessible(joan);
  await joan.getByRole("button", { name: "Keep it" }).click();
  const row = joan.getByRole("row", { name: /^We can tell each other/ });
  await expect(row).toContainText("In part We met once.");
  await look(joan, "ready");
  await joan.goto(`${address}/plan#ethics`);
  await expect(joan.getByRole("heading", { name: /^Ethics/ })).toBeInViewport();
}

/** What would be asked in half a year is asked today. */
function passHalfAYear(of: "adaptation_id" | "enquiry_id", id: string) {
  const database = openDatabase();
  const today = new Date().toISOString().slice(0, 10);
  const { changes } = database
    .prepare(`update follow_up set due_on = ?, next_on = ? where ${of} = ? and months = 6`)
    .run(today, today, id);
  database.close();
  expect(changes).toBe(1);
}

function idOfEnquiry(address: string): string {
  const database = openDatabase();
  const found = database
    .prepare<[string], { id: string }>("select id from enquiry where ? like '%-' || key")
    .get(address);
  database.close();
  return found?.id ?? "";
}

const openDatabase = () =>
  new Sqlite(join(process.env.E2E_DATA ?? "", "commons.sqlite"), { fileMustExist: true });
