import type { SerializeFrom } from "@remix-run/node";
import type { CasePupil } from "#app/components/lesson-forms.tsx";
import { Written } from "#app/components/words.tsx";
import { formatMoment } from "#app/format.ts";
import type { Lesson } from "#server/enquiry/lessons.ts";

type Props = { lesson: SerializeFrom<Lesson>; pupils: CasePupil[] };

/** The plan of a lesson as text. */
export function LessonPlanWritten({ lesson, pupils, lockedBy }: Props & { lockedBy: string }) {
  return (
    <>
      <dl className="written">
        <Written title="What happens in it" words={lesson.activities} />
      </dl>
      <h3>Case pupils</h3>
      {lesson.lockedAt && (
        <p className="note">
          Locked by {lockedBy} on {formatMoment(lesson.lockedAt)}, when the lesson was marked as
          taught.
        </p>
      )}
      {pupils.length === 0 && <p className="count">None yet.</p>}
      <dl className="written">
        {pupils.map(({ label, description, predicted }) => (
          <Written
            key={label}
            title={`${label}: ${description}`}
            words={`Expected: ${predicted || "nothing yet"}`}
          />
        ))}
      </dl>
    </>
  );
}

/** What was made of it, as text. */
export function LessonTalkWritten({ lesson, pupils }: Props) {
  return (
    <dl className="written">
      {pupils.map(({ label, observed, why }) => (
        <Written
          key={label}
          title={`Pupil ${label}`}
          words={[observed, why && `Why: ${why}`].filter(Boolean).join("\n")}
        />
      ))}
      <Written title="What pupils said" words={lesson.interviews} />
      <Written title="What surprised us" words={lesson.surprised} />
      <Written title="What we change in the next lesson" words={lesson.change} />
      <Written title="How we do it from now on" words={lesson.practice} />
    </dl>
  );
}
