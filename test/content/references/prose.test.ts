import { expect, test } from "vitest";
import { parseCitation } from "#content/references/prose.ts";

test("an article in APA's style is read whole", () => {
  const cited =
    "Khan, A. B., & van der Berg, J. (2019). Retelling a story before questions: A trial. Journal of Reading, 12(3), 45–67. https://doi.org/10.1000/XYZ123";
  expect(parseCitation(cited)).toEqual({
    reference: {
      type: "article-journal",
      author: [
        { family: "Khan", given: "A. B." },
        { family: "van der Berg", given: "J." },
      ],
      issued: { "date-parts": [[2019]] },
      title: "Retelling a story before questions: A trial",
      "container-title": "Journal of Reading",
      volume: "12",
      issue: "3",
      page: "45–67",
      DOI: "10.1000/xyz123",
    },
    uncertain: [],
  });
});

test("an article in Harvard's style is read whole", () => {
  const cited =
    "Khan, A. and O’Neill-Smith, J.P. (2019) ‘Does retelling help? A trial’, Journal of Reading, 12(3), pp. 45-67. doi: 10.1000/xyz123.";
  const { reference, uncertain } = parseCitation(cited);
  expect(reference).toMatchObject({
    author: [{ family: "Khan" }, { family: "O’Neill-Smith", given: "J.P." }],
    title: "Does retelling help? A trial",
    "container-title": "Journal of Reading",
    page: "45-67",
    DOI: "10.1000/xyz123",
  });
  expect(uncertain).toEqual([]);
});

test("a report of an organisation keeps its name whole; who published it is uncertain", () => {
  const cited =
    "Education Endowment Foundation (2021). Improving literacy in key stage 2. London: EEF. https://example.org/literacy.pdf";
  expect(parseCitation(cited)).toEqual({
    reference: {
      type: "book",
      author: [{ literal: "Education Endowment Foundation" }],
      issued: { "date-parts": [[2021]] },
      title: "Improving literacy in key stage 2",
      publisher: "London: EEF",
      URL: "https://example.org/literacy.pdf",
    },
    uncertain: ["title", "publisher"],
  });
});

test("a chapter says in which book it is", () => {
  const cited = "Lowe, B. (2015). Talk in class. In Handbook of reading (pp. 4-19). Sage.";
  expect(parseCitation(cited).reference).toMatchObject({
    ...{ type: "chapter", title: "Talk in class", "container-title": "Handbook of reading" },
    ...{ page: "4-19", publisher: "Sage" },
  });
});

test("what is missing or only guessed is for the person to look at", () => {
  expect(parseCitation("Retelling a story helps").uncertain).toEqual(["author", "issued", "title"]);
  expect(parseCitation("Amira Khan and Tom Ellery 2019 Retelling.").uncertain).toEqual([
    ...["author", "issued", "title"],
  ]);
});

test("a very long paste is read no further than it is allowed", () => {
  const { reference } = parseCitation(`Khan, A. (2019). ${"word ".repeat(100_000)}`);
  expect(reference.title?.length).toBeLessThanOrEqual(500);
});
