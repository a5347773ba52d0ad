/**
 * Pages of other collections: Markdown files, a folder of them, or a file of JSON lines. Each becomes a
 * page or, where it cannot be read, a reason; the files are read one at a time.
 */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

/** A page as its collection has it; `identity` is the same at every reading. */
export type Page = {
  identity: string;
  title: string;
  summary: string;
  markdown: string;
  themes: string[];
  phases: string[];
  /** Whose it is and what it is part of, for the end of a source: "Teach First, Year 1 behaviour". */
  partOf: string | null;
  source: string | null;
  licence: string | null;
};

/** Where a page stands, for people: a file's name, with the line in a file of many. */
export type PageEvent = { where: string; line: number } & ({ page: Page } | { reason: string });

const largestPage = 1_000_000;

/** @throws Error with one line for people where there is nothing that could be read. */
export async function* readPages(path: string): AsyncGenerator<PageEvent> {
  if (statSync(path).isDirectory()) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.(md|markdown|jsonl)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (files.length === 0)
      throw new Error(`There are no Markdown or JSONL files in ${basename(path)}.`);
    for (const file of files) yield* readFile(file, path);
  } else if (/\.(md|markdown|jsonl)$/i.test(path)) yield* readFile(path, dirname(path));
  else throw new Error(`${basename(path)} is neither Markdown (.md) nor JSON lines (.jsonl).`);
}

async function* readFile(file: string, folder: string): AsyncGenerator<PageEvent> {
  const where = relative(folder, file).split(sep).join("/");
  if (extname(file).toLowerCase() === ".jsonl") {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: 1000 })) {
      line += 1;
      if (text.trim()) yield { where, line, ...attempt(() => pageOfLine(text)) };
    }
  } else
    yield {
      where,
      line: 1,
      ...attempt(() => pageOfMarkdown(textOfFile(file), where, basename(folder))),
    };
}

function attempt(read: () => Page): { page: Page } | { reason: string } {
  try {
    return { page: read() };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

function textOfFile(file: string): string {
  if (statSync(file).size > largestPage) throw new Error("It is larger than a megabyte.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new Error("It is not text in UTF-8.");
  }
}

/** One line of a collection: the text with what is known of it. */
const Line = z.object({
  path: z.string().min(1).optional(),
  provider: z.string().optional(),
  module: z.string().optional(),
  title: z.string().trim().min(1),
  summary: z.string().optional(),
  text: z.string().max(largestPage),
  themes: z.array(z.string()).default([]),
  phases: z.array(z.string()).default([]),
  source: z.string().optional(),
  licence: z.string().optional(),
});
type Line = z.infer<typeof Line>;

function pageOfLine(json: string): Page {
  const parsed = Line.safeParse(parseJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".") || "The line"}: ${issue?.message}.`);
  }
  const line = parsed.data;
  if (!line.text.trim()) throw new Error("There is no text.");
  return {
    identity: line.path ?? `${line.module ?? ""}\n${line.title}\n${line.text}`,
    title: titleOf(line),
    summary: line.summary ?? "",
    markdown: line.text,
    themes: line.themes,
    phases: line.phases,
    partOf: partOf(line),
    source: line.source ?? null,
    licence: line.licence ?? null,
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error("The line is not JSON.");
  }
}

/**
 * "Module overview" is the title of many pages, so the module stands in front, with the week where the
 * path has it: "Year 1 behaviour, autumn week 1: Module overview".
 */
function titleOf({ module, title, path = "" }: Line): string {
  if (!module) return title;
  const week = /(?:^|\/)(autumn|spring|summer)-week-(\d+)-[^/]*$/.exec(path);
  const when = week && !/week \d/i.test(title) ? `, ${week[1]} week ${week[2]}` : "";
  return `${inWords(module)}${when}: ${title}`;
}

function partOf({ provider, module }: Line): string | null {
  const parts = [provider && inCapitals(provider), module && inWords(module)].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}

/** `teach-first` as "Teach First", `ucl` as "UCL". */
function inCapitals(slug: string): string {
  if (/^[a-z]{2,4}$/.test(slug)) return slug.toUpperCase();
  return slug.replace(/[-_]+/g, " ").replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase());
}

function inWords(slug: string): string {
  const words = slug.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A Markdown file: its front matter, then its first heading (left out of the text) or its name. */
function pageOfMarkdown(text: string, where: string, collection: string): Page {
  const { settings, body } = splitFrontMatter(text.replace(/^\ufeff/, ""));
  const heading = /^\s*#\s+(.+?)\s*#*\s*(?:\n|$)/.exec(body);
  const markdown = heading ? body.slice(heading[0].length) : body;
  if (!markdown.trim()) throw new Error("There is no text.");
  const named = inWords(basename(where).replace(/\.[^.]+$/, ""));
  return {
    identity: `${collection}/${where}`,
    title: settings.get("title")?.[0] ?? heading?.[1] ?? named,
    summary: settings.get("summary")?.[0] ?? "",
    markdown,
    themes: settings.get("themes") ?? [],
    phases: settings.get("phases") ?? [],
    partOf: null,
    source: settings.get("source")?.[0] ?? null,
    licence: settings.get("licence")?.[0] ?? null,
  };
}

const listed = new Set(["themes", "phases"]);

/** The little of YAML that front matter needs: `name: value`, `[a, b]`, and lines of `- a`. */
function splitFrontMatter(text: string): { settings: Map<string, string[]>; body: string } {
  const settings = new Map<string, string[]>();
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) return { settings, body: text };
  let last = "";
  for (const line of (found[1] ?? "").split(/\r?\n/)) {
    const item = /^\s*-\s+(.+)$/.exec(line);
    const setting = /^([\w-]+):\s*(.*)$/.exec(line);
    if (item && last) settings.get(last)?.push(unquote(item[1] ?? ""));
    else if (setting) {
      last = (setting[1] ?? "").toLowerCase();
      const value = (setting[2] ?? "").trim();
      const values = listed.has(last) ? value.replace(/^\[|\]$/g, "").split(",") : [value];
      settings.set(last, values.map(unquote).filter(Boolean));
    } else if (line.trim() && !line.trim().startsWith("#"))
      throw new Error(`The front matter has a line that cannot be read: ${line.trim()}`);
  }
  return { settings, body: text.slice(found[0].length) };
}

const unquote = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, "$2");
