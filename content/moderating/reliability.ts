/** How reliable marks are, in one line for who reads a result that rests on them. */
import { two } from "#content/charts/svg.ts";
import type { Agreement } from "#content/evidence/agreement.ts";

/** "kappa 0.40 [0.16, 0.64], 50 pieces, two assessors of two schools" */
export function sayReliability(
  agreements: readonly Agreement[],
  { assessors, schools }: { assessors: number; schools: number },
): string {
  const who = `${inWords(assessors)} assessors of ${inWords(schools)} schools`;
  const [first] = agreements;
  if (!first) return `Nothing was marked by two of ${who}`;
  const pieces = agreements.map(({ n }) => n);
  const count = Math.min(...pieces);
  return [
    agreements.map(sayKappa).join("; "),
    `${count} ${count === 1 ? "piece" : "pieces"}`,
    agreements.length > 1 ? `${who}, pair by pair` : who,
  ].join(", ");
}

/** "Marked alike: 70% of 50 pieces" */
export const sayAlike = ({ observed, n }: Agreement): string =>
  `Marked alike: ${Math.round(observed * 100)}% of ${n} ${n === 1 ? "piece" : "pieces"}`;

export const sayKappa = ({ kappa, interval }: Agreement): string =>
  kappa === null || !interval
    ? "no kappa, since every piece was put at one level"
    : `kappa ${two(kappa)} [${two(interval.low)}, ${two(interval.high)}]`;

const words = ["no", "one", "two", "three", "four"];
const inWords = (count: number): string => words[count] ?? String(count);
