/**
 * National Grid references into latitude and longitude. The transverse Mercator projection is undone on
 * the Airy 1830 ellipsoid, and the result moved from OSGB36 to WGS84 by seven parameters: annexes A to
 * C of "A Guide to Coordinate Systems in Great Britain" (Ordnance Survey, 2020). Good to about five
 * metres, which is what seven parameters can do for the whole country.
 */

type Ellipsoid = { a: number; b: number };

const airy: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const wgs84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_245 };

/** The National Grid: scale on the central meridian, true origin (radians), false origin (metres). */
const grid = {
  scale: 0.999_601_271_7,
  latitude: radians(49),
  longitude: radians(-2),
  easting: 400_000,
  northing: -100_000,
};

/** OSGB36 to WGS84: metres, seconds of arc, parts per million. */
const helmert = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  turnX: 0.1502,
  turnY: 0.247,
  turnZ: 0.8421,
  scale: -20.4894,
};

/**
 * WGS84 degrees of a point on the National Grid, to six places (a tenth of a metre); null outside the
 * grid's 700 by 1,300 kilometres.
 */
export function fromNationalGrid(
  easting: number,
  northing: number,
): { latitude: number; longitude: number } | null {
  const inside = easting >= 0 && easting < 700_000 && northing >= 0 && northing < 1_300_000;
  if (!inside) return null;
  const { latitude, longitude } = toWgs84(unproject(easting, northing));
  return { latitude: toSixPlaces(degrees(latitude)), longitude: toSixPlaces(degrees(longitude)) };
}

/** Annex C.2: easting and northing to latitude and longitude on Airy 1830, in radians. */
function unproject(easting: number, northing: number) {
  const { a, b } = airy;
  const north = northing - grid.northing;
  let latitude = grid.latitude;
  let arc = 0;
  do {
    latitude += (north - arc) / (a * grid.scale);
    arc = meridianArc(latitude);
  } while (Math.abs(north - arc) >= 0.000_01);

  const e2 = 1 - (b * b) / (a * a);
  const bend = 1 - e2 * Math.sin(latitude) ** 2;
  const nu = (a * grid.scale) / Math.sqrt(bend);
  const rho = (a * grid.scale * (1 - e2)) / bend ** 1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(latitude);
  const sec = 1 / Math.cos(latitude);

  const vii = t / (2 * rho * nu);
  const viii = (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2);
  const ix = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4);
  const xiia = (sec / (5040 * nu ** 7)) * (61 + 662 * t ** 2 + 1320 * t ** 4 + 720 * t ** 6);
  const east = easting - grid.easting;
  return {
    latitude: latitude - vii * east ** 2 + viii * east ** 4 - ix * east ** 6,
    longitude: grid.longitude + x * east - xi * east ** 3 + xii * east ** 5 - xiia * east ** 7,
  };
}

/** Annex C.1, equation C3: metres along the meridian from the true origin. */
function meridianArc(latitude: number): number {
  const { a, b } = airy;
  const n = (a - b) / (a + b);
  const difference = latitude - grid.latitude;
  const sum = latitude + grid.latitude;
  return (
    b *
    grid.scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

/** Annexes B.1, A.3 and B.2: to cartesian coordinates, across to the other datum, and back. */
function toWgs84(point: { latitude: number; longitude: number }) {
  const e2 = 1 - airy.b ** 2 / airy.a ** 2;
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(point.latitude) ** 2);
  const x = nu * Math.cos(point.latitude) * Math.cos(point.longitude);
  const y = nu * Math.cos(point.latitude) * Math.sin(point.longitude);
  const z = (1 - e2) * nu * Math.sin(point.latitude);

  const scale = 1 + helmert.scale / 1e6;
  const turnX = radians(helmert.turnX / 3600);
  const turnY = radians(helmert.turnY / 3600);
  const turnZ = radians(helmert.turnZ / 3600);
  return toLatitude(
    helmert.x + x * scale - y * turnZ + z * turnY,
    helmert.y + x * turnZ + y * scale - z * turnX,
    helmert.z - x * turnY + y * turnX + z * scale,
  );
}

function toLatitude(x: number, y: number, z: number) {
  const e2 = 1 - wgs84.b ** 2 / wgs84.a ** 2;
  const across = Math.hypot(x, y);
  let latitude = Math.atan2(z, across * (1 - e2));
  for (let turn = 0; turn < 10; turn += 1) {
    const nu = wgs84.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), across);
  }
  return { latitude, longitude: Math.atan2(y, x) };
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

const degrees = (angle: number): number => (angle * 180) / Math.PI;

const toSixPlaces = (value: number): number => Math.round(value * 1e6) / 1e6;
