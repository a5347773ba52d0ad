/**
 * The permission matrix over enquiries and what becomes of practice elsewhere: who asks (truth.ts), at the
 * real server, by every page, its data, operation of the API, list, search, feed, socket and calendar. Each part of an
 * enquiry holds a word of its own. What was folded to keep it short stands in truth.ts.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyOf } from "#content/practice/address.ts";
import { operations } from "#server/api/operations.ts";
import { openStage, type Stage, type Staged } from "#test/access/enquiries/stage.ts";
import {
  askedOperations,
  lists,
  type Page,
  sharedOperations,
  sharedPages,
  teamOperations,
  teamPages,
} from "#test/access/enquiries/surfaces.ts";
import {
  cast,
  htmlViewers,
  isTeam,
  permitted,
  permittedTries,
  place,
  readsCopy,
  readsTry,
  shownPlaces,
  tries,
  type Viewer,
  viewers,
} from "#test/access/enquiries/truth.ts";
import { listen } from "#test/access/stage.ts";
import { unzip } from "#test/support/unzip.ts";

let stage: Stage;
let cells = 0;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);

afterAll(async () => {
  await stage?.commons.close();
  console.info(`permission matrix of enquiries: ${cells} cells`);
});

function browserOf(viewer: Viewer) {
  const browser = stage.browsers.get(viewer);
  if (!browser) throw new Error(`${viewer} has no browser`);
  return browser;
}

/** The places that an answer tells of; what a search was asked for is echoed, and does not count. */
async function placesAt(viewer: Viewer, path: string): Promise<string[]> {
  cells += 1;
  const { status, body, headers } = await browserOf(viewer).ask(path);
  // A refusal to answer so often would look like one to show anything.
  if (status === 429 || status >= 500)
    throw new Error(`${viewer} is answered ${status} at ${path}`);
  const asked = new URL(path, "http://x").searchParams.get("q") ?? "";
  const text = [...headers].join("\n") + body;
  return stage.words.in(asked ? text.replaceAll(asked, "") : text);
}

/** What stands there and may not, and what must and does not. */
function wrongs(where: string, shown: string[], may: string[], must: string[]): string[] {
  return [
    ...shown.filter((one) => !may.includes(one)).map((one) => `${where} sees ${one}`),
    ...must.filter((one) => !shown.includes(one)).map((one) => `${where} misses ${one}`),
  ];
}

const allPermitted = (viewer: Viewer): string[] => [
  ...stage.staged.flatMap((one) => permitted(viewer, one)),
  ...permittedTries(viewer),
];

const wrongsOf = (viewer: Viewer, one: Staged, page: Page, ext = "") =>
  wrongsAt(viewer, one, page, `/enquiries/x-${one.key}${page.rest(one)}`.replace(/(?=\?|$)/, ext));

async function wrongsAt(viewer: Viewer, one: Staged, { shows }: Page, path: string) {
  const must = shows(viewer, one).map((part) => place(one, part));
  const shown = await placesAt(viewer, path);
  return wrongs(`${viewer} at ${path} (${one.name})`, shown, permitted(viewer, one), must);
}

const each = async <T>(items: T[], work: (item: T) => Promise<string[]>): Promise<string[]> => {
  const found: string[] = [];
  const queue = [...items];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift())
        found.push(...(await work(item)));
    }),
  );
  return found;
};

test("the pages that others read too: every viewer, every enquiry", async () => {
  const asked = sharedPages.flatMap((page) =>
    viewers.flatMap((viewer) =>
      stage.staged.flatMap((one) => ["", ".data"].map((ext) => ({ page, viewer, one, ext }))),
    ),
  );
  const found = await each(asked, ({ page, viewer, one, ext }) => wrongsOf(viewer, one, page, ext));
  expect(found).toEqual([]);
}, 60_000);

test("the pages of its team: every viewer, by their data and as HTML", async () => {
  const whole = stage.staged.filter(({ whole }) => whole);
  const asked = teamPages.flatMap((page) =>
    whole.flatMap((one) =>
      viewers.flatMap((viewer) => [
        { page, one, viewer, ext: ".data" },
        ...(htmlViewers.includes(viewer) ? [{ page, one, viewer, ext: "" }] : []),
      ]),
    ),
  );
  const found = await each(asked, ({ page, one, viewer, ext }) =>
    wrongsOf(viewer, one, page, page.rest(one).includes("?") ? "" : ext),
  );
  expect(found).toEqual([]);
}, 120_000);

test("the same by program: every viewer with a token of their own, and none of it to others", async () => {
  const asked = stage.staged.flatMap((one) =>
    [...sharedOperations, ...askedOperations, ...(one.whole ? teamOperations : [])].flatMap(
      (page) => viewers.map((viewer) => ({ page, one, viewer })),
    ),
  );
  const found = await each(asked, ({ page, one, viewer }) =>
    wrongsAt(viewer, one, page, `/api/v1/enquiries/${one.key}${page.rest(one)}`),
  );
  expect(found).toEqual([]);
}, 120_000);

test("what is read of an enquiry by program is asked for here, each operation", () => {
  const [one] = stage.staged;
  if (!one) throw new Error("no enquiry is staged");
  const parts = new Set<string>([...Object.values(one.parts), "west"]);
  const shapeOf = (path: string) =>
    path.replaceAll(/[^/]+/g, (part) => (parts.has(part) ? "*" : part));
  const reads = operations.flatMap(({ method, path }) =>
    method === "get" && path.startsWith("/enquiries/{key}")
      ? [path.slice("/enquiries/{key}".length).replaceAll(/\{\w+\}/g, "*")]
      : [],
  );
  const asked = [...sharedOperations, ...askedOperations, ...teamOperations].map(({ rest }) =>
    shapeOf(rest(one)),
  );
  expect([...new Set(asked)].sort()).toEqual(reads.sort());
});

test("each of these operations is answered to the lead", async () => {
  const one = stage.staged.find(({ whole }) => whole);
  if (!one) throw new Error("no enquiry is asked for whole");
  const found = await each([...sharedOperations, ...teamOperations], async ({ rest }) => {
    const path = `/api/v1/enquiries/${one.key}${rest(one)}`;
    const { status } = await browserOf("the lead").ask(path);
    return status === 200 ? [] : [`${path}: ${status}`];
  });
  expect(found).toEqual([]);
});

for (const list of lists)
  test(`${list.path}: every viewer, every enquiry`, async () => {
    const found = await each(viewers, async (viewer) => {
      const shown = await placesAt(viewer, list.path);
      const must = stage.staged.flatMap((one) => [
        ...(list.shows(viewer, one) ? [place(one, "title")] : []),
        ...(list.showsTeam && isTeam(viewer) ? [place(one, "title since")] : []),
      ]);
      const may = allPermitted(list.isForAll ? "a visitor" : viewer);
      return wrongs(`${viewer} at ${list.path}`, shown, may, must);
    });
    expect(found).toEqual([]);
  }, 60_000);

test("a search finds what its readers are shown, and nothing that was written since", async () => {
  const asked = viewers.flatMap((viewer) => stage.staged.map((one) => ({ viewer, one })));
  const found = await each(asked, async ({ viewer, one }) => {
    const at = (part: string) => `/search.data?q=${stage.words.of(place(one, part))}`;
    const shown = await placesAt(viewer, at("finding"));
    const must = readsCopy(viewer, one) ? [place(one, "title")] : [];
    const since = await placesAt(viewer, at("draft"));
    const where = `${viewer} searching for “${one.name}”`;
    return [
      ...wrongs(where, shown, permitted(viewer, one), must),
      ...wrongs(`${where} since`, since, [], []),
    ];
  });
  expect(found).toEqual([]);
}, 60_000);

test("the plan’s socket: its team and nobody else", async () => {
  const asked = viewers.flatMap((viewer) => stage.staged.map((one) => ({ viewer, one })));
  const found = await each(asked, async ({ viewer, one }) => {
    cells += 1;
    const { bytes } = await listen(browserOf(viewer), one);
    const has = stage.words.in(bytes).includes(place(one, "draft"));
    return has === isTeam(viewer) ? [] : [`${viewer} at “${one.name}”: ${has}`];
  });
  expect(found).toEqual([]);
}, 60_000);

/** What is locked, dated or somebody's own is rows (decision 016): no live document holds it. */
const rows = [
  ...["guess", "prediction", "pupil", "note", "contribution", "activity", "practice", "finding"],
  ...["result", "series", "survey", "voice", "protocol", "put to work", "trust"],
];

test("no socket tells a prediction, before it is opened or after, nor anything else that is a row", async () => {
  const asked = viewers.flatMap((viewer) =>
    stage.staged.flatMap((one) => [
      { viewer, one, documentId: one.documentId },
      ...(one.whole
        ? [one.parts.open, one.parts.locked, one.parts.lesson].map((documentId) => ({
            ...{ viewer, one, documentId },
          }))
        : []),
    ]),
  );
  const found = await each(asked, async ({ viewer, one, documentId }) => {
    cells += 1;
    const { bytes, code } = await listen(browserOf(viewer), { documentId });
    const shown = stage.words.in(bytes);
    const told = rows.map((part) => place(one, part)).filter((part) => shown.includes(part));
    const isOpen = documentId === one.documentId && isTeam(viewer);
    return [
      ...told.map((part) => `${viewer} hears ${part} at ${documentId}`),
      ...((code === null) === isOpen ? [] : [`${viewer} at ${documentId}: ${code}`]),
    ];
  });
  expect(found).toEqual([]);
}, 60_000);

test("a calendar’s secret address answers while its person is of the team", async () => {
  const found = await each(stage.staged, async (one) => {
    const at = (whose: keyof Staged["calendars"]) =>
      placesAt("a visitor", `/enquiries/x-${one.key}/calendar.ics?key=${one.calendars[whose]}`);
    const may = ["title since", "step", "activity"].map((part) => place(one, part));
    return [
      ...wrongs(
        `the lead’s (${one.name})`,
        await at("the lead"),
        [...may, place(one, "title")],
        may,
      ),
      ...wrongs("that of who left", await at("somebody of the team who left the school"), [], []),
    ];
  });
  expect(found).toEqual([]);
});

test("everything of one’s own, taken along: every viewer", async () => {
  const accounts = viewers.filter((viewer) => cast[viewer].handle);
  const found = await each(accounts, async (viewer) => {
    cells += stage.staged.length;
    const { body } = await browserOf(viewer).ask("/settings/take-along");
    const files = await unzip(Buffer.from(body, "latin1"));
    const shown = stage.words.in([...files].flat().join("\n"));
    const own = viewer === "the lead" || viewer === "an observer" ? ["note"] : [];
    const must = stage.staged.flatMap((one) => own.map((part) => place(one, part)));
    return wrongs(`${viewer} takes along`, shown, allPermitted(viewer), must);
  });
  expect(found).toEqual([]);
}, 60_000);

test("tries elsewhere: told to whom they were told, and else their school’s", async () => {
  const { origin, told, untold } = stage.tried;
  const short = `/practice/x-${keyOf(origin)}`;
  const byProgram = `/api/v1/practice/${keyOf(origin)}`;
  const ids = { "told to the alliance": told, "not told yet": untold };
  const pages = viewers.flatMap((viewer) =>
    ["", ".data"].flatMap((ext) => [
      ...tries.map((one) => ({
        viewer,
        path: `${short}/elsewhere/${ids[one]}${ext}`,
        must: [one],
      })),
      { viewer, path: `${short}/elsewhere${ext}`, must: [] },
      { viewer, path: `${short}/tried${ext}`, must: [] },
      { viewer, path: `${short}${ext}`, must: [] },
    ]),
  );
  const reads = viewers.flatMap((viewer) => [
    ...tries.map((one) => ({ viewer, path: `${byProgram}/adaptations/${ids[one]}`, must: [one] })),
    { viewer, path: `${byProgram}/adaptations`, must: [...tries] },
    { viewer, path: `${byProgram}/family-tree`, must: [] },
    { viewer, path: `${byProgram}/shelf`, must: [] },
  ]);
  const found = await each([...pages, ...reads], async ({ viewer, path, must }) => {
    const due = must.filter((one) => readsTry(viewer, one)).map((one) => `${one}: happened`);
    return wrongs(
      `${viewer} at ${path}`,
      await placesAt(viewer, path),
      permittedTries(viewer),
      due,
    );
  });
  expect(found).toEqual([]);
}, 60_000);

test("every word is somewhere: what nobody comes upon proves nothing", async () => {
  const one = stage.staged.find(({ whole }) => whole);
  if (!one) throw new Error("no enquiry is asked for whole");
  const pages = [...sharedPages, ...teamPages].map(
    ({ rest }) => `/enquiries/x-${one.key}${rest(one)}`,
  );
  const shown = (await Promise.all(pages.map((path) => placesAt("the lead", path)))).flat();
  for (const part of permitted("the lead", one)) expect(shown).toContain(part);
  expect(permitted("the lead", one).length).toBeGreaterThan(shownPlaces.length);
});
