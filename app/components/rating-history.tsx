import type { SerializeFrom } from "@remix-run/node";
import { RatingStep } from "#app/components/rating-step.tsx";
import { SidewaysNote } from "#app/components/shown-table.tsx";
import { Verdicts } from "#app/components/verdicts.tsx";
import { formatDay } from "#app/format.ts";
import { answersOf, type Difference } from "#content/evidence/rating/differences.ts";
import { headlineScale, levelName } from "#content/evidence/rating/study-scales.ts";
import { findScale } from "#content/packs/ratings/index.ts";
import type { RatingReading } from "#server/rating/reading.ts";

type History = SerializeFrom<Awaited<ReturnType<RatingReading["listHistory"]>>>;

/** The answers on which raters differ, side by side. */
export function Differences({
  raters,
  differences,
}: {
  raters: string[];
  differences: Difference[];
}) {
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">Where they differ</h2>
      <SidewaysNote />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label="Answers on which raters differ" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Asked</th>
              {raters.map((rater) => (
                <th scope="col" key={rater}>
                  {rater}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ asks, answers }) => (
              <tr key={asks}>
                <th scope="row">{asks}</th>
                {answers.map((answer, place) => (
                  <td key={raters[place]}>{answer}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Every rating and settlement of every version, the newest first. */
export function RatingHistory({ ratings, settlements }: Omit<History, "remarks">) {
  if (ratings.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">The whole record</h2>
      {settlements.map((settled) => (
        <p key={settled.id}>
          {settled.by} settled version {settled.version} on {formatDay(settled.at)} at{" "}
          {levelName(headlineScale, settled.level).toLowerCase()}: {settled.reason}
        </p>
      ))}
      {ratings.map((rating) => (
        <details key={rating.id}>
          <summary>
            Version {rating.version}, {rating.rater}, {formatDay(rating.at)}:{" "}
            {levelName(headlineScale, rating.level).toLowerCase()}
            {!rating.isCurrent && " (rated again since)"}
          </summary>
          <p>{rating.line}.</p>
          <Verdicts
            verdicts={rating.verdicts}
            caption={`Levels of version ${rating.version} by ${rating.rater}, ${formatDay(rating.at)}`}
          />
          {rating.verdicts.map(({ scale, steps }) => (
            <section key={scale}>
              <h3>{findScale(scale)?.name}, rule by rule</h3>
              <ol className="sentences">
                {steps.map((step) => (
                  <RatingStep key={step.asks} step={step} />
                ))}
              </ol>
            </section>
          ))}
          <h3>What it rests on</h3>
          {rating.isHeldBack && (
            <p className="note">
              Figures are left out: groups of this write-up are too small to be told to all who read
              it.
            </p>
          )}
          <dl className="written">
            {answersOf(rating.record).map(({ asks, answer }) => (
              <div key={asks}>
                <dt>{asks}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
