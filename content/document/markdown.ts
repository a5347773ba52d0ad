/**
 * Markdown (CommonMark with tables, task lists and strikethrough) into a document of the schema, for
 * imports and the sample pack. Raw HTML in Markdown is kept as the text it is; images of other sites
 * become links, since nothing is fetched.
 */
import type { PhrasingContent, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isSafeLink } from "#content/document/schema.ts";
import type { RichText } from "#content/practice/write-up.ts";

type Json = Record<string, unknown>;
type Mark = { type: string; attrs?: Json };

const parser = unified().use(remarkParse).use(remarkGfm);

export function documentFromMarkdown(markdown: string): RichText {
  const content = blocks(parser.parse(markdown).children);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

const blocks = (nodes: RootContent[]): Json[] => nodes.flatMap(block);

function block(node: RootContent): Json[] {
  switch (node.type) {
    case "paragraph":
      return [paragraph(node.children)];
    case "heading":
      return [
        {
          type: "heading",
          attrs: { level: node.depth <= 3 ? 3 : 4 },
          content: inline(node.children),
        },
      ];
    case "blockquote":
      return [{ type: "blockquote", content: filled(blocks(node.children)) }];
    case "thematicBreak":
      return [{ type: "horizontalRule" }];
    case "code":
      return node.value.split("\n").map((line) => ({ type: "paragraph", content: text(line, []) }));
    case "list": {
      const tasks = node.children.every((item) => typeof item.checked === "boolean");
      const items = node.children.map((item) => ({
        type: tasks ? "taskItem" : "listItem",
        ...(tasks ? { attrs: { checked: item.checked } } : {}),
        content: startingWithParagraph(blocks(item.children)),
      }));
      if (tasks) return [{ type: "taskList", content: items }];
      return node.ordered
        ? [{ type: "orderedList", attrs: { start: node.start ?? 1 }, content: items }]
        : [{ type: "bulletList", content: items }];
    }
    case "table":
      return [
        {
          type: "table",
          content: node.children.map((row, index) => ({
            type: "tableRow",
            content: row.children.map((cell) => ({
              type: index === 0 ? "tableHeader" : "tableCell",
              content: [paragraph(cell.children)],
            })),
          })),
        },
      ];
    case "html":
      return node.value.trim() ? [{ type: "paragraph", content: text(node.value, []) }] : [];
    default:
      return [];
  }
}

const paragraph = (children: PhrasingContent[]): Json => ({
  type: "paragraph",
  content: inline(children),
});

const inline = (nodes: PhrasingContent[], marks: Mark[] = []): Json[] =>
  nodes.flatMap((node): Json[] => {
    switch (node.type) {
      case "text":
        return text(node.value.replace(/\s*\n\s*/g, " "), marks);
      case "strong":
        return inline(node.children, also(marks, "bold"));
      case "emphasis":
        return inline(node.children, also(marks, "italic"));
      case "delete":
        return inline(node.children, also(marks, "strike"));
      case "inlineCode":
        return text(node.value, [{ type: "code" }]);
      case "break":
        return [{ type: "hardBreak" }];
      case "link":
        return inline(node.children, linked(node.url, marks));
      case "image":
        return text(node.alt || node.url, linked(node.url, marks));
      case "html":
        return text(node.value, marks);
      default:
        return [];
    }
  });

/** Strong within strong is strong: a mark stands once. */
const also = (marks: Mark[], type: string): Mark[] =>
  marks.some((mark) => mark.type === type) ? marks : [...marks, { type }];

const linked = (href: string, marks: Mark[]): Mark[] =>
  isSafeLink(href) ? [...marks, { type: "link", attrs: { href } }] : marks;

const text = (value: string, marks: Mark[]): Json[] =>
  value === "" ? [] : [{ type: "text", text: value, ...(marks.length > 0 ? { marks } : {}) }];

const filled = (content: Json[]): Json[] =>
  content.length > 0 ? content : [{ type: "paragraph" }];

const startingWithParagraph = (content: Json[]): Json[] =>
  content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content];
