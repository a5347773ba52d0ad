/**
 * Registers of schools that an administrator hands in: first looked at, then imported. Both take seconds
 * to minutes, so they run on while the page says how far they are, one at a time. The file is kept for a
 * day, under its hash.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { desc, eq } from "drizzle-orm";
import type { Logger } from "pino";
import type { Viewer } from "#content/access/tokens.ts";
import { conflict, invalid, notFound } from "#content/failure.ts";
import { mostExamples, RegisterReport } from "#content/network/register-report.ts";
import type { Database } from "#drizzle/database.ts";
import { people, registers } from "#drizzle/schema/index.ts";
import { record } from "#server/audit.ts";
import { type Clock, dayOf } from "#server/clock.ts";
import type { Difference } from "#server/network/compare-schools.ts";
import type { ImportSchools } from "#server/network/import-schools.ts";
import { dayInName } from "#server/network/read-register.ts";
import { refusalsOf } from "#server/network/refusals.ts";
import { parseDay } from "#server/people/changing.ts";
import { requireAdministrator } from "#server/people/places.ts";

/** The national register is some 60 MB. */
export const largestRegister = 100_000_000;

const keptMs = 24 * 60 * 60 * 1000;

type Register = typeof registers.$inferSelect;

export function createRegisters(needs: {
  database: Database;
  importSchools: ImportSchools;
  clock: Clock;
  log: Logger;
  folder: string;
}) {
  const { database, importSchools, clock, log, folder } = needs;
  const { read } = database;
  /** What runs at the moment, and how far it is. */
  let running: { id: string; rows: number; done: Promise<void> } | undefined;

  /** Keeps what is handed in, as it comes; gives its hash. @throws Invalid for one too large. */
  async function receive(viewer: Viewer, parts: AsyncIterable<Uint8Array>): Promise<string> {
    requireAdministrator(viewer);
    await mkdir(folder, { recursive: true });
    await sweep();
    const hash = createHash("sha256");
    const arriving = join(folder, `${randomUUID()}.part`);
    let size = 0;
    async function* measured() {
      for await (const part of parts) {
        size += part.length;
        if (size > largestRegister)
          throw invalid([{ field: "file", message: "The file is larger than 100 MB." }]);
        hash.update(part);
        yield part;
      }
    }
    try {
      await pipeline(measured, createWriteStream(arriving));
      if (size === 0) throw invalid([{ field: "file", message: "Choose a file." }]);
      const id = hash.digest("hex");
      await rename(arriving, pathOf(id));
      return id;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  /** Has a dry run begin over a file that was received. @throws Conflict while another runs. */
  async function look(
    viewer: Viewer,
    asked: { id: string; name: string; asOf: string },
  ): Promise<void> {
    requireAdministrator(viewer);
    const { id } = asked;
    const name = basename(asked.name).slice(0, 120) || "register.csv";
    const asOf = parseDay(asked.asOf, "asOf") ?? dayInName(name) ?? dayOf(clock());
    if (!(await isKept(id))) throw notFound();
    const now = clock();
    await run(id, async () => {
      const row = {
        ...{ id, name, asOf, state: "looking" as const, found: null, digest: null, problem: null },
        ...{ handedInBy: viewer.person?.id ?? null, handedInAt: now, changedAt: now },
      };
      await database.write(
        (tx) =>
          tx.insert(registers).values(row).onConflictDoUpdate({ target: registers.id, set: row }),
        { quiet: true },
      );
      return () => lookAt({ id, asOf });
    });
  }

  /**
   * Has the import begin that was looked at. @throws Conflict while another runs, for one not looked at,
   * and for one whose file is gone.
   */
  async function begin(viewer: Viewer, id: string): Promise<void> {
    requireAdministrator(viewer);
    const register = await getRow(id);
    if (register.state !== "looked") throw conflict("Look at it first.");
    if (!(await isKept(id))) throw conflict("The file was kept for a day. Hand it in again.");
    await run(id, async () => {
      await setState(id, { state: "importing", problem: null });
      return () => importAsSeen(viewer, register);
    });
  }

  /** Runs on after the answer; `prepare` is awaited, so that the page that follows finds it begun. */
  async function run(id: string, prepare: () => Promise<() => Promise<void>>): Promise<void> {
    if (running) throw conflict("Another register is being read. Wait until it is through.");
    const mine = { id, rows: 0, done: Promise.resolve() };
    running = mine;
    try {
      const work = await prepare();
      mine.done = work()
        .catch(async (error: Error) => {
          log.warn({ error: error.message }, "a register was not read to its end");
          await setState(id, { state: "failed", problem: error.message.slice(0, 500) });
        })
        .finally(() => {
          running = undefined;
        });
    } catch (thrown) {
      running = undefined;
      throw thrown;
    }
  }

  async function lookAt({ id, asOf }: { id: string; asOf: string }): Promise<void> {
    const { found, digest } = await goThrough({ id, asOf }, true);
    await setState(id, { state: "looked", found, digest });
  }

  /** Imports, unless it would do something else by now than what was seen. */
  async function importAsSeen(viewer: Viewer, { id, name, asOf, digest }: Register): Promise<void> {
    const again = await goThrough({ id, asOf }, true);
    if (again.digest !== digest) {
      const problem =
        "The commons has changed since you looked: what the register would do is another. Look again before you import it.";
      return setState(id, { state: "looked", found: again.found, digest: again.digest, problem });
    }
    const { found } = await goThrough({ id, asOf }, false).catch((thrown) =>
      noteFailure(viewer, { name, asOf }, thrown),
    );
    const { rows, added, different, refused } = found;
    await database.write(async (tx) => {
      await record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "register.import",
        thing: "commons",
        detail: { name, asOf, rows, added, changed: different, refused },
      });
    });
    await setState(id, { state: "imported", found });
  }

  /** The import has undone what it had stored: that it was tried stays, in the log. */
  async function noteFailure(
    viewer: Viewer,
    detail: { name: string; asOf: string },
    thrown: unknown,
  ): Promise<never> {
    await database.write((tx) =>
      record(tx, {
        at: clock(),
        actor: viewer.person?.id ?? null,
        action: "register.fail",
        thing: "commons",
        detail,
      }),
    );
    throw thrown;
  }

  async function goThrough({ id, asOf }: { id: string; asOf: string }, isDry: boolean) {
    const digest = createHash("sha256");
    const examples: RegisterReport["examples"] = { added: [], different: [] };
    const onDifference = (difference: Difference) => {
      digest.update(JSON.stringify(difference));
      const { id: schoolId, name, isNew, fields } = difference;
      const list = isNew ? examples.added : examples.different;
      if (list.length < mostExamples && (isNew || fields.length > 0))
        list.push({ id: schoolId, name, fields: isNew ? [] : fields });
    };
    const progress = (rows: number) => {
      if (running) running.rows = rows;
    };
    const done = await importSchools(pathOf(id), { asOf, isDry, progress, onDifference });
    await writeFile(refusalsPathOf(id), refusalsOf(done));
    const { rows, added, changed, different, closed, unchanged, refused } = done;
    const found: RegisterReport = {
      ...{ rows, added, different, closed, unchanged, examples },
      confirmed: changed - different,
      refused: refused.length,
    };
    return { found, digest: digest.digest("hex") };
  }

  /** A register as it stands: what it would do or did, how far it is. @throws NotFound */
  async function get(viewer: Viewer, id: string) {
    requireAdministrator(viewer);
    const register = await getRow(id);
    const isRunning = running?.id === id;
    return {
      ...{ id, name: register.name, asOf: register.asOf, problem: register.problem },
      // What a restart has cut off runs no more, whatever its row says.
      state:
        !isRunning && ["looking", "importing"].includes(register.state)
          ? ("failed" as const)
          : register.state,
      rowsSoFar: isRunning ? (running?.rows ?? 0) : null,
      found: register.found ? RegisterReport.parse(register.found) : null,
      isKept: await isKept(id),
    };
  }

  /** The latest that were handed in, the newest first. */
  async function list(viewer: Viewer) {
    requireAdministrator(viewer);
    return read
      .select({
        id: registers.id,
        name: registers.name,
        state: registers.state,
        handedInAt: registers.handedInAt,
        by: people.name,
      })
      .from(registers)
      .leftJoin(people, eq(people.id, registers.handedInBy))
      .orderBy(desc(registers.handedInAt))
      .limit(20);
  }

  /** The refused rows with their reasons, as a table to put right. @throws NotFound once it is gone. */
  async function openRefused(viewer: Viewer, id: string) {
    requireAdministrator(viewer);
    const { name } = await getRow(id);
    const path = refusalsPathOf(id);
    if (!(await stat(path).catch(() => null))) throw notFound("It was kept for a day.");
    return { name: `${name}.refused.csv`, stream: createReadStream(path) };
  }

  async function getRow(id: string): Promise<Register> {
    const [row] = await read.select().from(registers).where(eq(registers.id, id));
    if (!row) throw notFound("There is no such register.");
    return row;
  }

  async function setState(id: string, set: Partial<Register>): Promise<void> {
    await database.write(
      (tx) =>
        tx
          .update(registers)
          .set({ ...set, changedAt: clock() })
          .where(eq(registers.id, id)),
      { quiet: true },
    );
  }

  /** Files of yesterday go when the next one comes. */
  async function sweep(): Promise<void> {
    const oldest = clock().getTime() - keptMs;
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if ((await stat(path)).mtimeMs < oldest && !name.startsWith(running?.id ?? " "))
        await rm(path, { force: true });
    }
  }

  const pathOf = (id: string) => join(folder, `${id}.csv`);
  const refusalsPathOf = (id: string) => join(folder, `${id}.refused.csv`);
  const isKept = async (id: string) =>
    /^[0-9a-f]{64}$/.test(id) && (await stat(pathOf(id)).catch(() => null)) !== null;

  /** Resolves once nothing runs: before the database is closed. */
  const settle = async (): Promise<void> => running?.done;

  return { receive, look, begin, get, list, openRefused, settle };
}

export type Registers = ReturnType<typeof createRegisters>;
