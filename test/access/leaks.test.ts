/**
 * Nothing leaks over the real surfaces: every viewer asks every surface about every write-up, over HTTP
 * and over the live socket of the real server. Each place of a write-up holds a word of its own; an
 * answer must hold the words that its viewer may read (truth.ts), and no other.
 */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { closeCodes } from "#content/live/wire.ts";
import { affiliations, memberships } from "#drizzle/schema/index.ts";
import { dayOf } from "#server/clock.ts";
import {
  askFor,
  compare,
  expectDraftsFound,
  listen,
  neverThere,
  openStage,
  pathOf,
  type Stage,
  textOf,
  withoutChance,
  wrongsIn,
} from "#test/access/stage.ts";
import { counts, draftOf, lists, type Surface, surfaces } from "#test/access/surfaces.ts";
import {
  cast,
  histories,
  mayFind,
  mayRead,
  mayReadDraft,
  type Role,
  roles,
} from "#test/access/truth.ts";
import { eventually } from "#test/support/eventually.ts";
import type { Step, WriteUp } from "#test/support/scribe.ts";
import type { Answer, Browser } from "#test/support/served-commons.ts";

let stage: Stage;
let writeUps: WriteUp[];

beforeAll(async () => {
  stage = await openStage();
  writeUps = await Promise.all(
    Object.entries(histories).map(([name, steps]) => stage.write(name, steps)),
  );
  await expectDraftsFound(stage, ...writeUps);
});

afterAll(() => stage?.commons.close());

/** What has something of everything, and is for few. */
const schoolOnly = "from everyone to the school, being revised";

describe("every viewer, every write-up, every surface", () => {
  const answers = new Map<string, Promise<Answer>>();

  /** Nothing changes here, so an address is asked once for all rows that look at it. */
  function ask(role: Role, path: string, form?: Record<string, string>): Promise<Answer> {
    const key = JSON.stringify([role, path, form]);
    const answer = answers.get(key) ?? askFor(stage.browsers[role], path, form);
    answers.set(key, answer);
    return answer;
  }

  async function placesShown(role: Role, surface: Surface, path: string) {
    return stage.words.in(textOf(await ask(role, path, surface.form), surface, path));
  }

  const named = (...names: string[]) => writeUps.filter(({ name }) => names.includes(name));

  for (const surface of surfaces)
    test(`${surface.name} shows what its viewer may read`, async () => {
      const wrongs = roles.flatMap((role) =>
        writeUps.map(async (writeUp) => {
          const path = pathOf(surface, writeUp, stage.words);
          if (path === undefined) return [];
          const shown = await placesShown(role, surface, path);
          return compare(`${role} at “${writeUp.name}”`, shown, surface.shows(role, writeUp));
        }),
      );
      expect((await Promise.all(wrongs)).flat()).toEqual([]);
    });

  for (const list of lists)
    test(`${list.name} lists what its viewer may read`, async () => {
      const wrongs = roles.map(async (role) => {
        const shown = await placesShown(role, list, String(list.path));
        const expected = writeUps.flatMap((writeUp) => list.shows(role, writeUp));
        return compare(role, shown, expected);
      });
      expect((await Promise.all(wrongs)).flat()).toEqual([]);
    });

  for (const count of counts)
    test(`the number beside ${count.name} counts what its viewer may read`, async () => {
      const counted = roles.map(async (role) => {
        const { body } = await ask(role, count.path);
        const text = body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
        return [role, Number(count.number.exec(text)?.[1] ?? 0)];
      });
      const sums = roles.map((role) => [
        role,
        writeUps.reduce((sum, writeUp) => sum + count.of(role, writeUp), 0),
      ]);
      expect(await Promise.all(counted)).toEqual(sums);
    });

  test("the live socket gives a draft to its team, and to others not a byte of it", async () => {
    const wrongs = roles.flatMap((role) =>
      writeUps.map(async (writeUp) => {
        const { bytes, code } = await listen(stage.browsers[role], writeUp);
        const where = `${role} at “${writeUp.name}”`;
        if (mayReadDraft(role)) return compare(where, stage.words.in(bytes), draftOf(writeUp));
        const refusal = cast[role] ? closeCodes.noSuchDocument : closeCodes.signedOut;
        return bytes === "" && code === refusal ? [] : [`${where}: ${code}, ${bytes.length} bytes`];
      }),
    );
    expect((await Promise.all(wrongs)).flat()).toEqual([]);
  });

  test("what one may not read answers like what was never there", async () => {
    const wholeAnswer = async (surface: Surface, role: Role, writeUp: WriteUp) => {
      const path = pathOf(surface, writeUp, stage.words);
      if (path === undefined || path.startsWith("/search")) return "";
      const answer = await askFor(stage.browsers[role], path, surface.form, {
        "if-none-match": "*",
      });
      return withoutChance(answer, path);
    };
    const outsiders: Role[] = ["a visitor", "a stranger"];
    const told = named("never published", schoolOnly).flatMap((writeUp) =>
      outsiders.flatMap((role) =>
        surfaces.map(async (surface) => {
          const hidden = await wholeAnswer(surface, role, writeUp);
          const missing = await wholeAnswer(surface, role, neverThere(writeUp));
          return hidden === missing ? [] : [`${surface.name} of “${writeUp.name}” to ${role}`];
        }),
      ),
    );
    expect((await Promise.all(told)).flat()).toEqual([]);
  });

  test("no shared cache may keep what is shown to somebody", async () => {
    const rows = [...surfaces, ...lists].filter(({ isForAll, form }) => !isForAll && !form);
    const kept = named(schoolOnly).flatMap((writeUp) =>
      roles.flatMap((role) =>
        rows.map(async (surface) => {
          const path = pathOf(surface, writeUp, stage.words) ?? "/";
          const { status, headers } = await ask(role, path);
          const policy = headers.get("cache-control") ?? "";
          const isPrivate = status !== 200 || /\b(private|no-store)\b/.test(policy);
          return isPrivate || surface.shows(role, writeUp).length === 0 ? [] : [surface.name];
        }),
      ),
    );
    expect([...new Set((await Promise.all(kept)).flat())]).toEqual([]);
  });

  test("an entity tag confirms a picture only to who may see it", async () => {
    const [writeUp] = named(schoolOnly);
    const path = `/files/${writeUp?.pictures[0]}`;
    const tag = (await ask("an author", path)).headers.get("etag");
    expect(tag).toMatch(/^"\w{64}"$/);
    const statuses = roles.map(async (role) => {
      const validators = [`${tag}`, `W/${tag}`, `"x", ${tag}`, "*"].map(async (validator) => {
        const headers = { "if-none-match": validator };
        return (await stage.browsers[role].ask(path, { headers })).status;
      });
      const [exact, ...others] = await Promise.all(validators);
      return [role, exact, others.includes(404)];
    });
    const expected = roles.map((role) => {
      const may = writeUp && (mayReadDraft(role) || mayFind(role, writeUp));
      return [role, may ? 304 : 404, !may];
    });
    expect(await Promise.all(statuses)).toEqual(expected);
  });
});

type Change = {
  name: string;
  before: Step[];
  /** Who looks, and as whom they are to be judged afterwards. */
  role: Role;
  becomes: Role;
  act: (stage: Stage, writeUp: WriteUp, browser: Browser) => Promise<unknown>;
};

const forVisitors = (name: string, before: Step[], step: Step): Change => ({
  name,
  before,
  role: "a visitor",
  becomes: "a visitor",
  act: ({ scribe }, writeUp) => scribe.take(writeUp, step),
});

const changes: Change[] = [
  forVisitors("withdrawn", ["write", "publish public"], "withdraw"),
  forVisitors("moved to the school", ["write", "publish public"], "move school"),
  forVisitors("moved to everyone", ["write", "publish school"], "move public"),
  forVisitors("published anew for members", ["write", "publish public", "write"], "publish member"),
  {
    name: "left by an author",
    before: ["write", "publish school"],
    role: "an author elsewhere",
    becomes: "somebody taken off the team",
    act: ({ scribe }, writeUp) => scribe.leave(writeUp, "olu"),
  },
  {
    name: "left by somebody who was asked to read it",
    before: ["write", "publish school", "write"],
    role: "somebody asked to read",
    becomes: "somebody taken off the team",
    act: ({ scribe }, writeUp) => scribe.leave(writeUp, "rhea"),
  },
  {
    name: "deleted",
    before: ["write"],
    role: "somebody asked to read",
    becomes: "somebody taken off the team",
    act: ({ scribe }, writeUp) => scribe.take(writeUp, "delete"),
  },
  {
    name: "open before an author who signs out",
    before: ["write", "publish member", "write"],
    role: "an author elsewhere",
    becomes: "somebody signed out",
    act: (_stage, _writeUp, browser) => browser.post("/sign-out", {}),
  },
  {
    name: "open before a colleague who leaves the school",
    before: ["write", "publish school"],
    role: "a colleague",
    becomes: "a stranger",
    act: ({ commons }) =>
      commons.database.write((tx) =>
        tx
          .update(affiliations)
          .set({ to: dayOf(new Date()) })
          .where(eq(affiliations.personId, "nora")),
      ),
  },
  {
    name: "open before an ally whose school leaves the alliance",
    before: ["write", "publish alliance"],
    role: "an ally",
    becomes: "a stranger",
    act: ({ commons }) =>
      commons.database.write((tx) =>
        tx
          .update(memberships)
          .set({ to: dayOf(new Date()) })
          .where(eq(memberships.schoolId, "south")),
      ),
  },
];

/** Last, since people move. */
describe("nothing that was kept is served", () => {
  const pages = [...surfaces, ...lists].filter(
    ({ isData, isRanked, form }) => !isData && !isRanked && !form,
  );

  for (const { name, before, role, becomes, act } of changes)
    test(`once it is ${name}`, async () => {
      const writeUp = await stage.write(name, before);
      const browser = await stage.open(role);
      const { slug } = writeUp;
      const page = `/practice/${slug}`;
      const wrongsAs = async (judged: Role, asked = pages) => {
        const asBefore = { ...writeUp, slug };
        const wrongs = asked.map((surface) => wrongsIn(stage, surface, browser, judged, asBefore));
        return (await Promise.all(wrongs)).flat();
      };
      if (mayReadDraft(role)) await expectDraftsFound(stage, writeUp);
      await stage.browsers["an author"].ask(page);
      expect(await wrongsAs(role)).toEqual([]);
      const socket = mayReadDraft(role) ? browser.live(writeUp.documentId) : null;
      await socket?.synced;
      const isKept = role === "a visitor" && mayRead(role, writeUp);
      if (isKept) expect((await browser.ask(page)).headers.get("vary")).toContain("Cookie");

      const meanwhile = Array.from({ length: isKept ? 20 : 0 }, () => browser.ask(page));
      await act(stage, writeUp, browser);
      expect(await wrongsAs(becomes)).toEqual([]);
      await Promise.all(meanwhile);
      expect(await wrongsAs(becomes, pages.slice(0, 1))).toEqual([]);
      if (!socket) return;
      await eventually(() => expect(socket.socket.readyState).toBe(WebSocket.CLOSED));
      expect((await listen(browser, writeUp)).bytes).toBe("");
    });
});
