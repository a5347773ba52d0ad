/** A test that prints an error has found one. */
import { afterEach, beforeEach, expect, vi } from "vitest";

let printed: unknown[][] = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "error").mockImplementation((...words) => {
    printed.push(words);
  });
});

afterEach(() => {
  expect(printed).toEqual([]);
});
