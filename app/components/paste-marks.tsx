/**
 * Columns of marks, read and summarised here in the browser. The box has no name, so no form sends it,
 * and it is emptied as soon as its summary stands in the fields.
 */
import { useEffect, useRef, useState } from "react";
import { isFailure } from "#content/failure.ts";
import { type MarkProblem, parseMarks, summarise } from "#content/statistics/marks.ts";
import { type PairedMarks, parsePairs, summarisePairs } from "#content/statistics/pairs.ts";

/** Fills the fields of the form that it stands in: by one column, or by marks before and after. */
export const PasteMarks = () => (
  <PasteColumn
    id="marks"
    label="Paste a column of marks, or two: before and after"
    hint="With two, each row is a pupil, and gains are worked out of those who have both marks."
    take={(summary, box) => {
      if (box.form) fill(box.form, { ...writtenOut(summary), ...noGains, kind: "scores" });
    }}
    takePairs={(paired, { form }) => (form ? fillPaired(form, paired) : [])}
  />
);

const gone = "The marks are gone, and were never sent.";
const standsInFields = ["The summary is in the fields below.", gone];

/** Marks before have no gains: the first column is theirs where the result is of before. */
function fillPaired(form: HTMLFormElement, paired: PairedMarks): string[] {
  const { before, after, gain, onlyBefore, onlyAfter, neither } = paired;
  const have = `${gain.n} pupils have both marks, ${onlyBefore} only one before, ${onlyAfter} only one after.`;
  const occasion = form.elements.namedItem("occasion");
  const isBefore = occasion instanceof RadioNodeList && occasion.value === "before";
  const [now, missing] = isBefore ? [before, onlyAfter + neither] : [after, onlyBefore + neither];
  const gains = isBefore
    ? noGains
    : { gainN: String(gain.n), gainMean: short(gain.mean), gainSd: short(gain.sd) };
  fill(form, { ...writtenOut({ ...now, missing }), ...gains, kind: "scores" });
  return isBefore
    ? [
        have,
        "The marks before are in the fields below; the gains belong to the result after.",
        gone,
      ]
    : [
        have,
        "The marks after are in the fields below, and the gains of those who have both. Enter the marks before as a result of their own: paste the same two columns there.",
        gone,
      ];
}

const noGains = { gainN: "", gainMean: "", gainSd: "" };

export type MarksSummary = { n: number; mean: number; sd: number; missing: number };

/** What takes two columns says what became of them. */
export function PasteColumn({
  id,
  label,
  hint = "",
  take,
  takePairs,
}: {
  id: string;
  label: string;
  hint?: string;
  take: (summary: MarksSummary, box: HTMLTextAreaElement) => void;
  takePairs?: (paired: PairedMarks, box: HTMLTextAreaElement) => string[];
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isReady, setReady] = useState(false);
  const [said, setSaid] = useState<string[]>([]);
  useEffect(() => setReady(true), []);
  if (!isReady)
    return <p className="note">With JavaScript you can paste a column of marks here instead.</p>;

  function read() {
    if (!box.current) return;
    const read = takePairs ? pairsOf(box.current.value) : null;
    if (read?.problems) return setSaid(read.problems);
    if (read && takePairs) setSaid(takePairs(read.paired, box.current));
    else {
      const one = summaryOf(box.current.value);
      if (one.problems) return setSaid(one.problems);
      take(one.summary, box.current);
      setSaid(standsInFields);
    }
    box.current.value = "";
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        Marks alone, no names. {hint} They are summed up in your browser and never sent: only the
        number of pupils, mean and standard deviation are.
      </span>
      <textarea id={id} ref={box} rows={6} autoComplete="off" aria-describedby={`${id}-hint`} />
      <button className="act quiet" type="button" onClick={read}>
        Sum them up
      </button>
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

/** What goes in the fields, or what to put right. Nothing that was pasted is repeated. */
function summaryOf(
  pasted: string,
): { problems: string[] } | { problems: null; summary: MarksSummary } {
  const { marks, missing, problems } = parseMarks(pasted);
  if (problems.length > 0) return { problems: linesOf(problems) };
  return orProblem(() => ({ problems: null, summary: { ...summarise(marks), missing } }));
}

/** The same of two columns; null for what is one. */
function pairsOf(
  pasted: string,
): { problems: string[] } | { problems: null; paired: PairedMarks } | null {
  const parsed = parsePairs(pasted);
  if (!parsed) return null;
  if (parsed.problems.length > 0) return { problems: linesOf(parsed.problems) };
  return orProblem(() => ({ problems: null, paired: summarisePairs(parsed.pairs) }));
}

const linesOf = (problems: readonly MarkProblem[]): string[] =>
  [...new Set(problems.map(({ line, text }) => `Line ${line}: ${text}`))].slice(0, 3);

function orProblem<Read>(read: () => Read): Read | { problems: string[] } {
  try {
    return read();
  } catch (thrown) {
    if (isFailure(thrown)) return { problems: [thrown.message] };
    throw thrown;
  }
}

/** As the fields of a group take them. */
export const writtenOut = ({ n, mean, sd, missing }: MarksSummary) => ({
  ...{ n: String(n), mean: short(mean), sd: short(sd), missing: String(missing) },
});

const short = (value: number): string => String(Math.round(value * 10_000) / 10_000);

function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof RadioNodeList)
      control.value = value;
  }
}
