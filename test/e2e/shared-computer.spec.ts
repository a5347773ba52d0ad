import { expect, test } from "@playwright/test";
import {
  expectAccessible,
  expectSaved,
  openAs,
  section,
  startWriteUp,
  waitForEditor,
} from "./people.ts";

const copies = () =>
  indexedDB
    .databases()
    .then((all) => all.filter(({ name }) => name?.startsWith("commons:")).length);

test("typing goes on offline, is kept on the device, and is sent when the line is back", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  const address = await startWriteUp(page, "Offline for a while");
  await expectSaved(page);
  await page.context().setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
  const text = section(page, "Limits");
  await text.click();
  await page.keyboard.type("Typed on the train.");
  await expect(page.locator("[data-save-state]")).toHaveText(/kept on this device/, {
    timeout: 40_000,
  });
  await page.context().setOffline(false);
  await expect(page.locator("[data-save-state]")).toHaveText("Saved", { timeout: 30_000 });
  await page.goto(`${address}/edit`);
  await waitForEditor(page);
  await expect(section(page, "Limits")).toContainText("Typed on the train.");
});

test("signing out deletes the copies on the device, and asks first where words are unsent", async ({
  browser,
}) => {
  const page = await openAs(browser, "nadia-rahman");
  const address = await startWriteUp(page, "Left on a shared computer");
  await section(page, "Limits").fill("Known to the server.");
  await expectSaved(page);
  expect(await page.evaluate(copies)).toBe(1);

  await page.evaluate((address) => {
    localStorage.setItem(
      "commons-unsent:nadia-rahman:abc",
      JSON.stringify({ address, title: "Left on a shared computer" }),
    );
  }, address);
  await page.goto("/sign-out");
  await expect(page.getByText("This device holds words that have not been sent.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out and delete them" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(await page.evaluate(copies)).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("whoever signs in after a colleague finds nothing of theirs on the device", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  await startWriteUp(page, "Left by the one before");
  await expectSaved(page);
  expect(await page.evaluate(copies)).toBe(1);
  await page.goto("/sign-in");
  await page.locator("button[name=person][value=nadia-rahman]").click();
  await expect(page.getByRole("link", { name: "Nadia Rahman" })).toBeVisible();
  expect(await page.evaluate(copies)).toBe(0);
});

test("a colleague who was not asked cannot open a draft; one who was reads it and answers in a line", async ({
  browser,
}) => {
  const amira = await openAs(browser, "amira-khan");
  const address = await startWriteUp(amira, "A draft to be read first");
  await section(amira, "Limits").fill("One class only.");
  await expectSaved(amira);

  const joan = await openAs(browser, "joan-pritchard");
  expect((await joan.goto(`${address}/edit`))?.status()).toBe(404);

  await amira.goto(`${address}/team`);
  await amira.getByLabel("Ask a colleague").fill("joan");
  await amira.getByRole("button", { name: "Ask them to read it" }).click();
  await expect(amira.getByRole("alert")).toContainText("Did you mean Joan Pritchard");
  await amira.getByLabel("Joan Pritchard").check();
  await amira.getByRole("button", { name: "Ask them to read it" }).click();
  await expect(amira.getByText("No answer yet.")).toBeVisible();

  await joan.goto("/desk");
  await joan.getByRole("link", { name: "A draft to be read first" }).click();
  await expect(joan.locator("[data-save-state=reading]")).toBeVisible({ timeout: 20_000 });
  await expect(section(joan, "Limits")).toContainText("One class only.");
  await expect(section(joan, "Limits")).toHaveAttribute("contenteditable", "false");
  await joan.goto(`${address}/team`);
  await joan.getByLabel("Reply to the authors").fill("Say which class.");
  await joan.getByRole("button", { name: "Send your reply" }).click();
  await amira.reload();
  await expect(amira.getByText("“Say which class.”")).toBeVisible();
  await amira.goto("/desk");
  await expect(amira.getByText("Joan Pritchard: “Say which class.”")).toBeVisible();

  await joan.goto(`${address}/preview`);
  await expect(joan.getByRole("heading", { level: 1 })).toHaveText("A draft to be read first");
  await expect(joan.getByText("One class only.")).toBeVisible();
  await expect(joan.getByRole("link", { name: "Publish" })).toHaveCount(0);
  await expectAccessible(joan);
});

test("an author who is taken off the team is told at once, and their page can write no more", async ({
  browser,
}) => {
  const amira = await openAs(browser, "amira-khan");
  const address = await startWriteUp(amira, "A team that changes");
  await amira.goto(`${address}/team`);
  await amira.getByLabel("Add an author").fill("Joan Pritchard");
  await amira.getByRole("button", { name: "Add as an author" }).click();
  const joan = await openAs(browser, "joan-pritchard");
  await joan.goto(`${address}/edit`);
  await waitForEditor(joan);
  await amira.getByRole("button", { name: "Remove Joan Pritchard" }).click();
  await expect(joan.locator("[data-save-state]")).toContainText("You may no longer open this text");
  await expect(section(joan, "Limits")).toHaveAttribute("contenteditable", "false");
  await expect.poll(() => joan.evaluate(copies)).toBe(0);
});

test("words the server will not keep can be copied, and the page goes back to what is saved", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const address = await startWriteUp(page, "Grown too large");
  await section(page, "Limits").fill("Known to the server.");
  await expectSaved(page);
  let tooLarge = () => {};
  await page.routeWebSocket(/\/live\//, (socket) => {
    const server = socket.connectToServer();
    let refuse = false;
    tooLarge = () => {
      refuse = true;
    };
    socket.onMessage((message) => {
      if (refuse && message[0] === 0) socket.close({ code: 4413, reason: "" });
      else server.send(message);
    });
  });
  await page.goto(`${address}/edit`);
  await waitForEditor(page);
  await expectSaved(page);
  tooLarge();
  await section(page, "Limits").click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" Refused.");
  await expect(page.locator("[data-save-state]")).toContainText("largest size");
  await page.getByRole("button", { name: "Copy the whole text" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Refused.");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Go back to what is saved" }).click();
  await waitForEditor(page);
  await expectSaved(page);
  await expect(section(page, "Limits")).toHaveText("Known to the server.");
});

test("a draft is deleted by its author, who is asked first, and its page is gone", async ({
  browser,
}) => {
  const page = await openAs(browser, "nadia-rahman");
  const address = await startWriteUp(page, "Not worth keeping");
  await expectSaved(page);
  await page.goto(`${address}/publish`);
  await page.getByRole("link", { name: "Delete this draft" }).click();
  await page.getByRole("button", { name: "Delete the draft" }).click();
  await expect(page.getByText("The draft was deleted.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Not worth keeping" })).toHaveCount(0);
  expect((await page.goto(`${address}/edit`))?.status()).toBe(404);
});
