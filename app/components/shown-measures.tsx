/** What an enquiry measured in groups, as its reader may see it: a heading for each measure. */
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { type ShownRow, ShownTable } from "#app/components/shown-table.tsx";
import { formatDay } from "#app/format.ts";
import { wholeOf } from "#content/measuring/parts.ts";
import { armWords, occasionWords } from "#content/measuring/result.ts";
import type { ShownMeasure, ShownResult } from "#content/measuring/shown-results.ts";

const headings = {
  outcome: "Outcomes",
  process: "Whether it was done as planned",
  balancing: "Whether something else got worse",
} as const;

export function ShownMeasures({
  measures,
  main,
  address,
}: {
  measures: ShownMeasure[];
  /** The main outcome, by its name; "" where none was chosen. */
  main: string;
  /** Where a result is corrected; null for who may not. */
  address: string | null;
}) {
  return (["outcome", "process", "balancing"] as const).map((role) => {
    const of = measures.filter(({ measure }) => measure.role === role);
    if (of.length === 0) return null;
    return (
      <section key={role} aria-labelledby={`${role}-title`}>
        <h2 id={`${role}-title`}>{headings[role]}</h2>
        {of.map((one) => (
          <OneMeasure
            key={one.measure.id}
            shown={one}
            isMain={one.measure.name === main}
            address={address}
          />
        ))}
      </section>
    );
  });
}

function OneMeasure({
  shown: { measure, results, comparisons, changes, chart, reliability = [] },
  isMain,
  address,
}: {
  shown: ShownMeasure;
  isMain: boolean;
  address: string | null;
}) {
  return (
    <>
      <h3>{measure.name}</h3>
      {isMain && <p className="note">The main outcome.</p>}
      {comparisons.map(({ sentence, cautions, gain }) => (
        <div key={sentence} className="said">
          <p>{sentence}</p>
          {cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
          {gain?.map((said) => (
            <p key={said}>{said}</p>
          ))}
        </div>
      ))}
      {reliability.map((said) => (
        <p key={said}>How alike the marks were given: {said}.</p>
      ))}
      {chart && <ChartFigure chart={chart} />}
      {(["scores", "counts"] as const).map((kind) => {
        const rows = results.filter(({ summary }) => summary.kind === kind);
        return rows.length > 0 ? (
          <ShownTable
            key={kind}
            caption={`${measure.name}: ${kind === "scores" ? "marks" : "counts"} of each group`}
            columns={["Group", "When", ...columnsOf[kind], "No mark", "Classes", "Marked blind"]}
            rows={rows.map((result) => rowOf(result, wholeOf(result, results), address))}
          />
        ) : null;
      })}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const columnsOf = {
  scores: ["Pupils", "Mean", "Standard deviation"],
  counts: ["Reached it", "Of pupils", "Per cent"],
} as const;

function rowOf(
  result: ShownResult,
  whole: ShownResult | undefined,
  address: string | null,
): ShownRow {
  const { line, label, school, arm, occasion, day, summary, missing, classes, blind } = result;
  const name = [label, school].filter(Boolean).join(", ");
  return {
    key: line,
    head: (
      <>
        {address ? <a href={`${address}/results/${line}`}>{name}</a> : name}
        <span className="note">
          {" "}
          {whole && `part of ${whole.label}, `}
          {armWords[arm].toLowerCase()}
        </span>
      </>
    ),
    cells: [
      `${occasionWords[occasion]}, ${formatDay(day)}`,
      ...(summary.kind === "scores"
        ? [summary.n, summary.mean, summary.sd]
        : [summary.achieved, summary.of, summary.percentage]),
      missing,
      { value: classes },
      blind === "unknown" ? "not known" : blind,
    ],
  };
}
