/**
 * The permission matrix, generated whole: every viewer (26 parts in the network and six others) by every
 * audience, state and identity, by every surface of the real server. The expected answers are the naive
 * tables of matrix/; the number of cells is printed, and of leaks, which is none.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#test/access/matrix/cast.ts";
import { viewers } from "#test/access/matrix/cast.ts";
import { type Matrix, openMatrix, type Staged, wordsOf } from "#test/access/matrix/stage.ts";
import { lists, surfaces } from "#test/access/matrix/surfaces.ts";
import { mayOpen, mayReadDraft, tellsNames } from "#test/access/matrix/write-ups.ts";
import { listen } from "#test/access/stage.ts";

let matrix: Matrix;
let cells = 0;

beforeAll(async () => {
  matrix = await openMatrix();
}, 300_000);

afterAll(async () => {
  await matrix?.commons.close();
  console.info(`permission matrix: ${cells} cells`);
});

/** The words of a case that a viewer may come upon, wherever it is. */
function permitted(viewer: Viewer, one: Staged): string[] {
  const { title, text, reason, draft, author } = wordsOf(one);
  if (mayReadDraft(viewer)) return [title, text, reason, draft, author];
  if (!mayOpen(viewer, one)) return [];
  const named = tellsNames(one) ? [author] : [];
  return one.state === "withdrawn" ? [title, reason, ...named] : [title, text, ...named];
}

const isOfPerson = (place: string) => place.endsWith(": author");

/** What an unnamed write-up's own pages would tell of where it comes from. */
const origins = {
  alliance: /North School|Secondary|KS3|Key stage 3/,
  anonymous: /North School|Ridings Alliance|Secondary|KS3|Key stage 3/,
};

/** Runs the work for each, eight at a time. */
async function forEach<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

const pairs = () => viewers.flatMap((viewer) => matrix.staged.map((one) => ({ viewer, one })));

async function ask(viewer: Viewer, path: string): Promise<string> {
  const browser = matrix.browsers.get(viewer);
  if (!browser) throw new Error(`${viewer} has no browser`);
  const { body, headers } = await browser.ask(path);
  const echo = decodeURIComponent(new URL(path, "http://x").searchParams.get("q") ?? "");
  const text = [...headers].join("\n") + body;
  return echo ? text.replaceAll(echo, "") : text;
}

for (const surface of surfaces)
  test(`${surface.name}: every viewer, every write-up`, async () => {
    const wrongs: string[] = [];
    await forEach(pairs(), async ({ viewer, one }) => {
      cells += 1;
      const path = surface.path(one, matrix.words);
      const text = await ask(viewer, path);
      const shown = matrix.words.in(
        path.includes(one.author) ? text.replaceAll(one.author, "") : text,
      );
      const may = matrix.staged.flatMap((other) => permitted(viewer, other));
      const where = `${viewer} at “${one.name}”`;
      for (const place of shown) if (!may.includes(place)) wrongs.push(`${where} sees ${place}`);
      for (const place of surface.shows(viewer, one)) {
        const isEchoed = place === "author" && path.includes(one.author);
        if (!isEchoed && !shown.includes(wordsOf(one)[place]))
          wrongs.push(`${where} misses ${place}`);
      }
      if (!surface.tellsOfItself || one.identity === "named" || mayReadDraft(viewer)) return;
      const origin = origins[one.identity].exec(text.replaceAll(/<footer.*$/gs, ""));
      if (origin) wrongs.push(`${where} is told ${origin[0]}`);
    });
    expect(wrongs.slice(0, 20)).toEqual([]);
  }, 300_000);

for (const list of lists)
  test(`${list.name}: every viewer, every write-up`, async () => {
    const wrongs: string[] = [];
    await forEach(viewers, async (viewer) => {
      cells += matrix.staged.length;
      const pages = Array.from({ length: list.pages ?? 1 }, (_, index) => list.path(index + 1));
      const texts = await Promise.all(pages.map((path) => ask(viewer, path)));
      const shown = matrix.words.in(texts.join("\n"));
      for (const one of matrix.staged) {
        const may = permitted(list.isForAll ? "a visitor" : viewer, one);
        for (const place of Object.values(wordsOf(one))) {
          const isPublic = isOfPerson(place) && (list.namesPeople?.includes(viewer) ?? false);
          if (shown.includes(place) && !may.includes(place) && !isPublic)
            wrongs.push(`${viewer} sees ${place}`);
        }
        const isThere = shown.includes(wordsOf(one).title);
        const isDue = list.shows(viewer, one);
        if (isDue && !isThere && !list.isPart) wrongs.push(`${viewer} misses “${one.name}”`);
        if (isThere && !isDue && !list.isPart) wrongs.push(`${viewer} finds “${one.name}”`);
      }
    });
    expect(wrongs.slice(0, 20)).toEqual([]);
  }, 300_000);

test("the live socket: every viewer, every draft", async () => {
  const wrongs: string[] = [];
  await forEach(pairs(), async ({ viewer, one }) => {
    cells += 1;
    const browser = matrix.browsers.get(viewer);
    if (!browser) return;
    const { bytes } = await listen(browser, { documentId: one.documentId });
    const has = matrix.words.in(bytes).includes(wordsOf(one).draft);
    if (has !== mayReadDraft(viewer)) wrongs.push(`${viewer} at “${one.name}”: ${has}`);
  });
  expect(wrongs.slice(0, 20)).toEqual([]);
}, 300_000);
