/** The arrows of an effect direction plot, in the sizes of Boon and Thomson (2021). */
import { element, type Markup } from "#content/charts/svg.ts";
import type { FindingDirection } from "#content/practice/write-up.ts";

/** By how many it was tried with: over 300, 50 to 300, under 50. */
export type PupilBand = "large" | "medium" | "small" | "unknown";

/** Where nobody knows how many, a result is not drawn larger than the smallest. */
export const pupilBand = (tried: number | null): PupilBand =>
  tried === null ? "unknown" : tried > 300 ? "large" : tried >= 50 ? "medium" : "small";

export const pupilBands: readonly { band: PupilBand; words: string }[] = [
  { band: "large", words: "more than 300" },
  { band: "medium", words: "50 to 300" },
  { band: "small", words: "fewer than 50" },
  { band: "unknown", words: "nobody knows how many" },
];

/** Half the width of an arrow. */
const half: Record<PupilBand, number> = { large: 10, medium: 7, small: 4.5, unknown: 4.5 };

export function arrowOf(
  direction: FindingDirection,
  band: PupilBand,
  isFilled: boolean,
  x: number,
  y: number,
): Markup {
  return element("path", {
    d: heads[direction].map((head) => triangle(head, half[band])).join(""),
    transform: `translate(${x} ${y})`,
    class: isFilled ? "chart-arrow" : "chart-open",
  });
}

type Head = "up" | "down" | "left" | "right" | "half up" | "half down";

/** "Mixed" points up and down, "no clear change" to both sides. */
const heads: Record<FindingDirection, readonly Head[]> = {
  improved: ["up"],
  worsened: ["down"],
  "no-clear-change": ["left", "right"],
  mixed: ["half up", "half down"],
};

function triangle(head: Head, r: number): string {
  const gap = 1;
  switch (head) {
    case "up":
      return `M${-r} ${r}L0 ${-r}L${r} ${r}Z`;
    case "down":
      return `M${-r} ${-r}L0 ${r}L${r} ${-r}Z`;
    case "left":
      return `M${-gap} ${-r}L${-r - gap} 0L${-gap} ${r}Z`;
    case "right":
      return `M${gap} ${-r}L${r + gap} 0L${gap} ${r}Z`;
    case "half up":
      return `M${-r} ${-gap}L0 ${-r - gap}L${r} ${-gap}Z`;
    case "half down":
      return `M${-r} ${gap}L0 ${r + gap}L${r} ${gap}Z`;
  }
}
