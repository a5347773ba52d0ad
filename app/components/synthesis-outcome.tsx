import type { SerializeFrom } from "@remix-run/node";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { GradeMarks } from "#app/components/grade-marks.tsx";
import { NumberTables } from "#app/components/number-tables.tsx";
import type { ShownOutcome } from "#app/synthesis-page.ts";
import { grade } from "#content/packs/ratings/grade.ts";

type Shown = SerializeFrom<ShownOutcome>;

/** How one outcome of a synthesis is known: the pictures, the sentences, and every number. */
export function SynthesisOutcome({ name, words, certainty, pictures, tables }: Shown) {
  return (
    <section className="outcome">
      <h3>{name}</h3>
      {pictures.map((chart) => (
        <ChartFigure key={chart.table.caption} chart={chart} />
      ))}
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {words.cautions.length > 0 && (
        <ul className="sentences">
          {words.cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
      {certainty && <Certainty certainty={certainty} />}
      {tables.length > 0 && (
        <details className="numbers">
          <summary>Numbers for a statistician</summary>
          <NumberTables tables={tables} />
        </details>
      )}
    </section>
  );
}

/** What was taken off and given, and why. */
function Certainty({ certainty }: { certainty: NonNullable<Shown["certainty"]> }) {
  const moved = certainty.steps.filter(({ holds }, at) => at === 0 || holds);
  return (
    <details>
      <summary>How certain its editors hold it to be</summary>
      <p>
        <GradeMarks level={certainty.level} /> <span className="note">After {grade.name}.</span>
      </p>
      <ul className="sentences">
        {moved.map(({ asks, holds, does }, at) => (
          <li key={asks}>
            {asks}
            {at === 0 ? ` ${holds ? "Yes" : "No"}. ${does}.` : `: ${does.toLowerCase()}.`}
          </li>
        ))}
      </ul>
      {certainty.reason && <p>{certainty.reason}</p>}
    </details>
  );
}
