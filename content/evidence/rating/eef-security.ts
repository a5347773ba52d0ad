/** How secure a single trial's result is, 0 to 5 padlocks (domain.md 2.4). */
import type { Computed, Step } from "#content/evidence/rating/rate.ts";
import {
  isTeacherConfounded,
  type StudyRecord,
  type ThreatRating,
} from "#content/evidence/rating/record.ts";
import { eefSecurity, securityBands } from "#content/packs/ratings/eef-security.ts";

/**
 * The lowest of design, smallest detectable effect and pupils lost, less what threats to its validity
 * take: two padlocks at most, never below 0. The level is null where a figure is missing, and where the
 * guidance does not say how many padlocks such threats take.
 */
export function rateSecurity(record: StudyRecord): Computed {
  const initial = initialOf(record);
  const { scale, version } = { scale: eefSecurity.id, version: eefSecurity.version };
  if (initial.level === null) return { scale, version, level: null, steps: initial.steps };
  const drop = padlocksLost(Object.values(record.threats));
  return {
    scale,
    version,
    level: drop.lost === null ? null : Math.max(0, initial.level - drop.lost),
    steps: [...initial.steps, drop.step],
  };
}

function initialOf(record: StudyRecord): { level: number | null; steps: Step[] } {
  const rows = [
    { asks: "How were the groups made, and was something measured?", padlocks: ofDesign(record) },
    {
      asks: "How small an effect could it have shown?",
      padlocks: ofBand(securityBands.mdes, record.mdes, 100),
    },
    {
      asks: "How many pupils were lost?",
      padlocks: ofBand(securityBands.attrition, record.attrition && record.attrition * 100, 1),
    },
    ...(isTeacherConfounded(record)
      ? [{ asks: "One class an arm: is it the teacher or the practice?", padlocks: 1 }]
      : []),
  ];
  const steps = rows.map(({ asks, padlocks }) => ({
    asks,
    holds: padlocks !== null,
    does: padlocks === null ? "Not known: needs judgement" : `At most ${padlocks}`,
    isOpen: true as const,
  }));
  const known = rows.flatMap(({ padlocks }) => (padlocks === null ? [] : [padlocks]));
  const lowest = Math.min(...known);
  // What is not known takes nothing more from what has no padlock left.
  return { level: known.length < rows.length && lowest > 0 ? null : lowest, steps };
}

const ofDesign = (record: StudyRecord): number => {
  if (record.comparison === "none" || !record.isMeasured) return 0;
  if (record.allocation === "random") return 5;
  if (record.allocation === "as-if-random" || record.comparesGains) return 4;
  return { all: 3, some: 2, ignored: 1 }[record.confounders];
};

/** `places` is 100 for two decimal places, 1 for whole numbers; halves are rounded up. */
function ofBand(
  bands: readonly { upTo: number; padlocks: number }[],
  value: number | null,
  places: number,
): number | null {
  if (value === null) return null;
  const rounded = Math.round(value * places + 1e-9) / places;
  return bands.find(({ upTo }) => rounded <= upTo)?.padlocks ?? 0;
}

/**
 * As the EEF's guidance counts them: it names the cases below, and a case between two of them is for a
 * person. One High and more than two Moderate take two, since fewer already do and no more can be taken.
 */
function padlocksLost(threats: readonly ThreatRating[]): { lost: number | null; step: Step } {
  const high = threats.filter(({ risk }) => risk === "high").length;
  const moderate = threats.filter(({ risk }) => risk === "moderate");
  const ways = new Set(moderate.map(({ direction }) => direction));
  const isUnknown = ways.size === 0 || (ways.size === 1 && ways.has("unknown"));
  const isOpposite = ways.has("up") && ways.has("down");
  const isSame = moderate.length <= 2 && ways.size === 1 && !isUnknown;
  const lost = ((): number | null => {
    if (high >= 2 || (high === 1 && moderate.length >= 2)) return 2;
    if (high === 1) return moderate.length === 0 ? 1 : null;
    if (moderate.length <= 2 && (isUnknown || isOpposite)) return 0;
    if (isSame || (moderate.length <= 4 && isUnknown)) return 1;
    return null;
  })();
  const found = `${high} high, ${moderate.length} moderate${isSame ? " in a direction that is known" : ""}`;
  return {
    lost,
    step: {
      asks: `What do threats to its validity take? ${found}.`,
      holds: lost !== null,
      does: lost === null ? "The guidance leaves it open: needs judgement" : `Less ${lost}`,
      isOpen: true,
    },
  };
}
