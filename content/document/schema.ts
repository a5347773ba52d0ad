/**
 * The document schema: what a section of rich text may hold, shared by the editor in the browser, the
 * server that stores and checks, and the renderer. These are Tiptap extensions without views; the
 * editor adds the views, collaboration and menus (app/editor).
 *
 * Images and files refer to attachments by id, never by address, so that who may read them is decided
 * where they are served.
 */
import { getSchema, mergeAttributes, Node } from "@tiptap/core";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import StarterKit from "@tiptap/starter-kit";
import { chartOf, wordsOfDrawing } from "#content/charts/drawing.ts";
import type { RichText } from "#content/practice/write-up.ts";

/** An aside that stands out: a note, a caution, or what the practice lives by. */
export const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => ({
    tone: {
      default: "note",
      parseHTML: (element: HTMLElement) =>
        element.getAttribute("data-callout") === "caution" ? "caution" : "note",
      renderHTML: ({ tone }: { tone?: unknown }) => ({
        "data-callout": tone === "caution" ? "caution" : "note",
      }),
    },
  }),
  parseHTML: () => [{ tag: "div[data-callout]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    mergeAttributes({ class: "callout" }, HTMLAttributes),
    0,
  ],
});

/** An image of this write-up's own, with the words for those who cannot see it. */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    attachment: { default: "" },
    alt: { default: "" },
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [
    {
      tag: "img[data-attachment]",
      getAttrs: (element) => ({
        attachment: element.getAttribute("data-attachment") ?? "",
        alt: element.getAttribute("alt") ?? "",
        width: Number(element.getAttribute("width")) || null,
        height: Number(element.getAttribute("height")) || null,
      }),
    },
  ],
  renderHTML: ({ node }) => [
    "img",
    {
      src: attachmentAddress(node.attrs.attachment),
      "data-attachment": identifier(node.attrs.attachment),
      alt: String(node.attrs.alt ?? ""),
      ...sizeOf(node.attrs),
      loading: "lazy",
    },
  ],
});

/** A chart, kept as what it is drawn of (content/charts/drawing.ts). */
export const ChartNode = Node.create({
  name: "chart",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ drawing: { default: null } }),
  parseHTML: () => [
    {
      tag: "figure[data-drawing]",
      getAttrs: (element) => ({ drawing: readJson(element.getAttribute("data-drawing") ?? "") }),
    },
  ],
  renderHTML: ({ node }) => [
    "figure",
    { "data-drawing": JSON.stringify(node.attrs.drawing) },
    chartOf(node.attrs.drawing)?.table.caption ?? "",
  ],
});

/** A file to take away: slides, a worksheet, a PDF. */
export const FileLink = Node.create({
  name: "file",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    attachment: { default: "" },
    name: { default: "" },
    size: { default: 0 },
  }),
  parseHTML: () => [
    {
      tag: "p[data-file]",
      getAttrs: (element) => ({
        attachment: element.getAttribute("data-file") ?? "",
        name: element.getAttribute("data-name") ?? "",
        size: Number(element.getAttribute("data-size")) || 0,
      }),
    },
  ],
  renderHTML: ({ node }) => [
    "p",
    {
      class: "file",
      "data-file": identifier(node.attrs.attachment),
      "data-name": String(node.attrs.name),
      "data-size": String(Number(node.attrs.size) || 0),
    },
    [
      "a",
      { href: attachmentAddress(node.attrs.attachment), download: "" },
      String(node.attrs.name),
    ],
    ["span", {}, ` ${formatSize(Number(node.attrs.size) || 0)}`],
  ],
});

/** What is typed after a link is not part of it. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      extension.name === "link" ? extension.extend({ inclusive: false }) : extension,
    );
  },
});

/** Every extension of the schema. Undo is the collaboration's own, so StarterKit's is off. */
export const documentExtensions = [
  Kit.configure({
    undoRedo: false,
    codeBlock: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: "https",
      isAllowedUri: (address) => isSafeLink(address),
      HTMLAttributes: { rel: "noopener", target: null },
    },
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  TaskList,
  TaskItem.configure({ nested: true }),
  Callout,
  Picture,
  ChartNode,
  FileLink,
];

export const documentSchema = getSchema(documentExtensions);

/**
 * Checks stored or imported JSON against the schema.
 * @throws RangeError or TypeError where the JSON is not a document of this schema.
 */
export function parseDocument(json: unknown): DocumentNode {
  const node = documentSchema.nodeFromJSON(json);
  node.check();
  return node;
}

/** The text of a document, blocks apart by a line, as search and the identifier check read it. */
export function textOf(document: RichText): string {
  const node = documentSchema.nodeFromJSON(document);
  return node.textBetween(0, node.content.size, "\n", (leaf) => {
    if (leaf.type.name === "picture") return `\n${leaf.attrs.alt}\n`;
    if (leaf.type.name === "chart") return `\n${wordsOfDrawing(leaf.attrs.drawing)}\n`;
    if (leaf.type.name === "file") return `\n${leaf.attrs.name}\n`;
    return leaf.type.name === "hardBreak" ? "\n" : "";
  });
}

/** Whether anything can be read in it. */
export function isEmpty(document: RichText | undefined): boolean {
  return !document || textOf(document).trim() === "";
}

/** The ids of the attachments that a document shows or links to. */
export function attachmentsIn(document: RichText): string[] {
  const ids: string[] = [];
  documentSchema.nodeFromJSON(document).descendants((node) => {
    if (typeof node.attrs.attachment === "string" && node.attrs.attachment)
      ids.push(node.attrs.attachment);
  });
  return ids;
}

/** Pictures without alternative text, in reading order: their number from 1. */
export function picturesWithoutWords(document: RichText): number[] {
  const missing: number[] = [];
  let number = 0;
  documentSchema.nodeFromJSON(document).descendants((node) => {
    if (node.type.name !== "picture") return;
    number += 1;
    if (!String(node.attrs.alt ?? "").trim()) missing.push(number);
  });
  return missing;
}

export const attachmentAddress = (id: unknown) => `/files/${identifier(id)}`;

export function isSafeLink(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address) || /^\/(?!\/)[^\s]*$/.test(address);
}

/** "1.4 MB", "38 kB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What was pasted may be anything: it is checked where it is drawn. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const identifier = (id: unknown) => (/^[0-9a-z]+$/.test(String(id)) ? String(id) : "");

function sizeOf({ width, height }: Record<string, unknown>) {
  return typeof width === "number" && typeof height === "number" ? { width, height } : {};
}
