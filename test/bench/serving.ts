/** The real server as a process of its own, and a browser to open it in. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { type Browser, chromium as playwright } from "@playwright/test";
import chromium from "@sparticuz/chromium";
import pino from "pino";
import { openDatabase } from "#drizzle/database.ts";
import { createSqliteSearch } from "#search/sqlite/engine.ts";
import { parseEnv } from "#server/env.ts";
import { createServices } from "#server/services.ts";

/** The sample commons in a folder, to add to before it is served. */
export async function openCommons(folder: string) {
  const env = parseEnv({ DATA_DIR: folder });
  const database = await openDatabase(env.databaseUrl);
  const services = createServices({
    ...{ env, database, search: createSqliteSearch({ database }), demo: true },
    ...{ clock: () => new Date(), log: pino({ level: "silent" }) },
  });
  await services.sample.loadOnce();
  const close = async () => {
    await services.live.close();
    await database.close();
  };
  return { database, services, close };
}

/** Starts it on a folder; `preload` is loaded before it, and may be asked through `server.send`. */
export async function serve(folder: string, preload?: string) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const before = preload ? ["--import", preload] : [];
  const server = spawn(
    process.execPath,
    [...before, "--max-semi-space-size=2", "server/index.ts"],
    {
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "error" },
      stdio: ["ignore", "ignore", "inherit", ...(preload ? ["ipc" as const] : [])],
    },
  );
  await untilReady(base);
  return { server, base };
}

export const launch = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: process.env.CHROME_PATH || (await chromium.executablePath()),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

export const quantile = (times: number[], at: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * at)] ?? Number.NaN).toFixed(1);

async function untilReady(base: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await fetch(`${base}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the server did not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}
