import { expect, test } from "vitest";
import { two } from "#content/charts/svg.ts";

test.each([
  [0.344, "0.34"],
  [-0.2, "−0.20"],
  [-0.004, "0.00"],
  [-0.005001, "−0.01"],
])("%d is written as %s", (value, written) => {
  expect(two(value)).toBe(written);
});
