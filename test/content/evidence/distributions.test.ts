import { expect, test } from "vitest";
import { chiSquareP, normalP, studentP, t975 } from "#content/evidence/distributions.ts";

/** To eleven digits: the right-hand columns were worked out with 40 digits by mpmath 1.3. */
const close = (got: number, want: number) => expect(got / want).toBeCloseTo(1, 11);

test.each([
  [1, 12.70620473617469],
  [2, 4.30265272974946],
  [4, 2.77644510519779],
  [11, 2.20098516009164],
  [46, 2.01289559891943],
  [1998, 1.96115201483671],
])("the 97.5th percentile of t with %i degrees of freedom", (df, want) => {
  close(t975(df), want);
});

test.each([
  [0.5, 1, 0.70483276469913],
  [2.2, 4, 0.09265267017963],
  [-3.9522, 12, 0.00192015327718],
  [8, 46, 2.95746811615201e-10],
  [12, 1000, 4.32405738677453e-31],
])("the tails of t beyond %d with %i degrees of freedom", (t, df, want) => {
  close(studentP(t, df), want);
});

test.each([
  [0.5, 1, 0.47950012218695],
  [35.8295, 18, 0.00741939246086],
  [107.1061, 47, 1.37455566305194e-6],
  [184, 46, 2.06198768440051e-18],
  [400, 1998, 1.0],
])("the tail of chi-square beyond %d with %i degrees of freedom", (x, df, want) => {
  close(chiSquareP(x, df), want);
});

test.each([
  [0.5, 0.61707507745197],
  [1.6208, 0.10506053851716],
  [-4.9032, 9.42878970904057e-7],
  [8, 1.24419211485436e-15],
])("the tails of the normal distribution beyond %d", (z, want) => {
  close(normalP(z), want);
});
