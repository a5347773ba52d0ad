/** What a comparison or a change says, in plain sentences, with what it cannot say beside it. */
import { two } from "#content/charts/svg.ts";
import { sayBySchool } from "#content/measuring/by-school.ts";
import {
  type Comparison,
  type Crossed,
  groupsIn,
  type Measurement,
} from "#content/measuring/comparing.ts";
import {
  attainment,
  type ComparedCounts,
  type ComparedScores,
} from "#content/measuring/effect-of.ts";
import { type MeasuredBy, occasionWords } from "#content/measuring/result.ts";
import { cautionOfYears } from "#content/measuring/years.ts";
import { oneClassEach } from "#content/packs/designs.ts";
import { change } from "#content/statistics/change.ts";
import { couldBeChance, interval } from "#content/statistics/effect.ts";
import { monthsOf, sayMonths } from "#content/statistics/months.ts";

export type ComparisonWords = { sentence: string; cautions: string[] };

export function sayComparison(
  measure: MeasuredBy,
  comparison: Comparison,
  effect: ComparedScores | ComparedCounts,
): ComparisonWords {
  const numbers = `${effect.tried} pupils tried it, ${effect.compared} are compared.`;
  const { occasion } = comparison;
  const isAlone = effect.clusters.tried < 2 || effect.clusters.compared < 2;
  const ofGroups = [
    ...(isAlone && comparison.with !== "across" ? [oneClassEach] : []),
    ...sayBySchool(comparison),
    ...cautionOfYears(groupsIn(comparison).map(({ label }) => label)),
  ];
  if (effect.kind === "proportions")
    return {
      sentence: `${occasionWords[occasion]}: ${sayClear(comparison, effect)} ${numbers} The difference is ${points(effect.difference)} percentage points [${points(effect.low)}, ${points(effect.high)}]. The brackets say where it probably lies.`,
      cautions: [...ofGroups, ...(isAlone ? [] : [manyClasses])],
    };
  return {
    sentence: `${occasionWords[occasion]}: ${sayClear(comparison, effect)} ${numbers} The difference beside how far marks are spread anyway: Hedges g ${two(effect.g)} [${two(effect.low)}, ${two(effect.high)}]. The brackets say where it probably lies.`,
    cautions: [
      ...ofGroups,
      ...sayCorrected(comparison, effect),
      ...inMonths(measure, comparison, effect),
    ],
  };
}

/** An effect of which a reader may not know a group. */
export const sayNotShown = ({ occasion }: Pick<Comparison, "occasion">): ComparisonWords => ({
  sentence: `${occasionWords[occasion]}: the difference is confidential (c), since the numbers of a group cannot be told here.`,
  cautions: [],
});

/** By the interval that knows of whole classes, where there is one. */
function sayClear({ with: how }: Comparison, effect: ComparedScores | ComparedCounts): string {
  const corrected = effect.kind === "effect" ? effect.corrected : null;
  const interval = corrected ?? effect;
  if (couldBeChance(effect)) return "no clear difference, since it could be chance.";
  if (couldBeChance(interval))
    return `no clear difference once whole ${wholesOf(how)} are allowed for, since it could be chance.`;
  return `those who tried it did ${interval.low > 0 ? "better" : "worse"}.`;
}

/** What was chosen as a whole. */
const wholesOf = (how: Comparison["with"]): string => (how === "across" ? "schools" : "classes");

const manyClasses =
  "Whole classes were chosen: the interval is too narrow, since pupils of a class are alike.";

function sayCorrected(
  { with: how }: Comparison,
  { corrected, tried, compared }: ComparedScores,
): string[] {
  if (!corrected) return [];
  const wholes = wholesOf(how);
  return [
    `Corrected for ${wholes}: g ${two(corrected.g)} [${two(corrected.low)}, ${two(corrected.high)}]. ${tried + compared} pupils in whole ${wholes} tell about as much as ${Math.round(corrected.effectiveTotal)} drawn one by one, so the interval above is too narrow.`,
  ];
}

/** Never for what is no attainment: minutes of staff have no months of progress. */
function inMonths(
  { kind, role }: MeasuredBy,
  { with: how }: Comparison,
  effect: ComparedScores,
): string[] {
  if (role !== "outcome" || !attainment.includes(kind)) return [];
  const { corrected } = effect;
  const [one, who] = how === "across" ? ["school", "school"] : ["class", "teacher"];
  const found = monthsOf(corrected ?? effect);
  if (!found)
    return [
      corrected && !couldBeChance(effect)
        ? `It is not said in months of progress: corrected for ${wholesOf(how)}, it could be chance.`
        : "It is not said in months of progress, since it could be chance.",
    ];
  if (!corrected)
    return [
      `It is not said in months of progress: with a single ${one} on a side, it may be the ${who}.`,
    ];
  return [
    `By the EEF Toolkit's table the difference, corrected for ${wholesOf(how)}, is ${sayMonths(found)}.`,
  ];
}

/** One group twice: a change. `isShown` says whether the reader may know it. */
export function sayChange({ before, then }: Measurement, isShown: boolean): string {
  const who = `${then.label}, ${occasionWords[then.occasion].toLowerCase()}`;
  if (!isShown) return `${who}: the change is confidential (c).`;
  const [one, other] = [before?.summary, then.summary];
  if (then.gain) {
    const { n, mean, sd } = then.gain;
    const { low, high } = interval(mean, sd ** 2 / n);
    return `${who}: a change of ${two(mean)} [${two(low)}, ${two(high)}] in the measure's own points, in the ${n} pupils who have both marks. ${notEffect}`;
  }
  if (one?.kind === "counts" && other.kind === "counts")
    return `${who}: ${other.achieved} of ${other.of}, before ${one.achieved} of ${one.of}. ${notEffect}`;
  if (one?.kind !== "scores" || other.kind !== "scores") return "";
  if (one.n !== other.n)
    return `${who}: the pupils are not the same (${one.n} before, ${other.n} then), so no change is worked out. Enter the gains of those who have both marks beside the result.`;
  const { difference, standardised } = change(one, other);
  return `${who}: a change of ${two(difference)} in the measure's own points, ${two(standardised)} standard deviations, in ${one.n} pupils. ${notEffect}`;
}

const notEffect = "This is a change, and no effect: pupils grow older, and know the test.";

/** Classes beside themselves; `isShown` says of each whether the reader may know both its groups. */
export function sayCrossed(crossed: readonly { pair: Crossed; isShown: boolean }[]): string[] {
  const told = crossed.filter(({ isShown }) => isShown).map(({ pair }) => pair);
  const differences = told.flatMap((pair) => {
    const [one, other] = [pair.tried.summary, pair.compared.summary];
    return one.kind === "scores" && other.kind === "scores"
      ? [{ pair, difference: one.mean - other.mean }]
      : [];
  });
  const isFirst = ({ tried }: Crossed) => tried.occasion === "after";
  const orders = new Set(differences.map(({ pair }) => isFirst(pair)));
  const sum = differences.reduce((all, { difference }) => all + difference, 0);
  return [
    ...crossed
      .filter(({ isShown }) => !isShown)
      .map(({ pair }) => `${pair.tried.label}, with it and without: confidential (c).`),
    ...differences.map(
      ({ pair, difference }) =>
        `${pair.tried.label}, with it (${isFirst(pair) ? "first" : "second"}) and without: a difference of ${two(difference)} in the measure's own points.`,
    ),
    ...(differences.length === 0
      ? []
      : [
          orders.size > 1
            ? `Each class beside itself, in both orders: a difference of ${two(sum / differences.length)} in the middle of ${differences.length} classes. There is no interval: how a pupil's two marks go together is not known.`
            : "All had it in the same order, so what came with the time may be the reason.",
        ]),
  ];
}

const points = (share: number): string => String(Math.round(share * 100)).replace("-", "−");
