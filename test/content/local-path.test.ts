import { expect, test } from "vitest";
import { findLocalPath } from "#content/local-path.ts";

for (const [sent, found] of [
  ["/practice/x/edit?a=b", "/practice/x/edit?a=b"],
  ["/", "/"],
  ["//evil.example", undefined],
  ["/\\evil.example", undefined],
  ["/\t/evil.example", undefined],
  ["/.//evil.example", undefined],
  ["https://evil.example", undefined],
  ["javascript:alert(1)", undefined],
  ["", undefined],
] as const)
  test(`${JSON.stringify(sent)} leads ${found ? "to a page here" : "nowhere"}`, () => {
    expect(findLocalPath(sent)).toBe(found);
  });
