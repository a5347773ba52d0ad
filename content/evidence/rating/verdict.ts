/**
 * What a research lead says on each scale: the level that was worked out, or another with the reason for
 * it. Where the scale's text leaves the case open, a level is given with a reason or not at all.
 */
import type { Computed } from "#content/evidence/rating/rate.ts";
import type { StudyRecord } from "#content/evidence/rating/record.ts";
import {
  headlineScale,
  studyScales,
  workOutLevels,
} from "#content/evidence/rating/study-scales.ts";
import type { Problem } from "#content/failure.ts";

/** A scale's level as worked out, the final one, and the reason where they differ. */
export type Verdict = Computed & { final: number | null; reason: string };

/** The longest reason, in characters. */
export const longestReason = 600;

/** What is given for a scale: a level as text (empty: as it was worked out), and a reason. */
export type GivenVerdicts = (scale: string) => { level: string; reason: string };

/** The verdicts on a record, and what is to be put right: fields `level-SCALE` and `reason-SCALE`. */
export function judge(
  record: StudyRecord,
  given: GivenVerdicts,
): { verdicts: Verdict[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const verdicts = workOutLevels(record).map((computed): Verdict => {
    const scale = studyScales.find((one) => one.scale.id === computed.scale)?.scale;
    const { level, reason: typed } = given(computed.scale);
    const reason = typed.trim();
    const chosen = level === "" ? undefined : scale?.levels.find((one) => `${one.level}` === level);
    if (level !== "" && !chosen)
      problems.push({ field: `level-${computed.scale}`, message: "Choose one of the levels." });
    const final = chosen?.level ?? computed.level;
    const differs = final !== computed.level;
    if (differs && reason === "")
      problems.push({
        field: `reason-${computed.scale}`,
        message: `${scale?.name}: say why the level is not the one that was worked out.`,
      });
    if (reason.length > longestReason)
      problems.push({
        field: `reason-${computed.scale}`,
        message: `Say the reason in at most ${longestReason} characters.`,
      });
    return { ...computed, final, reason: differs ? reason : "" };
  });
  return { verdicts, problems };
}

/** The verdict on the headline scale: the one that stands for a version. */
export function headlineOf(verdicts: readonly Verdict[]): Verdict & { final: number } {
  const found = verdicts.find(({ scale }) => scale === headlineScale.id);
  if (!found || found.final === null) throw new Error("The headline scale always has a level.");
  return { ...found, final: found.final };
}
