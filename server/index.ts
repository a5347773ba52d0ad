/** The only file that listens: settings, database, services, sockets, and an orderly end. */
import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { openDatabase } from "#drizzle/database.ts";
import { createSqliteSearch } from "#search/sqlite/engine.ts";
import { shareFolder } from "#server/backup/folder-lock.ts";
import { type Env, parseEnv } from "#server/env.ts";
import { createApp } from "#server/http/app.ts";
import { isLoopbackHost } from "#server/http/guard.ts";
import { createLog } from "#server/log.ts";
import { isDemo } from "#server/people/demo.ts";
import { createServices } from "#server/services.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

try {
  await start(parseEnv(process.env));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

async function start(env: Env): Promise<void> {
  const log = createLog(env.logLevel);
  mkdirSync(env.dataDir, { recursive: true });
  const lock = shareFolder(env.dataDir);
  const database = await openDatabase(env.databaseUrl);
  const demo = await isDemo(env, database);
  if (demo && env.host !== "127.0.0.1" && env.host !== "localhost" && env.host !== "::1")
    throw new Error(
      `HOST=${env.host} cannot be used: the demo listens on loopback only. Set APP_URL to run for real.`,
    );

  const search = createSqliteSearch({ database });
  const services = createServices({ env, database, search, clock: () => new Date(), log, demo });
  if (demo && (await services.sample.loadOnce())) log.info("the sample content was loaded");

  const server = createServer();
  const vite = env.mode === "development" ? await startVite(server) : null;
  const built = join(root, "build", "server", "index.js");
  if (!vite && !existsSync(built))
    throw new Error("There is no build yet. Run npm start, or npm run build.");
  const production: Promise<ServerBuild> | null = vite ? null : import(pathToFileURL(built).href);
  let ready = true;
  const app = createApp({
    services,
    log,
    assets: vite ? null : join(root, "build", "client"),
    build: async () =>
      vite
        ? ((await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild)
        : (production as Promise<ServerBuild>),
    development: vite?.middlewares,
    isReady: () => ready,
  });
  server.on("request", app);
  server.on("upgrade", (request, socket, head) => {
    if (request.headers["sec-websocket-protocol"]?.startsWith("vite-")) return;
    const answers = !demo || isLoopbackHost(request.headers.host);
    if (!answers || !services.live.handleUpgrade(request, socket, head)) socket.destroy();
  });

  await listen(server, env);
  await services.retention.begin();
  await services.reindexing.begin();
  services.worker.start();
  const counting = setInterval(() => {
    services.reach.store().catch((error) => log.error({ err: error }, "reads were not stored"));
  }, 5000);
  announce(env, (server.address() as AddressInfo).port, demo);

  let stopping = false;
  async function stop(signal: string) {
    if (stopping) return;
    stopping = true;
    ready = false;
    log.info({ signal }, "stopping: storing everything first");
    setTimeout(() => process.exit(1), 10_000).unref();
    clearInterval(counting);
    server.close();
    await services.live.close();
    server.closeAllConnections();
    await services.worker.stop();
    await services.registers.settle();
    await services.reach
      .store()
      .catch((error) => log.error({ err: error }, "the last reads were not counted"));
    await vite?.close();
    await database.close();
    lock.release();
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

async function startVite(server: ReturnType<typeof createServer>) {
  const { createServer: createVite } = await import("vite");
  return createVite({ root, server: { middlewareMode: true, hmr: { server } } });
}

function listen(server: ReturnType<typeof createServer>, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.port, env.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function announce(env: Env, port: number, demo: boolean): void {
  const address = env.appUrl ?? `http://${env.host}:${port}`;
  console.log(`Practice Commons is at ${address}`);
  console.log(
    demo
      ? `This is the demo, with sample content. To sign in, open ${address}/sign-in and choose a person.`
      : "The first administrator: npm run cli -- create-admin EMAIL",
  );
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const { PORT = "3000", DATA_DIR = "data" } = process.env;
  if (code === "EADDRINUSE") return `Port ${PORT} is taken. Choose another: PORT=3001 npm start`;
  const refusals = ["EACCES", "EROFS", "EPERM", "ENOTDIR", "EEXIST", "SQLITE_CANTOPEN"];
  if (refusals.some((refusal) => code?.startsWith(refusal)))
    return `The folder ${DATA_DIR} cannot be written. Choose another: DATA_DIR=/path/to/folder npm start`;
  return message ?? String(error);
}
