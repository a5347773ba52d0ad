import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openAs, waitForEditor } from "./people.ts";

const alliance = "/alliances/northfell-small-schools";

test("a head writes their alliance’s method, begins an enquiry by it, and links it to a change idea", async ({
  browser,
}) => {
  test.slow();
  const callum = await openAs(browser, "callum-reid");
  await writeMethod(callum);
  await startEnquiry(callum);
  await drawDiagram(callum);

  const nadia = await openAs(browser, "nadia-rahman");
  await nadia.goto(`${alliance}/methods`);
  await expect(nadia.getByRole("heading", { name: "Tuesday rounds" })).toBeVisible();
  await expect(nadia.getByRole("link", { name: "Change it" })).toHaveCount(0);
  await look(nadia, "methods");
  await nadia.goto(`${alliance}/drivers`);
  await expect(nadia.getByRole("heading", { name: "Pairs on a video call" })).toBeVisible();
  await expect(nadia.getByText("An enquiry that is not shown to you")).toBeVisible();
  await expect(nadia.getByText("Add a driver")).toHaveCount(0);
  await look(nadia, "drivers");
});

async function writeMethod(page: Page) {
  await page.goto(`${alliance}/methods`);
  await page.getByLabel("Begin with").selectOption({ label: "A copy of: Series of PDSA cycles" });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.locator("#name").fill("Tuesday rounds");
  await page.getByLabel("What it is good for").fill("Calls");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(
    page.getByText("Say in 10 to 400 characters what it is good for.").first(),
  ).toBeVisible();
  await expect(page.locator("#name")).toHaveValue("Tuesday rounds");
  await look(page, "method");
  await page.getByLabel("What it is good for").fill("Short rounds, looked at on a video call.");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("heading", { name: "Tuesday rounds" })).toBeVisible();
}

async function startEnquiry(page: Page) {
  await page.goto("/enquiries/new");
  await page.getByLabel("Title").fill("Planning in pairs");
  await page.getByLabel("Tuesday rounds").check();
  await page.getByLabel("What you will try").fill("planning with a teacher elsewhere");
  await page.getByLabel("What should get better").fill("writing at length");
  await page.getByRole("textbox", { name: "For whom" }).fill("Years 3 and 4");
  await page
    .getByLabel("In an alliance?")
    .selectOption({ label: "Northfell Small Schools Cluster" });
  await page.getByRole("button", { name: "Start it" }).click();
  await waitForEditor(page);
}

async function drawDiagram(page: Page) {
  await page.goto(`${alliance}/drivers`);
  await page.getByLabel("What gets better, and by how much").fill("Nobody plans alone");
  await page.getByLabel("For whom").fill("Teachers of our four schools");
  await page.getByLabel("By when").fill("by July 2027");
  await page.getByRole("button", { name: "Begin the diagram" }).click();
  await page.getByText("Add a driver", { exact: true }).click();
  await page.getByLabel("What the aim depends on").fill("Time to plan together");
  await page.getByRole("button", { name: "Add it" }).first().click();
  await page.getByText("Add a change idea", { exact: true }).click();
  await page.getByLabel("What you could change").fill("Pairs on a video call");
  await page.getByLabel("Time to plan together").last().check();
  await page.getByLabel("Planning in pairs").check();
  await page.getByRole("button", { name: "Add it" }).last().click();
  await expect(page.getByRole("link", { name: "Planning in pairs" })).toBeVisible();
}

/** Wide, narrow and dark. */
async function look(page: Page, name: string) {
  const shoot = (how: string) =>
    page.screenshot({ path: test.info().outputPath(`${name}-${how}.png`), fullPage: true });
  await expectAccessible(page);
  await shoot("wide");
  await page.setViewportSize({ width: 320, height: 700 });
  await shoot("narrow");
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot("dark");
  await page.emulateMedia({ colorScheme: "light" });
}
