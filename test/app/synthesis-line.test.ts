import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ShownLine, SynthesisLine } from "#app/components/synthesis-line.tsx";

const line: ShownLine = {
  ...{ id: "s1", label: "North School, 2026", address: null, outcome: "Reading", sample: "7A" },
  ...{ design: "Two groups compared", numbers: "", inclusion: "included", reason: "It fits." },
  ...{ proposed: { inclusion: "included", reason: "It fits." }, newness: null },
  ...{ isWordedAlike: true, isOtherPupils: false, decided: null, before: "" },
};

/** What each button does, by its words. */
const buttonsOf = (more: Partial<ShownLine>) => {
  const page = renderToStaticMarkup(
    createElement(SynthesisLine, {
      ...{ line: { ...line, ...more }, at: 0, seen: 1, version: 1, answered: undefined },
    }),
  );
  return [...page.matchAll(/<button[^>]* value="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, does, words]) => [words, does],
  );
};

test("a result worded as another is taken in beside it on a word of its own", () => {
  expect(buttonsOf({})).toEqual([
    ["Take it in", "included"],
    ["Leave it out", "excluded"],
    ["Take it in: other pupils", "other-pupils"],
  ]);
});

test("a reason that is put right leaves it of other pupils", () => {
  expect(buttonsOf({ isOtherPupils: true, decided: "now" })).toEqual([
    ["Take it in", "other-pupils"],
    ["Leave it out", "excluded"],
    ["Leave it to the rules", "undo"],
  ]);
});
