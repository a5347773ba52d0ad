import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, openAs } from "./people.ts";

const shared = "Lesson study between two small schools when nobody can leave the room";
const question = "What did the cover cost you, and would you pay it again?";

async function findShared(page: Page): Promise<string> {
  await page.goto(`/search?q=${encodeURIComponent(shared)}`);
  return (await page.getByRole("link", { name: shared }).first().getAttribute("href")) ?? "";
}

test("a head opens what is shared with heads and asks; its author sees who, and answers", async ({
  browser,
}) => {
  const head = await openAs(browser, "helen-okafor");
  const address = await findShared(head);
  await head.goto(address);
  await expect(head.getByText("Opening this page is noted, with your name")).toBeVisible();
  await expectAccessible(head);
  await head.getByRole("link", { name: "Ask a question" }).click();
  await head.getByLabel("Your question").fill(question);
  await head.getByLabel("An answer by").fill("2099-01-15");
  await expectAccessible(head);
  await head.getByRole("button", { name: "Ask" }).click();
  await expect(head.getByText("An answer is hoped for by 15 January 2099.")).toBeVisible();

  const author = await openAs(browser, "callum-reid");
  await author.goto("/desk");
  await expect(author.getByRole("heading", { name: "Questions to answer" })).toBeVisible();
  await author.goto(address);
  await author.getByRole("link", { name: "Who opened it" }).click();
  await expect(author.getByRole("listitem").filter({ hasText: "Helen Okafor" })).toBeVisible();
  await expectAccessible(author);
  await author.goto(`${address}/questions`);
  await author.getByLabel("Your answer").fill("Six half days. Yes, for the visit.");
  await expectAccessible(author);
  await author.getByRole("button", { name: "Answer" }).click();
  await head.goto(address);
  await expect(head.getByText("Six half days. Yes, for the visit.")).toBeVisible();
  await expect(head.getByText("Answered by Callum Reid")).toBeVisible();

  for (const handle of ["nadia-rahman", "daniel-osei", "yusuf-demir", null]) {
    const other = await openAs(browser, handle);
    expect((await other.goto(address))?.status()).toBe(404);
  }
});

test("under the Chatham House rule what is said is read, and by whom is not", async ({
  browser,
}) => {
  const speaker = await openAs(browser, "amira-khan");
  await speaker.goto("/alliances/tees-valley-reading");
  await speaker.getByRole("link", { name: "Talk", exact: true }).click();
  await expectAccessible(speaker);
  await speaker.getByRole("link", { name: "Start a thread" }).click();
  await expectAccessible(speaker);
  await speaker.getByLabel("What is it about?").fill("What we would rather not write up");
  await speaker.getByLabel("Under the Chatham House rule").check();
  await speaker.getByRole("button", { name: "Start it" }).click();
  await speaker.getByLabel("Your post").fill("We marked less, and **nobody** noticed.");
  await speaker.getByRole("button", { name: "Post it" }).click();
  await expect(speaker.getByText("You wrote this")).toBeVisible();
  await expectAccessible(speaker);

  const reader = await openAs(browser, "joan-pritchard");
  await reader.goto(speaker.url());
  await expect(reader.getByRole("heading", { name: "Speaker 1" })).toBeVisible();
  await expect(reader.getByText("We marked less, and nobody noticed.")).toBeVisible();
  expect(await reader.content()).not.toMatch(/amira|khan/i);
  await expect(reader.getByRole("button", { name: "Take it back" })).toHaveCount(0);

  const stranger = await openAs(browser, "rosa-marchetti");
  expect((await stranger.goto(speaker.url()))?.status()).toBe(404);
  await speaker.getByRole("button", { name: "Take it back" }).click();
  await expect(speaker.getByText("Taken back by its author.")).toBeVisible();
});

test("an administrator alone cannot break the glass", async ({ browser }) => {
  const administrator = await openAs(browser, "yusuf-demir");
  const address = await findShared(await openAs(browser, "helen-okafor"));
  await administrator.goto("/admin");
  await administrator.getByRole("link", { name: "Break the glass" }).click();
  await expect(administrator.getByText("You are the only administrator.")).toBeVisible();
  await administrator.getByLabel("The address of the write-up or post").fill(address);
  await administrator.getByLabel("Why?").fill("A reader reported that it may identify a class.");
  await administrator.getByRole("button", { name: "Ask another administrator" }).click();
  await expect(administrator.getByText("Waits for another administrator.")).toBeVisible();
  await expect(administrator.getByRole("button", { name: "Agree" })).toHaveCount(0);
  await expectAccessible(administrator);
  expect((await administrator.goto(address))?.status()).toBe(404);
});
