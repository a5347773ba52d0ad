import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { eraseAttachment, erasePassages, runsInto } from "#content/document/erasing.ts";
import { parseDocument, textOf } from "#content/document/schema.ts";
import { eraseContent, eraseHistory } from "#content/practice/erased-write-up.ts";
import { fillWriteUp, readWriteUp } from "#content/practice/live-write-up.ts";
import { textsIn } from "#content/practice/texts.ts";
import type { RichText } from "#content/practice/write-up.ts";
import { completeContent, richText } from "#test/support/commons.ts";

const notice = "[Removed.]";
const erased = (markdown: string, passage: string) => {
  const document = erasePassages([passage], notice).document(richText(markdown));
  return textOf(parseDocument(document).toJSON());
};

const passages: [string, string, string, string][] = [
  ["in the middle", "Then Sam fell over.", "Sam fell", "Then [Removed.] over."],
  ["across marks", "Then **Sam** *fell* over.", "Sam fell", "Then [Removed.] over."],
  ["in part of a mark", "Then **Sam fell** over.", "fell over", "Then Sam [Removed.]."],
  ["twice", "Sam, and Sam.", "Sam", "[Removed.], and [Removed.]."],
  ["with other white space", "Sam\u00a0fell over.", "Sam  fell\nover", "[Removed.]."],
  ["across a line break", "Sam\\\nfell over.", "Sam fell", "[Removed.] over."],
  [
    "in letters that mean something to a pattern",
    "Was it (a+b)? Yes",
    "(a+b)?",
    "Was it [Removed.] Yes",
  ],
  ["with accents written otherwise", "Re\u0301my fell.", "R\u00e9my", "[Removed.] fell."],
  ["in a list in a list", "- One\n  - Sam fell", "Sam fell", "One\n[Removed.]"],
  ["not over two paragraphs", "Sam\n\nfell", "Sam fell", "Sam\nfell"],
  ["not in other capitals", "Ann and an ann", "ann", "Ann and an [Removed.]"],
  [
    "not inside a longer word",
    "Ann read the Annual of St Joann.",
    "Ann",
    "[Removed.] read the Annual of St Joann.",
  ],
  [
    "not inside a word that marks cut up",
    "**Ann**ual, Jo*ann*, **Ann**.",
    "Ann",
    "Annual, Joann, [Removed.].",
  ],
  ["not before an accent", "Jose and Jose\u0301.", "Jose", "[Removed.] and Jose\u0301."],
  [
    "not in O’Neil, and in Neil’s and Mary-Neil",
    "O’Neil, Neil’s, Mary-Neil",
    "Neil",
    "O’Neil, [Removed.]’s, Mary-[Removed.]",
  ],
  ["not in a longer number", "Year 1, Year 10", "Year 1", "[Removed.], Year 10"],
  ["at both ends", "Ann met Jo Ann", "Ann", "[Removed.] met Jo [Removed.]"],
  [
    "beginning and ending with marks of its own",
    "he said “Ann!”so",
    "“Ann!”",
    "he said [Removed.]so",
  ],
  ["with either apostrophe", "It was O’Neil.", "O'Neil", "It was [Removed.]."],
  [
    "with accents written both ways at once",
    "E\u0301lodie Rémy fell.",
    "Élodie Re\u0301my",
    "[Removed.] fell.",
  ],
];

for (const [name, markdown, passage, left] of passages)
  test(`a passage goes: ${name}`, () => {
    expect(erased(markdown, passage)).toBe(left);
  });

test("what is not the passage keeps its marks, and the notice has none", () => {
  const document = erasePassages(["fell"], notice).document(richText("**Sam fell** *over*"));
  expect(document.content).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Sam ", marks: [{ type: "bold" }] },
        { type: "text", text: `${notice} ` },
        { type: "text", text: "over", marks: [{ type: "italic" }] },
      ],
    },
  ]);
});

test("alternative texts, file names and the addresses of links say it no more", () => {
  const eraser = erasePassages(["Sam Lee"], notice);
  const document = eraser.document({
    type: "doc",
    content: [
      { type: "picture", attrs: { attachment: "a1", alt: "Sam Lee at his desk" } },
      { type: "file", attrs: { attachment: "a2", name: "Sam Lee.pdf", size: 4 } },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "here",
            marks: [{ type: "link", attrs: { href: "https://school.example/Sam%20Lee" } }],
          },
        ],
      },
    ],
  });
  expect(document.content).toEqual([
    { type: "picture", attrs: { attachment: "a1", alt: "[Removed.] at his desk" } },
    { type: "file", attrs: { attachment: "a2", name: "[Removed.].pdf", size: 4 } },
    { type: "paragraph", content: [{ type: "text", text: "here" }] },
  ]);
  expect(eraser.count()).toBe(3);
});

test("a picture's place holds the notice, and other pictures stay", () => {
  const picture = (attachment: string) => ({ type: "picture", attrs: { attachment, alt: "x" } });
  const quoted: RichText = {
    type: "doc",
    content: [{ type: "blockquote", content: [picture("a1"), picture("a2")] }],
  };
  const left = parseDocument(eraseAttachment("a1", notice).document(quoted));
  expect(textOf(left.toJSON())).toContain(notice);
  expect(JSON.stringify(left)).toContain('"a2"');
  expect(JSON.stringify(left)).not.toContain('"a1"');
});

test.each([
  ["Removed", true],
  ["fell [Rem", true],
  ["oved.] and", true],
  ["Sam [Removed.] fell", true],
  ["Sam fell", false],
] as const)("whether “%s” runs into the notice: %s", (passage, runs) => {
  expect(runsInto(passage, notice)).toBe(runs);
});

test("in the live document a word that marks cut up is one word", () => {
  const doc = new Y.Doc();
  fillWriteUp(doc, {
    title: "Annual",
    sections: { problem: richText("**Ann**ual and **A***nn* fell over *Re\u0301*my.") },
  });
  const problem = (passage: string) =>
    textOf(
      readWriteUp(eraseHistory(doc, erasePassages([passage], notice))).sections.problem ??
        richText(""),
    );
  expect(problem("Ann")).toBe("Annual and [Removed.] fell over Re\u0301my.");
  expect(problem("R\u00e9my")).toBe("Annual and Ann fell over [Removed.].");
  expect(readWriteUp(eraseHistory(doc, erasePassages(["Ann"], notice))).title).toBe("Annual");
});

const word = fc.constantFrom("sam", "ran", "far", "far sam", "up", "é", "(up)");
const words = fc.array(word, { minLength: 1, maxLength: 8 });
const marked = fc
  .array(fc.tuple(word, fc.constantFrom([], [{ type: "bold" }], [{ type: "italic" }])), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => ({
    type: "paragraph",
    content: parts.map(([text, marks]) => ({ type: "text", text: `${text} `, marks })),
  }));

/** Letter by letter: the notice in place of the passage where no letter touches it. */
function withoutWhole(text: string, passage: string): string {
  const isLetter = (letter: string | undefined) => /\p{L}/u.test(letter ?? "");
  let left = "";
  for (let at = 0; at < text.length; ) {
    const end = at + passage.length;
    const isThere =
      text.startsWith(passage, at) &&
      !(isLetter(passage[0]) && isLetter(text[at - 1])) &&
      !(isLetter(passage.at(-1)) && isLetter(text[end]));
    left += isThere ? notice : text[at];
    at = isThere ? end : at + 1;
  }
  return left;
}

test("whatever is written and whatever goes, it goes as whole words and the rest is the same", () => {
  fc.assert(
    fc.property(
      fc.array(marked, { minLength: 1, maxLength: 4 }),
      words,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (paragraphs, title, removed) => {
        const passage = removed.join(" ");
        const section = parseDocument({ type: "doc", content: paragraphs }).toJSON() as RichText;
        const content = {
          ...completeContent(),
          title: title.join(" "),
          sections: { problem: section, steps: richText("Nothing to see.") },
        };
        const left = eraseContent(content, erasePassages([passage], notice));
        for (const [field, text] of textsIn(content)) {
          const now = new Map(textsIn(left)).get(field) ?? "";
          expect(now).toBe(withoutWhole(text, passage));
        }

        const doc = new Y.Doc();
        fillWriteUp(doc, content);
        const fresh = eraseHistory(doc, erasePassages([passage], notice));
        expect(textsIn(readWriteUp(fresh))).toEqual(
          textsIn(readWriteUp(doc)).map(([field, text]) => [field, withoutWhole(text, passage)]),
        );
      },
    ),
  );
});

test("a section that no page can show keeps its words", () => {
  const doc = new Y.Doc();
  const strange = new Y.XmlElement("blink");
  doc.getXmlFragment("section:problem").insert(0, [strange]);
  strange.insert(0, [new Y.XmlText("Sam fell over.")]);
  const fresh = eraseHistory(doc, erasePassages(["Sam"], notice));
  expect(readWriteUp(fresh).sections.problem).toMatchObject(richText("[Removed.] fell over."));
});
