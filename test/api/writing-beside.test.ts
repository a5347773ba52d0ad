/** A program writes in a draft that somebody has open: nothing of either is lost. */
import { expect, test } from "vitest";
import type { XmlElement, XmlText } from "yjs";
import { keyOf } from "#content/practice/address.ts";
import { readWriteUp } from "#content/practice/live-write-up.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import { richText } from "#test/support/commons.ts";
import { eventually } from "#test/support/eventually.ts";
import type { Client } from "#test/support/live-client.ts";
import { serveApi } from "#test/support/served-api.ts";

/** Anna has the draft open in a browser; a program of hers reads and changes it. */
async function openBeside(content: Partial<WriteUpContent> = {}) {
  const api = await serveApi();
  const slug = await api.commons.startWriteUp(content);
  const draft = `/drafts/${keyOf(slug)}`;
  const token = await api.tokenFor("anna");
  const { writeUp } = await api.commons.drafts.get(await api.commons.viewer("anna"), slug);
  const browser = await api.joinLive("anna", writeUp.liveDocumentId);
  const read = async () => {
    const { body, headers } = await api.ask(`GET ${draft}`, { token });
    return { content: (body as { content: WriteUpContent }).content, etag: headers.get("etag") };
  };
  const change = async (etag: string | null, patch: object) => {
    const headers = { "if-match": etag ?? "" };
    const answer = await api.ask(`PATCH ${draft}`, { token, headers, body: patch });
    const body = answer.body as { content?: WriteUpContent; revision?: string };
    return { ...body, status: answer.status, etag: answer.headers.get("etag") };
  };
  return { ...api, token, draft, browser, read, change };
}

const saved = (browser: Client) => eventually(() => expect(browser.isSaved).toBe(true));

function sentence(browser: Client, number: number): XmlText {
  const paragraph = browser.doc.getXmlFragment("section:steps").get(number) as XmlElement;
  return paragraph.get(0) as XmlText;
}

test("who has the draft open sees the change, and the sentence they are in stays as it is", async () => {
  const { browser, read, change } = await openBeside({
    sections: { steps: richText("Read it aloud.\n\nClose the book.") },
  });
  const before = await read();
  const theirs = sentence(browser, 1);
  const changed = await change(before.etag, {
    sections: { steps: { markdown: "Read it slowly.\n\nClose the book." } },
  });
  expect(changed.status).toBe(200);
  // The paragraph is the same one, not another with the same words: a caret in it stays.
  theirs.insert(5, " up");
  await saved(browser);
  const expected = richText("Read it slowly.\n\nClose up the book.");
  await eventually(() => expect(readWriteUp(browser.doc).sections.steps).toEqual(expected));
  expect((await read()).content.sections.steps).toEqual(expected);
});

test("what was typed since it was read refuses the change, with the revision to read", async () => {
  const { browser, read, change } = await openBeside();
  const before = await read();
  browser.doc.getText("summary").insert(0, "Today, ");
  await saved(browser);
  const refused = await change(before.etag, { summary: "All new." });
  const now = await read();
  expect(refused).toMatchObject({ status: 412, etag: now.etag });
  expect(`"${refused.revision}"`).toBe(now.etag);
  expect(now.content.summary).toMatch(/^Today, /);
  expect((await change(now.etag, { takes: "An hour" })).status).toBe(200);
});

test("a change is made on just what was read, while somebody types without a pause", async () => {
  const { browser, read, change } = await openBeside({ summary: "x" });
  const summary = browser.doc.getText("summary");
  let typed = "";
  const statuses = new Set<number>();
  for (let round = 0; round < 40; round++) {
    const before = await read();
    const letter = String.fromCharCode(97 + (round % 26));
    const type = () => {
      typed += letter;
      summary.insert(summary.length, letter);
    };
    if (round % 2 === 0) type();
    const changing = change(before.etag, { takes: `Try ${round}` });
    if (round % 2 === 1) setTimeout(type, round % 4);
    const { status, content } = await changing;
    statuses.add(status);
    if (status === 200) expect(content).toEqual({ ...before.content, takes: `Try ${round}` });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await saved(browser);
  }
  expect((await read()).content.summary).toBe(`x${typed}`);
  expect([...statuses].sort()).toEqual([200, 412]);
});

test("what was typed since it was read is neither published nor deleted", async () => {
  const { ask, token, draft, browser, read } = await openBeside();
  const before = await read();
  browser.doc.getText("summary").insert(0, "Today, ");
  await saved(browser);
  const now = await read();
  const headers = { "if-match": before.etag ?? "" };
  const body = { audience: ["public"], embargoUntil: null };
  for (const answer of [
    await ask(`POST ${draft}/publish`, { token, headers, body }),
    await ask(`DELETE ${draft}`, { token, headers }),
  ])
    expect([answer.status, answer.headers.get("etag")]).toEqual([412, now.etag]);
  expect((await read()).content.summary).toMatch(/^Today, /);
  const published = await ask(`POST ${draft}/publish`, {
    token,
    headers: { "if-match": now.etag ?? "" },
    body,
  });
  expect(published).toMatchObject({ status: 201, body: { content: now.content } });
});

test("what a colleague chose since it was read is not undone", async () => {
  const { ask, commons, token } = await openBeside();
  const slug = await commons.publish(await commons.startWriteUp());
  const [item, draft] = [`/practice/${keyOf(slug)}`, `/drafts/${keyOf(slug)}`];
  const before = await ask(`GET ${item}`, { token });
  const draftBefore = await ask(`GET ${draft}`, { token });
  await commons.publishing.setAudience(await commons.viewer("anna"), slug, {
    audience: "alliance:ridings",
  });
  const now = await ask(`GET ${item}`, { token });
  const headers = { "if-match": before.headers.get("etag") ?? "" };
  const body = { audience: ["public"], embargoUntil: null };
  for (const answer of [
    await ask(`PUT ${item}/audience`, { token, headers, body }),
    await ask(`POST ${item}/withdraw`, { token, headers, body: { reason: "Old." } }),
  ]) {
    expect([answer.status, answer.headers.get("etag")]).toEqual([412, now.headers.get("etag")]);
    expect(`"${(answer.body as { revision: string }).revision}"`).toBe(now.headers.get("etag"));
  }
  const stale = { "if-match": draftBefore.headers.get("etag") ?? "" };
  const again = { ...body, whatChanged: "More." };
  const refused = await ask(`POST ${draft}/publish`, { token, headers: stale, body: again });
  expect(refused.status).toBe(412);
  const heads = { audience: ["heads:ridings"], embargoUntil: null };
  const fresh = { "if-match": now.headers.get("etag") ?? "" };
  const moved = await ask(`PUT ${item}/audience`, { token, headers: fresh, body: heads });
  expect(moved.body).toMatchObject({ audience: ["heads:ridings"] });
});
