/** Dates, counts and browsers in words. */
export { formatDay, formatMoment } from "#content/day.ts";

/** "1 school", "4 schools" */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

export const pageFrom = (request: Request): number => {
  const page = Number(new URL(request.url).searchParams.get("page"));
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
};

const browsers: [string, RegExp][] = [
  ["Edge", /\bEdg/],
  ["Firefox", /Firefox\//],
  ["Chrome", /Chrome\//],
  ["Safari", /Safari\//],
];
const systems: [string, RegExp][] = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh/],
  ["Chromebook", /CrOS/],
  ["Linux", /Linux/],
];

/** "Firefox on Windows", from what a browser says of itself: enough to know one's own again. */
export function describeBrowser(userAgent: string | null): string {
  const named = (names: [string, RegExp][]) =>
    names.find(([, pattern]) => pattern.test(userAgent ?? ""))?.[0];
  const browser = named(browsers) ?? "A browser";
  const system = named(systems);
  return system ? `${browser} on ${system}` : browser;
}
