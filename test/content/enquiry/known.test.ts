import { expect, test } from "vitest";
import { correctReference, fieldsOf, type ReferenceField } from "#content/enquiry/known.ts";
import type { CslDraft } from "#content/references/csl.ts";

const draft: CslDraft = {
  type: "article-journal",
  title: "Talk before text",
  author: [{ family: "Khan", given: "Amira" }, { literal: "Reading Trust" }],
  issued: { "date-parts": [[2019, 4]] },
  "container-title": "Journal of Reading",
  volume: "12",
  DOI: "10.1234/abc",
};

const typed = (change: Partial<Record<ReferenceField, string>> = {}) => ({
  ...fieldsOf(draft),
  ...change,
});

test("what is not corrected stays as it was read, the fields that are not shown included", () => {
  expect(correctReference(draft, typed())).toEqual({ reference: draft });
});

test.each<[ReferenceField, string, Partial<CslDraft>]>([
  ["title", "Talk after text", { title: "Talk after text" }],
  ["issued", "2020", { issued: { "date-parts": [[2020]] } }],
  ["issued", "", { issued: undefined }],
  ["author", "Ellery, Tom", { author: [{ family: "Ellery", given: "Tom" }] }],
  ["author", "Ofsted; ", { author: [{ literal: "Ofsted" }] }],
  ["author", "", { author: undefined }],
  ["DOI", "https://doi.org/10.1234/XYZ", { DOI: "10.1234/xyz" }],
  ["DOI", "", { DOI: undefined }],
])("%s “%s” is taken", (field, value, change) => {
  const corrected = correctReference(draft, typed({ [field]: value }));
  expect(corrected).toEqual({ reference: { ...draft, ...change } });
});

test.each<[ReferenceField, string]>([
  ["title", " "],
  ["issued", "soon"],
  ["issued", "999"],
  ["DOI", "doi please"],
  ["URL", "example.org"],
])("%s “%s” is refused, with what is wanted", (field, value) => {
  expect(correctReference(draft, typed({ [field]: value }))).toMatchObject({ wrong: [{ field }] });
});

test("what was read without a title or a kind becomes a reference once it has a title", () => {
  const blank = Object.fromEntries(Object.keys(fieldsOf({})).map((field) => [field, ""])) as Record<
    ReferenceField,
    string
  >;
  expect(correctReference({ DOI: "10.1/x" }, blank)).toMatchObject({ wrong: [{ field: "title" }] });
  expect(correctReference({}, { ...blank, title: "A book" })).toEqual({
    reference: { type: "document", title: "A book" },
  });
});
