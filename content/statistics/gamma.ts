/** Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001). */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function for x of 0.5 or more, right to about 14 digits. */
export function logGamma(x: number): number {
  const z = x - 1;
  const [first = 0, ...rest] = lanczos;
  const series = rest.reduce((sum, term, i) => sum + term / (z + i + 1), first);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}
