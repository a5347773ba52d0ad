/** The fields of one piece of evidence. Every text is shared by itself, and so is every tie. */
import type * as Y from "yjs";
import { readAmount } from "#app/editor/amount.ts";
import { EvidenceReference } from "#app/editor/evidence-reference.tsx";
import { EvidenceResult } from "#app/editor/evidence-result.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { NumberField } from "#app/editor/number-field.tsx";
import { TextFields } from "#app/editor/text-fields.tsx";
import type { Said } from "#app/editor/tied.ts";
import {
  citedKinds,
  EvidenceKind,
  evidenceKindWords,
} from "#content/evidence/items/evidence-item.ts";
import { evidenceLimits, supportKey } from "#content/evidence/items/live-evidence.ts";

type Props = { id: string; item: Y.Map<unknown>; editable: boolean };

const texts = {
  what: ["What is it, and what does it say?", "", evidenceLimits.what],
  method: ["How was it come by?", "Who asked, watched or marked, and how.", evidenceLimits.method],
  when: ["When?", "Such as: June 2026", evidenceLimits.when],
} as const;

export function EvidenceFields({
  id,
  item,
  said,
  address,
  editable,
}: Props & { said: Said[]; address: string }) {
  const { kind, n } = useShared(item, () => ({ kind: item.get("kind"), n: item.get("n") }));
  const isCited = citedKinds.includes(EvidenceKind.catch("own-data").parse(kind));
  return (
    <>
      <div className="field">
        <label htmlFor={`kind-${id}`}>Kind of evidence</label>
        <select
          id={`kind-${id}`}
          value={String(kind)}
          disabled={!editable}
          onChange={(event) => item.set("kind", event.currentTarget.value)}
        >
          {EvidenceKind.options.map((option) => (
            <option key={option} value={option}>
              {evidenceKindWords[option]}
            </option>
          ))}
        </select>
      </div>
      {isCited && <EvidenceReference {...{ id, item, address, editable }} />}
      <TextFields id={id} line={item} texts={texts} editable={editable} />
      <NumberField
        id={`n-${id}`}
        label="How many?"
        hint="Pupils, staff or lessons. Leave it empty if nobody counted."
        value={typeof n === "number" ? n : null}
        set={(number) => item.set("n", number)}
        read={readCount}
        editable={editable}
      />
      <Supports {...{ id, item, said, editable }} />
      <EvidenceResult {...{ id, item, editable }} />
    </>
  );
}

function readCount(typed: string): { value: number | null; problem?: string | undefined } {
  const read = readAmount(typed, { of: "people or lessons", most: 1_000_000 });
  return read.value !== null && !Number.isInteger(read.value)
    ? { value: null, problem: "Give it as a whole number." }
    : read;
}

/** Which findings and claims rest on it. */
function Supports({ id, item, said, editable }: Props & { said: Said[] }) {
  const ticked = useShared(item, () => [...item.keys()].filter((key) => item.get(key) === true));
  return (
    <fieldset className="field supports" disabled={!editable}>
      <legend>What does it support?</legend>
      {said.length === 0 && <p className="note">There are no findings or claims yet.</p>}
      {said.map((one) => {
        const key = supportKey(one.id);
        return (
          <label className="choice" key={one.id} htmlFor={`${key}-${id}`}>
            <input
              id={`${key}-${id}`}
              type="checkbox"
              checked={ticked.includes(key)}
              onChange={() => (item.has(key) ? item.delete(key) : item.set(key, true))}
            />
            <span>{one.label}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
