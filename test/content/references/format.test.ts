import { expect, test } from "vitest";
import { CslItem, readCsl } from "#content/references/csl.ts";
import { formatReference } from "#content/references/format.ts";

const article: CslItem = {
  type: "article-journal",
  title: "Does retelling help?",
  author: [
    { family: "Khan", given: "Amira Beth" },
    { family: "Ellery", given: "T." },
  ],
  issued: { "date-parts": [[2019, 3]] },
  "container-title": "Journal of Reading",
  volume: "12",
  issue: "3",
  page: "45-67",
  DOI: "10.1000/xyz123",
};

test("an article is cited as the commons cites its own", () => {
  expect(formatReference(article)).toBe(
    "Khan, A. B. & Ellery, T. (2019). Does retelling help? Journal of Reading, 12(3), 45–67. https://doi.org/10.1000/xyz123",
  );
});

test("a book has its edition and publisher, a chapter its book", () => {
  const book: CslItem = {
    ...{ type: "book", title: "Talk", author: [{ literal: "Education Endowment Foundation" }] },
    ...{ edition: "2", publisher: "Sage", URL: "https://example.org/talk" },
  };
  expect(formatReference(book)).toBe(
    "Education Endowment Foundation (no date). Talk (2nd edn). Sage. https://example.org/talk",
  );
  const chapter = { ...book, type: "chapter", "container-title": "Handbook", page: "4-19" };
  expect(formatReference(chapter)).toContain("Talk (2nd edn). In Handbook, pp. 4–19. Sage.");
});

test("of more than six authors the first is named", () => {
  const author = Array.from({ length: 7 }, () => ({ family: "Khan", given: "Amira" }));
  expect(formatReference({ ...article, author })).toMatch(/^Khan, A\. et al\. \(2019\)\./);
});

test("the title stands first where nobody is named", () => {
  const { author: _, ...unsigned } = { ...article, title: "Retelling in Year 8" };
  expect(formatReference(unsigned)).toBe(
    "Retelling in Year 8. (2019). Journal of Reading, 12(3), 45–67. https://doi.org/10.1000/xyz123",
  );
  expect(formatReference({ ...unsigned, title: "Does retelling help?", author: [] })).toMatch(
    /^Does retelling help\? \(2019\)\. Journal/,
  );
});

test("a DOI alone says what is missing", () => {
  expect(formatReference({ DOI: "10.1000/xyz123" })).toBe(
    "No title. (no date). https://doi.org/10.1000/xyz123",
  );
});

test("items of other programs are read: lists, numbers, dates as text, particles", () => {
  const item = {
    ...{ type: "journal-article", title: ["Talk"], volume: 12, publisher: "", ISSN: ["0034-0553"] },
    author: [{ family: "Berg", given: "J.", "non-dropping-particle": "van der" }, { name: "x" }],
    ...{ issued: { raw: "12 March 2019" }, DOI: "https://doi.org/10.1000/XYZ123" },
  };
  expect(readCsl(item)).toEqual({
    ...{ type: "journal-article", title: "Talk", volume: "12", DOI: "10.1000/xyz123" },
    author: [{ family: "van der Berg", given: "J." }],
    issued: { "date-parts": [[2019]] },
  });
});

test("a DOI is read where a program wrote it as the address of the work, and from no other address", () => {
  const readDoi = (URL: string) => readCsl({ title: "Talk", URL })?.DOI;
  expect(readDoi("https://doi.org/10.1000/xyz123")).toBe("10.1000/xyz123");
  expect(readDoi("http://dx.doi.org/10.1000/xyz123")).toBe("10.1000/xyz123");
  expect(readDoi("https://journal.example.org/10.1000/xyz123/full")).toBeUndefined();
});

test("what does not fit is left out, an address that runs script first of all", () => {
  const item = { title: "Talk", URL: "javascript:alert(1)", page: "1".repeat(41) };
  expect(readCsl(item)).toEqual({ title: "Talk" });
  expect(CslItem.safeParse({ ...article, URL: "javascript:alert(1)" }).success).toBe(false);
  expect(CslItem.safeParse(article).success).toBe(true);
  for (const nothing of [null, "x", [], {}, { title: {} }]) expect(readCsl(nothing)).toBeNull();
});
