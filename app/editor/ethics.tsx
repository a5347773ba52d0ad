/** The ethics checklist: each line answered, by whoever knows. */
import type * as Y from "yjs";
import { useShared } from "#app/editor/hooks.ts";
import type { EthicsLine } from "#content/packs/ethics.ts";

export function Ethics({
  doc,
  lines,
  editable,
}: {
  doc: Y.Doc;
  lines: readonly EthicsLine[];
  editable: boolean;
}) {
  const answers = doc.getMap<string>("ethics");
  const given = useShared(answers, () => Object.fromEntries(answers.entries()));
  return (
    <section className="part" id="ethics" aria-labelledby="ethics-title">
      <h2 id="ethics-title">
        Ethics<small> needed before anything is tried with pupils</small>
      </h2>
      {lines.map(({ id, asks, help, mayNotApply }) => (
        <fieldset key={id} className="field" disabled={!editable}>
          <legend>{asks}</legend>
          {help && <span className="hint">{help}</span>}
          <label>
            <input
              type="radio"
              name={`ethics-${id}`}
              checked={given[id] === "yes"}
              onChange={() => answers.set(id, "yes")}
            />{" "}
            Yes
          </label>{" "}
          {mayNotApply && (
            <label>
              <input
                type="radio"
                name={`ethics-${id}`}
                checked={given[id] === "not-needed"}
                onChange={() => answers.set(id, "not-needed")}
              />{" "}
              Not needed here
            </label>
          )}{" "}
          {given[id] && editable && (
            <button type="button" className="link" onClick={() => answers.delete(id)}>
              Take this answer back
            </button>
          )}
        </fieldset>
      ))}
    </section>
  );
}
