/** How long a key takes from one browser to the text in another. */
import type { Browser, Page } from "@playwright/test";
import { quantile } from "#test/bench/serving.ts";

const keys = 200;

/** Somebody opens an editor, signed in to the demo. */
export async function openEditor(
  browser: Browser,
  { base, path, person }: { base: string; path: string; person: string },
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.request.post(`${base}/demo/sign-in`, { form: { person } });
  await page.goto(base + path);
  await page.locator(".editor[data-editable=true]").waitFor();
  return page;
}

/** Prints it, for a section that both have open. */
export async function keystrokes({
  writer,
  reader,
  section,
}: {
  writer: Page;
  reader: Page;
  section: string;
}): Promise<void> {
  await reader.evaluate((selector) => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const watched = document.querySelector(selector);
    if (!watched) throw new Error("no section to watch");
    new MutationObserver(() => {
      const text = watched.textContent ?? "";
      for (const [mark] of text.matchAll(/\[\d+\]/g))
        seen[mark] ??= Date.now() + (performance.now() % 1);
    }).observe(watched, { subtree: true, childList: true, characterData: true });
  }, section);
  const times: number[] = [];
  await writer.locator(section).click();
  await writer.keyboard.press("Control+End");
  for (let key = 0; key < keys; key += 1) {
    const from = await writer.evaluate((mark) => {
      const at = Date.now();
      document.execCommand("insertText", false, mark);
      return at;
    }, `[${key}]`);
    await reader.waitForFunction(
      (mark) => mark in (window as unknown as { seen: object }).seen,
      `[${key}]`,
    );
    const at = await reader.evaluate(
      (mark) => (window as unknown as { seen: Record<string, number> }).seen[mark] ?? 0,
      `[${key}]`,
    );
    times.push(at - from);
    await writer.waitForTimeout(20);
  }
  console.log(
    `a key in one browser to text in the other: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms (${keys} keys)`,
  );
}
