import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { plugins } from "@citation-js/core";
import { expect, test } from "vitest";
import { isFailure } from "#content/failure.ts";
import { parseReferences } from "#server/references/parse.ts";

const bibtex = String.raw`@article{khan2019,
  author = {M{\"u}ller, Anna and {Education Endowment Foundation} and van der Berg, Jan},
  title = {Effects of {Retelling} \& Questions},
  journal = {Journal of Reading}, year = 2019, volume = 12, number = 3, pages = {45--67},
  doi = {10.1000/XYZ123}, url = {https://example.org/x}
}
@book{lowe2015, author = {Lowe, B.}, title = {Talk}, publisher = {Sage}, year = {2015}}`;

test("BibTeX is read, accents, organisations and particles included", () => {
  const [article, book] = parseReferences(bibtex);
  expect(article).toEqual({
    reference: {
      type: "article-journal",
      title: "Effects of Retelling & Questions",
      author: [
        { family: "Müller", given: "Anna" },
        { literal: "Education Endowment Foundation" },
        { family: "van der Berg", given: "Jan" },
      ],
      issued: { "date-parts": [[2019]] },
      "container-title": "Journal of Reading",
      ...{ volume: "12", issue: "3", page: "45-67" },
      ...{ DOI: "10.1000/xyz123", URL: "https://example.org/x" },
    },
    uncertain: [],
  });
  expect(book?.reference).toMatchObject({ type: "book", title: "Talk", publisher: "Sage" });
});

test("RIS is read, as publishers and reference managers write it", () => {
  const ris = [
    ...["TY  - JOUR", "AU  - Khan, Amira", "AU  - Education Endowment Foundation", "TI  - Talk"],
    ...["JO  - Journal of Reading", "PY  - 2019/03//", "VL  - 12", "IS  - 3", "SP  - 45"],
    ...["EP  - 67", "DO  - https://doi.org/10.1000/xyz123", "ER  - ", "TY  - BOOK"],
    ...["T1  - Reading", "ER  - "],
  ].join("\r\n");
  const [article, book] = parseReferences(ris);
  expect(article).toEqual({
    reference: {
      ...{ type: "article-journal", title: "Talk", "container-title": "Journal of Reading" },
      author: [{ family: "Khan", given: "Amira" }, { literal: "Education Endowment Foundation" }],
      issued: { "date-parts": [[2019]] },
      ...{ volume: "12", issue: "3", page: "45-67", DOI: "10.1000/xyz123" },
    },
    uncertain: [],
  });
  expect(book).toEqual({
    ...{ reference: { type: "book", title: "Reading" }, uncertain: ["author", "issued"] },
  });
});

test("CSL-JSON is read, one item or a list", () => {
  const item = { type: "book", title: "Talk", issued: { "date-parts": [["2015"]] } };
  expect(parseReferences(JSON.stringify(item))).toEqual(parseReferences(JSON.stringify([item])));
  expect(parseReferences(JSON.stringify(item))[0]?.reference).toMatchObject({ title: "Talk" });
});

test("DOIs and citations come one a line; a citation broken over lines stays one", () => {
  const pasted =
    "https://doi.org/10.1000/abc\n10.1000/def\n\nKhan, A. (2019). Talk in\nthe classroom. Sage.";
  const parsed = parseReferences(pasted);
  expect(parsed.map(({ reference }) => reference.DOI ?? reference.title)).toEqual([
    ...["10.1000/abc", "10.1000/def", "Talk in the classroom"],
  ]);
  expect(parsed[0]?.uncertain).toEqual(["title", "author", "issued"]);
});

for (const [what, pasted] of [
  ["nothing", "  "],
  ["broken BibTeX", "@article{x, title={a"],
  ["JSON that says nothing", "[{}]"],
  ["too many", Array.from({ length: 51 }, (_, n) => `10.1000/${n}`).join("\n")],
  ["too long a text", "a".repeat(50_001)],
])
  test(`${what} is refused with what to do`, () => {
    expect(() => parseReferences(pasted ?? "")).toThrow(
      expect.toSatisfy((thrown: unknown) => isFailure(thrown) && thrown.code === "invalid"),
    );
  });

test("nothing is fetched, whatever is pasted", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/library.bib`;
  for (const pasted of [
    ...[address, `@misc{x, url={${address}}}`, `{"title": "x", "URL": "${address}"}`],
    ...[`{"URL": "${address}"}`, `TY  - ELEC\nUR  - ${address}\nER  - `],
  ])
    expect(parseReferences(pasted)[0]?.reference.URL).toBe(address);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(0);
  expect(plugins.input.has("@else/url")).toBe(false);
  server.close();
});
