/**
 * Facts of a strand of the EEF toolkit: what is known elsewhere, as of a day. They stand beside what
 * happened here and are never mixed with it (field notes §0, finding 7).
 */
import { isDay } from "#content/day.ts";
import { invalid, type Problem } from "#content/failure.ts";
import { toolkitMonths } from "#content/packs/months.ts";
import { eefStrands, eefStrandsOn } from "#content/packs/ratings/eef-strands.ts";
import { costWords } from "#content/practice/write-up.ts";

export type StrandFacts = {
  /** Its slug: that of the theme too. */
  strand: string;
  /** Months of progress, -12 to 12; null exactly where the evidence is insufficient. */
  months: number | null;
  cost: 1 | 2 | 3 | 4 | 5;
  /** Padlocks; 0 is insufficient evidence. */
  security: 0 | 1 | 2 | 3 | 4 | 5;
  /** The day of which the facts are. */
  asOf: string;
  link: string;
  /** By which table an effect was said in months. */
  conversion: string;
  /** The scale of the padlocks. */
  scale: string;
};

/** What EEF says of progress, in words: none, nought and less are three different things. */
export function sayMonths({ months, security }: Pick<StrandFacts, "months" | "security">): string {
  if (security === 0 || months === null)
    return "Insufficient evidence: no months of progress are given";
  if (months === 0) return "No more and no less progress, on average";
  const size = `${Math.abs(months)} ${Math.abs(months) === 1 ? "month" : "months"}`;
  return months < 0 ? `${size} less progress, on average` : `${size} more progress, on average`;
}

export const sayCostBand = ({ cost }: Pick<StrandFacts, "cost">): string =>
  `${costWords[cost]} cost`;

/** "Moderate evidence"; of facts from before 2021 with the scale, whose padlocks were given otherwise. */
export function saySecurity({ security, asOf }: Pick<StrandFacts, "security" | "asOf">): string {
  const scale = eefStrandsOn(asOf);
  const label = scale.levels.find(({ level }) => level === security)?.label ?? "";
  return `${label} evidence${scale.id === eefStrands.id ? "" : ` (by ${scale.name})`}`;
}

/** Facts as somebody typed them from EEF's page. @throws Invalid */
export function parseStrandFacts(
  strand: string,
  typed: Record<"months" | "cost" | "security" | "asOf" | "link", string>,
  today: string,
): StrandFacts {
  const months = typed.months.trim() === "" ? null : wholeIn(typed.months, -12, 12);
  const cost = wholeIn(typed.cost, 1, 5);
  const security = wholeIn(typed.security, 0, 5);
  const link = typed.link.trim();
  const problems: Problem[] = [
    ...(months === undefined
      ? [{ field: "months", message: "Months are a whole number from -12 to 12, or left empty." }]
      : []),
    ...(cost === undefined ? [{ field: "cost", message: "Choose the cost, 1 to 5." }] : []),
    ...(security === undefined
      ? [{ field: "security", message: "Choose the security, 0 to 5." }]
      : []),
    ...(security === 0 && typeof months === "number"
      ? [{ field: "months", message: "With 0 padlocks no months are given. Leave them empty." }]
      : []),
    ...(security !== undefined && security > 0 && months === null
      ? [{ field: "months", message: "Write the months that EEF gives; 0 if it says none." }]
      : []),
    ...(security === 0 && isDay(typed.asOf) && !hasLevel(typed.asOf, 0)
      ? [{ field: "security", message: "EEF gave no 0 padlocks before September 2021." }]
      : []),
    ...(isDay(typed.asOf) && typed.asOf <= today
      ? []
      : [{ field: "asOf", message: "Say of which day the facts are: today, or before." }]),
    ...(isAtEef(link)
      ? []
      : [{ field: "link", message: "Give the address of the strand at EEF, with https://." }]),
  ];
  if (problems.length > 0 || months === undefined || !cost || security === undefined)
    throw invalid(problems);
  return {
    ...{ strand, months, asOf: typed.asOf, link },
    ...{ cost: cost as StrandFacts["cost"], security: security as StrandFacts["security"] },
    ...{ conversion: toolkitMonths.id, scale: eefStrandsOn(typed.asOf).id },
  };
}

const hasLevel = (day: string, asked: number): boolean =>
  eefStrandsOn(day).levels.some(({ level }) => level === asked);

function wholeIn(typed: string, least: number, most: number): number | undefined {
  const text = typed.trim().replace("−", "-");
  const number = Number(text);
  return text !== "" && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}

const eef = "educationendowmentfoundation.org.uk";

function isAtEef(link: string): boolean {
  const url = URL.parse(link);
  return (
    link.length <= 300 &&
    url?.protocol === "https:" &&
    (url.hostname === eef || url.hostname.endsWith(`.${eef}`))
  );
}
