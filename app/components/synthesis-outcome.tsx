import { ChartFigure } from "#app/components/chart-figure.tsx";
import type { Chart } from "#content/charts/svg.ts";
import type { OutcomeWords } from "#content/synthesis/words.ts";

/** One outcome of a synthesis: a line first, then how one knows, then the pictures. */
export function SynthesisOutcome({
  name,
  words,
  pictures,
}: {
  name: string;
  words: OutcomeWords;
  pictures: Chart[];
}) {
  return (
    <section>
      <h2>{name}</h2>
      <p>
        <strong>{words.headline}</strong>
      </p>
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {words.cautions.length > 0 && (
        <ul>
          {words.cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
      {pictures.map((chart) => (
        <ChartFigure key={chart.table.caption} chart={chart} />
      ))}
    </section>
  );
}
