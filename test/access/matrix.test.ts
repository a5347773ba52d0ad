/**
 * The permission matrix, generated whole: every viewer (a part in the network for each role and each way of holding it, and others) by every
 * audience, state and identity, by every surface of the real server. The expected answers are the naive
 * tables of matrix/; the number of cells is printed, and how many show too much (leaks) or too little (misses).
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleNames } from "#content/packs/roles.ts";
import {
  addressOf,
  handleOf,
  hasAccount,
  parts,
  type Viewer,
  viewers,
} from "#test/access/matrix/cast.ts";
import {
  correspondents,
  mayHear,
  mayReadQuestions,
  messageFrom,
  permittedSayings,
  talkSurfaces,
  talks,
} from "#test/access/matrix/said.ts";
import { type Matrix, openMatrix, type Staged } from "#test/access/matrix/stage.ts";
import { counts, lists, surfaces } from "#test/access/matrix/surfaces.ts";
import {
  mayFind,
  mayOpen,
  mayReadDraft,
  tellsNames,
  wordsOf,
} from "#test/access/matrix/write-ups.ts";
import { listen } from "#test/access/stage.ts";
import type { Browser } from "#test/support/served-commons.ts";
import { unzip } from "#test/support/unzip.ts";

let matrix: Matrix;
let cells = 0;
let leaks = 0;
let misses = 0;

beforeAll(async () => {
  matrix = await openMatrix();
}, 300_000);

afterAll(async () => {
  await matrix?.commons.close();
  console.info(`permission matrix: ${cells} cells, ${leaks} leaks, ${misses} misses`);
});

/** The words of a case that a viewer may come upon, wherever it is. */
function permitted(viewer: Viewer, one: Staged): string[] {
  const { title, text, reason, draft, author, question, answer } = wordsOf(one);
  const asked = mayReadQuestions(viewer, one) ? [question, answer] : [];
  if (mayReadDraft(viewer)) return [title, text, reason, draft, author, ...asked];
  if (!mayOpen(viewer, one)) return [];
  const named = tellsNames(one) ? [author] : [];
  return one.state === "withdrawn" ? [title, reason, ...named] : [title, text, ...named, ...asked];
}

const known = new Map<Viewer, Set<string>>();

/** Every word that a viewer may come upon. */
function permittedTo(viewer: Viewer): Set<string> {
  const words =
    known.get(viewer) ??
    new Set([
      ...matrix.staged.flatMap((one) => permitted(viewer, one)),
      ...permittedSayings(viewer),
    ]);
  known.set(viewer, words);
  return words;
}

/** Counts what is wrong, by whether too much was shown or too little, and fails on any of it. */
function expectNone(wrongs: string[]): void {
  const tooLittle = wrongs.filter((wrong) => wrong.includes(" misses ")).length;
  misses += tooLittle;
  leaks += wrongs.length - tooLittle;
  expect(wrongs.slice(0, 20)).toEqual([]);
}

const isName = (place: string) => /: (author|speaker)$/.test(place);

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

/** How often somebody may search in a minute is limited, and not the subject: it is waited for. */
async function untilAnswered(browser: Browser, path: string) {
  for (let tries = 0; ; tries += 1) {
    const answer = await browser.ask(path);
    if (answer.status !== 429 || tries === 20) return answer;
    await new Promise((resolve) => setTimeout(resolve, 4000));
  }
}

async function ask(viewer: Viewer, path: string): Promise<string> {
  const browser = matrix.browsers.get(viewer);
  if (!browser) throw new Error(`${viewer} has no browser`);
  const { status, body, headers } = await untilAnswered(browser, path);
  // A refusal to answer so often would look like one to show anything.
  if (status === 429 || status >= 500)
    throw new Error(`${viewer} is answered ${status} at ${path}`);
  const echo = decodeURIComponent(new URL(path, "http://x").searchParams.get("q") ?? "");
  const text = [...headers].join("\n") + body;
  return echo ? text.replaceAll(echo, "") : text;
}

test("every role that there is has a part", () => {
  const played = Object.values(parts).map(({ holds }) => holds?.role);
  expect(roleNames.map(({ id }) => id).filter((id) => !played.includes(id))).toEqual(
    // The commons' own is played by "an administrator".
    [],
  );
});

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
      const may = permittedTo(viewer);
      const where = `${viewer} at “${one.name}”`;
      const mayName = surface.namesPeople && mayReadDraft(viewer);
      for (const place of shown)
        if (!may.has(place) && !(mayName && isName(place))) wrongs.push(`${where} sees ${place}`);
      for (const place of surface.shows(viewer, one)) {
        const isEchoed = place === "author" && path.includes(one.author);
        if (!isEchoed && !shown.includes(wordsOf(one)[place]))
          wrongs.push(`${where} misses ${place}`);
      }
      if (!surface.tellsOfItself || one.identity === "named" || mayReadDraft(viewer)) return;
      const origin = origins[one.identity].exec(text.replaceAll(/<footer.*$/gs, ""));
      if (origin) wrongs.push(`${where} is told ${origin[0]}`);
    });
    expectNone(wrongs);
  }, 300_000);

for (const list of lists)
  test(`${list.name}: every viewer, every write-up`, async () => {
    const wrongs: string[] = [];
    await forEach(viewers, async (viewer) => {
      cells += matrix.staged.length;
      const pages = Array.from({ length: list.pages ?? 1 }, (_, index) => list.path(index + 1));
      const texts = await Promise.all(pages.map((path) => ask(viewer, path)));
      const shown = matrix.words.in(texts.join("\n"));
      const may = permittedTo(list.isForAll ? "a visitor" : viewer);
      const names = list.names?.(viewer) ?? (() => false);
      for (const place of shown)
        if (!may.has(place) && !(isName(place) && names(place)))
          wrongs.push(`${viewer} sees ${place}`);
      for (const one of matrix.staged) {
        const isThere = shown.includes(wordsOf(one).title);
        const isDue = list.shows(viewer, one);
        if (isDue && !isThere && !list.isPart) wrongs.push(`${viewer} misses “${one.name}”`);
        if (isThere && !isDue && !list.isPart) wrongs.push(`${viewer} finds “${one.name}”`);
      }
    });
    expectNone(wrongs);
  }, 300_000);

for (const count of counts)
  test(`the number beside ${count.name}: every viewer`, async () => {
    const wrongs: string[] = [];
    await forEach(viewers, async (viewer) => {
      cells += matrix.staged.length;
      const page = await ask(viewer, count.path);
      const text = page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
      const shown = Number(count.number.exec(text)?.[1] ?? 0);
      const due = matrix.staged.filter((one) => count.counts(one) && mayFind(viewer, one)).length;
      if (shown !== due) wrongs.push(`${viewer} is told ${shown}, not ${due}`);
    });
    expectNone(wrongs);
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
  expectNone(wrongs);
}, 300_000);

for (const surface of talkSurfaces)
  test(`${surface.name}: every viewer, every thread`, async () => {
    const wrongs: string[] = [];
    const asked = viewers.flatMap((viewer) => talks.map((talk) => ({ viewer, talk })));
    await forEach(asked, async ({ viewer, talk }) => {
      cells += 1;
      const id = matrix.threads.get(talk.name) ?? "";
      const shown = matrix.words.in(await ask(viewer, surface.path(talk, id, matrix.words)));
      const may = permittedTo(viewer);
      const where = `${viewer} at “${talk.name}”`;
      for (const place of shown) if (!may.has(place)) wrongs.push(`${where} sees ${place}`);
      if (!mayHear(viewer, talk)) return;
      for (const place of surface.shows(talk))
        if (!shown.includes(place)) wrongs.push(`${where} misses ${place}`);
    });
    expectNone(wrongs);
  }, 300_000);

for (const path of ["/messages", "/api/v1/messages"])
  test(`a conversation at ${path}: every viewer, everybody’s with the author`, async () => {
    const wrongs: string[] = [];
    const asked = viewers.flatMap((viewer) => correspondents.map((other) => ({ viewer, other })));
    await forEach(asked, async ({ viewer, other }) => {
      cells += 1;
      const partner = viewer === other ? "an author" : other;
      const shown = matrix.words.in(await ask(viewer, `${path}/${handleOf(partner)}`));
      const expected = viewer === other || viewer === "an author" ? [messageFrom(other)] : [];
      if (shown.join() !== expected.join())
        wrongs.push(`${viewer} at that of ${other} sees ${shown.join() || "nothing"}`);
    });
    expectNone(wrongs);
  }, 300_000);

test("everything of one’s own, taken along: every viewer", async () => {
  const wrongs: string[] = [];
  await forEach(viewers, async (viewer) => {
    cells += matrix.staged.length + talks.length + correspondents.length;
    const { status, body } = (await matrix.browsers.get(viewer)?.ask("/settings/take-along")) ?? {
      status: 0,
      body: "",
    };
    const files = status === 200 ? await unzip(Buffer.from(body, "latin1")) : new Map();
    if (hasAccount(viewer) !== files.size > 0) wrongs.push(`${viewer}: ${files.size} files`);
    const shown = matrix.words.in([...files].flat().join("\n"));
    const may = permittedTo(viewer);
    for (const place of shown) if (!may.has(place)) wrongs.push(`${viewer} takes ${place}`);
    for (const other of correspondents)
      if (shown.includes(messageFrom(other)) !== may.has(messageFrom(other)))
        wrongs.push(`${viewer}: ${messageFrom(other)}`);
    const isAuthor = viewer === "an author";
    for (const one of matrix.staged)
      if (shown.includes(wordsOf(one).draft) !== isAuthor)
        wrongs.push(`${viewer}: ${wordsOf(one).draft}`);
  });
  expectNone(wrongs);
}, 300_000);

test("letters: each says what its reader may read", () => {
  const { letters, words } = matrix;
  const wrongs = viewers.filter(hasAccount).flatMap((viewer) => {
    const may = permittedTo(viewer);
    const own = letters.filter(({ to }) => to === addressOf(viewer));
    cells += own.length;
    return own
      .flatMap(({ text }) => words.in(text))
      .filter((place) => !may.has(place))
      .map((place) => `${viewer} is written ${place}`);
  });
  expectNone(wrongs);
  expect(letters.filter(({ to }) => to === addressOf("an author")).length).toBeGreaterThan(
    correspondents.length,
  );
  const readers = new Set(viewers.filter(hasAccount).map(addressOf));
  expect(letters.filter(({ to }) => !readers.has(to))).toEqual([]);
});
