/** Rows as CSV (RFC 4180), each cell as it is: to be read by us again. */
export const formatTable = (rows: string[][]): string =>
  `${rows.map((cells) => cells.map(quote).join(",")).join("\r\n")}\r\n`;

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
