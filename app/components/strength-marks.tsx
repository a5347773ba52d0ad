import { headlineScale, levelName, mostMarks } from "#content/evidence/rating/study-scales.ts";

/** A level as filled marks and words, for lists and pages. */
export function StrengthMarks({ level }: { level: number }) {
  return (
    <span className="strength-marks">
      <span aria-hidden="true">
        {"●".repeat(level)}
        {"○".repeat(Math.max(0, mostMarks - level))}
      </span>{" "}
      Evidence: {levelName(headlineScale, level).toLowerCase()} of {mostMarks}
    </span>
  );
}
