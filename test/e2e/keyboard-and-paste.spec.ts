import { expect, type Page, test } from "@playwright/test";
import { expectSaved, openAs, section, startWriteUp } from "./people.ts";

const paste = (page: Page, label: string, html: string) =>
  page.getByRole("textbox", { name: label }).evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);

test("a section is written from the keyboard alone: slash menu, Markdown, tool bar, table", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery");
  await startWriteUp(page, "From the keyboard");
  const steps = section(page, "What we did");
  await steps.focus();
  await page.keyboard.type("## Before the lesson");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1. Choose a passage");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Read it once");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/note");
  await expect(page.getByRole("option", { name: "Note" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Keep **one page** only.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(steps.locator("h3")).toHaveText("Before the lesson");
  await expect(steps.locator("ol li")).toHaveText(["Choose a passage", "Read it once"]);
  await expect(steps.locator(".callout")).toContainText("Keep one page only.");
  await expect(steps.locator(".callout strong")).toHaveText("one page");

  const limits = section(page, "Limits");
  await limits.focus();
  await page.keyboard.type("/ta");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Class");
  await expect(limits.locator("th").first()).toHaveText("Class");
  await page.getByRole("button", { name: "Add a row" }).click();
  await expect(limits.locator("tr")).toHaveCount(4);
  await expectSaved(page);
  await page.reload();
  await expect(section(page, "Limits").locator("th").first()).toHaveText("Class");
});

test("the tool bar is one stop of the Tab key, works before a text has the caret, and is left by Escape", async ({
  browser,
}) => {
  const page = await openAs(browser, "tom-ellery", { viewport: { width: 320, height: 700 } });
  await startWriteUp(page, "From the tool bar");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.getByLabel("Title").focus();
  await page.keyboard.press("Shift+Tab");
  await expect(button("Bold")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(button("Heading")).toBeFocused();
  await page.keyboard.press("End");
  await expect(button("Picture or file")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(button("Bold")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(section(page, "The problem, and how we knew")).toBeFocused();

  await section(page, "Limits").click();
  await page.keyboard.press("Alt+F10");
  await expect(button("Bold")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(section(page, "Limits")).toBeFocused();
  await page.keyboard.type("Strong");
  await expect(section(page, "Limits").locator("strong")).toHaveText("Strong");
  await expect(button("Bold")).toHaveAttribute("aria-pressed", "true");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("pasting from Word and Google Docs keeps headings, lists and tables, and leaves pictures out", async ({
  browser,
}) => {
  const page = await openAs(browser, "nadia-rahman");
  await startWriteUp(page, "Pasted from elsewhere");
  const context = section(page, "Where we tried it");
  await context.focus();
  await paste(
    page,
    "Where we tried it",
    `<html><body><h1 class=MsoTitle>Our school</h1>
     <p class=MsoNormal>Some <b style='mso-bidi-font-weight:normal'>bold</b> words</p>
     <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> </span></span>First</p>
     <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span> </span></span>Within first</p>
     <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> </span></span>Second</p>
     <table><tr><td><p>Year 8</p></td><td><p>54</p></td></tr></table><img src="file:///c:/x.png"></body></html>`,
  );
  await expect(context.locator("h3")).toHaveText("Our school");
  await expect(context.locator(":scope > ul > li")).toHaveCount(2);
  await expect(context.locator("ul ul li")).toHaveText(["Within first"]);
  await expect(context.locator("strong")).toHaveText(["bold"]);
  await expect(context.locator("td")).toHaveText(["Year 8", "54"]);
  await expect(context.locator("img")).toHaveCount(0);

  const limits = section(page, "Limits");
  await limits.focus();
  await paste(
    page,
    "Limits",
    `<b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span>One class</span></h2><p><span style="font-weight:700">Bold</span> and plain</p><ol><li><p>One</p></li></ol></b>`,
  );
  await expect(limits.locator("h3")).toHaveText("One class");
  await expect(limits.locator("strong")).toHaveText("Bold");
  await expect(limits.locator("ol li")).toHaveText(["One"]);
  await expectSaved(page);
});
