/** The cost for each pupil, with its band; worked out from a year's cost where that is what is known. */
import { useState } from "react";
import type * as Y from "yjs";
import { CostMarks } from "#app/components/cost.tsx";
import { readAmount } from "#app/editor/amount.ts";
import { useShared } from "#app/editor/hooks.ts";
import { NumberField } from "#app/editor/number-field.tsx";
import { costBand, costConversion, costWords, poundsPerPupil } from "#content/practice/write-up.ts";

export function Cost({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const numbers = doc.getMap<number>("numbers");
  const cost = useShared(numbers, () => numbers.get("costPerPupil") ?? null);
  return (
    <>
      <NumberField
        id="costPerPupil"
        label="Cost for each pupil a year, in pounds"
        hint="Training, materials and cover; not teachers’ pay. Leave it empty if nobody worked it out."
        value={cost}
        set={(pounds) =>
          pounds === null ? numbers.delete("costPerPupil") : numbers.set("costPerPupil", pounds)
        }
        read={(typed) => readAmount(typed, { of: "pounds", most: 100_000 })}
        editable={editable}
      />
      {editable && <FromTheYear take={(pounds) => numbers.set("costPerPupil", pounds)} />}
      {cost !== null && (
        <p className="count">
          {costWords[costBand(cost)]} cost <CostMarks pounds={cost} /> {costConversion}
        </p>
      )}
    </>
  );
}

/** A year's cost and how many pupils it was for: nobody else's, until it is taken over. */
function FromTheYear({ take }: { take: (pounds: number) => void }) {
  const [year, setYear] = useState<number | null>(null);
  const [pupils, setPupils] = useState<number | null>(25);
  const pounds = year === null || !pupils ? null : poundsPerPupil(year, pupils);
  return (
    <details>
      <summary>Work it out from a year’s cost</summary>
      <NumberField
        id="cost-year"
        label="Cost in all, in pounds a year"
        hint=""
        value={year}
        set={setYear}
        read={(typed) => readAmount(typed, { of: "pounds", most: 10_000_000 })}
        editable
      />
      <NumberField
        id="cost-pupils"
        label="For how many pupils"
        hint=""
        value={pupils}
        set={setPupils}
        read={(typed) => readAmount(typed, { of: "pupils", most: 100_000 })}
        editable
      />
      <button
        type="button"
        className="act quiet"
        disabled={pounds === null || pounds > 100_000}
        onClick={() => pounds !== null && take(pounds)}
      >
        {pounds === null ? "Use it" : `Use £${pounds.toLocaleString("en-GB")} a pupil`}
      </button>
    </details>
  );
}
