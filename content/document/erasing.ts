/**
 * Takes a passage out of texts and documents, and leaves a notice wherever it stood.
 *
 * A passage is found whatever white space stands between its words, in either way of writing its
 * accents and apostrophes, and across the marks of one block: "a **b** c" is the passage "a b c". It is
 * not looked for across blocks: two paragraphs are two passages. Capitals count. Only whole words are
 * found: "Ann" stands in "Ann's" and "Mary-Ann", not in "Annual" or "O'Ann". Documents are read by their
 * shape and not by the schema, so that one which a client has spoilt is cleaned too.
 */
import type { RichText } from "#content/practice/write-up.ts";

type Json = Record<string, unknown>;
type Range = { from: number; to: number };

export type Eraser = {
  /** The text with the notice in each place where the passage stood. */
  text(text: string): string;
  /** The same for every string of a JSON value; its keys stay. */
  value<T>(value: T): T;
  document(document: RichText): RichText;
  /** In how many places it stood, in all that was erased so far. */
  count(): number;
};

/** `passages`: ways of writing what must go. Refuse one that `runsInto` the notice before. */
export function erasePassages(passages: string[], notice: string): Eraser {
  const pattern = new RegExp(passages.map(patternOf).join("|"), "gu");
  let count = 0;

  function find(text: string): Range[] {
    const ranges = Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    }));
    count += ranges.length;
    return ranges;
  }

  const text = (before: string) =>
    before.replace(pattern, () => {
      count += 1;
      return notice;
    });

  function value<T>(before: T): T {
    if (typeof before === "string") return text(before) as T;
    if (Array.isArray(before)) return before.map(value) as T;
    if (typeof before !== "object" || before === null) return before;
    return Object.fromEntries(Object.entries(before).map(([key, one]) => [key, value(one)])) as T;
  }

  function node(before: Json): Json {
    const { attrs, content } = before;
    return {
      ...before,
      ...(isJson(attrs) ? { attrs: { ...value(attrs), ...withoutWords(attrs) } } : {}),
      ...(Array.isArray(content) ? { content: children(content.filter(isJson)) } : {}),
    };
  }

  const children = (nodes: Json[]): Json[] =>
    nodes.some(isInline) ? inline(nodes) : nodes.map(node);

  /** The words of one block, whatever marks they carry; the notice carries none. */
  function inline(nodes: Json[]): Json[] {
    const ranges = find(nodes.map(wordsOf).join(""));
    const kept: Json[] = [];
    let start = 0;
    for (const one of nodes) {
      const end = start + wordsOf(one).length;
      let at = start;
      for (const { from, to } of ranges) {
        if (to <= start || from >= end) continue;
        if (from > at) append(kept, part(one, at - start, from - start));
        if (from >= start) append(kept, { type: "text", text: notice });
        at = Math.min(to, end);
      }
      if (at < end) append(kept, part(one, at - start, end - start));
      start = end;
    }
    return kept;
  }

  function part(one: Json, from: number, to: number): Json {
    if (typeof one.text !== "string") return node(one);
    const { marks, ...rest } = one;
    const left = Array.isArray(marks) ? marks.filter((mark) => !isSaidBy(mark)) : [];
    return {
      ...rest,
      text: one.text.slice(from, to),
      ...(left.length > 0 ? { marks: left } : {}),
    };
  }

  /** A link whose address says the passage, spelt out or encoded, loses it. */
  function isSaidBy(mark: unknown): boolean {
    const attrs = isJson(mark) && isJson(mark.attrs) ? Object.values(mark.attrs) : [];
    const isSaid = attrs.some(
      (attr) =>
        typeof attr === "string" && [attr, decoded(attr)].some((said) => said.search(pattern) >= 0),
    );
    if (isSaid) count += 1;
    return isSaid;
  }

  return {
    text,
    value,
    document: (document) => ({ ...document, content: children(document.content) }),
    count: () => count,
  };
}

/** Puts a paragraph with the notice in place of a picture or file, by its attachment's id. */
export function eraseAttachment(id: string, notice: string): Eraser {
  let count = 0;
  function node(before: Json): Json {
    if (isJson(before.attrs) && before.attrs.attachment === id) {
      count += 1;
      return { type: "paragraph", content: [{ type: "text", text: notice }] };
    }
    const { content } = before;
    return Array.isArray(content)
      ? { ...before, content: content.filter(isJson).map(node) }
      : before;
  }
  return {
    text: (text) => text,
    value: (value) => value,
    document: (document) => ({ ...document, content: document.content.map(node) }),
    count: () => count,
  };
}

/** Whether a passage and the notice share words at an edge, so that one could bring back the other. */
export function runsInto(passage: string, notice: string): boolean {
  const [words, said] = [squeezed(passage), squeezed(notice)];
  if (said.includes(words) || words.includes(said)) return true;
  for (let length = 1; length < Math.min(words.length, said.length); length += 1)
    if (words.endsWith(said.slice(0, length)) || words.startsWith(said.slice(-length))) return true;
  return false;
}

const squeezed = (text: string): string => text.normalize("NFC").trim().split(/\s+/).join(" ");

/** An edge that is a letter or digit is the edge of a word; one that is punctuation may stand anywhere. */
function patternOf(passage: string): string {
  const words = passage.normalize("NFC").trim();
  const written = words
    .split(/\s+/)
    .map((word) => Array.from(word, eitherWay).join(""))
    .join("\\s+");
  const begins = new RegExp(`^${inWord}`, "u").test(words) ? notWithinWord.before : "";
  const ends = new RegExp(`${inWord}$`, "u").test(words) ? notWithinWord.after : "";
  return `${begins}${written}${ends}`;
}

const inWord = "[\\p{L}\\p{M}\\p{N}]";
const apostrophe = "['\u2019\u02bc]";

/** A name goes from "Ann's" and "Ann'll" too: what English hangs on a word does not make another. */
const notWithinWord = {
  before: `(?<!${inWord}|${inWord}${apostrophe})`,
  after: `(?!${inWord}|${apostrophe}(?!(?:s|d|m|ll|re|ve)(?!${inWord}))${inWord})`,
};

/** A letter with its accent in one piece or in two, and either apostrophe. */
function eitherWay(letter: string): string {
  if (new RegExp(apostrophe, "u").test(letter)) return apostrophe;
  const parted = letter.normalize("NFD");
  return parted === letter ? escaped(letter) : `(?:${letter}|${parted})`;
}

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isInline = ({ type }: Json): boolean => type === "text" || type === "hardBreak";

const wordsOf = (node: Json): string =>
  typeof node.text === "string" ? node.text : node.type === "hardBreak" ? "\n" : "\ufffc";

/** What a picture or file is found by, and the tone of an aside, are nobody's words. */
const withoutWords = (attrs: Json): Json =>
  Object.fromEntries(
    Object.entries(attrs).filter(([name]) => name === "attachment" || name === "tone"),
  );

function append(nodes: Json[], one: Json): void {
  const last = nodes.at(-1);
  const joins =
    typeof last?.text === "string" &&
    typeof one.text === "string" &&
    JSON.stringify(last.marks) === JSON.stringify(one.marks);
  if (joins) nodes[nodes.length - 1] = { ...last, text: `${last.text}${one.text}` };
  else nodes.push(one);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
