/** What numbers of this size could show, said before anybody measures (field notes §6.10). */
import { findDesign } from "#content/measuring/protocol.ts";
import { type Numbers, sayDetectable, smallestDetectable } from "#content/statistics/mdes.ts";
import { monthsToDetect } from "#content/statistics/months.ts";

/** An earlier test usually explains about half of the spread in a later one (EEF, statistical guidance). */
const explained = 0.5;
/** The share of the spread in attainment that lies between classes (WWC 4.1). */
const icc = 0.2;

/** Sentences for a team; of a design without a comparison there is nothing to detect. */
export function sayWhatShows({
  design,
  pupils,
  classes,
}: {
  design: string;
  /** In all, both sides together. */
  pupils: number | null;
  classes: number | null;
}): string[] {
  if (!findDesign(design)?.isCompared)
    return ["Nobody is compared here, so there is no difference to detect: only a change."];
  if (pupils === null || pupils < 4) return [];
  const byPupils = smallestDetectable({ total: pupils, explained });
  const { months } = monthsToDetect(byPupils);
  return [
    `If all pupils also take a test before: ${lowered(sayDetectable(byPupils))}`,
    ...(months > 3 ? ["So these numbers cannot see three months of progress."] : []),
    ...sayOfClasses(pupils, classes),
  ];
}

function sayOfClasses(total: number, classes: number | null): string[] {
  if (classes === null || classes < 2) return [];
  if (classes < 4)
    return [
      `That is at best: with ${classes} classes in all, teacher and practice cannot be told apart, whatever the number of pupils.`,
    ];
  const size = Math.max(1, total / classes);
  const numbers: Numbers = { total, explained, classes: { size, icc } };
  const { g } = smallestDetectable(numbers);
  return [
    `Whole classes tell less than as many pupils: with ${classes} classes it is ${g.toFixed(2)} standard deviations, and more with few classes.`,
  ];
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
