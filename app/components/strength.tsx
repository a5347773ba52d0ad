import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { StrengthInWords } from "#app/components/strength-marks.tsx";
import { Verdicts } from "#app/components/verdicts.tsx";
import { formatDay } from "#app/format.ts";
import { scaleStageWords } from "#content/evidence/rating/scale-up.ts";
import { headlineScale, levelName } from "#content/evidence/rating/study-scales.ts";
import { doiAddress } from "#content/references/doi.ts";
import type { ShownRating } from "#server/rating/reading.ts";

type Shown = SerializeFrom<ShownRating>;

/** How far a version can be relied on: a line, a level, and how that is known. */
export function Strength({
  shown,
  address,
  number,
}: {
  shown: Shown;
  address: string;
  number: number;
}) {
  const { rating, retracted, travelled } = shown;
  return (
    <section className="strength" aria-label="How far it can be relied on">
      {rating ? <Standing rating={rating} number={number} /> : <ToBeRated address={address} />}
      {retracted.map(({ doi, said }) => (
        <p className="said" key={doi}>
          Retracted: a work cited here,{" "}
          <a href={doiAddress(doi)} rel="nofollow">
            {doi}
          </a>
          , was taken back by its publisher. <WhereSaid said={said} />
        </p>
      ))}
      {rating && rating.ratings.length > 0 && (
        <details>
          <summary>How we know</summary>
          <HowWeKnow rating={rating} number={number} />
          <p className="note">
            <a href={`${address}/rating`}>The whole record, what was said of it, and its history</a>
          </p>
        </details>
      )}
      {rating && rating.ratings.length === 0 && rating.standing.state === "reopened" && (
        <p className="note">
          <a href={`${address}/rating`}>What was said before</a>
        </p>
      )}
      {travelled && (
        <p className="note">
          {scaleStageWords[travelled]}: how far it has travelled, not whether it works.
        </p>
      )}
    </section>
  );
}

function Standing({ rating, number }: { rating: NonNullable<Shown["rating"]>; number: number }) {
  const { standing, line, isDue, ratings } = rating;
  const first = line && <p className="line">{line}.</p>;
  switch (standing.state) {
    case "unrated":
      return (
        <>
          {first}
          <p className="note">
            Nobody has rated this evidence yet. That says nothing against it
            {line ? ": the line above is drawn from what its authors entered." : "."}
          </p>
        </>
      );
    case "reopened":
      return (
        <>
          {first}
          <p className="note">
            {standing.because === "version"
              ? `Version ${standing.ratedBefore} was rated; version ${number} is not yet.`
              : "It was rated before a work that it cites was retracted, and will be looked at again."}
          </p>
        </>
      );
    case "disagreement":
      return (
        <>
          {first}
          <p>
            Those who rated it do not agree yet:{" "}
            {new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
              standing.levels.map((level) => levelName(headlineScale, level).toLowerCase()),
            )}
            .
          </p>
        </>
      );
    default:
      return (
        <>
          {first}
          <p>
            <StrengthInWords level={standing.level} />{" "}
            <span className="note">
              {sayRaters[standing.state](ratings.length)} After {headlineScale.name}.
            </span>
          </p>
          {isDue && (
            <p className="note">Rating due for review since {formatDay(standing.reviewDue)}.</p>
          )}
        </>
      );
  }
}

const sayRaters = {
  one: () => "By one rater.",
  agreed: (raters: number) => (raters === 2 ? "Two raters agree." : `${raters} raters agree.`),
  settled: () => "Settled after raters disagreed.",
};

/** Who is to rate it is shown nothing of what others said. */
function ToBeRated({ address }: { address: string }) {
  return (
    <p className="said">
      You can rate this version. What others say of it is shown once you have, so that each rates
      alone. <a href={address.replace("/practice/", "/evidence/rate/")}>Rate it</a>
    </p>
  );
}

function HowWeKnow({ rating, number }: { rating: NonNullable<Shown["rating"]>; number: number }) {
  return (
    <>
      {rating.settled && (
        <p>
          {rating.settled.by}
          {rating.ratings.some(({ handle }) => handle === rating.settled?.handle) &&
            ", who was one of those who rated it,"}{" "}
          settled it on {formatDay(rating.settled.at)}:{" "}
          {levelName(headlineScale, rating.settled.level).toLowerCase()}. {rating.settled.reason}
        </p>
      )}
      {rating.ratings.map((one) => (
        <section key={one.id} aria-label={`Rated by ${one.rater}`}>
          <p>
            <a href={`/people/${one.handle}`}>{one.rater}</a> rated version {number} on{" "}
            {formatDay(one.at)}. To be looked at again by {formatDay(one.reviewDue)}.
          </p>
          <Verdicts verdicts={one.verdicts} caption={`Levels given by ${one.rater}`} />
        </section>
      ))}
    </>
  );
}

/** Where a retraction is said: words, with a link where they are an address. */
export function WhereSaid({ said }: { said: string }): ReactNode {
  if (!/^https?:\/\/\S+$/i.test(said)) return said;
  return (
    <a href={said} rel="nofollow">
      Where that is said
    </a>
  );
}
