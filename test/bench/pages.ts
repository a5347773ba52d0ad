/**
 * What a public page costs: over the wire, in requests a second, in memory at rest; and how long a key
 * takes from one browser to the text in another. Starts the real server on a folder of its own.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page, chromium as playwright } from "@playwright/test";
import chromium from "@sparticuz/chromium";

const connections = 10;
const seconds = 10;
const keys = 200;

export async function benchPages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "commons-bench-"));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["--max-semi-space-size=2", "server/index.ts"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const browser = await playwright.launch({
    executablePath: process.env.CHROME_PATH || (await chromium.executablePath()),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    await untilReady(base);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    console.log(`memory at rest: ${memoryOf(server).toFixed(0)} MiB PSS`);
    const page = await findWriteUp(base);
    await wire(browser, base, page);
    await throughput(base, page);
    await keystrokes(browser, base, page);
    console.log(`memory afterwards: ${memoryOf(server).toFixed(0)} MiB PSS`);
  } finally {
    await browser.close();
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function wire(browser: Browser, base: string, path: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  let got: { type: string; bytes: number }[] = [];
  const types = new Map<string, string>();
  client.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    got.push({ type: types.get(requestId) ?? "Other", bytes: encodedDataLength }),
  );
  const show = (name: string) => {
    const sum = (wanted: string[]) =>
      got.filter(({ type }) => wanted.includes(type)).reduce((all, { bytes }) => all + bytes, 0) /
      1000;
    console.log(
      `${name}: ${got.length} requests; HTML and CSS ${sum(["Document", "Stylesheet"]).toFixed(1)} kB, fonts ${sum(["Font"]).toFixed(1)} kB, script ${sum(["Script"]).toFixed(1)} kB, all ${(got.reduce((all, { bytes }) => all + bytes, 0) / 1000).toFixed(1)} kB`,
    );
    got = [];
  };
  await page.goto(base + path, { waitUntil: "networkidle" });
  show("a write-up, first page of a visit");
  await page.goto(`${base}/themes/reading`, { waitUntil: "networkidle" });
  show("a theme, second page of the visit");
  await context.close();
}

async function throughput(base: string, path: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  let done = 0;
  const times: number[] = [];
  async function client() {
    while (performance.now() < until) {
      const from = performance.now();
      await new Promise<void>((resolve, reject) => {
        get(base + path, { agent, headers: { "Accept-Encoding": "br" } }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`${response.statusCode}`));
          response.resume().on("end", resolve);
        }).on("error", reject);
      });
      times.push(performance.now() - from);
      done += 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  console.log(
    `a write-up's HTML: ${Math.round(done / seconds)} requests/s over ${connections} connections; p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms`,
  );
}

async function keystrokes(browser: Browser, base: string, path: string): Promise<void> {
  const [writer, reader] = await Promise.all(
    ["amira-khan", "joan-pritchard"].map((person) => openEditor(browser, base, path, person)),
  );
  if (!writer || !reader) return;
  await reader.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const section = document.querySelector("#limits .writing");
    if (!section) throw new Error("no section to watch");
    new MutationObserver(() => {
      const text = section.textContent ?? "";
      for (const [mark] of text.matchAll(/\[\d+\]/g))
        seen[mark] ??= Date.now() + (performance.now() % 1);
    }).observe(section, { subtree: true, childList: true, characterData: true });
  });
  const times: number[] = [];
  await writer.locator("#limits .writing").click();
  await writer.keyboard.press("Control+End");
  for (let key = 0; key < keys; key += 1) {
    const from = await writer.evaluate((mark) => {
      const at = Date.now();
      document.execCommand("insertText", false, mark);
      return at;
    }, `[${key}]`);
    await reader.waitForFunction(
      (mark) => mark in (window as unknown as { seen: object }).seen,
      `[${key}]`,
    );
    const at = await reader.evaluate(
      (mark) => (window as unknown as { seen: Record<string, number> }).seen[mark] ?? 0,
      `[${key}]`,
    );
    times.push(at - from);
    await writer.waitForTimeout(20);
  }
  console.log(
    `a key in one browser to text in the other: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms (${keys} keys)`,
  );
}

async function openEditor(
  browser: Browser,
  base: string,
  path: string,
  person: string,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.request.post(`${base}/demo/sign-in`, { form: { person } });
  await page.goto(`${base}${path}/edit`);
  await page.locator(".editor[data-editable=true]").waitFor();
  return page;
}

async function findWriteUp(base: string): Promise<string> {
  const html = await (await fetch(`${base}/practice`)).text();
  const path = /\/practice\/two-minute-retelling[a-z0-9-]*/.exec(html)?.[0];
  if (!path) throw new Error("the sample write-up is not listed");
  return path;
}

/** Proportional set size of the process, MiB; what it would free by ending. */
function memoryOf(server: ChildProcess): number {
  const rollup = readFileSync(`/proc/${server.pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? Number.NaN) / 1024;
}

const quantile = (times: number[], at: number): string =>
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

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}
