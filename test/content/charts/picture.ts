import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import type { Chart } from "#content/charts/svg.ts";

/** Anything that a person could paste as a name, markup and halves of emoji included. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    '<script>alert("1")</script>',
    "a & b < c > d",
    "' onload='x",
    "\uD800",
    "\u0000",
  ),
);

/** The elements of a picture that is well-formed XML; anything else throws. */
export function elementsOf({ svg }: Chart): Element[] {
  const page = new DOMParser({
    onError: (level, message) => {
      const isOnlyReplaced = level === "warning" && message.startsWith("Unicode replacement");
      if (!isOnlyReplaced) throw new Error(message);
    },
  }).parseFromString(svg, "image/svg+xml");
  return Array.from(page.getElementsByTagName("*"));
}

/** Names of elements, each once, to see that no text became one. */
export const namesIn = (chart: Chart): string[] =>
  [...new Set(elementsOf(chart).map(({ tagName }) => tagName))].sort();

/** All attribute values that hold something other than a finite number where one belongs. */
export const badNumbersIn = (chart: Chart): string[] =>
  elementsOf(chart).flatMap((element) =>
    Array.from(element.attributes)
      .map(({ name, value }) => `${name}=${value}`)
      .filter((written) => /NaN|Infinity|undefined|null/.test(written)),
  );

export const wordsIn = (chart: Chart): string[] =>
  elementsOf(chart)
    .filter(({ tagName }) => tagName === "text")
    .map(({ textContent }) => textContent ?? "");

export const marksIn = (chart: Chart, className: string): Element[] =>
  elementsOf(chart).filter((element) => element.getAttribute("class") === className);

/** The layout of a picture for a narrow page. */
export function slimOf({ slim, table }: Chart): Chart {
  if (slim === undefined) throw new Error("This picture has one layout.");
  return { svg: slim, table };
}
