/**
 * A column of marks, read and summarised here in the browser. The box has no name, so no form sends it,
 * and it is emptied as soon as its summary stands in the fields.
 */
import { useEffect, useRef, useState } from "react";
import { isFailure } from "#content/failure.ts";
import { parseMarks, summarise } from "#content/statistics/marks.ts";

/** Fills the fields of the form that it stands in. */
export const PasteMarks = () => (
  <PasteColumn
    id="marks"
    label="Paste a column of marks"
    take={(summary, box) => box.form && fill(box.form, { ...writtenOut(summary), kind: "scores" })}
  />
);

export type MarksSummary = { n: number; mean: number; sd: number; missing: number };

export function PasteColumn({
  id,
  label,
  take,
}: {
  id: string;
  label: string;
  take: (summary: MarksSummary, box: HTMLTextAreaElement) => void;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isReady, setReady] = useState(false);
  const [said, setSaid] = useState<string[]>([]);
  useEffect(() => setReady(true), []);
  if (!isReady)
    return <p className="note">With JavaScript you can paste a column of marks here instead.</p>;

  function read() {
    if (!box.current) return;
    const read = summaryOf(box.current.value);
    if (read.problems) return setSaid(read.problems);
    take(read.summary, box.current);
    box.current.value = "";
    setSaid(["The summary is in the fields below. The marks are gone, and were never sent."]);
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        Marks alone, no names. They are summed up in your browser and never sent: only the number of
        pupils, mean and standard deviation are.
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
  if (problems.length > 0)
    return {
      problems: [...new Set(problems.map(({ line, text }) => `Line ${line}: ${text}`))].slice(0, 3),
    };
  try {
    return { problems: null, summary: { ...summarise(marks), missing } };
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
