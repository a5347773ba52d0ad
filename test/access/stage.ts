/** The real server with its people and what they wrote; how it is asked, and what its answers say. */
import { expect } from "vitest";
import { keyOf } from "#content/practice/address.ts";
import { draftTitle, type Surface } from "#test/access/surfaces.ts";
import { cast, type Role, roles } from "#test/access/truth.ts";
import { eventually } from "#test/support/eventually.ts";
import { createScribe, type Step, type WriteUp } from "#test/support/scribe.ts";
import { createSecretWords, type SecretWords } from "#test/support/secret-words.ts";
import { type Answer, type Browser, serveCommons } from "#test/support/served-commons.ts";

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The server, everybody with a browser of their own, and who writes for them. */
export async function openStage() {
  const commons = await serveCommons();
  const words = createSecretWords();

  async function open(role: Role): Promise<Browser> {
    const handle = cast[role];
    if (handle) return commons.signIn(handle);
    if (role === "a visitor") return commons.visit();
    const browser = await commons.signIn("anna");
    await browser.post("/sign-out", {});
    return commons.visit(browser.cookie);
  }

  const browsers = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await open(role)])),
  ) as Record<Role, Browser>;
  const scribe = createScribe({
    author: browsers["an author"],
    reader: browsers["somebody asked to read"],
    words,
  });

  /** A write-up with all of its team, after one who wrote it was taken off. */
  async function write(name: string, steps: Step[]): Promise<WriteUp> {
    const writeUp = await scribe.start(name, { authors: ["olu", "remy"], readers: ["rhea"] });
    await scribe.take(writeUp, ...steps);
    await scribe.leave(writeUp, "remy");
    return writeUp;
  }

  return { commons, words, browsers, open, scribe, write };
}

/** A draft is found a moment after a change. */
export const expectDraftsFound = ({ words, browsers }: Stage, ...writeUps: WriteUp[]) =>
  eventually(async () => {
    const { body } = await browsers["an author"].ask("/search?q=");
    expect(words.in(body)).toEqual(expect.arrayContaining(writeUps.flatMap(draftTitle)));
  });

export const askFor = (
  browser: Browser,
  path: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> => (form ? browser.post(path, form) : browser.ask(path, { headers }));

export const pathOf = ({ path }: Surface, writeUp: WriteUp, words: SecretWords) =>
  typeof path === "string" ? path : path(writeUp, words);

/** What an answer says in the part that is looked at, without what was asked for. */
export function textOf(answer: Answer, { within }: Pick<Surface, "within">, path: string): string {
  if (within) return within.exec(answer.body)?.[0] ?? "";
  return withoutEcho([...answer.headers, answer.body].join("\n"), path);
}

/** Most pages name the address that was asked for, and a search its words. */
function withoutEcho(text: string, path: string): string {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const asked = pathname.replace(/\.data$/, "");
  return [asked, encodeURIComponent(asked), searchParams.get("q") || asked].reduce(
    (rest, echo) => rest.replaceAll(echo, ""),
    text,
  );
}

export const compare = (where: string, shown: string[], expected: string[]): string[] => [
  ...shown.filter((place) => !expected.includes(place)).map((place) => `${where} sees ${place}`),
  ...expected.filter((place) => !shown.includes(place)).map((place) => `${where} misses ${place}`),
];

/** What is wrong with a surface as far as one write-up goes. */
export async function wrongsIn(
  { words }: Stage,
  surface: Surface,
  browser: Browser,
  role: Role,
  writeUp: WriteUp,
): Promise<string[]> {
  const path = pathOf(surface, writeUp, words);
  if (path === undefined) return [];
  const shown = words.in(textOf(await browser.ask(path), surface, path));
  const own = shown.filter((place) => place.startsWith(`${writeUp.name}: `));
  return compare(`${surface.name}: ${role}`, own, surface.shows(role, writeUp));
}

/** All that an answer says, without what was asked for and what is drawn by lot. */
export function withoutChance({ status, headers, body }: Answer, path: string): string {
  const told = [...headers].filter(([name]) => name !== "date" && name !== "x-request-id");
  return withoutEcho([status, ...told, body].join("\n"), path).replaceAll(/[0-9a-f]{32}/g, "nonce");
}

/** The same addresses with keys that nothing has. */
export const neverThere = (writeUp: WriteUp): WriteUp => ({
  ...writeUp,
  slug: writeUp.slug.replace(keyOf(writeUp.slug), "zzzzzzzz"),
  pictures: writeUp.pictures.map(() => "0".repeat(20)),
});

/** Joins a live document: all that is sent until the two ends have met, or the refusal. */
export async function listen(browser: Browser, { documentId }: Pick<WriteUp, "documentId">) {
  const client = browser.live(documentId);
  let bytes = "";
  client.socket.on("message", (data: Buffer) => {
    bytes += data.toString("latin1");
  });
  const code = await Promise.race([
    client.synced.then(() => null),
    client.closed.then(({ code }) => code),
  ]);
  client.socket.close();
  return { bytes, code };
}
