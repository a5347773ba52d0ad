/**
 * Registers of schools. Three layouts are known by their headers; each says where in a row a fact of a
 * school stands, who says so, and which day it describes, so that what is newer can win over what is
 * older whichever file was read first.
 *
 * A cell that says nothing gives no fact: what was known before stays, with its older day. Only where a
 * register's silence is a statement (no trust, no closing date) is there a fact, with the value null.
 */
import { fromNationalGrid } from "#content/network/grid.ts";
import {
  isNonsense,
  parseDay,
  parseNumber,
  parseStatus,
  parseText,
  parseType,
  parseUrn,
  parseWebsite,
} from "#content/network/values.ts";

/** The facts of a school that a register may hold: columns of the school table. */
export const schoolFields = [
  "name",
  "phase",
  "type",
  "status",
  "localAuthority",
  "region",
  "town",
  "postcode",
  "latitude",
  "longitude",
  "pupils",
  "fsmPercent",
  "ageLow",
  "ageHigh",
  "trust",
  "urbanRural",
  "website",
  "openedOn",
  "closedOn",
] as const;
export type SchoolField = (typeof schoolFields)[number];

type Value = string | number | null;

export type Fact = { value: Value; source: string; asOf: string };

export type SchoolRow = { urn: number; facts: Partial<Record<SchoolField, Fact>> };

export type Cells = (column: string) => string;

/** One way of laying out a register. `asOf` is the day of the file. */
export type Layout = {
  id: "register" | "detail" | "lite";
  /** Columns that this layout has and the others have not. */
  known: string[];
  urn: string;
  read: (cells: Cells, asOf: string) => [SchoolField, Value, source: string, asOf: string][];
};

/** The layout whose columns a file's first row has. */
export function findLayout(header: readonly string[]): Layout | undefined {
  return layouts.find((layout) => layout.known.every((column) => header.includes(column)));
}

/**
 * What a row says of a school, or why it is refused: a URN or number that cannot be, or no name.
 * `asOf` is the day of the file (`2026-06-01`), for what has no date of its own.
 */
export function parseRow(
  layout: Layout,
  cells: Cells,
  asOf: string,
): { school: SchoolRow } | { reason: string } {
  try {
    const urn = parseUrn(cells(layout.urn), layout.urn);
    const facts: SchoolRow["facts"] = {};
    for (const [field, value, source, day] of layout.read(cells, asOf))
      if (value !== null || silenceSpeaks.has(field)) facts[field] = { value, source, asOf: day };
    if (!facts.name) return { reason: "There is no name." };
    const { ageLow, ageHigh } = facts;
    if (ageLow && ageHigh && Number(ageLow.value) > Number(ageHigh.value))
      return { reason: `Ages from ${ageLow.value} to ${ageHigh.value} run backwards.` };
    return { school: { urn, facts } };
  } catch (error) {
    if (isNonsense(error)) return { reason: error.message };
    throw error;
  }
}

/** A school without a trust or a closing date has an empty cell there; so has one that left its trust. */
const silenceSpeaks = new Set<SchoolField>(["trust", "closedOn"]);

const register = "Get Information about Schools";

/** The register's own daily file, `edubasealldataYYYYMMDD.csv`. Counts of pupils are the census's. */
const daily: Layout = {
  id: "register",
  known: ["URN", "EstablishmentName", "EstablishmentStatus (name)", "PhaseOfEducation (name)"],
  urn: "URN",
  read(cells, asOf) {
    const census = parseDay(cells("CensusDate"), "CensusDate") ?? asOf;
    const place = placeOf(cells);
    return [
      ["name", parseText(cells("EstablishmentName")), register, asOf],
      ["phase", parseText(cells("PhaseOfEducation (name)")), register, asOf],
      ["type", parseType(cells("TypeOfEstablishment (name)")), register, asOf],
      [
        "status",
        parseStatus(cells("EstablishmentStatus (name)"), "EstablishmentStatus (name)"),
        register,
        asOf,
      ],
      ["localAuthority", parseText(cells("LA (name)")), register, asOf],
      ["region", parseText(cells("GOR (name)")), register, asOf],
      ["town", parseText(cells("Town")), register, asOf],
      ["postcode", parseText(cells("Postcode")), register, asOf],
      ["latitude", place?.latitude ?? null, register, asOf],
      ["longitude", place?.longitude ?? null, register, asOf],
      ["pupils", count(cells, "NumberOfPupils"), register, census],
      ["fsmPercent", percent(cells, "PercentageFSM"), register, census],
      ["ageLow", age(cells, "StatutoryLowAge"), register, asOf],
      ["ageHigh", age(cells, "StatutoryHighAge"), register, asOf],
      ["trust", parseText(cells("Trusts (name)")), register, asOf],
      ["urbanRural", parseText(cells("UrbanRural (name)")), register, asOf],
      ["website", parseWebsite(cells("SchoolWebsite")), register, asOf],
      ["openedOn", parseDay(cells("OpenDate"), "OpenDate"), register, asOf],
      ["closedOn", parseDay(cells("CloseDate"), "CloseDate"), register, asOf],
    ];
  },
};

const june = "2026-06-01";
const detailSource = `${register}, June 2026`;

/** An extract of the register of June 2026, with names for columns of its own. */
const detail: Layout = {
  id: "detail",
  known: ["URN", "EstablishmentName", "EstablishmentStatusName", "TotalPupils"],
  urn: "URN",
  read(cells) {
    const place = placeOf(cells);
    const values: [SchoolField, Value][] = [
      ["name", parseText(cells("EstablishmentName"))],
      ["phase", parseText(cells("PhaseOfEducationName"))],
      ["type", parseType(cells("TypeOfEstablishmentName"))],
      ["status", parseStatus(cells("EstablishmentStatusName"), "EstablishmentStatusName")],
      ["localAuthority", parseText(cells("LAName"))],
      ["region", parseText(cells("RegionName"))],
      ["town", parseText(cells("Town"))],
      ["postcode", parseText(cells("Postcode"))],
      ["latitude", place?.latitude ?? null],
      ["longitude", place?.longitude ?? null],
      ["pupils", count(cells, "TotalPupils")],
      ["ageLow", age(cells, "AgeRangeLow")],
      ["ageHigh", age(cells, "AgeRangeHigh")],
      ["trust", parseText(cells("TrustName"))],
      ["urbanRural", parseText(cells("UrbanRuralName"))],
      ["website", parseWebsite(cells("Website"))],
    ];
    return values.map(([field, value]) => [field, value, detailSource, june]);
  },
};

/**
 * Most schools of England, put together from files of 2015 to 2026. What carries no year in its header
 * may be as old as the oldest of them, so it counts as of the first day of 2015 and yields to any dated
 * source. Pupils are counted by the autumn census; free school meals by the January census.
 */
const lite: Layout = {
  id: "lite",
  known: ["urn", "name", "la_name", "pupils_2019_20"],
  urn: "urn",
  read(cells) {
    const undated = "School data, 2015 to 2026, undated";
    const oldest = "2015-01-01";
    return [
      ["name", parseText(cells("name")), undated, oldest],
      ["phase", parseText(cells("phase")), undated, oldest],
      ["type", parseType(cells("type")), undated, oldest],
      ["localAuthority", parseText(cells("la_name")), undated, oldest],
      ["town", parseText(cells("town")), undated, oldest],
      ["postcode", parseText(cells("postcode")), undated, oldest],
      ["latitude", degreesIn(cells, "lat", { low: 49, high: 61 }), undated, oldest],
      ["longitude", degreesIn(cells, "lon", { low: -9, high: 2.5 }), undated, oldest],
      ["pupils", count(cells, "pupils_2019_20"), "School census, 2019 to 2020", "2019-10-01"],
      [
        "fsmPercent",
        percent(cells, "fsm_pct_2022_23"),
        "School census, 2022 to 2023",
        "2023-01-01",
      ],
      ...trustOf2026(cells),
    ];
  },
};

/** Few rows name a trust, so here an empty cell says nothing. */
function trustOf2026(cells: Cells): [SchoolField, Value, string, string][] {
  const trust = parseText(cells("trust_name_2026"));
  return trust === null ? [] : [["trust", trust, `${register}, 2026`, "2026-01-01"]];
}

/** Every layout that is known. */
export const layouts = [daily, detail, lite];

/** Rolls are averages in some years ("349.5"); the largest school of England has under 5,000 pupils. */
const count = (cells: Cells, column: string) =>
  parseNumber(cells(column), column, { low: 0, high: 10_000 });

const percent = (cells: Cells, column: string) =>
  parseNumber(cells(column), column, { low: 0, high: 100 });

const age = (cells: Cells, column: string) =>
  parseNumber(cells(column), column, { low: 0, high: 99, whole: true });

const degreesIn = (cells: Cells, column: string, range: { low: number; high: number }) =>
  parseNumber(cells(column), column, range);

function placeOf(cells: Cells) {
  const easting = parseNumber(cells("Easting"), "Easting", { low: 0, high: 700_000 });
  const northing = parseNumber(cells("Northing"), "Northing", { low: 0, high: 1_300_000 });
  return easting && northing ? fromNationalGrid(easting, northing) : null;
}
