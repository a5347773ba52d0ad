/** What a page costs: time on the server, queries, and what is sent, in a line of a table. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { quantile } from "#test/bench/serving.ts";

const requests = 40;

export type Page = { name: string; path: string };

export const columns = `${"page".padEnd(24)}   p50 ms   p95 ms  queries   HTML kB    CSS kB`;

/** The cookie of a person of the sample commons. */
export async function signIn(base: string, person: string): Promise<string> {
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
export async function weigh(
  server: ChildProcess,
  base: string,
  { name, path }: Page,
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
export async function countQueries(server: ChildProcess): Promise<number> {
  const answered = once(server, "message");
  server.send("how many?");
  const [queries] = await answered;
  return queries;
}
