import { expect, test } from "@playwright/test";
import {
  completeWriteUp,
  expectAccessible,
  expectSaved,
  openAs,
  section,
  startWriteUp,
  waitForEditor,
} from "./people.ts";

test("two teachers of different schools write together, publish, revise and withdraw; a visitor finds it", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const amira = await openAs(browser, "amira-khan");
  const address = await startWriteUp(amira, "Explaining the last step aloud");

  await amira.goto(`${address}/team`);
  await amira.getByLabel("Add an author").fill("Joan Pritchard");
  await amira.getByRole("button", { name: "Add as an author" }).click();
  await expect(amira.getByText("Joan Pritchard, St Oswin’s School")).toBeVisible();
  await amira.goto(`${address}/edit`);
  await waitForEditor(amira);

  const joan = await openAs(browser, "joan-pritchard");
  await joan.goto("/desk");
  await joan.getByRole("link", { name: "Explaining the last step aloud" }).click();
  await waitForEditor(joan);
  await expect(amira.getByLabel("Writing with you now")).toContainText("Joan Pritchard");

  const hers = section(amira, "What we would do differently");
  const theirs = section(joan, "What we would do differently");
  await theirs.click();
  await joan.keyboard.type("We would start with pairs. ");
  await expect(hers).toContainText("We would start with pairs.");
  await expect(hers.locator(".their-caret")).toContainText("Joan Pritchard");
  await hers.click();
  await amira.keyboard.press("Control+End");
  await amira.keyboard.type("And with one step.");
  await expect(theirs).toContainText("And with one step.");
  await expectSaved(joan);

  await completeWriteUp(amira);
  await expect(joan.getByLabel("Summary for a busy reader")).toHaveValue(/explained the last step/);
  await expect(joan.getByLabel("Secondary")).toBeChecked();

  await section(amira, "Resources").click();
  await amira.getByLabel("Picture or file to add").setInputFiles({
    name: "card.png",
    mimeType: "image/png",
    buffer: Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
      "base64",
    ),
  });
  const words = amira.getByLabel("Words for those who cannot see it (required)");
  await words.fill("The card that pairs keep on the table");
  await expect(joan.locator(".picture img")).toHaveAttribute(
    "alt",
    "The card that pairs keep on the table",
  );
  await expectSaved(amira);
  await expectAccessible(amira);

  await amira.goto(`${address}/publish`);
  await expectAccessible(amira);
  await amira.getByRole("radio", { name: /^Everyone/ }).check();
  await amira.getByRole("button", { name: "Publish version 1" }).click();
  await expect(amira.getByText("Version 1", { exact: true }).first()).toBeVisible();

  const visitor = await openAs(browser, null, { javaScriptEnabled: false });
  await visitor.goto("/");
  await visitor.getByLabel("Search the commons").fill("explainning the last step");
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("link", { name: "Explaining the last step aloud" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(
    "Explaining the last step aloud",
  );
  await expect(visitor.getByText("Joan Pritchard").first()).toBeVisible();
  const picture = visitor.getByRole("img", { name: "The card that pairs keep on the table" });
  expect(await picture.evaluate((image: HTMLImageElement) => image.getAttribute("src"))).toMatch(
    /^\/files\//,
  );

  await joan.getByLabel("Title").fill("Explaining the last step aloud, in pairs");
  await expectSaved(joan);
  await joan.goto(`${address}/publish`);
  await joan.getByRole("button", { name: "Publish version 2" }).click();
  await expect(joan.getByRole("alert")).toContainText("Say what changed since the last version");
  await joan.getByLabel("What changed since version 1?").fill("Pairs from the first lesson.");
  await joan.getByRole("button", { name: "Publish version 2" }).click();
  await expect(joan.getByRole("heading", { level: 1 })).toHaveText(
    "Explaining the last step aloud, in pairs",
  );

  await visitor.goto(address);
  await expect(visitor).toHaveURL(/in-pairs/);
  await expect(visitor.getByText("Pairs from the first lesson.")).toBeVisible();
  await visitor.goto(`${new URL(visitor.url()).pathname}/v/1`);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(
    "Explaining the last step aloud",
  );

  await joan.goto(`${new URL(joan.url()).pathname}/withdraw`);
  await joan.getByLabel("Why?").fill("Two classes were counted twice.");
  await joan.getByRole("button", { name: "Withdraw every version" }).click();
  await expect(joan.getByText("Two classes were counted twice.")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText("Two classes were counted twice.")).toBeVisible();
  await expect(visitor.getByText("Pupils copied steps")).toHaveCount(0);
});
