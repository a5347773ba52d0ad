/** The drill: a commons carried away while people write, and put back. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { parseNewToken } from "#content/access/api-token.ts";
import { visitor } from "#content/access/tokens.ts";
import { attachments, audit, reports, sessions, verifications } from "#drizzle/schema/index.ts";
import { hashToken, newToken } from "#server/auth/token.ts";
import { takeFolder } from "#server/backup/folder-lock.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import {
  contentsOf,
  countRows,
  makeBackup,
  newFolder,
  openRestored,
  openWorkingCommons,
  placesIn,
  restoreInto,
  runProgram,
} from "#test/cli/backup-drill.ts";

vi.setConfig({ testTimeout: 90_000 });

/** Waits for another process, however busy the machine is. */
const eventually = <T>(check: () => T): Promise<T> =>
  vi.waitFor(check, { timeout: 40_000, interval: 5 });

test("what is restored is what was there, and signs nobody in", async () => {
  const commons = await openWorkingCommons();
  const token = newToken();
  const later = new Date(Date.now() + 86_400_000);
  const now = new Date();
  await commons.database.write(async (tx) => {
    await tx.insert(sessions).values({
      id: "old",
      token: hashToken(token),
      userId: "anna",
      createdAt: now,
      expiresAt: later,
    });
    await tx.insert(verifications).values({
      id: "link",
      identifier: "secret-link-token",
      value: "anna@example.org",
      expiresAt: later,
      createdAt: now,
      updatedAt: now,
    });
    await enqueue(tx, now, "mail", { to: "anna@example.org", text: "secret-letter" });
    await enqueue(tx, now, "index", { liveDocumentId: commons.documentId });
  });
  const forScripts = parseNewToken({ name: "A script", power: "read", days: "7" });
  await commons.apiTokens.make(await commons.viewer("anna"), forScripts);
  expect((await commons.sessions.getViewer(token)).person?.id).toBe("anna");
  const live = placesIn(commons.folder).database;
  const before = countRows(live);

  const file = await makeBackup(commons.folder);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(join(file, ".."))).toEqual(["commons.tar.gz"]);
  const plain = gunzipSync(readFileSync(file)).toString("latin1");
  for (const secret of [hashToken(token), "secret-link-token", "secret-letter"])
    expect(plain.includes(secret)).toBe(false);

  const folder = join(newFolder(), "data");
  expect(await restoreInto(folder, file)).toMatchObject({
    contents: { schools: 3, people: 4, writeUps: 2, liveDocuments: 2 },
    files: 3,
    aside: null,
  });
  expect(countRows(placesIn(folder).database)).toEqual({
    ...before,
    api_token: 0,
    session: 0,
    verification: 0,
    outbox: (before.outbox ?? 0) - 1,
  });
  expect(countRows(live)).toEqual(before);

  const restored = await openRestored(folder);
  expect(await restored.sessions.getViewer(token)).toEqual(visitor);
  for (const { hash } of await restored.database.read.select().from(attachments)) {
    const bytes = readFileSync(join(folder, "files", hash.slice(0, 2), hash));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  }
  expect(contentsOf(join(folder, "files"))).toEqual(contentsOf(join(commons.folder, "files")));
  const textIn = async ({ live }: Pick<typeof restored, "live">) =>
    (await live.read(commons.documentId)).getText("summary").toString();
  expect(await textIn(restored)).toMatch(/^Zebra crossing/);
  expect(await textIn(restored)).toBe(await textIn(commons));
  const find = async (text: string, tokens: string[]) =>
    (await restored.search.search({ text, tokens, filters: {}, page: 1, pageSize: 10 })).hits.map(
      ({ kind }) => kind,
    );
  expect(await find("retelling", ["public"])).toEqual(["practice"]);
  expect(await find("zebra", ["person:anna"])).toEqual(["draft"]);
  expect(await find("zebra", ["public"])).toEqual([]);
});

test("a backup made while people write is of one moment", async () => {
  const commons = await openWorkingCommons();
  let wanted = true;
  let written = 0;
  async function write() {
    while (wanted) {
      const id = `noise-${written}`;
      await commons.database.write(async (tx) => {
        await tx
          .insert(reports)
          .values({ id, path: "/", reason: "x", note: "x".repeat(2000), createdAt: new Date() });
        await new Promise((resolve) => setTimeout(resolve, 1));
        await tx
          .insert(audit)
          .values({ at: new Date(), action: "noise", thing: id, detail: {}, actor: null });
      });
      await commons.live.change(commons.documentId, "anna", (doc) =>
        doc.getText("summary").insert(doc.getText("summary").length, `${written}.`),
      );
      written += 1;
    }
  }
  const writing = write();
  await eventually(() => expect(written).toBeGreaterThan(20));
  const atLeast = written;
  const file = join(newFolder(), "busy.tar.gz");
  const { code, out, error } = await runProgram(
    "server/cli/index.ts",
    ["backup", file],
    commons.folder,
  ).ended;
  const atMost = written;
  wanted = false;
  await writing;
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).toMatch(
    /^Backed up 3 schools, 4 people, 2 write-ups, 2 live documents and 3 files into .*busy\.tar\.gz, [\d.]+ MB\. [\d.]+ seconds/,
  );
  expect(atMost).toBeGreaterThan(atLeast + 20);

  const folder = join(newFolder(), "data");
  await restoreInto(folder, file);
  const restored = await openRestored(folder);
  const kept = (await restored.database.read.select().from(reports)).map(({ id }) => id);
  const noted = (await restored.database.read.select().from(audit))
    .filter(({ action }) => action === "noise")
    .map(({ thing }) => thing);
  expect(noted.sort()).toEqual(kept.sort());
  expect(kept.length).toBeGreaterThanOrEqual(atLeast);
  expect(kept.length).toBeLessThanOrEqual(atMost + 1);
  expect(kept).toEqual(Array.from(kept, (_, index) => `noise-${index}`).sort());
  const text = (await restored.live.read(commons.documentId)).getText("summary").toString();
  const whole = (await commons.live.read(commons.documentId)).getText("summary").toString();
  expect(whole.startsWith(text)).toBe(true);
  expect(text).toMatch(new RegExp(`\\D${kept.length - 2}\\.`));
});

test("a backup that is killed half-way leaves no file under its name", async () => {
  const commons = await openWorkingCommons();
  const bytes = randomBytes(60_000_000);
  const hash = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(join(commons.folder, "files", hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(commons.folder, "files", hash.slice(0, 2), hash), bytes);
  const folder = newFolder();
  const file = join(folder, "commons.tar.gz");
  const { child, ended } = runProgram("server/cli/index.ts", ["backup", file], commons.folder);
  await eventually(() => {
    const partial = readdirSync(folder).find((name) => name.endsWith(".partial"));
    expect(statSync(join(folder, partial ?? "none")).size).toBeGreaterThan(1_000_000);
  });
  child.kill("SIGKILL");
  expect((await ended).code).toBeNull();
  expect(readdirSync(folder)).not.toContain("commons.tar.gz");
  const again = await runProgram("server/cli/index.ts", ["backup", file], commons.folder).ended;
  expect(again.code).toBe(0);
  expect(readdirSync(folder)).toContain("commons.tar.gz");
});

test("a stored file that is damaged or missing is told, with exit code 1", async () => {
  const commons = await openWorkingCommons();
  const files = Object.entries(contentsOf(join(commons.folder, "files")) ?? {}).filter(
    ([, hash]) => hash !== "folder",
  );
  const [rotten = "", lost = ""] = files.map(([name]) => name);
  writeFileSync(join(commons.folder, "files", rotten), "rotten");
  rmSync(join(commons.folder, "files", lost));
  const file = join(newFolder(), "commons.tar.gz");
  const { code, out } = await runProgram("server/cli/index.ts", ["backup", file], commons.folder)
    .ended;
  expect(code).toBe(1);
  expect(out).toContain("2 stored files are not as they were");
  expect(out).toContain(`files/${rotten} is damaged`);
  expect(out).toContain(`${lost.slice(3)} is missing`);
});

test("--replace keeps what was there aside", async () => {
  const commons = await openWorkingCommons();
  const file = await makeBackup(commons.folder);
  const folder = join(newFolder(), "data");
  await restoreInto(folder, file);
  writeFileSync(join(folder, "files", "mine"), "mine");
  const before = contentsOf(folder) ?? {};
  await expect(restoreInto(folder, file)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/already/),
  });
  expect(contentsOf(folder)).toEqual(before);
  const { aside } = await restoreInto(folder, file, true);
  expect(aside).toMatch(/replaced-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/);
  expect(contentsOf(aside ?? "")).toEqual(before);
  expect(readdirSync(join(folder, "files"))).not.toContain("mine");
});

test("nothing is restored under a running server, none starts half-way, and no lock outlives its holder", async () => {
  const commons = await openWorkingCommons();
  const file = await makeBackup(commons.folder);
  const folder = join(newFolder(), "data");
  await restoreInto(folder, file);
  const { child, said, ended } = runProgram("server/index.ts", [], folder);
  await eventually(() => expect(said.out).toMatch(/ is at http/));
  const refused = await runProgram("server/cli/index.ts", ["restore", file, "--replace"], folder)
    .ended;
  expect(refused).toEqual({
    code: 1,
    out: "",
    error: `A server or a command is at work in ${folder}. Stop it first.\n`,
  });
  child.kill("SIGKILL");
  await ended;
  const done = await runProgram("server/cli/index.ts", ["restore", file, "--replace"], folder)
    .ended;
  expect(done).toMatchObject({ code: 0, error: "" });
  expect(done.out).toMatch(/^Restored 3 schools, 4 people, .* What was there before is in /);

  const lock = takeFolder(folder);
  expect(await runProgram("server/index.ts", [], folder).ended).toMatchObject({
    code: 1,
    error: `A restore into ${folder} is under way. Start again when it is done.\n`,
  });
  lock.release();
});
