/**
 * What a large enquiry costs, page by page, beside one with a tenth of its cycles; and what it is to open
 * and write in its plan. Makes both by the services in a folder of its own, then starts the real server.
 */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import pino from "pino";
import { openDatabase } from "#drizzle/database.ts";
import { createSqliteSearch } from "#search/sqlite/engine.ts";
import { parseEnv } from "#server/env.ts";
import { createServices } from "#server/services.ts";
import { keystrokes, openEditor } from "#test/bench/keystrokes.ts";
import { launch, quantile, serve, stop } from "#test/bench/serving.ts";
import {
  type LargeEnquiry,
  type LargeSizes,
  largest,
  writeLargeEnquiry,
} from "#test/support/large-enquiry/index.ts";
import { type LargePage, pagesOf } from "#test/support/large-enquiry/pages.ts";

const small: LargeSizes = { ...largest, cycles: 4 };
const requests = 40;
const openings = 20;

export async function benchEnquiry(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "commons-bench-"));
  const enquiries = await makeEnquiries(folder);
  const { server, base } = await serve(folder, "./test/bench/count-queries.ts");
  const browser = await launch();
  try {
    for (const [enquiry, sizes] of enquiries) {
      console.log(`${describe(sizes)}\n${columns}`);
      const cookies = {
        lead: await signIn(base, enquiry.network.person(0, 0)),
        member: await signIn(base, "joan-pritchard"),
        asked: await signIn(base, enquiry.network.asked.person),
        visitor: "",
      };
      for (const page of pagesOf(enquiry))
        console.log(await weigh(server, base, page, cookies[page.by]));
    }
    const [[large] = []] = enquiries;
    if (large) await write(browser, base, large);
  } finally {
    await browser.close();
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

const describe = ({ schools, cycles, lessons, series }: LargeSizes): string =>
  `${schools} schools, ${schools * 5} people, ${cycles} cycles, ${lessons} lessons, ${series} series of 156 points`;

const columns = `${"page".padEnd(24)}   p50 ms   p95 ms  queries   HTML kB    CSS kB`;

/** In the sample commons, as the demo has it. */
async function makeEnquiries(folder: string): Promise<[LargeEnquiry, LargeSizes][]> {
  const env = parseEnv({ DATA_DIR: folder });
  const database = await openDatabase(env.databaseUrl);
  const services = createServices({
    ...{ env, database, search: createSqliteSearch({ database }), demo: true },
    ...{ clock: () => new Date(), log: pino({ level: "silent" }) },
  });
  await services.sample.loadOnce();
  const made: [LargeEnquiry, LargeSizes][] = [];
  for (const sizes of [largest, small])
    made.push([await writeLargeEnquiry(services, sizes), sizes]);
  await services.live.close();
  await database.close();
  return made;
}

async function signIn(base: string, person: string): Promise<string> {
  const answer = await fetch(`${base}/demo/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ person }),
    redirect: "manual",
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const agent = new Agent({ keepAlive: true });

type Answer = { body: string; bytes: number; ms: number };

/** One request as a browser makes it; `bytes` as they were sent. */
function ask(address: string, cookie: string): Promise<Answer> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": "br", ...(cookie && { Cookie: cookie }) };
    get(address, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const sent = Buffer.concat(chunks);
        if (response.statusCode !== 200)
          return reject(new Error(`${response.statusCode} at ${address}`));
        const isBrotli = response.headers["content-encoding"] === "br";
        const body = (isBrotli ? brotliDecompressSync(sent) : sent).toString();
        resolve({ body, bytes: sent.length, ms: performance.now() - from });
      });
    }).on("error", reject);
  });
}

/** A line of the table. Of several counts the lowest: what runs beside a request only adds to it. */
async function weigh(
  server: ChildProcess,
  base: string,
  { name, path }: LargePage,
  cookie: string,
): Promise<string> {
  const { body, bytes } = await ask(base + path, cookie);
  const styles = [...body.matchAll(/href="([^"]+\.css)"/g)].map(([, href]) => href ?? "");
  const css = await Promise.all([...new Set(styles)].map((href) => ask(base + href, cookie)));
  const times: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < requests; at += 1) {
    await countQueries(server);
    times.push((await ask(base + path, cookie)).ms);
    counts.push(await countQueries(server));
  }
  const kilobytes = (sum: number) => (sum / 1000).toFixed(1);
  return [
    name.padEnd(24),
    ...[
      quantile(times, 0.5),
      quantile(times, 0.95),
      String(Math.min(...counts)),
      kilobytes(bytes),
      kilobytes(css.reduce((sum, one) => sum + one.bytes, 0)),
    ].map((cell) => cell.padStart(9)),
  ].join(" ");
}

/** Queries since it was asked last. */
async function countQueries(server: ChildProcess): Promise<number> {
  const answered = once(server, "message");
  server.send("how many?");
  const [queries] = await answered;
  return queries;
}

/** From the address to the text in the editor, and from a key to the text at a colleague's. */
async function write(browser: Browser, base: string, { slug, network }: LargeEnquiry) {
  const path = `/enquiries/${slug}/plan`;
  const [writer, reader] = await Promise.all(
    [network.person(0, 0), network.person(1, 1)].map((person) =>
      openEditor(browser, { base, path, person }),
    ),
  );
  if (!writer || !reader) return;
  const section = "#stage-aim .writing";
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const from = performance.now();
    await writer.goto(base + path);
    await writer.locator(".editor[data-editable=true]").waitFor();
    await writer.locator(section, { hasText: "We agreed" }).waitFor();
    times.push(performance.now() - from);
  }
  console.log(
    `opening the plan until its editor shows the text: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms (${openings} times)`,
  );
  await keystrokes({ writer, reader, section });
}
