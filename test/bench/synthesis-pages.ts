/**
 * What large syntheses cost, one of studies from elsewhere and one of as many write-ups as are looked
 * through: their pages, and looking at the second again after a change.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { formatCsv } from "#content/csv.ts";
import { slugOf } from "#content/practice/address.ts";
import type { WriteUpContent } from "#content/practice/write-up.ts";
import type { Database } from "#drizzle/database.ts";
import {
  audiences,
  schools,
  syntheses,
  tags,
  versionAuthors,
  versions,
  writeUps,
} from "#drizzle/schema/index.ts";
import { enqueue } from "#server/jobs/outbox.ts";
import type { Services } from "#server/services.ts";
import { openCommons, quantile, serve, stop } from "#test/bench/serving.ts";
import { columns, type Page, signIn, weigh } from "#test/bench/weighing.ts";
import { item, result, rules } from "#test/content/synthesis/studies.ts";

const outside = 200;
const found = 500;
const editor = "joan-pritchard";
const person = { id: editor, handle: editor, name: "Joan Pritchard" };
const looks = 10;

export async function benchSynthesisPages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "commons-bench-"));
  const { database, services, close } = await openCommons(folder);
  const fromElsewhere = await makeFromElsewhere(services);
  const ofWriteUps = await makeOfWriteUps(database, services);
  await timeLooking(database, services);
  await close();
  const { server, base } = await serve(folder, "./test/bench/count-queries.ts");
  try {
    const cookie = await signIn(base, editor);
    for (const [what, slug] of [
      [`${outside} comparisons from elsewhere`, fromElsewhere],
      [`results of ${found} write-ups`, ofWriteUps],
    ] as const) {
      console.log(`${what}\n${columns}`);
      for (const [page, by] of pagesOf(slug)) console.log(await weigh(server, base, page, by));
    }
    function pagesOf(slug: string): [Page, string][] {
      const at = `/evidence/${slug}`;
      return [
        [{ name: "for a member", path: at }, cookie],
        [{ name: "for a visitor", path: at }, ""],
        [{ name: "data", path: `${at}/v/1/data.csv` }, ""],
        [{ name: "analysis", path: `${at}/v/1/analysis.json` }, ""],
        [{ name: "its results, worked on", path: `${at}/edit` }, cookie],
        [{ name: "its conclusion", path: `${at}/edit/conclusion` }, cookie],
        [{ name: "publishing it again", path: `${at}/publish` }, cookie],
        [{ name: "the list of all", path: "/evidence" }, ""],
      ];
    }
  } finally {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Published with studies of a file. */
async function makeFromElsewhere(services: Services): Promise<string> {
  const viewer = await services.sessions.viewerOf(person);
  const slug = slugOf(
    await services.syntheses.start(viewer, asked("Two hundred studies", "behaviour"), "public"),
  );
  const header = ["label", "outcome", "sample", "g", "se", "n_tried", "n_compared"];
  const rows = Array.from({ length: outside }, (_, at) => [
    ...[`Invented ${at} (2020)`, "Reading", `Year 8 in school ${at}`],
    ...[(0.2 + 0.3 * Math.sin(at)).toFixed(3), (0.1 + 0.1 * ((at % 7) / 7)).toFixed(3)],
    ...["80", "80"],
  ]);
  await services.syntheses.bringIn(viewer, slug, {
    file: formatCsv([header, ...rows]),
    outcome: "Reading",
  });
  await services.syntheses.publish(viewer, slug, { whatChanged: "" });
  return slug;
}

/** Published with a comparison of each write-up, each by a school of its own as far as its title tells. */
async function makeOfWriteUps(database: Database, services: Services): Promise<string> {
  const [like] = await database.read.select({ content: versions.content }).from(versions).limit(1);
  const [school] = await database.read.select({ id: schools.id }).from(schools).limit(1);
  if (!like || !school) throw new Error("the sample commons is not there");
  const numbers = Array.from({ length: found }, (_, at) => at);
  for (let from = 0; from < found; from += 100)
    await writeBatch(
      database,
      { like: like.content, schoolId: school.id },
      numbers.slice(from, from + 100),
    );
  const viewer = await services.sessions.viewerOf(person);
  const slug = slugOf(
    await services.syntheses.start(viewer, asked("Five hundred write-ups", "homework"), "public"),
  );
  await services.syntheses.publish(viewer, slug, { whatChanged: "" });
  return slug;
}

async function writeBatch(
  database: Database,
  { like, schoolId }: { like: WriteUpContent; schoolId: string },
  numbers: number[],
): Promise<void> {
  const at = new Date(Date.now() - 86_400_000);
  await database.write(async (tx) => {
    await tx.insert(writeUps).values(
      numbers.map((n) => ({
        ...{ id: `w${n}`, key: `w${n}`, kind: "practice" as const, status: "published" as const },
        ...{ template: "practice", title: `Write-up ${n}`, audience: "public", version: 1 },
        ...{ licence: "CC BY 4.0", liveDocumentId: `l${n}`, createdBy: editor },
        ...{ createdAt: at, updatedAt: at, publishedAt: at },
      })),
    );
    await tx.insert(audiences).values(numbers.map((n) => ({ thing: `w${n}`, token: "public" })));
    await tx.insert(tags).values(
      numbers.map((n) => ({
        ...{ writeUpId: `w${n}`, facet: "theme" as const, value: "homework", direct: true },
      })),
    );
    await tx.insert(versions).values(
      numbers.map((n) => ({
        ...{ id: `v${n}`, writeUpId: `w${n}`, number: 1, content: contentOf(like, n) },
        ...{ whatChanged: "", publishedBy: editor, publishedAt: at },
      })),
    );
    await tx
      .insert(versionAuthors)
      .values(
        numbers.map((n) => ({ versionId: `v${n}`, personId: editor, schoolId, position: 0 })),
      );
  });
}

const contentOf = (like: WriteUpContent, n: number): WriteUpContent => ({
  ...like,
  title: `Write-up ${n}`,
  themes: ["homework"],
  findings: [],
  claims: [],
  evidence: [
    item(
      "e1",
      result({
        sample: `Year 8, class ${n}`,
        classes: { tried: 2, compared: 2, icc: 0.1 },
        numbers: {
          from: "means",
          tried: { n: 56, mean: 102 + 3 * Math.sin(n), sd: 15 },
          compared: { n: 54, mean: 100, sd: 14 },
        },
      }),
    ),
  ],
});

const asked = (title: string, theme: string) => ({
  title,
  question: "How effective is what was tried at improving reading?",
  rules: rules({ themes: [theme] }),
  moderator: null,
});

/** Looking again at what is asked of each: as after a change to one of its write-ups. */
async function timeLooking(database: Database, services: Services): Promise<void> {
  const times: number[] = [];
  await services.worker.drain();
  for (let at = 0; at < looks; at += 1) {
    await database.write(async (tx) => {
      await tx
        .update(syntheses)
        .set({ unseen: 1 })
        .where(eq(syntheses.title, "Five hundred write-ups"));
      await enqueue(tx, new Date(), "look-at-syntheses", {});
    });
    const from = performance.now();
    await services.worker.drain();
    times.push(performance.now() - from);
  }
  console.log(
    `looking again at results of ${found} write-ups: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`,
  );
}
