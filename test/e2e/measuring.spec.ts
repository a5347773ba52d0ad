import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openAs } from "#test/e2e/people.ts";

/** Marks that are in no other number of the page, so that each would be seen in what is sent. */
const marks = ["71.37", "88.61", "93.83", "104.29", "117.43"];

test("a teacher pastes marks, which never leave the browser, and reads what they show", async ({
  browser,
}) => {
  const page = await openAs(browser, "sophie-lindqvist");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  const address = await startMeasured(page);
  await page.goto(`${address}/measures`);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Enter a result of Reading test" }).click();
  await expect(page.getByLabel("Paste a column of marks")).toBeVisible();
  await page.getByRole("radio", { name: "Tried it" }).check();
  await page.getByRole("radio", { name: "After" }).check();
  await page.getByLabel("Name of the group").fill("8B");
  await page.getByLabel("Day of the test").fill("2026-03-02");
  await page.getByRole("radio", { name: "Not known" }).check();
  await page.getByLabel("Paste a column of marks").fill(`Sam 12\n${marks.join("\n")}`);
  await page.getByRole("button", { name: "Sum them up" }).click();
  await expect(page.getByRole("status").last()).toContainText("looks like a name");
  await page.getByLabel("Paste a column of marks").fill(`${marks.join("\n")}\nabs`);
  await page.getByRole("button", { name: "Sum them up" }).click();
  await expect(page.getByLabel("Pupils with a mark")).toHaveValue("5");
  await expect(page.getByRole("textbox", { name: "Mean", exact: true })).toHaveValue("95.106");
  await expect(page.getByLabel("Pupils without a mark")).toHaveValue("1");
  await expect(page.getByLabel("Paste a column of marks")).toHaveValue("");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enter it" }).click();
  await expect(page.getByRole("heading", { name: "Measures", exact: true })).toBeVisible();
  const posted = sent.find((body) => body.includes("mean=95.106"));
  expect(posted).toBeDefined();
  for (const mark of marks) expect(sent.filter((body) => body.includes(mark))).toEqual([]);
  expect(sent.filter((body) => /\bSam\b/.test(body))).toEqual([]);
});

test("two columns are paired in the browser, and gains are worked out of those with both marks", async ({
  browser,
}) => {
  const page = await openAs(browser, "sophie-lindqvist");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await startMeasured(page);
  const paired = marks.map((mark, at) => `${mark}\t${at === 0 ? "" : Number(mark) + at}`);
  for (const occasion of ["Before", "After"]) {
    await page.getByRole("radio", { name: "Tried it" }).check();
    await page.getByRole("radio", { name: occasion, exact: true }).check();
    await page.getByLabel("Name of the group").fill("8B");
    await page.getByLabel("Day of the test").fill("2026-03-02");
    await page.getByRole("radio", { name: "Not known" }).check();
    await page.getByLabel(/^Paste a column of marks, or two/).fill(paired.join("\n"));
    await page.getByRole("button", { name: "Sum them up" }).click();
    await expect(page.getByRole("status").last()).toContainText(
      "4 pupils have both marks, 1 only one before, 0 only one after.",
    );
    const isBefore = occasion === "Before";
    await expect(page.getByLabel("Pupils with a mark")).toHaveValue(isBefore ? "5" : "4");
    await expect(page.getByLabel("Pupils with both marks")).toHaveValue(isBefore ? "" : "4");
    await expect(page.getByLabel("Mean of their gains")).toHaveValue(isBefore ? "" : "2.5");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Enter it" }).click();
    await expect(page.getByRole("heading", { name: "Measures", exact: true })).toBeVisible();
    if (isBefore) await page.getByRole("link", { name: "Enter a result of Reading test" }).click();
  }
  await expect(
    page.getByText(/a change of 2\.50 .+ in the 4 pupils who have both marks/),
  ).toBeVisible();
  for (const mark of marks) expect(sent.filter((body) => body.includes(mark))).toEqual([]);
});

test("a protocol is locked and drawn without script, and stays", async ({ browser }) => {
  const writer = await openAs(browser, "sophie-lindqvist");
  const address = await startMeasured(writer);
  const page = await openAs(browser, "sophie-lindqvist", { javaScriptEnabled: false });
  await page.goto(`${address}/measures/design`);
  await page.getByRole("radio", { name: /^Random allocation of classes/ }).check();
  await page.getByLabel("Main outcome").selectOption({ label: "Reading test" });
  await page.getByLabel("Protocol").fill("All classes are tested in June.");
  await page.getByLabel("Pupils in all").fill("60");
  await page.getByLabel("Classes or schools to be drawn").fill("8A\n8B\n8C\n8D");
  await page.getByRole("button", { name: "Save the design" }).click();
  await expect(page.getByText("cannot see three months of progress")).toBeVisible();
  await page.getByRole("button", { name: "Lock the protocol" }).click();
  await expect(page.getByText(/Locked by Sophie Lindqvist/)).toBeVisible();
  await page.getByRole("button", { name: "Draw now" }).click();
  await expect(page.getByText(/^Seed \d+, method/)).toBeVisible();
  await expect(page.getByRole("button", { name: /Draw|Lock|Save/ })).toHaveCount(0);
});

/** An enquiry with one measure in its plan; its address. */
async function startMeasured(page: Page): Promise<string> {
  await page.goto("/enquiries/new");
  await page.getByLabel("Title").fill("Five words first");
  await page.getByRole("button", { name: /Start/ }).click();
  await page.waitForURL(/\/enquiries\/five-words/);
  const address = new URL(page.url()).pathname.replace(/\/plan$/, "");
  await page.goto(`${address}/plan`);
  await page.getByRole("button", { name: "Add: measure" }).click();
  await page.getByLabel("What is measured").fill("Reading test");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");
  await page.goto(`${address}/measures`);
  await page.getByRole("link", { name: "Enter a result of Reading test" }).click();
  return address;
}
