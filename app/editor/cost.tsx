/** The cost for each pupil, with its band. */
import type * as Y from "yjs";
import { readAmount } from "#app/editor/amount.ts";
import { useShared } from "#app/editor/hooks.ts";
import { NumberField } from "#app/editor/number-field.tsx";
import { costBand, costWords } from "#content/practice/write-up.ts";

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
      {cost !== null && <p className="count">{costWords[costBand(cost)]} cost</p>}
    </>
  );
}
