/** The cost for each pupil: a number in pounds, or words that are kept until they are one. */
import { useState } from "react";
import type * as Y from "yjs";
import { readCost } from "#app/editor/cost-reading.ts";
import { useShared } from "#app/editor/hooks.ts";
import { costBand, costWords } from "#content/practice/write-up.ts";

export function Cost({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const numbers = doc.getMap<number>("numbers");
  const cost = useShared(numbers, () => numbers.get("costPerPupil") ?? null);
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? undefined : readCost(typed).problem;

  function type(words: string) {
    setTyped(words);
    const { pounds, problem } = readCost(words);
    if (problem) return;
    if (pounds === null) numbers.delete("costPerPupil");
    else numbers.set("costPerPupil", pounds);
  }

  return (
    <div className="field">
      <label htmlFor="costPerPupil">Cost for each pupil a year, in pounds</label>
      <span className="hint" id="costPerPupil-hint">
        Training, materials and cover; not teachers’ pay. Leave it empty if nobody worked it out.
      </span>
      <input
        id="costPerPupil"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? cost ?? ""}
        readOnly={!editable}
        aria-invalid={problem !== undefined}
        aria-describedby={`costPerPupil-hint${problem ? " costPerPupil-problem" : ""}`}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => !problem && setTyped(null)}
      />
      {problem && (
        <p className="problem" id="costPerPupil-problem">
          {problem}
        </p>
      )}
      {!problem && cost !== null && <p className="count">{costWords[costBand(cost)]} cost</p>}
    </div>
  );
}
