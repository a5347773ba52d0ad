import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyTyped, cutTo, moveCaret } from "#content/live/shared-text.ts";

const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😀", "👍🏽"), maxLength: 20 });

test("whatever is typed, the shared text says just that, and no half of an emoji is sent", () => {
  fc.assert(
    fc.property(words, words, (before, typed) => {
      const doc = new Y.Doc();
      const text = doc.getText("t");
      text.insert(0, before);
      applyTyped(text, typed);
      expect(text.toString()).toBe(typed);
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      expect(copy.getText("t").toString()).toBe(typed);
    }),
  );
});

test("somebody else's words in the same field stay", () => {
  const mine = new Y.Doc();
  mine.getText("t").insert(0, "one three");
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  applyTyped(mine.getText("t"), "one two three");
  applyTyped(theirs.getText("t"), "one three four");
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  expect(mine.getText("t").toString()).toBe("one two three four");
});

test("a text is cut at a length, but no emoji in half", () => {
  expect(cutTo("abc", 3)).toBe("abc");
  expect(cutTo("abcd", 3)).toBe("abc");
  expect(cutTo("ab😀", 3)).toBe("ab");
});

for (const [name, caret, delta, expected] of [
  ["before an insert stays", 2, [{ retain: 5 }, { insert: "abc" }], 2],
  ["after an insert moves on", 7, [{ retain: 5 }, { insert: "abc" }], 10],
  ["after a delete moves back", 7, [{ retain: 2 }, { delete: 3 }], 4],
  ["within a delete moves to its start", 4, [{ retain: 2 }, { delete: 5 }], 2],
] as const)
  test(`a caret ${name}`, () => {
    expect(moveCaret(caret, [...delta])).toBe(expected);
  });
