/** Rows as CSV (RFC 4180) for people, who open them in a spreadsheet. */

/** Texts become cells that a spreadsheet takes for text, whatever they begin with; numbers stay numbers. */
export const formatCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}
