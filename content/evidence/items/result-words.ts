/** What a result says, in plain sentences, with what it cannot tell beside it. */
import { two } from "#content/charts/svg.ts";
import type { ResultNumbers } from "#content/evidence/items/live-evidence.ts";
import type { WorkedChange, WorkedEffect, WorkedOut } from "#content/evidence/items/worked-out.ts";
import { oneClassEach } from "#content/packs/designs.ts";
import { toolkitMonths } from "#content/packs/months.ts";
import { monthsOf, sayMonths } from "#content/statistics/months.ts";

export type ResultWords = { sentence: string; cautions: string[] };

export const sayResult = (result: ResultNumbers, worked: WorkedOut): ResultWords =>
  worked.kind === "change" ? sayChange(worked) : sayEffect(result, worked);

/** Of which nothing may be told to its reader. */
export const sayHeldBack = (from: ResultNumbers["numbers"]["from"]): ResultWords => ({
  sentence:
    from === "change"
      ? "The change is confidential (c), since the group is too small to tell of here."
      : "The difference is confidential (c), since the numbers of a group cannot be told here.",
  cautions: [],
});

/** The effect that is told: for whole classes where it could be corrected. */
export const bestOf = ({ corrected, ...asDrawn }: WorkedEffect) => corrected ?? asDrawn;

function sayEffect(result: ResultNumbers, worked: WorkedEffect): ResultWords {
  const { g, low, high } = bestOf(worked);
  const { from } = result.numbers;
  const who =
    from === "correlation"
      ? `${worked.tried + worked.compared} pupils are in it.`
      : `${worked.tried} pupils tried it, ${worked.compared} are compared.`;
  return {
    sentence: `${sayWhich(result, low, high)} ${who} The difference beside how far marks are spread anyway: Hedges g ${two(g)} [${two(low)}, ${two(high)}]. The brackets say where it probably lies.`,
    cautions: [...sayClasses(result, worked), ...sayWay(result), ...inMonths(result, worked)],
  };
}

function sayWhich({ numbers: { from } }: ResultNumbers, low: number, high: number): string {
  if (low <= 0 && high >= 0) return "No clear difference, since it could be chance.";
  const isBetter = low > 0;
  if (from === "correlation")
    return `Those who did more of it did ${isBetter ? "better" : "worse"}.`;
  if (from === "gains") return `Those who tried it gained ${isBetter ? "more" : "less"}.`;
  return `Those who tried it did ${isBetter ? "better" : "worse"}.`;
}

function sayClasses({ classes }: ResultNumbers, worked: WorkedEffect): string[] {
  if (worked.isOneClass) return [oneClassEach];
  if (!worked.corrected || !classes) return [];
  return [
    `This is corrected for whole classes, since pupils of a class are alike: a share of ${classes.icc} of the spread is taken to lie between classes. As if pupils had been drawn one by one it would be ${two(worked.g)} [${two(worked.low)}, ${two(worked.high)}].`,
  ];
}

/** What goes with the way in which it was come by. */
function sayWay({ numbers }: ResultNumbers): string[] {
  switch (numbers.from) {
    case "means":
      return ["It takes for granted that both groups started alike."];
    case "gains":
      return [
        `It allows for where the groups started, in standard deviations before. It cannot tell whether they would have gone on alike, and it takes a pupil’s two marks to go together by ${numbers.correlation}.`,
      ];
    case "proportions":
      return ["Worked out from how many reached it, by the odds of each group."];
    case "correlation":
      return ["A correlation cannot tell which brought the other about."];
    case "t":
    case "F":
      return [`Worked out from ${numbers.from}, since the means are not told.`];
    case "p":
      return ["Worked out from p: the least exact way there is."];
    case "change":
      return [];
  }
}

/** Only for a comparison of attainment that could not be chance. */
function inMonths({ kind, numbers }: ResultNumbers, worked: WorkedEffect): string[] {
  if (kind !== "attainment" || numbers.from === "correlation") return [];
  const found = monthsOf({ ...bestOf(worked), kind: "effect" });
  if (!found) return [];
  if (worked.isOneClass)
    return [
      "It is not said in months of progress: with a single class on a side, it may be the teacher.",
    ];
  return [`By the ${toolkitMonths.name}’s table that is ${sayMonths(found)}.`];
}

function sayChange({ n, difference, standardised, interval, isBetter }: WorkedChange): ResultWords {
  const which =
    isBetter === null ? "Nothing changed." : isBetter ? "It went better." : "It went worse.";
  const range = interval ? ` [${two(interval.low)}, ${two(interval.high)}]` : "";
  return {
    sentence: `${which} A change of ${two(difference)}${range} in the measure’s own points, ${two(standardised)} standard deviations, in ${n} pupils. Nobody was compared.`,
    cautions: ["This is a change, and no effect: pupils grow older, and know the test."],
  };
}
