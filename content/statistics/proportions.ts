/** How many of a group reached something, compared between two groups. */
import { invalid } from "#content/failure.ts";

/** Both in pupils. */
export type Count = { achieved: number; of: number };

/** In proportions, from -1 to 1: 0.2 is twenty percentage points. */
export type DifferenceInProportions = { difference: number; low: number; high: number };

/**
 * The difference treated less compared, with a 95 % interval that is right for small numbers and for
 * none and all: Newcombe's hybrid score, his method 10 (Statistics in Medicine 17, 1998, 873-890). Throws
 * Invalid for an empty group, a part of a pupil, or more who achieved than there are.
 */
export function differenceInProportions(treated: Count, compared: Count): DifferenceInProportions {
  for (const [field, { achieved, of }] of Object.entries({ treated, compared })) {
    if (!Number.isInteger(of) || of < 1)
      throw invalid([{ field: `${field}.of`, message: "A group needs one pupil or more." }]);
    if (!Number.isInteger(achieved) || achieved < 0 || achieved > of)
      throw invalid([
        { field: `${field}.achieved`, message: `Give a whole number from 0 to ${of}.` },
      ]);
  }
  const one = wilson(treated);
  const other = wilson(compared);
  const difference = one.share - other.share;
  return {
    difference,
    low: difference - Math.hypot(one.share - one.low, other.high - other.share),
    high: difference + Math.hypot(one.high - one.share, other.share - other.low),
  };
}

/** Wilson's score interval for one proportion (1927). */
function wilson({ achieved, of }: Count) {
  const z = 1.959964;
  const share = achieved / of;
  const centre = 2 * achieved + z ** 2;
  const half = z * Math.sqrt(z ** 2 + 4 * achieved * (1 - share));
  const low = achieved === 0 ? 0 : (centre - half) / (2 * (of + z ** 2));
  const high = achieved === of ? 1 : (centre + half) / (2 * (of + z ** 2));
  return { share, low, high };
}
