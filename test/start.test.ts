/** Starting and stopping as a person does it: one clear line, and nothing lost. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

type Ended = { code: number | null; said: string };

const { PATH, NODE_COMPILE_CACHE } = process.env;
const fromHere = { PATH, NODE_COMPILE_CACHE };

function start(variables: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ["server/index.ts"], {
    env: { ...fromHere, NODE_ENV: "production", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("exit", (code) => resolve({ code, said }));
  });
  const address = async () => {
    for (let wait = 0; wait < 300; wait += 1) {
      const found = /is at (http:\S+)/.exec(said)?.[1];
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(said);
  };
  return { child, ended, address };
}

const folder = () => mkdtempSync(join(tmpdir(), "commons-start-"));

test("the demo says where it is and how to sign in, and ends in order when asked to", async () => {
  const server = start({ PORT: "0", DATA_DIR: folder() });
  const address = await server.address();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  server.child.kill("SIGTERM");
  const { code, said } = await server.ended;
  expect(code).toBe(0);
  expect(said).toContain("/sign-in and choose a person");
});

test("the demo answers to loopback names only, and refuses another site's changes", async () => {
  const server = start({ PORT: "0", DATA_DIR: folder(), LOG_LEVEL: "silent" });
  const address = await server.address();
  const { get } = await import("node:http");
  const status = await new Promise((resolve) =>
    get(`${address}/`, { headers: { host: "evil.example" } }, (response) =>
      resolve(response.statusCode),
    ),
  );
  expect(status).toBe(421);
  const changed = await fetch(`${address}/demo/sign-in`, {
    method: "POST",
    headers: { "sec-fetch-site": "cross-site" },
    body: new URLSearchParams({ person: "amira-khan" }),
  });
  expect(changed.status).toBe(403);
  const page = await fetch(`${address}/`);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'none'");
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  expect(page.headers.get("referrer-policy")).toBe("same-origin");
  expect(page.headers.get("x-read-version")).toBeNull();
});

test("a port that is taken gives one clear line", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => {
    taken.close();
  });
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as { port: number };
  const { code, said } = await start({
    PORT: String(port),
    DATA_DIR: folder(),
    LOG_LEVEL: "silent",
  }).ended;
  expect(code).toBe(1);
  expect(said.trim()).toBe(`Port ${port} is taken. Choose another: PORT=3001 npm start`);
});

test("a folder that cannot be written gives one clear line", async () => {
  const file = join(folder(), "a-file");
  writeFileSync(file, "");
  chmodSync(file, 0o400);
  const { code, said } = await start({ PORT: "0", DATA_DIR: join(file, "data") }).ended;
  expect(code).toBe(1);
  expect(said.trim()).toMatch(/^The folder .* cannot be written\. Choose another: DATA_DIR=/);
});

for (const [variables, line] of [
  [{ PORT: "many" }, "PORT=many cannot be used: it takes a whole number from 0 to 65535."],
  [
    { APP_URL: "commons" },
    "APP_URL=commons cannot be used: it takes the address people type, such as https://commons.example.org.",
  ],
  [
    { DATABASE_URL: "mysql://x" },
    "DATABASE_URL cannot be used: it takes file:/path/to/commons.sqlite. Postgres has not been proven on a real server yet.",
  ],
  [
    { HOST: "0.0.0.0" },
    "HOST=0.0.0.0 cannot be used: the demo listens on loopback only. Set APP_URL to run for real.",
  ],
] as [Record<string, string>, string][])
  test(`the setting ${JSON.stringify(variables)} is refused by name`, async () => {
    const { code, said } = await start({ DATA_DIR: folder(), ...variables }).ended;
    expect({ code, said: said.trim() }).toEqual({ code: 1, said: line });
  });
