/**
 * An entry of the log as a sentence. Two steps, so that the names for a page of entries are fetched at
 * once: `mentionsIn` says what an entry speaks of, `say` puts the names into its sentence.
 */
import { stepOf, tokensIn } from "#content/access/audience.ts";
import { formatDay, isDay } from "#content/day.ts";
import { sentenceOf } from "#content/log/kinds.ts";

export type LogEntry = {
  actor: string | null;
  action: string;
  thing: string;
  detail: Record<string, unknown>;
};

/** What is called something by its id. A `place` is a school, an alliance or the commons. */
export const mentionKinds = [
  "person",
  "place",
  "write-up",
  "thread",
  "enquiry",
  "glass",
  "role",
  "designation",
] as const;
export type MentionKind = (typeof mentionKinds)[number];
export type Mention = { kind: MentionKind; id: string };

/** A piece of a sentence; what has an address is linked. */
export type Part = { text: string; href?: string | undefined };

/** Everything that an entry names. */
export function mentionsIn(entry: LogEntry): Mention[] {
  return Array.from(sentenceOf(entry.action).matchAll(placeholder), ([, key, kind]) =>
    mentionsOf(filling(entry, key ?? ""), key === "actor" ? "person" : (kind ?? "")),
  ).flat();
}

function mentionsOf(value: string, kind: string): Mention[] {
  if (!value) return [];
  if (kind === "audience") return placesIn(value).map((id) => ({ kind: "place" as const, id }));
  const known = mentionKinds.find((one) => one === kind);
  return known ? [{ kind: known, id: value }] : [];
}

/** The sentence, without its full stop. `nameOf` gives what the reader may know of a thing. */
export function say(entry: LogEntry, nameOf: (mention: Mention) => Part): Part[] {
  const sentence = sentenceOf(entry.action).replace(optional, (_, words: string) =>
    Array.from(words.matchAll(placeholder)).every(([, key]) => filling(entry, key ?? ""))
      ? words
      : "",
  );
  const parts: Part[] = [];
  let at = 0;
  for (const found of sentence.matchAll(placeholder)) {
    const [whole, key = "", kind = ""] = found;
    parts.push({ text: sentence.slice(at, found.index) });
    parts.push(fill(entry, key, kind, nameOf));
    at = found.index + whole.length;
  }
  return [...parts, { text: sentence.slice(at) }].filter(({ text }) => text !== "");
}

function fill(
  entry: LogEntry,
  key: string,
  kind: string,
  nameOf: (mention: Mention) => Part,
): Part {
  const value = filling(entry, key);
  if (key === "actor") return value ? nameOf({ kind: "person", id: value }) : { text: "Somebody" };
  if (kind === "day") return { text: isDay(value) ? formatDay(value) : value };
  if (kind === "audience") return { text: audienceIn(value, nameOf) };
  const [mention] = mentionsOf(value, kind);
  return mention ? nameOf(mention) : { text: value };
}

/** Who reads, in the fewest words. */
function audienceIn(audience: string, nameOf: (mention: Mention) => Part): string {
  const names = placesIn(audience).map((id) => nameOf({ kind: "place", id }).text);
  const listed = new Intl.ListFormat("en-GB").format(names);
  switch (stepOf(audience)) {
    case "public":
      return "everyone";
    case "member":
      return "all members";
    case "heads":
      return `the heads of ${listed}`;
    case "team":
      return "its authors only";
    case "school":
    case "alliances":
      return listed || "a place";
  }
}

const placesIn = (audience: string): string[] =>
  tokensIn(audience).flatMap((token) => /^\w+:(.+)$/.exec(token)?.[1] ?? []);

function filling(entry: LogEntry, key: string): string {
  const value = key === "actor" ? entry.actor : key === "thing" ? entry.thing : entry.detail[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const placeholder = /\{(\w+)(?::([\w-]+))?\}/g;
const optional = /\[([^\]]*)\]/g;
