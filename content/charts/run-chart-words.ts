/** What a run chart says in words, and the table behind it. */
import { type Chart, figure } from "#content/charts/svg.ts";
import { formatDay } from "#content/day.ts";
import type { RunChart, RunRule } from "#content/statistics/run-chart.ts";
import type { Point } from "#content/statistics/series.ts";
import type { Xmr, XmrRule } from "#content/statistics/xmr.ts";

export type Series = {
  title: string;
  /** What is counted, with its unit: "Attendance, %". */
  measure: string;
  points: readonly Point[];
  analysis: RunChart | Xmr;
  /** When a cycle began, to be seen beside what happened then. */
  cycles?: readonly { day: string; label: string }[];
};

export type Rule = RunRule | XmrRule;

/** The lines across a chart, from top to bottom, with their names. */
export const levelsOf = (analysis: RunChart | Xmr): [string, number][] =>
  analysis.kind === "run"
    ? [["median", analysis.centre]]
    : [
        ["upper", analysis.upper],
        ["mean", analysis.centre],
        ["lower", analysis.lower],
      ];

export function describe({ measure, points, analysis }: Series): string {
  const [first] = points;
  const last = points.at(-1);
  const levels = levelsOf(analysis).map(([name, value]) => `${name} ${figure(value)}`);
  const said = analysis.signals.map(({ why }) => why).join(" ");
  return `${measure}: ${points.length} points from ${formatDay(first?.day ?? "")} to ${formatDay(last?.day ?? "")}; ${levels.join(", ")}. ${said || "Nothing unusual."}`;
}

export function tableOf(
  caption: string,
  measure: string,
  points: readonly Point[],
  signals: { rule: Rule; points: number[] }[],
  cycles: readonly { day: string; label: string }[],
): Chart["table"] {
  const rows = points.map(({ day, value }, i) => ({
    day,
    value,
    signal: signals.flatMap((one) => (one.points.includes(i) ? [one.rule] : [])).join(", "),
    cycle: "",
  }));
  const started = cycles.map(({ day, label }) => ({ day, value: null, signal: "", cycle: label }));
  return {
    caption,
    columns: ["Date", measure, "Signal", "Cycle started"],
    rows: [...started, ...rows]
      .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .map(({ day, value, signal, cycle }) => [
        formatDay(day),
        value,
        signal || null,
        cycle || null,
      ]),
  };
}
