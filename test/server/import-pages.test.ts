import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { textOf } from "#content/document/schema.ts";
import { countWords } from "#content/practice/write-up.ts";
import { dialect } from "#drizzle/dialect.ts";
import { audiences, teamMembers, versions, writeUps } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const folder = join(commons.folder, "pages");
  mkdirSync(folder);
  return {
    ...commons,
    pages: folder,
    write(name: string, text: string | Uint8Array) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    list: () => commons.database.read.select().from(writeUps).orderBy(writeUps.title),
  };
}

const draft = { person: "anna", audience: null };
const published = { person: "anna", audience: "public" };

const line = (fields: Record<string, unknown>) => JSON.stringify({ text: "Some text.", ...fields });

test("a Markdown file becomes a draft resource of its person, with its front matter", async () => {
  const { importPages, write, list, drafts, database } = await open();
  const path = write(
    "talk.md",
    `---
title: "Talk before writing"
summary: Pupils say it first.
themes: [Feedback, reading-comprehension-strategies]
phases:
  - primary
licence: CC BY-SA 4.0
---

# Ignored heading

Say it **first**.
`,
  );
  expect(await importPages(path, { ...draft, source: "Our shelf" })).toEqual({
    pages: 1,
    added: 1,
    alreadyThere: 0,
    refused: [],
    held: [],
  });
  const [writeUp] = await list();
  if (!writeUp) throw new Error("nothing was stored");
  expect(writeUp).toMatchObject({
    title: "Talk before writing",
    summary: "Pupils say it first.",
    kind: "resource",
    status: "draft",
    template: "resource",
    createdBy: "anna",
    source: "Our shelf",
    licence: "CC BY-SA 4.0",
    isSample: false,
  });
  const content = await drafts.readContent(writeUp);
  expect(content.themes).toEqual(["feedback", "reading-comprehension-strategies"]);
  expect(content.phases).toEqual(["Primary"]);
  expect(content.sections.steps && textOf(content.sections.steps)).toBe("Say it first.");
  const team = await database.read.select().from(teamMembers);
  expect(team).toMatchObject([{ personId: "anna", role: "author", schoolId: "north" }]);
});

test("without front matter the first heading is the title, or else the file's name", async () => {
  const { importPages, write, pages, list } = await open();
  write("a.md", "# Seating plans #\n\nWho sits where.");
  write("cold-calling.md", "Ask, wait, then name.");
  await importPages(pages, draft);
  expect((await list()).map(({ title }) => title)).toEqual(["Cold calling", "Seating plans"]);
});

test("a line of a collection is told apart by its module and week, and says where it is from", async () => {
  const { importPages, write, list } = await open();
  const path = write(
    "pages.jsonl",
    [1, 2]
      .map((week) =>
        line({
          path: `content/teach-first/year-1-behaviour/autumn-week-${week}-ect-overview.md`,
          provider: "teach-first",
          module: "year-1-behaviour",
          title: "Module overview",
        }),
      )
      .join("\n"),
  );
  await importPages(path, { ...draft, source: "Materials", licence: "OGL" });
  expect(await list()).toMatchObject([
    {
      title: "Year 1 behaviour, autumn week 1: Module overview",
      source: "Materials: Teach First, Year 1 behaviour",
      licence: "OGL",
    },
    { title: "Year 1 behaviour, autumn week 2: Module overview" },
  ]);
});

test("the summary is the opening of the text, in at most sixty words", async () => {
  const { importPages, write, pages, list } = await open();
  write("a.md", `# A\n\n## Part\n\n${"word ".repeat(80)}\n\nMore.`);
  write("b.md", "# B\n\nPupils will learn to:\n\n- listen\n- speak\n\nThen more.");
  await importPages(pages, draft);
  const [long, listed] = await list();
  expect(countWords(long?.summary ?? "")).toBe(60);
  expect(long?.summary).toMatch(/word…$/);
  expect(listed?.summary).toMatch(/^Pupils will learn to: listen speak$/);
});

test("pages are imported once, also when the file has grown", async () => {
  const { importPages, write, list } = await open();
  const first = line({ path: "a.md", title: "First page" });
  await importPages(write("pages.jsonl", first), published);
  const grown = write("pages.jsonl", `${first}\n${line({ path: "b.md", title: "Second page" })}\n`);
  expect(await importPages(grown, published)).toMatchObject({ added: 1, alreadyThere: 1 });
  expect(await importPages(grown, published)).toMatchObject({ added: 0, alreadyThere: 2 });
  expect(await list()).toHaveLength(2);
});

test("what cannot be read is refused by name and reason, and the rest is taken", async () => {
  const { importPages, write, pages } = await open();
  write("bytes.md", new Uint8Array([0x23, 0x20, 0xff, 0xfe]));
  write("empty.md", "# Only a heading\n");
  write("good.md", "# Good\n\nText.");
  write("matter.md", "---\nnot a setting\n---\nText.");
  write("theme.md", "---\nthemes: astrology\n---\nText.");
  const good = line({ path: "x", title: "Good line" });
  write("zlines.jsonl", [good, "{", line({ title: "" }), good].join("\n"));
  const done = await importPages(pages, draft);
  expect(done).toMatchObject({ pages: 9, added: 2 });
  expect(
    done.refused.toSorted((a, b) => (a.where + a.line).localeCompare(b.where + b.line)),
  ).toEqual([
    { where: "bytes.md", line: 1, reason: "It is not text in UTF-8." },
    { where: "empty.md", line: 1, reason: "There is no text." },
    { where: "matter.md", line: 1, reason: expect.stringContaining("not a setting") },
    { where: "theme.md", line: 1, reason: "There is no theme “astrology”." },
    { where: "zlines.jsonl", line: 2, reason: "The line is not JSON." },
    { where: "zlines.jsonl", line: 3, reason: expect.stringContaining("title") },
    { where: "zlines.jsonl", line: 4, reason: "It is the same page as zlines.jsonl, line 1." },
  ]);
});

test("an import that is published is read by its audience, and is no draft of anyone else's", async () => {
  const { importPages, write, database, list } = await open();
  await importPages(write("a.md", "# Alliance page\n\nText."), {
    person: "anna",
    audience: "alliance:ridings",
  });
  const [writeUp] = await list();
  expect(writeUp).toMatchObject({
    status: "published",
    version: 1,
    audience: "alliance:ridings",
    allianceId: "ridings",
  });
  const tokens = await database.read
    .select()
    .from(audiences)
    .where(eq(audiences.thing, writeUp?.id ?? ""));
  expect(tokens.map(({ token }) => token).sort()).toEqual(["alliance:ridings", "person:anna"]);
  expect(await database.read.select().from(versions)).toHaveLength(1);
});

if (dialect === "sqlite")
  test("an import that is published is found by search", async () => {
    const { importPages, write, search } = await open();
    await importPages(write("a.md", "# Cold calling\n\nAsk, wait, then name a pupil."), published);
    const find = (tokens: string[]) =>
      search.search({ text: "cold calling", tokens, filters: {}, page: 1, pageSize: 10 });
    expect((await find(["public"])).hits).toMatchObject([{ kind: "resource" }]);
    expect((await find(["member"])).total).toBe(0);
  });

test.each([
  ["a person", { person: "nobody", audience: null }],
  ["an alliance", { person: "anna", audience: "alliance:nowhere" }],
  ["a school", { person: "anna", audience: "school:nowhere" }],
  ["an audience", { person: "anna", audience: "everybody" }],
])("%s that is not here is told before anything is read", async (_, options) => {
  const { importPages, write, list } = await open();
  const path = write("a.md", "# A page\n\nText.");
  await expect(importPages(path, options)).rejects.toMatchObject({ code: "not-found" });
  expect(await list()).toEqual([]);
});

test("a file that is neither Markdown nor JSON lines is refused as a whole", async () => {
  const { importPages, write } = await open();
  await expect(importPages(write("a.pdf", "%PDF"), draft)).rejects.toThrow(/neither Markdown/);
});

test("a page with an identifier in it is held back as a draft, and told", async () => {
  const { importPages, write, list } = await open();
  const done = await importPages(
    write("a.md", "# Cold calling\n\nWrite to ann.example@school.example about it."),
    published,
  );
  expect(done).toMatchObject({ added: 1, refused: [] });
  expect(done.held).toEqual([
    { where: "a.md", line: 1, reason: expect.stringContaining("ann.example@school.example") },
  ]);
  expect(await list()).toMatchObject([{ status: "draft", version: 0 }]);
});
