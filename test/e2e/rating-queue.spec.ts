import {
  type APIRequestContext,
  type Browser,
  expect,
  type Locator,
  type Page,
  test,
} from "@playwright/test";
import { expectAccessible, look, openAs } from "./people.ts";

/** A token of a person's for programs, made on their settings. */
async function makeToken(browser: Browser, handle: string): Promise<string> {
  const page = await openAs(browser, handle);
  await page.goto("/settings/tokens");
  await page.getByLabel("What is it for?").fill("To publish many");
  await page.getByText("Read, write and publish", { exact: true }).click();
  await page.getByRole("button", { name: "Make the token" }).click();
  return (await page.locator(".token").first().textContent()) ?? "";
}

/** Publishes a write-up by program; gives the last part of its address. */
async function publish(
  request: APIRequestContext,
  token: string,
  title: string,
  theme = "worked-examples",
) {
  const ask = async (path: string, method: string, body: object, etag = "") => {
    const response = await request.fetch(`/api/v1${path}`, {
      ...{ method, data: body },
      headers: { authorization: `Bearer ${token}`, ...(etag ? { "if-match": etag } : {}) },
    });
    expect(response.ok(), await response.text()).toBe(true);
    return { body: await response.json(), etag: response.headers().etag ?? "" };
  };
  const draft = await ask("/drafts", "POST", { template: "practice", title });
  const changed = await ask(
    `/drafts/${draft.body.key}`,
    "PATCH",
    {
      summary: "Pupils explained the last step aloud before the next one.",
      themes: [theme],
      phases: ["Secondary"],
      findings: [
        { outcome: "Explaining a step", direction: "improved", why: "Saying it showed the gap." },
      ],
      sections: {
        problem: { markdown: "Pupils copied steps that they could not explain." },
        steps: { markdown: "One explains, one listens, then they swap." },
      },
    },
    draft.etag,
  );
  const published = await ask(
    `/drafts/${draft.body.key}/publish`,
    "POST",
    { audience: ["public"], embargoUntil: null },
    changed.etag,
  );
  return new URL(published.body.url).pathname.replace("/practice/", "");
}

/** Goes on with the Tab key until something has the focus, as one without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error("The Tab key does not come to it in 40 presses.");
}

const choose = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();

test("two raters disagree, talk and settle; the author replies, and a visitor reads how we know", async ({
  browser,
  request,
}) => {
  const token = await makeToken(browser, "amira-khan");
  const slug = await publish(request, token, "Talking the working through in pairs");
  const joan = await openAs(browser, "joan-pritchard");
  await joan.goto("/evidence/queue");
  await look(joan, "queue");
  await joan.getByRole("link", { name: "Talking the working through in pairs" }).click();
  await look(joan, "rating");
  await choose(joan, "Was something measured of those who tried it?", "Yes");
  await choose(joan, "Was it measured before as well as after?", "Yes");
  await joan.getByLabel("Classes that tried it").fill("2");
  await expect(joan.getByText("Nesta Standards of Evidence: Level 2")).toBeVisible();
  await expect(joan.getByText("A visitor reads first: “Improved in two classes;")).toBeVisible();
  await joan.getByRole("button", { name: "Save and read it" }).click();
  await expect(joan.getByText("By one rater.")).toBeVisible();

  const owen = await openAs(browser, "owen-tallis", { javaScriptEnabled: false });
  await owen.goto(`/practice/${slug}`);
  await expect(owen.getByText("You can rate this version.")).toBeVisible();
  expect(await owen.content()).not.toContain("By one rater.");
  await owen.getByRole("link", { name: "Rate it", exact: true }).click();
  await choose(owen, "Was something measured of those who tried it?", "Yes");
  await choose(owen, "Was somebody compared?", "Yes, alike at the start");
  await owen.getByRole("button", { name: "Work it out" }).click();
  await expect(owen.getByText("Nesta Standards of Evidence: Level 3")).toBeVisible();
  await owen.getByRole("button", { name: "Save and read it" }).click();
  await expect(owen.getByText("do not agree yet: level 2 or level 3")).toBeVisible();
  await expect(owen.getByRole("heading", { name: "Where they differ" })).toBeVisible();
  await owen.getByLabel("What do you say?").fill("I took the parallel class as a comparison.");
  await owen.getByRole("button", { name: "Say it" }).click();

  const amira = await openAs(browser, "amira-khan");
  await amira.goto(`/practice/${slug}/rating`);
  await amira
    .getByLabel("What do you say?")
    .fill("The parallel class was taught by somebody else.");
  await amira.getByRole("button", { name: "Say it" }).click();
  await expect(amira.getByText("Amira Khan, an author")).toBeVisible();
  await expect(amira.getByRole("heading", { name: "Settle it" })).toHaveCount(0);

  await joan.goto("/evidence/queue?queue=disagreement");
  await joan.getByRole("link", { name: "Talking the working through in pairs" }).click();
  await look(joan, "settling");
  await joan.getByLabel("The level, Nesta").selectOption("2");
  await joan
    .getByLabel("The reason", { exact: true })
    .fill("Another teacher taught the other class.");
  await joan.getByRole("button", { name: "Settle it" }).click();

  const visitor = await openAs(browser, null);
  await visitor.goto(`/practice/${slug}`);
  const strength = visitor.getByRole("region", { name: "How far it can be relied on" });
  await expect(strength).toContainText(
    "Improved in two classes; nobody was compared, so other causes remain.",
  );
  await expect(strength).toContainText("Evidence: level 2 of 5");
  await strength.getByText("How we know").click();
  await expect(strength).toContainText(
    "Joan Pritchard, who was one of those who rated it, settled it",
  );
  await look(visitor, "how-we-know");
  await strength.getByRole("link", { name: "The whole record" }).click();
  await expect(visitor.getByText("I took the parallel class as a comparison.")).toBeVisible();
  await expectAccessible(visitor);
  await visitor.goto("/evidence/agreement");
  await expectAccessible(visitor);
});

test("twenty are rated in a row without the mouse", async ({ browser, request }) => {
  test.setTimeout(180_000);
  const token = await makeToken(browser, "amira-khan");
  for (let number = 1; number <= 20; number++)
    await publish(
      request,
      token,
      `A practice to rate, number ${number}`,
      "spelling-and-handwriting",
    );
  const page = await openAs(browser, "owen-tallis");
  await page.goto("/evidence/queue?theme=spelling-and-handwriting");
  const first = page.getByRole("link", { name: "A practice to rate, number 1", exact: true });
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  for (let rated = 0; rated < 20; rated++) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText("A practice to rate");
    await expect(page.locator("form[data-follows]")).toBeVisible();
    await tabTo(page, page.getByRole("link", { name: "Go to the record" }));
    await page.keyboard.press("Enter");
    const clear = page.getByRole("group", { name: "Is it clear what is done" });
    await tabTo(page, clear.getByLabel("Yes"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByText("Nesta Standards of Evidence: Level 1")).toBeVisible();
    const address = page.url();
    await page.keyboard.press(rated % 2 === 0 ? "Enter" : "Control+Enter");
    await expect(page).not.toHaveURL(address);
    await expect(page.getByRole("status")).toContainText("Your rating is saved.");
  }
});
