import { expect, test } from "@playwright/test";
import { expectSaved, openAs, section, startWriteUp, waitForEditor } from "./people.ts";

test("what the browser knows of the network is said within a second", async ({ browser }) => {
  const page = await openAs(browser, "tom-ellery");
  await startWriteUp(page, "Off and on");
  await expectSaved(page);
  const state = page.locator("[data-save-state]");
  await section(page, "Limits").click();
  await page.context().setOffline(true);
  await expect(state).toHaveText("Offline. You can go on writing.", { timeout: 1000 });
  await page.keyboard.type("In a tunnel.");
  await expect(state).toHaveText(/^Offline, kept on this device/, { timeout: 1000 });
  await page.context().setOffline(false);
  await expect(state).toHaveText("Saved", { timeout: 2000 });
  await expect(section(page, "Limits")).toHaveText("In a tunnel.");
});

test("a text that cannot be reached is said to be, and a copy on the device is written in meanwhile", async ({
  browser,
}) => {
  const page = await openAs(browser, "nadia-rahman");
  const address = await startWriteUp(page, "Out of reach");
  await section(page, "Limits").fill("Known here.");
  await expectSaved(page);
  let isBlocked = true;
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (!isBlocked) socket.connectToServer();
  });
  await page.goto(`${address}/edit`);
  const state = page.locator("[data-save-state]");
  await expect(state).toHaveText("Offline. You can go on writing.", { timeout: 10_000 });
  await expect(section(page, "Limits")).toHaveText("Known here.");
  await section(page, "Limits").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Added.");
  await expect(state).toHaveText(/kept on this device/);

  const elsewhere = await openAs(browser, "nadia-rahman");
  await elsewhere.routeWebSocket(/\/live\//, (socket) => socket.close());
  await elsewhere.goto(`${address}/edit`);
  await expect(elsewhere.locator("[data-save-state]")).toHaveText(
    "The text cannot be reached at the moment. It goes on trying.",
    { timeout: 10_000 },
  );
  await expect(section(elsewhere, "Limits")).toHaveAttribute("contenteditable", "false");

  isBlocked = false;
  await page.reload();
  await waitForEditor(page);
  await expectSaved(page);
  await expect(section(page, "Limits")).toHaveText("Known here. Added.");
});
