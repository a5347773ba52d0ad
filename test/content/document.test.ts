import { expect, test } from "vitest";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { renderDocument } from "#content/document/render.ts";
import {
  attachmentsIn,
  isSafeLink,
  parseDocument,
  picturesWithoutWords,
  textOf,
} from "#content/document/schema.ts";
import type { RichText } from "#content/practice/write-up.ts";

const html = (markdown: string) =>
  renderDocument(parseDocument(documentFromMarkdown(markdown)).toJSON());

const rendered: [string, string, RegExp][] = [
  ["a paragraph", "Hello *you*", /^<p>Hello <em>you<\/em><\/p>$/],
  ["a heading of any depth", "# One\n\n###### Six", /<h3>One<\/h3><h4>Six<\/h4>/],
  ["a numbered list", "1. One\n2. Two", /<ol[^>]*><li><p>One<\/p><\/li>/],
  ["a tick list", "- [x] Done\n- [ ] Not", /aria-label="Done".*aria-label="To do"/],
  [
    "a table with its head",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    /<thead><tr><th scope="col".*<tbody>/,
  ],
  ["a quotation", "> So it was", /<blockquote><p>So it was<\/p><\/blockquote>/],
  ["a link", "[here](https://example.org)", /href="https:\/\/example.org"/],
];

for (const [name, markdown, expected] of rendered)
  test(`Markdown's ${name} is rendered`, () => {
    expect(html(markdown)).toMatch(expected);
  });

test("nothing hostile comes through: scripts, addresses, attributes", () => {
  const hostile: RichText = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "<script>alert(1)</script>" },
          {
            type: "text",
            text: "x",
            marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
          },
          {
            type: "text",
            text: "y",
            marks: [{ type: "link", attrs: { href: 'https://e.org/"onclick="x' } }],
          },
        ],
      },
      { type: "picture", attrs: { attachment: "../../etc", alt: '"><img onerror=x>' } },
      { type: "file", attrs: { attachment: 'a"b', name: "<b>", size: 3 } },
    ],
  };
  const out = renderDocument(hostile);
  expect(out).not.toMatch(/<script|javascript:|<img onerror|<b>|"onclick/);
  expect(out).toContain("&lt;script&gt;");
});

test("strong within strong, and emphasis within it, is one of each", () => {
  expect(html("**a __b *c*__**")).toBe("<p><strong>a b </strong><em><strong>c</strong></em></p>");
});

test("raw HTML in Markdown stays the text it is", () => {
  expect(html("<iframe src=x></iframe>")).not.toContain("<iframe");
});

test("a node that the schema does not know is refused", () => {
  expect(() => parseDocument({ type: "doc", content: [{ type: "iframe" }] })).toThrow();
});

for (const [address, safe] of [
  ["https://example.org/a?b=c", true],
  ["/themes/reading", true],
  ["//evil.example", false],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["https://a b", false],
] as const)
  test(`${address} is ${safe ? "a" : "no"} link`, () => {
    expect(isSafeLink(address)).toBe(safe);
  });

test("pictures without words are counted, and attachments named", () => {
  const document: RichText = {
    type: "doc",
    content: [
      { type: "picture", attrs: { attachment: "a1", alt: "A plan" } },
      { type: "picture", attrs: { attachment: "b2", alt: " " } },
      { type: "file", attrs: { attachment: "c3", name: "slides.pdf", size: 10 } },
    ],
  };
  expect(picturesWithoutWords(document)).toEqual([2]);
  expect(attachmentsIn(document)).toEqual(["a1", "b2", "c3"]);
  expect(textOf(document)).toContain("slides.pdf");
});
