import { expect, test } from "vitest";
import { citeAsBibtex, citeAsCsl, citeAsRis } from "#content/practice/citation-formats.ts";
import { parseReferences } from "#server/references/parse.ts";

const cited = {
  title: "Retelling & 50 % more: “why_not” {braces} #1",
  authors: ["Amira Khan", "Tom van Ellery"],
  version: 2,
  publishedAt: new Date("2026-03-14T12:00:00Z"),
  address: "https://commons.example.org/practice/retelling/v/2",
};
const writers = {
  "CSL-JSON": (of: typeof cited) => JSON.stringify(citeAsCsl(of)),
  BibTeX: citeAsBibtex,
  RIS: citeAsRis,
};

test.each(Object.entries(writers))("%s comes back through our own reader", (_, write) => {
  const [read, ...more] = parseReferences(write(cited));
  expect(more).toEqual([]);
  expect(read?.reference).toMatchObject({
    title: cited.title,
    author: [
      { family: "Khan", given: "Amira" },
      { family: "Ellery", given: "Tom van" },
    ],
    publisher: "Practice Commons",
    URL: cited.address,
  });
  expect(read?.reference.issued?.["date-parts"][0][0]).toBe(2026);
});

test.each(Object.entries(writers))("%s of what names nobody cites the commons", (_, write) => {
  const [read] = parseReferences(write({ ...cited, authors: [] }));
  expect(read?.reference.author).toEqual([{ literal: "Practice Commons" }]);
});
