/** Numbers as files have them, and the refusal of a cell that says something else. */
import { invalid } from "#content/failure.ts";

/** What a spreadsheet of this file's language writes before the decimals. */
export type DecimalSign = "." | ",";

const shapes: Record<DecimalSign, { whole: RegExp; grouping: RegExp }> = {
  ".": { whole: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, grouping: /,/g },
  ",": { whole: /^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/, grouping: /\./g },
};

/**
 * "0.34", "−.2", "1,204", "3e-4"; with a decimal comma "0,34" too. Null for an empty cell and for the
 * downloads' "x" and "z".
 * @throws Invalid for anything else, naming the column
 */
export function readNumber(said: string, column: string, decimal: DecimalSign): number | null {
  const written = said.trim().replace(/^[−–]/, "-");
  if (/^[xz]?$/i.test(written)) return null;
  const { whole, grouping } = shapes[decimal];
  const plain = whole.test(written) ? written.replace(grouping, "") : written;
  const pointed = decimal === "," ? plain.replace(",", ".") : plain;
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(pointed)) return Number(pointed);
  throw refused(
    column,
    /^c$/i.test(written)
      ? `${column} is confidential: it was too small to be told.`
      : `${column} says “${written.slice(0, 40)}”, which is not a number.`,
  );
}

export const refused = (field: string, message: string) => invalid([{ field, message }]);
