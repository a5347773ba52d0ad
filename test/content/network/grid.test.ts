import { expect, test } from "vitest";
import { fromNationalGrid } from "#content/network/grid.ts";

test("the Ordnance Survey's worked example comes out to six places", () => {
  expect(fromNationalGrid(651_409.903, 313_177.27)).toEqual({
    latitude: 52.657979,
    longitude: 1.716052,
  });
});

test.each([
  [-1, 0],
  [0, -1],
  [700_000, 0],
  [0, 1_300_000],
  [Number.NaN, 0],
])("(%d, %d) is outside the grid", (easting, northing) => {
  expect(fromNationalGrid(easting, northing)).toBeNull();
});
