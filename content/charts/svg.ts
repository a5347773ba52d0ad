/** How a picture is written: elements as text, every number finite and every text escaped. */
import { type SymbolType, symbol } from "d3-shape";

export type Cell = string | number | null;

/** What stands behind a chart, for who reads rather than looks. */
export type Table = { caption: string; columns: string[]; rows: Cell[][] };

export type Chart = {
  svg: string;
  /** The same picture for a narrow page, where it has a layout of its own; `svg` is for the others then. */
  slim?: string;
  table: Table;
};

/** An element already written; only `element`, `text` and `picture` make one. */
export type Markup = { readonly markup: string };

type Attributes = Record<string, string | number | undefined>;

export function element(
  name: string,
  attributes: Attributes,
  ...children: (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(said(value ?? ""))}"`)
    .join("");
  const inside = children
    .map((child) => (typeof child === "string" ? escapeText(child) : child.markup))
    .join("");
  return { markup: `<${name}${written}>${inside}</${name}>` };
}

/** A line of words that starts at x, or ends or is centred there. */
export const text = (
  x: number,
  y: number,
  words: string,
  { anchor, className }: { anchor?: "middle" | "end"; className?: string } = {},
): Markup => element("text", { x, y, "text-anchor": anchor, class: className }, words);

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): Markup =>
  element("line", { x1, y1, x2, y2, class: className });

/** One of d3's shapes about a point; `area` is in square units. */
export const mark = (
  shape: SymbolType,
  x: number,
  y: number,
  className: string,
  area = 40,
): Markup =>
  element("path", {
    d: symbol(shape, area)() ?? "",
    transform: `translate(${round(x)} ${round(y)})`,
    class: className,
  });

export type Frame = {
  title: string;
  /** What the picture shows, in a sentence or two, for who cannot see it. */
  description: string;
  width: number;
  height: number;
  /**
   * `wide` pictures are scrolled where the page is narrow, and so are `tree` ones, which keep the size that
   * they are drawn in; of `broad` and `slim` one is shown; others shrink.
   */
  className:
    | "chart"
    | "chart wide"
    | "chart tree"
    | "chart wide map"
    | "chart broad"
    | "chart slim";
  /** Links inside are reached one by one: then it is a group, since what is an image has no parts. */
  holds?: "links";
};

/** Whether it scrolls where the page is narrow: what scrolls is reached by keyboard. */
export const scrolls = (svg: string): boolean => /class="chart (wide|tree)"/.test(svg);

export const picture = (
  { title, description, width, height, className, holds }: Frame,
  children: Markup[],
): string =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: holds ? "group" : "img",
      class: className,
    },
    element("title", {}, title),
    element("desc", {}, description),
    ...children,
  ).markup;

/** Words in lines of at most so many characters; a longer word is cut. */
export function wrap(words: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean).flatMap(cutAt(characters))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const cutAt = (characters: number) => (word: string) =>
  Array.from({ length: Math.ceil(word.length / characters) }, (_, i) =>
    word.slice(i * characters, (i + 1) * characters),
  );

const twoDecimals = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** Two decimals, with a true minus sign, and none before a zero: an effect, and the ends of its interval. */
export const two = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-0\.00$/, "0.00")
    .replace("-", "−");

/** At most two decimals, with a real minus sign: for people. */
export const figure = (value: number): string => twoDecimals.format(value).replace("-", "−");

function said(value: string | number): string {
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) throw new RangeError("A picture has only finite numbers.");
  return String(round(value));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What XML does not allow becomes U+FFFD. */
const escapeText = (raw: string): string =>
  raw
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
