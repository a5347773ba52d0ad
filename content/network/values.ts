/**
 * One cell of a school register into a value. The registers write "nothing" in many ways; a cell that
 * says something impossible is an error, which refuses its row.
 */

/** Suppressed (c), not available (x), not applicable (z), as official statistics write them. */
const nothing = new Set(["", "c", "x", "z", "not recorded", "not applicable", "does not apply"]);

/** A cell that cannot be what it should be: `message` says so to whoever imports it. */
export type Nonsense = { column: string; message: string };

export const isNonsense = (thrown: unknown): thrown is Nonsense =>
  typeof thrown === "object" && thrown !== null && "column" in thrown && "message" in thrown;

export function parseText(cell: string): string | null {
  const text = cell.replace(/\s+/g, " ").trim();
  return nothing.has(text.toLowerCase()) ? null : text;
}

/** A number from `low` to `high`; thousands may have commas. @throws Nonsense */
export function parseNumber(
  cell: string,
  column: string,
  { low, high, whole = false }: { low: number; high: number; whole?: boolean },
): number | null {
  const text = parseText(cell);
  if (text === null) return null;
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  const value = /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isNaN(value)) throw nonsense(column, `“${text}” is not a number`);
  if (value < low || value > high) throw nonsense(column, `${text} is not from ${low} to ${high}`);
  if (whole && !Number.isInteger(value)) throw nonsense(column, `${text} is not a whole number`);
  return value;
}

/** `31-08-2019`, `31/08/2019` or `2019-08-31` as `2019-08-31`. @throws Nonsense */
export function parseDay(cell: string, column: string): string | null {
  const text = parseText(cell);
  if (text === null) return null;
  const written = /^(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>\d{4})$/.exec(text);
  const sorted = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text);
  const { day = "", month = "", year = "" } = (written ?? sorted)?.groups ?? {};
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    throw nonsense(column, `“${text}” is not a day (31-08-2019)`);
  return iso;
}

/** Six digits, as every school of the register has. @throws Nonsense */
export function parseUrn(cell: string, column: string): number {
  const text = cell.trim();
  if (!/^[1-9]\d{5}$/.test(text))
    throw nonsense(column, text ? `“${text}” is not a URN of six digits` : "there is no URN");
  return Number(text);
}

/** An address of the web with its scheme; null where the cell holds something else. */
export function parseWebsite(cell: string): string | null {
  const text = parseText(cell);
  if (text === null || /\s|@/.test(text) || !text.includes(".")) return null;
  const address = /^https?:\/\//i.test(text) ? text : `http://${text.replace(/^\/+/, "")}`;
  return URL.canParse(address) ? address : null;
}

/** "Open, but proposed to close" is open until it closes. @throws Nonsense */
export function parseStatus(cell: string, column: string): "open" | "closed" | "proposed" | null {
  const text = parseText(cell);
  if (text === null) return null;
  if (/^open\b/i.test(text)) return "open";
  if (/^closed$/i.test(text)) return "closed";
  if (/^proposed to open$/i.test(text)) return "proposed";
  throw nonsense(column, `“${text}” is not a status`);
}

/**
 * A type of school in the register's own words, whichever year's spelling the cell has: "Free School",
 * "free schools" and "Free schools" are one. A type that is not listed is kept as it is written.
 */
export function parseType(cell: string): string | null {
  const text = parseText(cell);
  return text === null ? null : (typeNames.get(lettersOf(text)) ?? text);
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");

/** Names as of June 2026, each with the spellings of earlier performance tables. */
const typeNames = new Map(
  (
    [
      ["Community school"],
      ["Voluntary aided school"],
      ["Voluntary controlled school"],
      ["Foundation school"],
      ["Community special school"],
      ["Foundation special school"],
      ["Non-maintained special school"],
      ["Local authority nursery school", "LA Nursery School"],
      ["Pupil referral unit"],
      ["Academy converter"],
      ["Academy sponsor led", "Academy sponsor-led", "Academy sponsored"],
      ["Academy", "Mainstream Academy"],
      ["Special academy", "Academy special"],
      ["Alternative provision academy", "AP Academy"],
      ["Free schools", "Free School"],
      ["Free schools special", "Free School-Special", "Free school special"],
      ["Free schools alternative provision", "Free School AP", "Free School-AP"],
      ["Studio schools", "Studio School"],
      ["University technical college", "UTC"],
      ["City technology college", "CTC"],
    ] as [string, ...string[]][]
  ).flatMap((spellings) => spellings.map((spelling) => [lettersOf(spelling), spellings[0]])),
);

const nonsense = (column: string, message: string): Nonsense => ({
  column,
  message: `${column}: ${message}.`,
});
