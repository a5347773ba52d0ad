/** What was found: direction, what was looked at, why, for whom. "No clear change" is one like any other. */
import { flushSync } from "react-dom";
import * as Y from "yjs";
import { AddLine } from "#app/editor/add-line.tsx";
import { Bare } from "#app/editor/bare.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { useRemoving } from "#app/editor/removing.tsx";
import { TextFields } from "#app/editor/text-fields.tsx";
import { newId } from "#content/id.ts";
import { newFinding } from "#content/practice/live-write-up.ts";
import { FindingDirection, findingWords, mostTold } from "#content/practice/write-up.ts";

const labels = {
  outcome: ["What did you look at, and what did you see?", ""],
  why: ["Why do you think so?", "The mechanism: this is the part that others can use."],
  forWhom: ["For whom?", "Which pupils this holds for, as a group."],
  conditions: ["Under what conditions?", "What was in place when it happened."],
} as const;

export function Findings({ doc, editable }: { doc: Y.Doc; editable: boolean }) {
  const list = doc.getArray<Y.Map<unknown>>("findings");
  const { remove, undo } = useRemoving(list);
  const ids = useShared(list, () =>
    list.map((finding) => [String(finding.get("id")), String(finding.get("direction"))] as const),
  );

  function add() {
    const id = newId(10);
    flushSync(() => list.push([newFinding({ id, direction: "no-clear-change" })]));
    document.getElementById(`direction-${id}`)?.focus();
  }

  return (
    <section className="part" id="findings">
      <h2>
        What we found<small> needed to publish</small>
      </h2>
      <p className="note">
        What works, what doesn’t, and why. Groups only: no pupil’s name, and no group so small that
        one could be guessed.
      </p>
      {ids.map(([id, direction], index) => {
        const finding = list.get(index);
        return finding instanceof Y.Map ? (
          <fieldset className="finding" key={id}>
            <legend>Finding {index + 1}</legend>
            <div className="field">
              <label htmlFor={`direction-${id}`}>Direction</label>
              <select
                id={`direction-${id}`}
                value={direction}
                disabled={!editable}
                onChange={(event) => finding.set("direction", event.currentTarget.value)}
              >
                {FindingDirection.options.map((option) => (
                  <option key={option} value={option}>
                    {findingWords[option]}
                  </option>
                ))}
              </select>
            </div>
            <TextFields id={id} line={finding} texts={labels} editable={editable} />
            <Bare doc={doc} id={id} editable={editable} />
            {editable && (
              <button
                type="button"
                className="link"
                onClick={() => remove(index, `Finding ${index + 1}`)}
              >
                Remove finding {index + 1}
              </button>
            )}
          </fieldset>
        ) : null;
      })}
      {undo}
      {editable && (
        <AddLine list={list} most={mostTold.findings} onAdd={add}>
          Add a finding
        </AddLine>
      )}
    </section>
  );
}
