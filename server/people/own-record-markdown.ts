/** What is kept about a person, to be read: the same as the JSON, one heading for each kind. */
import { formatDay } from "#content/day.ts";

export function ownRecordMarkdown(record: Record<string, unknown>): string {
  const parts = Object.entries(record).map(([name, value]) => {
    const rows = Array.isArray(value) ? value : value === null ? [] : [value];
    const told = rows.length > 0 ? rows.map((row) => rowText(row)).join("\n\n") : "Nothing.";
    return `## ${titleOf(name)}\n\n${told}`;
  });
  return `# What Practice Commons keeps about me\n\n${parts.join("\n\n")}\n`;
}

/** "secondLooksAsked" is "Second looks asked". */
const titleOf = (name: string): string =>
  name
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? letter : ` ${letter.toLowerCase()}`));

const rowText = (row: object): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `- ${titleOf(name)}: ${valueText(value)}`)
    .join("\n");

function valueText(value: unknown): string {
  if (value instanceof Date) return formatDay(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/\n/g, "\n  ");
}
