/**
 * What a public page costs: over the wire, in requests a second, in memory at rest; and how long a key
 * takes from one browser to the text in another. Starts the real server on a folder of its own.
 */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { keystrokes, openEditor } from "#test/bench/keystrokes.ts";
import { launch, quantile, serve, stop } from "#test/bench/serving.ts";

const connections = 10;
const seconds = 10;

export async function benchPages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "commons-bench-"));
  const { server, base } = await serve(folder);
  const browser = await launch();
  try {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    console.log(`memory at rest: ${memoryOf(server).toFixed(0)} MiB PSS`);
    const page = await findWriteUp(base);
    await wire(browser, base, page);
    await throughput(base, page);
    const [writer, reader] = await Promise.all(
      ["amira-khan", "joan-pritchard"].map((person) =>
        openEditor(browser, { base, path: `${page}/edit`, person }),
      ),
    );
    if (writer && reader) await keystrokes({ writer, reader, section: "#limits .writing" });
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
