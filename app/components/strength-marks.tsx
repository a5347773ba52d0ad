import { Marks } from "#app/components/marks.tsx";
import {
  headlineScale,
  levelMeans,
  levelName,
  mostMarks,
} from "#content/evidence/rating/study-scales.ts";

/** A level as filled marks and words, for lists and pages. */
export function StrengthMarks({ level }: { level: number }) {
  return (
    <span className="strength-marks">
      <Marks filled={level} of={mostMarks} /> Evidence:{" "}
      {levelName(headlineScale, level).toLowerCase()} of {mostMarks}
    </span>
  );
}

/** The same with what it says; or that nobody has rated it. */
export function StrengthInWords({ level }: { level: number | null }) {
  if (level === null) return <span>No level yet</span>;
  return (
    <>
      <StrengthMarks level={level} />. {levelMeans(headlineScale, level)}
    </>
  );
}
