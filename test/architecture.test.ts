/** The house rules that a machine can check: who may import whom, and what a file may be called. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folders = ["content", "search", "drizzle", "server", "app"] as const;
type Folder = (typeof folders)[number];

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => ({
      folder,
      path: `${folder}/${name}`,
      text: readFileSync(join(root, folder, name), "utf8"),
    })),
);

type Import = { from: string; typeOnly: boolean };

const importsOf = (text: string): Import[] => [
  ...Array.from(
    text.matchAll(/^(?:import|export)(\s+type)?[^;]*?\sfrom\s+"([^"]+)"/gm),
    ([, type, from]) => ({ from: from ?? "", typeOnly: Boolean(type) }),
  ),
  ...Array.from(text.matchAll(/^import\s+"([^"]+)"/gm), ([, from]) => ({
    from: from ?? "",
    typeOnly: false,
  })),
  ...Array.from(text.matchAll(/\bimport\(\s*"([^"]+)"/g), ([, from]) => ({
    from: from ?? "",
    typeOnly: false,
  })),
];

/** Whether a module of `folder` may import another folder's module; the table of the design. */
function isAllowed(folder: Folder, path: string, { from, typeOnly }: Import): boolean {
  const target = folders.find((name) => from.startsWith(`#${name}/`));
  if (!target || target === folder) return true;
  const isEngine = /^search\/(sqlite|meilisearch)\//.test(path);
  switch (folder) {
    case "content":
      return false;
    case "search":
      return target === "content" || (target === "drizzle" && (isEngine || typeOnly));
    case "drizzle":
      return target === "content" && typeOnly;
    case "server":
      return target !== "app";
    case "app":
      if (target === "content") return true;
      if (target === "search") return !/#search\/(sqlite|meilisearch)\//.test(from);
      return target === "server" && typeOnly;
  }
}

test("the table of who may import whom holds", () => {
  const broken = sources.flatMap(({ folder, path, text }) =>
    importsOf(text)
      .filter((one) => !isAllowed(folder, path, one))
      .map((one) => `${path} imports ${one.from}`),
  );
  expect(broken).toEqual([]);
});

test("the check itself sees a forbidden import", () => {
  expect(isAllowed("content", "content/x.ts", { from: "#server/x.ts", typeOnly: true })).toBe(
    false,
  );
  expect(isAllowed("app", "app/x.ts", { from: "#server/x.ts", typeOnly: false })).toBe(false);
  expect(isAllowed("app", "app/x.ts", { from: "#server/x.ts", typeOnly: true })).toBe(true);
  expect(importsOf('import { a } from "#server/a.ts";')).toEqual([
    { from: "#server/a.ts", typeOnly: false },
  ]);
});

test("the core knows no Node, no React, no clock", () => {
  const forbidden = /^(node:|react|@remix-run)/;
  const broken = sources
    .filter(({ folder }) => folder === "content")
    .flatMap(({ path, text }) => [
      ...importsOf(text)
        .filter(({ from }) => forbidden.test(from))
        .map(({ from }) => `${path} imports ${from}`),
      ...(/\bnew Date\(\)|\bDate\.now\(/.test(text) ? [`${path} asks what time it is`] : []),
    ]);
  expect(broken).toEqual([]);
});

test("the statistics hang on nothing but each other, months as data, and stdlib", () => {
  const broken = sources
    .filter(({ path }) => isStatistics(path))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter(({ from }) => !isForStatistics(from))
        .map(({ from }) => `${path} imports ${from}`),
    );
  expect(sources.filter(({ path }) => isStatistics(path)).length).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

const isStatistics = (path: string): boolean =>
  /^content\/(statistics\/|evidence\/(pooling\/|distributions\.|effects\.|agreement\.))/.test(path);

const isForStatistics = (from: string): boolean =>
  isStatistics(from.replace(/^#/, "")) ||
  /^(#content\/(failure|day)\.ts$|#content\/packs\/|@stdlib\/|pure-rand\/)/.test(from);

test("the check of the statistics sees what is not theirs", () => {
  expect(isForStatistics("#content/statistics/effect.ts")).toBe(true);
  expect(isForStatistics("#content/evidence/rating/rate.ts")).toBe(false);
  expect(isForStatistics("#content/synthesis/study.ts")).toBe(false);
  expect(isForStatistics("d3-scale")).toBe(false);
  expect(isForStatistics("./effect.ts")).toBe(false);
});

test("Remix is imported in app and in the one adapter", () => {
  const broken = sources.filter(
    ({ folder, path, text }) =>
      folder !== "app" &&
      path !== "server/http/remix.ts" &&
      importsOf(text).some(({ from, typeOnly }) => from.startsWith("@remix-run/") && !typeOnly),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});

test("no SQL of one dialect stands outside drizzle and an engine's folder", () => {
  const own = /\b(fts5|bm25\(|pragma\s|jsonb|julianday|strftime\()/i;
  const broken = sources.filter(
    ({ folder, path, text }) =>
      folder !== "drizzle" &&
      folder !== "content" &&
      !path.startsWith("search/sqlite/") &&
      importsOf(text).some(({ from }) => from.startsWith("drizzle-orm")) &&
      own.test(text),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});

test("a file is named for its idea, in kebab-case", () => {
  const broken = sources
    .map(({ path }) => path)
    .filter((path) => {
      const name = path.split("/").at(-1) ?? "";
      return (
        !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name) ||
        /^(utils|helpers|misc|common|types)\./.test(name)
      );
    });
  expect(broken).toEqual([]);
});
