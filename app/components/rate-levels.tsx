import { Field } from "#app/components/form.tsx";
import { RatingStep } from "#app/components/rating-step.tsx";
import type { Computed } from "#content/evidence/rating/rate.ts";
import { reviewMonths, usualReview } from "#content/evidence/rating/review.ts";
import { levelMeans, levelName, studyScales } from "#content/evidence/rating/study-scales.ts";
import { longestReason } from "#content/evidence/rating/verdict.ts";
import type { Problem } from "#content/failure.ts";
import type { RatingScale } from "#content/packs/ratings/shape.ts";

/** What follows from the answers on each scale, rule by rule, to be confirmed or changed with a reason. */
export function RateLevels({
  levels,
  fields,
  problems,
}: {
  levels: Computed[];
  fields: Record<string, string>;
  problems: Problem[] | undefined;
}) {
  return (
    <>
      {levels.map((computed) => {
        const scale = studyScales.find((one) => one.scale.id === computed.scale)?.scale;
        return scale ? (
          <Level
            key={scale.id}
            {...{ scale, computed, fields, problems }}
            isOpen={scale === studyScales[0]?.scale}
          />
        ) : null;
      })}
      <Field name="review" label="Look at it again in">
        <select id="review" name="review" defaultValue={fields.review || String(usualReview)}>
          {reviewMonths.map((months) => (
            <option key={months} value={months}>
              {months} months
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}

function Level({
  scale,
  computed,
  fields,
  problems,
  isOpen,
}: {
  scale: RatingScale;
  computed: Computed;
  fields: Record<string, string>;
  problems: Problem[] | undefined;
  isOpen: boolean;
}) {
  const { id, name, after, levels } = scale;
  const needsHelp = problems?.some(({ field }) => field.endsWith(`-${id}`)) ?? false;
  return (
    <details open={isOpen || needsHelp} className="scale">
      <summary>
        {name}: <strong>{levelName(scale, computed.level)}</strong>
      </summary>
      <p className="note">
        {after && `Worded ${after}. `}
        {computed.level === null
          ? "Its text leaves this case open. Give a level with your reason, or leave it open too."
          : levelMeans(scale, computed.level)}
      </p>
      <ol className="sentences">
        {computed.steps.map((step) => (
          <RatingStep key={step.asks} step={step} />
        ))}
      </ol>
      <Field name={`level-${id}`} label="Your level" problems={problems}>
        <select id={`level-${id}`} name={`level-${id}`} defaultValue={fields[`level-${id}`] ?? ""}>
          <option value="">As it was worked out</option>
          {levels.map(({ level, label }) => (
            <option key={level} value={level}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field name={`reason-${id}`} label="The reason, where it differs" problems={problems}>
        <textarea
          id={`reason-${id}`}
          name={`reason-${id}`}
          rows={2}
          maxLength={longestReason}
          defaultValue={fields[`reason-${id}`]}
        />
      </Field>
    </details>
  );
}
