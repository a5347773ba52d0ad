import type { Step } from "#content/evidence/rating/rate.ts";

/** A rule of a scale as it was applied, in a list of them. */
export function RatingStep({ step: { asks, holds, does, isOpen } }: { step: Step }) {
  return (
    <li>
      {asks} {!isOpen && <b>{holds ? "Yes" : "No"}. </b>}
      <span className="note">{does}</span>
    </li>
  );
}
