import { expect, test } from "vitest";
import { parseEntry, type TypedResult } from "#content/measuring/entry.ts";

const typed: TypedResult = {
  ...{ measure: "m1", school: "north", arm: "tried", occasion: "after", label: "8B" },
  ...{ day: "2026-03-02", better: "higher", kind: "scores", n: "28", mean: "105", sd: "15" },
  ...{ achieved: "", of: "", missing: "0", classes: "1", markedBy: "", blind: "yes" },
};

test.each<[Partial<TypedResult>, string, string]>([
  [{ sd: "2,1" }, "sd", "“2,1” has a comma. Write 2.1, or 21."],
  [{ mean: " 1,204 " }, "mean", "“1,204” has a comma. Write 1.204, or 1204."],
  [{ gainN: "20", gainMean: "−3,5", gainSd: "4" }, "gainMean", "Write −3.5, or −35."],
  [{ mean: "1,204,5" }, "mean", "Write the mean as a number."],
  [{ sd: "many" }, "sd", "is a number above 0"],
])("%j is refused at %s, and says why", (change, field, message) => {
  const { problems } = parseEntry({ ...typed, ...change }, "2026-03-03");
  expect(problems).toEqual([{ field, message: expect.stringContaining(message) }]);
});

test("a number with a point is taken", () => {
  expect(parseEntry({ ...typed, sd: "2.1" }, "2026-03-03").problems).toEqual([]);
});
