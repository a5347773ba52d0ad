/** What the evidence map costs over 10,000 write-ups: time on the server, queries, weight of the page. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { phases, pupilGroups } from "#content/practice/facets.ts";
import { allThemes, broaderThemes } from "#content/vocabulary/vocabulary.ts";
import type { Database } from "#drizzle/database.ts";
import { audiences, tags, writeUps } from "#drizzle/schema/index.ts";
import { openCommons, quantile, serve, stop } from "#test/bench/serving.ts";

const size = 10_000;
const requests = 20;

export async function benchEvidenceMap(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "commons-bench-"));
  await fill(folder);
  const { server, base } = await serve(folder, "./test/bench/count-queries.ts");
  try {
    for (const path of ["/evidence/map?", "/evidence/map?by=group&within=reading-and-language&"]) {
      const times: number[] = [];
      const counts: number[] = [];
      let html = "";
      for (let at = 0; at < requests; at += 1) {
        server.send("how many?");
        await once(server, "message");
        const from = performance.now();
        // Each at an address of its own, so that none is answered from the pages kept.
        html = await (await fetch(`${base}${path}n=${at}`)).text();
        times.push(performance.now() - from);
        server.send("how many?");
        counts.push((await once(server, "message"))[0]);
      }
      const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
      console.log(
        `${path}: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms; ${Math.min(...counts)} queries; HTML ${kilobytes(html.length)} kB, ${kilobytes(brotliCompressSync(html).length)} kB as sent`,
      );
    }
  } finally {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample commons, and so many write-ups beside: rows as publishing files them, without a text. */
async function fill(folder: string): Promise<void> {
  const { database, close } = await openCommons(folder);
  for (let from = 0; from < size; from += 500) await writeBatch(database, from, 500);
  await close();
}

async function writeBatch(database: Database, from: number, many: number): Promise<void> {
  const numbers = Array.from({ length: many }, (_, at) => from + at);
  const at = new Date();
  await database.write(async (tx) => {
    await tx.insert(writeUps).values(
      numbers.map((n) => ({
        ...{ id: `w${n}`, key: `w${n}`, kind: "practice" as const, status: "published" as const },
        ...{ template: "practice", title: `Write-up ${n}`, audience: "public", version: 1 },
        ...{ licence: "CC BY 4.0", liveDocumentId: `l${n}`, createdBy: "amira-khan" },
        ...{ createdAt: at, updatedAt: at, publishedAt: at, strength: n % 7 > 5 ? null : n % 6 },
      })),
    );
    await tx.insert(audiences).values(numbers.map((n) => ({ thing: `w${n}`, token: "public" })));
    for (const rows of inParts(numbers.flatMap(tagsOf), 1000)) await tx.insert(tags).values(rows);
  });
}

/** Three themes with those above them, two phases, two groups: spread by numbers without a factor in common. */
function tagsOf(n: number): (typeof tags.$inferInsert)[] {
  const themes = [n * 7, n * 11 + 3, n * 13 + 5].flatMap(
    (at) => allThemes[at % allThemes.length]?.slug ?? [],
  );
  const above = themes.flatMap((slug) => broaderThemes(slug).map((theme) => theme.slug));
  const value = (list: readonly string[], at: number) => list[at % list.length] ?? "";
  return [
    ...[...new Set([...themes, ...above])].map((slug) => ["theme", slug] as const),
    ...[n, n + 2].map((at) => value(phases, at)).map((one) => ["phase", one] as const),
    ...[n * 3, n * 3 + 4]
      .map((at) => value(pupilGroups, at))
      .map((one) => ["pupilGroup", one] as const),
  ].map(([facet, one]) => ({
    ...{ writeUpId: `w${n}`, facet, value: one, direct: facet !== "theme" || themes.includes(one) },
  }));
}

const inParts = <Row>(rows: Row[], size: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
