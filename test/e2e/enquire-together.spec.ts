/** The golden thread (field notes §5): from a question to a write-up, by people of several schools. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import {
  answerEthics,
  expectAccessible,
  expectSaved,
  openAs,
  section,
  waitForEditor,
} from "./people.ts";

test.setTimeout(180_000);

/** An enquiry of Amira's, of Harrow Lane, by PDSA cycles; gives its address. */
async function startEnquiry(page: Page, title: string): Promise<string> {
  await page.goto("/enquiries/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Series of PDSA cycles").check();
  await page.getByLabel("What you will try").fill("teaching five words before a text is read");
  await page.getByLabel("What should get better").fill("reading comprehension");
  await page
    .getByRole("textbox", { name: "For whom" })
    .fill("Year 8 pupils who read below their age");
  await page.getByLabel("In an alliance?").selectOption({ label: "Tees Valley Reading Alliance" });
  await expectAccessible(page);
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
  await other.getByRole("button", { name: "Yes, we join" }).click();
  await expect(other.getByRole("link", { name: "Schools and people" })).toBeVisible();
}

async function noteChange(page: Page, address: string) {
  await page.goto(`${address}/practice`);
  await page
    .getByLabel("How you do it now")
    .fill("Teach five words before the text is read, each in a sentence.");
  await page.getByRole("button", { name: "Note it" }).click();
  await page
    .getByLabel("How you do it now")
    .fill("Teach three words before the text is read, each in a sentence.");
  await page.getByLabel("What changed").fill("Three words, not five.");
  await page.getByLabel("What led to it").selectOption({ label: "What pupils said or did" });
  await page.getByLabel("What you had seen").fill("Most could not keep five of them in mind.");
  await page.getByRole("button", { name: "Note the change" }).click();
  await expect(page.getByRole("heading", { name: "Version 2, as it is now" })).toBeVisible();
}

async function openThree(browser: Browser) {
  return Promise.all(
    ["amira-khan", "joan-pritchard", "nadia-rahman"].map((handle) => openAs(browser, handle)),
  );
}

test("three schools plan together, change their practice and write it up", async ({ browser }) => {
  const [amira, joan, nadia] = await openThree(browser);
  if (!amira || !joan || !nadia) throw new Error("somebody is missing");
  const address = await startEnquiry(amira, "Five words before the text");
  await askAndJoin(amira, address, joan, "St Oswin’s School", "Joan Pritchard");
  await askAndJoin(amira, address, nadia, "Moorside High", "Nadia Rahman");
  await expectAccessible(nadia);

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
  await answerEthics(amira);
  for (const page of [amira, joan]) {
    await expect(section(page, "The aim")).toHaveText("Three more marks of forty by July.");
    await expect(section(page, "The measures")).toContainText("marked blind");
    await expect(page.getByLabel("What is measured")).toHaveValue("Comprehension test");
    await expectSaved(page);
  }
  await expectAccessible(joan);

  await amira.goto(`${address}/stage`);
  await amira.getByLabel("The aim").check();
  await amira.getByRole("button", { name: "Move it" }).click();
  await expect(amira.getByRole("heading", { name: "Where it is: The aim" })).toBeVisible();
  await expectAccessible(amira);

  await noteChange(nadia, address);
  for (const [page, name] of [
    [joan, "Joan Pritchard"],
    [nadia, "Nadia Rahman"],
  ] as const) {
    await page.goto(`${address}/contributions`);
    await page.getByLabel("Who", { exact: true }).selectOption({ label: name });
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByText(`Tried it with pupils: ${name}`)).toBeVisible();
  }
  await expectAccessible(nadia);
  await joan.goto(address);
  await expect(joan.getByRole("heading", { name: "Joint practice development" })).toBeVisible();

  await joan.goto(`${address}/share`);
  await expect(joan.getByText("Only the people who write it.")).toBeVisible();
  await joan.goto(`${address}/findings`);
  await joan.getByLabel("Which way did it go?").selectOption({ label: "No clear change" });
  await joan
    .getByLabel("What did you look at, and what did you see?")
    .fill("Reading ages of pupils who read below age nine");
  await joan.getByLabel("Why do you think so?").fill("They met too few of the words again");
  await joan.getByRole("button", { name: "Add it" }).click();
  await expectAccessible(joan);
  await joan.getByRole("button", { name: "Begin the write-up" }).click();
  await waitForEditor(joan);
  await expect(section(joan, "What we did")).toContainText("Teach three words before");
  await expect(joan.getByLabel("Why do you think so?")).toHaveValue(
    "They met too few of the words again",
  );
});

test("an enquiry is read by whom it is shown to, as it was that day", async ({ browser }) => {
  const amira = await openAs(browser, "amira-khan");
  const address = await startEnquiry(amira, "Words on the wall");
  const visitor = await openAs(browser, null, { javaScriptEnabled: false });
  expect((await visitor.goto(address))?.status()).toBe(404);
  await amira.goto(`${address}/share`);
  await amira.getByRole("radio", { name: /^Everyone Who/ }).check();
  await expectAccessible(amira);
  await amira.getByRole("button", { name: "Share it as it is now" }).click();
  await expect(amira.getByRole("status")).toContainText("It is shared");
  await visitor.goto("/enquiries");
  await visitor.getByRole("link", { name: "Words on the wall" }).click();
  await expect(visitor.getByRole("heading", { name: "Where it is: An idea" })).toBeVisible();
  await expect(visitor.getByText("Who reads it")).toHaveCount(0);
  await visitor.goto(`${address}/plan`);
  await expect(visitor).toHaveURL(/sign-in/);
  const tom = await openAs(browser, "tom-ellery");
  expect((await tom.goto(`${address}/plan`))?.status()).toBe(404);
});
