import { Marks } from "#app/components/marks.tsx";
import { grade } from "#content/packs/ratings/grade.ts";

/** How certain an outcome is held to be: marks, the word, and what it means. */
export function GradeMarks({ level }: { level: number | null }) {
  const found = grade.levels.find((one) => one.level === level);
  if (level === null || !found) return null;
  return (
    <>
      <span className="strength-marks">
        <Marks filled={level} of={grade.levels.length} /> Certainty: {found.label.toLowerCase()}
      </span>
      . {found.means}
    </>
  );
}
