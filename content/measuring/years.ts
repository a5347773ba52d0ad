/** The year groups of a school that groups are named after: "8B", "Year 9 set 2", "Y10". */

/** From 1 to 13; null where a name says none. */
export function yearOf(label: string): number | null {
  const found =
    /\b(?:year|yr|y)\s*(\d{1,2})(?!\d)/i.exec(label) ??
    /^\s*(\d{1,2})(?!st\b|nd\b|rd\b|th\b)[a-z]{1,2}\d?\b/i.exec(label);
  const year = Number(found?.[1]);
  return year >= 1 && year <= 13 ? year : null;
}

/** What to say where groups of several years are taken together; nothing where they are of one. */
export function cautionOfYears(labels: readonly string[]): string[] {
  const years = [...new Set(labels.map(yearOf))].filter((year) => year !== null);
  if (years.length < 2) return [];
  const named = years.toSorted((one, other) => one - other).map((year) => `Year ${year}`);
  return [
    `Groups of ${new Intl.ListFormat("en-GB").format(named)} are taken together. Pupils of different ages differ anyway, which can hide a difference or look like one.`,
  ];
}
