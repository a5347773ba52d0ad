/** What an enquiry measured, on its first page: its main outcome, and where to see the rest. */
import type { SerializeFrom } from "@remix-run/node";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { SeriesSays } from "#app/components/shown-series.tsx";
import { draw } from "#content/charts/drawing.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";

export function MainNumbers({
  numbers,
  slug,
  main: chosen,
}: {
  numbers: SerializeFrom<ShownNumbers>;
  slug: string;
  /** The measure that decides, by its name; "" where none was chosen. */
  main: string;
}) {
  const { measures, series, surveys, voices } = numbers;
  const main =
    measures.find(({ measure }) => measure.name === chosen) ??
    measures.find(({ measure }) => measure.role === "outcome");
  const first = main ? undefined : series[0];
  const rest = [
    count(measures.length - (main ? 1 : 0), "more measure"),
    count(series.length - (first ? 1 : 0), first ? "more series in time" : "series in time", ""),
    count(surveys.length, "survey"),
    count(voices.length, "account", "s of what pupils said", " of what pupils said"),
  ].filter(Boolean);
  if (!main && !first && rest.length === 0) return null;
  return (
    <section aria-labelledby="measured-title">
      <h2 id="measured-title">What was measured</h2>
      {main && (
        <>
          <h3>{main.measure.name}</h3>
          {main.comparisons.map(({ sentence, cautions }) => (
            <div key={sentence} className="said">
              <p>{sentence}</p>
              {cautions.map((caution) => (
                <p key={caution}>{caution}</p>
              ))}
            </div>
          ))}
          {main.chart && <ChartFigure chart={main.chart} />}
        </>
      )}
      {first && (
        <>
          <h3>{[first.name, first.school].filter(Boolean).join(", ")}</h3>
          <SeriesSays says={first.says} />
          {first.drawing && <ChartFigure chart={draw(first.drawing)} />}
        </>
      )}
      <p>
        <a href={`/enquiries/${slug}/measures`}>See all that was measured</a>
        {rest.length > 0 && `: ${new Intl.ListFormat("en-GB").format(rest)}`}.
      </p>
    </section>
  );
}

/** "3 surveys", "1 survey"; empty for none. */
const count = (many: number, of: string, plural = "s", single = ""): string =>
  many <= 0 ? "" : `${many} ${of}${many === 1 ? single : plural}`;
