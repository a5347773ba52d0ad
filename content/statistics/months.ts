/**
 * Months of progress: a way of speaking that parents know and that is easily misused. So it is given
 * only for an effect (a change in one group has no months) that could not be chance, and with the months
 * of both ends of its interval, since a figure without them claims too much.
 */
import { invalid } from "#content/failure.ts";
import { type MonthsConversion, toolkitMonths } from "#content/packs/months.ts";
import { couldBeChance, type Effect } from "#content/statistics/effect.ts";
import type { Detectable } from "#content/statistics/mdes.ts";

export type Months = {
  /** From -12 to 12; below 0, the others made more progress. */
  months: number;
  /** Whether the effect is larger than the table goes; then `months` is 12 or -12. */
  isBeyondTable: boolean;
  /** EEF's word for the size, which has no sign. */
  label: string;
  /** Which table made it. */
  conversion: string;
};

/**
 * The months of an effect, and of the ends of its interval; null where the interval contains 0, so that
 * nobody reads months of progress out of chance. Throws Invalid for what is no number.
 */
export function monthsOf(
  { g, low, high }: Pick<Effect, "kind" | "g" | "low" | "high">,
  table: MonthsConversion = toolkitMonths,
): (Months & { low: Months; high: Months }) | null {
  const months = {
    ...convert(g, table),
    low: convert(low, table),
    high: convert(high, table),
  };
  return couldBeChance({ low, high }) ? null : months;
}

/** "4 months of progress; the interval goes from 3 to 12 (beyond the table)" */
export function sayMonths({ low, high, ...found }: ShownMonths & Ends): string {
  const months = Math.abs(found.months) === 1 ? "month" : "months";
  return `${signed(found.months)} ${months} of progress${beyond(found)}; the interval goes from ${[low, high].map((end) => signed(end.months) + beyond(end)).join(" to ")}`;
}

type ShownMonths = Pick<Months, "months" | "isBeyondTable">;
type Ends = { low: ShownMonths; high: ShownMonths };

const signed = (months: number): string => String(months).replace("-", "−");
const beyond = ({ isBeyondTable }: ShownMonths): string =>
  isBeyondTable ? " (beyond the table)" : "";

/** The months of the smallest difference that could be detected. */
export const monthsToDetect = ({ g }: Detectable, table = toolkitMonths): Months =>
  convert(g, table);

/** Rounds to two places first, halves away from 0, as EEF's table is read. */
function convert(size: number, { id, bands }: MonthsConversion): Months {
  if (!Number.isFinite(size))
    throw invalid([{ field: "g", message: "Only an effect can be said in months." }]);
  const rounded = Math.round(Math.abs(size) * 100 + 1e-9) / 100;
  const last = bands.at(-1);
  const band = bands.find(({ from, to }) => rounded >= from && rounded <= to) ?? last;
  const months = band?.months ?? 0;
  return {
    months: size < 0 && months > 0 ? -months : months,
    isBeyondTable: last !== undefined && rounded > last.to,
    label: band?.label ?? "",
    conversion: id,
  };
}
