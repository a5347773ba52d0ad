/** What was measured, as blocks of a write-up: the tables and sentences that its readers may see. */
import { withLimits } from "#content/charts/drawing.ts";
import { formatDay } from "#content/day.ts";
import { formatShown, type Shown, symbolsIn, symbolWords } from "#content/disclosure/symbols.ts";
import { bullets, chart, heading, paragraph, table } from "#content/document/building.ts";
import { wholeOf } from "#content/measuring/parts.ts";
import { armWords, occasionWords } from "#content/measuring/result.ts";
import type { ShownNumbers, ShownVoice } from "#content/measuring/shown-numbers.ts";
import { type ShownMeasure, type ShownResult, shownIn } from "#content/measuring/shown-results.ts";

export const numberBlocks = ({ measures, series, surveys, voices }: ShownNumbers) => [
  ...measures.flatMap(measureBlocks),
  ...series.flatMap(({ name, school, says, drawing, points }) => [
    heading([name, school].filter(Boolean).join(", ")),
    ...chart(drawing),
    ...chart(drawing && withLimits(name, drawing)),
    ...bullets(says),
    ...explain(points.map(({ value }) => value)),
  ]),
  ...surveys.flatMap(({ name, items, waves }) => [
    heading(name),
    ...table(
      ["Item", ...waves.map(({ date }) => `Mean, ${formatDay(date)}`)],
      items.map(({ id, text }) => [
        text,
        ...waves.map((wave) => {
          const item = wave.items.find((one) => one.id === id);
          return item ? `${formatShown(item.mean, 2)} (n ${formatShown(item.n)})` : "";
        }),
      ]),
    ),
    ...explain(waves.flatMap((wave) => wave.items.flatMap(({ mean, n }) => [mean, n]))),
  ]),
  ...voices.flatMap(voiceBlocks),
];

function measureBlocks(shown: ShownMeasure) {
  const { measure, results, comparisons, changes, drawing, reliability = [] } = shown;
  return [
    heading(measure.name),
    ...comparisons.flatMap(({ sentence, cautions, gain }) =>
      [sentence, ...cautions, ...gain].map(paragraph),
    ),
    ...reliability.map((said) => paragraph(`How alike the marks were given: ${said}.`)),
    ...chart(drawing),
    ...(["scores", "counts"] as const).flatMap((kind) =>
      table(
        kind === "scores"
          ? ["Group", "When", "Pupils", "Mean", "Standard deviation"]
          : ["Group", "When", "Reached it", "Of pupils", "Per cent"],
        results.filter(({ summary }) => summary.kind === kind).map(rowAmong(results)),
      ),
    ),
    ...bullets(changes),
    ...explain(results.flatMap(({ summary }) => shownIn(summary))),
  ];
}

/** What the symbols among some numbers mean, a sentence each. */
const explain = (shown: readonly Shown[]) =>
  symbolsIn(shown).map((symbol) => paragraph(`${symbol}: ${symbolWords[symbol]}`));

const rowAmong =
  (results: readonly ShownResult[]) =>
  (result: ShownResult): string[] => {
    const { label, school, arm, occasion, day, summary } = result;
    const partOf = wholeOf(result, results);
    return [
      `${[label, school, partOf && `part of ${partOf.label}`].filter(Boolean).join(", ")} (${armWords[arm].toLowerCase()})`,
      `${occasionWords[occasion]}, ${formatDay(day)}`,
      ...shownIn(summary).map((shown, index) =>
        formatShown(shown, summary.kind === "scores" && index > 0 ? 2 : 0),
      ),
    ];
  };

const voiceBlocks = ({ prompt, method, summary, quotes }: ShownVoice) => [
  heading(prompt),
  paragraph(`${method}. ${summary}`),
  ...bullets(quotes.map((quote) => `“${quote}”`)),
];
