/** Dates as they are written in England, whatever the reader's machine says. */
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});

/** "14 March 2026" */
export const formatDay = (moment: Date | string): string => day.format(new Date(moment));

/** "1 school", "4 schools" */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

export const pageFrom = (request: Request): number => {
  const page = Number(new URL(request.url).searchParams.get("page"));
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
};
