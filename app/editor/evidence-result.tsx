/**
 * The numbers of a piece of evidence, in the calculator. What is typed is the person's own until it makes a
 * whole result; then it is everybody's, and a colleague's result takes the place of what was typed.
 */
import { useState } from "react";
import type * as Y from "yjs";
import { CalculatorFields } from "#app/components/calculator.tsx";
import { WorkedResult } from "#app/components/worked-result.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { TextFields } from "#app/editor/text-fields.tsx";
import { evidenceLimits, ResultNumbers } from "#content/evidence/items/live-evidence.ts";
import {
  isBegun,
  nothingTyped,
  problemsWithNumbers,
  readTyped,
  type TypedResult,
  typedOf,
} from "#content/evidence/items/typed-result.ts";
import type { Problem } from "#content/failure.ts";

const texts = {
  outcome: [
    "What was measured, in two or three words?",
    "Such as: Reading comprehension. Results of one outcome are brought together by it.",
    evidenceLimits.outcome,
  ],
  measure: [
    "Measured by what?",
    "Such as: age-standardised test, 40 questions",
    evidenceLimits.measure,
  ],
  sample: ["Which pupils, as groups?", "Such as: Years 8 of two schools", evidenceLimits.sample],
} as const;

export function EvidenceResult({
  id,
  item,
  editable,
}: {
  id: string;
  item: Y.Map<unknown>;
  editable: boolean;
}) {
  const stored = useShared(item, () => ResultNumbers.safeParse(item.get("result")).data ?? null);
  const base = JSON.stringify(stored);
  const [own, setOwn] = useState<{ typed: TypedResult; base: string } | null>(null);
  const typed = own?.base === base ? own.typed : stored && typedOf(stored);

  if (!typed)
    return editable ? (
      <p>
        <button
          type="button"
          className="act quiet"
          onClick={() => setOwn({ typed: nothingTyped, base })}
        >
          Add numbers
        </button>
      </p>
    ) : null;

  const { result, problems } = readTyped(typed);

  function set(fields: TypedResult) {
    const next = { ...typed, ...fields };
    const read = readTyped(next);
    if (read.result) item.set("result", read.result);
    setOwn({
      typed: next,
      base: read.result ? JSON.stringify(ResultNumbers.parse(read.result)) : base,
    });
  }

  function remove() {
    item.set("result", null);
    setOwn(null);
  }

  return (
    <section className="calculator" aria-label="Numbers">
      <TextFields id={id} line={item} texts={texts} editable={editable} />
      <fieldset className="bare" disabled={!editable}>
        <legend className="unseen">The numbers</legend>
        <CalculatorFields
          prefix={`${id}-`}
          typed={typed}
          set={set}
          problems={isBegun(typed) ? problems : []}
        />
      </fieldset>
      <div role="status">
        {result ? (
          <WorkedResult result={result} />
        ) : (
          <p className="count">
            {stored && problemsWithNumbers(stored).length === 0
              ? `${sayWhatIsMissing(problems)} What stood here before is kept until then.`
              : sayWhatIsMissing(problems)}
          </p>
        )}
      </div>
      {editable && (
        <button type="button" className="link" onClick={remove}>
          Take the numbers away
        </button>
      )}
    </section>
  );
}

/** How many fields are to be looked at; what each wants stands at it. */
function sayWhatIsMissing({ length }: readonly Problem[]): string {
  const fields = length === 1 ? "one field above still wants" : `${length} fields above still want`;
  return `The difference is worked out once its numbers are whole: ${fields} an answer.`;
}
