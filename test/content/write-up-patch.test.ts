import { expect, test } from "vitest";
import * as Y from "yjs";
import { getTemplate } from "#content/packs/templates.ts";
import { fillWriteUp, readWriteUp, sectionFragment } from "#content/practice/live-write-up.ts";
import { patchWriteUp, type WriteUpPatch } from "#content/practice/write-up-patch.ts";
import { completeContent, richText } from "#test/support/commons.ts";

function draft(content = completeContent()): Y.Doc {
  const doc = new Y.Doc();
  fillWriteUp(doc, content);
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const patch = (doc: Y.Doc, change: WriteUpPatch) =>
  patchWriteUp(doc, change, getTemplate("practice"));

/** The words of the document, to type in as an editor does. */
function textHolding(node: Y.XmlFragment | Y.XmlElement, words: string): Y.XmlText {
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText && child.toString().includes(words)) return child;
    if (!(child instanceof Y.XmlElement)) continue;
    try {
      return textHolding(child, words);
    } catch {}
  }
  throw new Error(`nothing says “${words}”`);
}

test("what is sent is what the draft says then, and what is not sent stays", () => {
  const doc = draft();
  const change = {
    title: "A new title",
    phases: ["Primary" as const],
    costPerPupil: null,
    sections: { steps: { markdown: "Read it **twice**." } },
  };
  patch(doc, change);
  expect(readWriteUp(doc)).toEqual({
    ...completeContent(),
    title: "A new title",
    phases: ["Primary"],
    costPerPupil: null,
    sections: { ...completeContent().sections, steps: richText("Read it **twice**.") },
  });
});

test("what is sent back as it was read changes not a byte", () => {
  const doc = draft();
  doc.getText("summary").insert(doc.getText("summary").length, " \n");
  const before = Y.encodeStateAsUpdate(doc);
  const { sections, ...content } = readWriteUp(doc);
  const documents = Object.entries(sections).map(([id, document]) => [id, { document }]);
  patch(doc, { ...content, sections: Object.fromEntries(documents) });
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test("words typed elsewhere in the same section at the same time stay", () => {
  const text = "First, read it aloud to them.\n\nThen close the book.\n\nLast, they retell it.";
  const doc = draft({ ...completeContent(), sections: { steps: richText(text) } });
  const typing = copyOf(doc);
  textHolding(sectionFragment(typing, "steps"), "close the book").insert(5, "gently ");
  patch(doc, {
    sections: { steps: { markdown: text.replace("aloud", "slowly").replace("Last", "At last") } },
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(typing));
  expect(readWriteUp(doc).sections.steps).toEqual(
    richText(
      "First, read it slowly to them.\n\nThen gently close the book.\n\nAt last, they retell it.",
    ),
  );
});

test("words typed in the very sentence that is changed stay", () => {
  const doc = draft();
  const typing = copyOf(doc);
  typing.getText("summary").insert(0, "At our school: ");
  patch(doc, { summary: completeContent().summary.replace("partner", "friend") });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(typing));
  expect(readWriteUp(doc).summary).toBe(
    "At our school: Pupils retell a passage to a friend before they see any question.",
  );
});

test("a theme that has left the vocabulary may stay, and go", () => {
  const doc = draft({ ...completeContent(), themes: ["brain-training"] });
  patch(doc, { themes: ["brain-training", "oracy"] });
  expect(readWriteUp(doc).themes).toEqual(["brain-training", "oracy"]);
  patch(doc, { themes: ["oracy"] });
  expect(readWriteUp(doc).themes).toEqual(["oracy"]);
});

test("a finding is changed in its place by its id, added without one, and taken out where missing", () => {
  const [first] = completeContent().findings;
  if (!first) throw new Error("there is no finding");
  const doc = draft();
  patch(doc, {
    findings: [
      { ...first, direction: "mixed" },
      { direction: "worsened", outcome: "Noise" },
    ],
  });
  const [changed, added] = readWriteUp(doc).findings;
  expect(changed).toEqual({ ...first, direction: "mixed" });
  expect(added).toMatchObject({ direction: "worsened", outcome: "Noise", why: "" });
  patch(doc, { findings: [{ id: added?.id ?? "", direction: "worsened", outcome: "Noise" }] });
  expect(readWriteUp(doc).findings).toEqual([added]);
});

test("Markdown does not take a picture away", () => {
  const steps = richText("Look:");
  steps.content.push({
    type: "bulletList",
    content: [
      {
        type: "listItem",
        content: [
          { type: "paragraph" },
          { type: "picture", attrs: { attachment: "p1", alt: "A sketch" } },
        ],
      },
    ],
  });
  const doc = draft({ ...completeContent(), sections: { steps } });
  const before = readWriteUp(doc);
  expect(() => patch(doc, { title: "Half", sections: { steps: { markdown: "Gone" } } })).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ field: "sections.steps" })] }),
  );
  expect(readWriteUp(doc)).toEqual(before);
});

for (const [what, change, field] of [
  ["a theme that there is not", { themes: ["nonsense"] }, "themes"],
  [
    "a document of another schema",
    { sections: { steps: { document: { type: "doc", content: [{ type: "script" }] } } } },
    "sections.steps",
  ],
] as [string, WriteUpPatch, string][])
  test(`${what} is refused by its field, and nothing changes`, () => {
    const doc = draft();
    const before = Y.encodeStateAsUpdate(doc);
    expect(() => patch(doc, change)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ field })] }),
    );
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

test("a resource has no section on what was done", () => {
  const doc = draft();
  expect(() =>
    patchWriteUp(doc, { sections: { found: { markdown: "x" } } }, getTemplate("resource")),
  ).toThrow(expect.objectContaining({ code: "invalid" }));
});
