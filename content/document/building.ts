/** Building a document of the schema from plain words: nothing in them is read as markup. */
import type { Drawing } from "#content/charts/drawing.ts";
import type { RichText } from "#content/practice/write-up.ts";

type Json = Record<string, unknown>;

const textNodes = (words: string): Json[] => (words ? [{ type: "text", text: words }] : []);

export const paragraph = (words: string): Json => ({
  type: "paragraph",
  content: textNodes(words),
});

export const heading = (words: string, level: 3 | 4 = 3): Json => ({
  type: "heading",
  attrs: { level },
  content: textNodes(words),
});

/** A chart; nothing where there is nothing to draw. */
export const chart = (drawing: Drawing | null): Json[] =>
  drawing ? [{ type: "chart", attrs: { drawing } }] : [];

const list = (type: "bulletList" | "orderedList", lines: readonly string[]): Json[] =>
  lines.length === 0
    ? []
    : [
        {
          type,
          content: lines.map((line) => ({ type: "listItem", content: [paragraph(line)] })),
        },
      ];

export const bullets = (lines: readonly string[]): Json[] => list("bulletList", lines);
export const numbered = (lines: readonly string[]): Json[] => list("orderedList", lines);

/** A table with a head row; an empty cell is an empty paragraph. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Json[] =>
  rows.length === 0
    ? []
    : [
        {
          type: "table",
          content: [
            { type: "tableRow", content: columns.map((words) => cell("tableHeader", words)) },
            ...rows.map((row) => ({
              type: "tableRow",
              content: row.map((words) => cell("tableCell", words)),
            })),
          ],
        },
      ];

const cell = (type: "tableHeader" | "tableCell", words: string): Json => ({
  type,
  content: [paragraph(words)],
});

/** The blocks as a document; undefined where there is nothing in it. */
export const documentOf = (blocks: readonly Json[]): RichText | undefined =>
  blocks.length > 0 ? { type: "doc", content: [...blocks] } : undefined;
