import { expect, test } from "vitest";
import { chartOf, type Drawing } from "#content/charts/drawing.ts";
import { erasePassages } from "#content/document/erasing.ts";
import { renderDocument } from "#content/document/render.ts";
import { parseDocument, textOf } from "#content/document/schema.ts";
import { isBeyondMarkdown, sectionMarkdown } from "#content/practice/write-up-markdown.ts";

const drawing: Drawing = {
  kind: "effects",
  title: "Reading: tried <it>, or not",
  rows: [
    { label: "8B & 8C", effect: { g: 0.34, low: -0.2, high: 0.88 }, treated: 28, compared: 26 },
  ],
};
const documentWith = (kept: unknown) =>
  parseDocument({ type: "doc", content: [{ type: "chart", attrs: { drawing: kept } }] }).toJSON();

test("a chart in a document is drawn where it is read, with its table, every word escaped", () => {
  const html = renderDocument(documentWith(drawing));
  expect(html).toContain("<svg");
  expect(html).toContain('<th scope="col">Hedges g</th>');
  expect(html).toContain('<td class="number">0.34</td>');
  expect(html).not.toContain("<it>");
});

test("its words are found, and Markdown says that it would lose it", () => {
  expect(textOf(documentWith(drawing))).toContain("8B & 8C");
  expect(isBeyondMarkdown(documentWith(drawing))).toBe(true);
  expect(sectionMarkdown(documentWith(drawing))).toContain("Reading: tried");
});

test("a purge reaches the words of a chart, and it is still drawn", () => {
  const left = erasePassages(["8B & 8C"], "[removed]").document(documentWith(drawing));
  expect(textOf(left)).not.toContain("8B & 8C");
  expect(renderDocument(left)).toContain("[removed]");
});

test.each([
  ["nothing", null],
  ["markup", { kind: "effects", svg: "<script>" }],
  ["no number", { ...drawing, rows: [{ ...drawing.rows[0], treated: "<b>" }] }],
])("what a client has spoilt (%s) is not drawn", (_, kept) => {
  expect(chartOf(kept)).toBeNull();
  expect(renderDocument(documentWith(kept))).not.toContain("<svg");
});

test("a series is drawn with its limits as it is drawn with its median, and says which", () => {
  const series = {
    ...{ title: "Attendance: XmR chart", measure: "% of sessions", cycles: [], frozen: null },
    points: [61, 63, 60, 62, 64, 61].map((value, at) => ({ day: `2026-03-0${at + 1}`, value })),
  };
  const html = renderDocument(documentWith({ kind: "xmr", ...series }));
  expect(html).toContain("upper 6");
  const run = renderDocument(documentWith({ kind: "run", ...series }));
  expect([run.includes("median 6"), run.includes("upper")]).toEqual([true, false]);
  expect(textOf(documentWith({ kind: "xmr", ...series }))).toContain("Attendance: XmR chart");
});
