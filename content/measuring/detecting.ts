/** What numbers of this size could show, said before anybody measures (field notes §6.10). */
import { findDesign } from "#content/measuring/protocol.ts";
import { type Detectable, sayDetectable, smallestDetectable } from "#content/statistics/mdes.ts";
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
  const isOfClasses = classes !== null && classes >= 4 && classes <= pupils / 2;
  const atBest = smallestDetectable({ total: pupils, explained });
  const whole = isOfClasses
    ? smallestDetectable({ total: pupils, explained, classes: { size: pupils / classes, icc } })
    : null;
  const { months } = monthsToDetect(whole ?? atBest);
  return [
    whole
      ? `If whole classes are chosen, ${classes} in all, and all pupils also take a test before: ${lowered(sayDetectable(whole))} With few classes it takes more still.`
      : `If all pupils also take a test before: ${lowered(sayDetectable(atBest))}`,
    ...(months > 3 ? ["So these numbers cannot see three months of progress."] : []),
    ...sayOfClasses(classes, atBest, whole),
  ];
}

function sayOfClasses(
  classes: number | null,
  atBest: Detectable,
  whole: Detectable | null,
): string[] {
  if (whole)
    return [
      `Were pupils chosen one by one, ${atBest.g.toFixed(2)} would show: pupils of a class are alike, so whole classes tell less.`,
    ];
  if (classes === null || classes < 2)
    return [
      "That is at best, for pupils who are chosen one by one. Where whole classes try it, it takes much more: say how many classes there are in all.",
    ];
  return [
    `That is at best: with ${classes} classes in all, teacher and practice cannot be told apart, whatever the number of pupils.`,
  ];
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
