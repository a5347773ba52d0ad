import type { SerializeFrom } from "@remix-run/node";
import { Field } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { reviewMonths, usualReview } from "#content/evidence/rating/review.ts";
import { headlineScale } from "#content/evidence/rating/study-scales.ts";
import type { Problem } from "#content/failure.ts";
import type { RatingReading } from "#server/rating/reading.ts";

type Remarks = SerializeFrom<Awaited<ReturnType<RatingReading["listHistory"]>>>["remarks"];

/** What authors and raters say of a rating, in the open. */
export function RatingTalk({
  remarks,
  maySay,
  typed,
  problems,
}: {
  remarks: Remarks;
  maySay: boolean;
  typed: string | undefined;
  problems: Problem[] | undefined;
}) {
  if (remarks.length === 0 && !maySay) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">What was said of it</h2>
      <ol className="entries">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <p className="as-written">{remark.words}</p>
            <p className="note">
              {remark.by}, {remark.speaksAs === "author" ? "an author" : "a rater"} · version{" "}
              {remark.version} · {formatDay(remark.at)}
            </p>
          </li>
        ))}
      </ol>
      {maySay && (
        <form method="post">
          <Field
            name="words"
            label="What do you say?"
            hint="Whoever reads the write-up reads this, with your name unless it is published without names."
            problems={problems}
          >
            <textarea
              id="words"
              name="words"
              rows={4}
              required
              maxLength={1500}
              defaultValue={typed}
              aria-describedby="words-hint"
            />
          </Field>
          <button className="act" type="submit" name="do" value="remark">
            Say it
          </button>
        </form>
      )}
    </section>
  );
}

/** One of them settles it, with a reason that readers see. */
export function SettleForm({
  typed,
  problems,
}: {
  typed: Record<string, string> | undefined;
  problems: Problem[] | undefined;
}) {
  return (
    <section aria-labelledby="settle">
      <h2 id="settle">Settle it</h2>
      <p>
        Whoever may rate it may settle it, also one of those who disagree. Talk it over above first:
        readers see who settled it, whether they had rated it, and why.
      </p>
      <form method="post">
        <Field name="level" label={`The level, ${headlineScale.name}`} problems={problems}>
          <select id="level" name="level" defaultValue={typed?.level ?? ""} required>
            <option value="">Choose</option>
            {headlineScale.levels.map(({ level, label, means }) => (
              <option key={level} value={level}>
                {label}: {means}
              </option>
            ))}
          </select>
        </Field>
        <Field
          name="reason"
          label="The reason"
          hint="What decided it, so that somebody who was not there can follow."
          problems={problems}
        >
          <textarea
            id="reason"
            name="reason"
            rows={4}
            required
            maxLength={1500}
            defaultValue={typed?.reason}
            aria-describedby="reason-hint"
          />
        </Field>
        <Field name="review" label="Look at it again in" problems={problems}>
          <select id="review" name="review" defaultValue={typed?.review ?? String(usualReview)}>
            {reviewMonths.map((months) => (
              <option key={months} value={months}>
                {months} months
              </option>
            ))}
          </select>
        </Field>
        <button className="act" type="submit" name="do" value="settle">
          Settle it
        </button>
      </form>
    </section>
  );
}
