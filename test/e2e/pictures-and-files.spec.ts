import { truncateSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  expectAccessible,
  expectSaved,
  openAs,
  section,
  startWriteUp,
  waitForEditor,
} from "./people.ts";

const picture = {
  name: "card.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};
const worksheet = {
  name: "worksheet.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};

test("a picture and a file are added, described and taken out, also when the draft is opened again", async ({
  browser,
}) => {
  const page = await openAs(browser, "nadia-rahman");
  const address = await startWriteUp(page, "With a picture");
  const resources = section(page, "Resources");
  const add = page.getByLabel("Picture or file to add");
  const told = page.locator(".told");
  await resources.click();
  await add.setInputFiles(picture);
  await expect(told).toContainText("card.png was added.");
  await expect(resources.locator(":scope > p")).toHaveCount(1);
  await add.setInputFiles(worksheet);
  await expect(told).toContainText("worksheet.pdf was added.");
  await expect(resources.locator(":scope > *")).toHaveCount(3);

  const film = test.info().outputPath("film.pdf");
  writeFileSync(film, "");
  truncateSync(film, 31_000_000);
  await add.setInputFiles(film);
  await expect(told).toContainText("film.pdf is 31.0 MB; the most is 20 MB. Link to it instead.");
  await page.getByRole("button", { name: "Close" }).click();
  await expect(told).toHaveText("");
  await expectSaved(page);

  await page.goto(`${address}/publish`);
  await page.goto(`${address}/edit#resources`);
  await waitForEditor(page);
  await expect(resources).toBeFocused();
  await expect(resources).toBeInViewport();
  const words = page.getByLabel("Words for those who cannot see it (required)");
  await words.fill("The card on the table");
  await expect(page.getByRole("img", { name: "The card on the table" })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the file out: worksheet.pdf" }).click();
  await page.getByRole("button", { name: "Take the picture out" }).click();
  await expect(resources.locator(".picture, .file")).toHaveCount(0);
  await expectSaved(page);
});

test("good news of a file goes by itself; a refusal stays", async ({ browser }) => {
  const page = await openAs(browser, "nadia-rahman");
  await startWriteUp(page, "With news");
  await page.clock.install();
  const told = page.locator(".told");
  const add = page.getByLabel("Picture or file to add");
  await section(page, "Resources").click();
  await add.setInputFiles({ ...worksheet, name: "empty.pdf", buffer: Buffer.alloc(0) });
  await expect(told).toContainText("empty.pdf was not added. The file is empty.");
  await page.clock.fastForward(60_000);
  await expect(told).toContainText("empty.pdf");
  await add.setInputFiles(worksheet);
  await expect(told).toContainText("worksheet.pdf was added.");
  await expect(told).not.toContainText("empty.pdf");
  await page.clock.fastForward(11_000);
  await expect(told).toHaveText("");
});
