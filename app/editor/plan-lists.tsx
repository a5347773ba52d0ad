/** The lists of a plan: lines that are added, filled in together and taken out again. */
import { flushSync } from "react-dom";
import * as Y from "yjs";
import { AddLine } from "#app/editor/add-line.tsx";
import { readAmount } from "#app/editor/amount.ts";
import { TextField } from "#app/editor/fields.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { NumberField } from "#app/editor/number-field.tsx";
import { useRemoving } from "#app/editor/removing.tsx";
import { lineList, lineTexts, newLine } from "#content/enquiry/live-plan.ts";
import { mostLines, type PlanListName } from "#content/enquiry/plan.ts";
import { newId } from "#content/id.ts";
import { type PlanField, planLists } from "#content/packs/plan-lists.ts";

export function LineList({
  doc,
  list,
  editable,
}: {
  doc: Y.Doc;
  list: keyof typeof planLists;
  editable: boolean;
}) {
  const lines = lineList(doc, list);
  const { remove, undo } = useRemoving(lines);
  const ids = useShared(lines, () => lines.map((line) => String(line.get("id"))));
  const { title, about, one, fields } = planLists[list];
  const first = fields[0]?.id ?? "";

  function add() {
    const id = newId(10);
    flushSync(() => lines.push([newLine(list, { id })]));
    document.getElementById(`${list}-${first}-${id}`)?.focus();
  }

  return (
    <section className="part lines" id={list} aria-labelledby={`${list}-title`}>
      <h2 id={`${list}-title`}>{title}</h2>
      <p className="note">{about}</p>
      {ids.map((id, index) => {
        const line = lines.get(index);
        return line instanceof Y.Map ? (
          <fieldset className="line" key={id}>
            <legend>
              {one} {index + 1}
            </legend>
            <div className="line-fields">
              {fields.map((field) => (
                <LineField
                  key={field.id}
                  id={`${list}-${field.id}-${id}`}
                  list={list}
                  line={line}
                  field={field}
                  editable={editable}
                />
              ))}
            </div>
            {editable && (
              <button
                type="button"
                className="link"
                onClick={() => remove(index, `${one} ${index + 1}`)}
              >
                Remove {one.toLowerCase()} {index + 1}
              </button>
            )}
          </fieldset>
        ) : null;
      })}
      {undo}
      {editable && (
        <AddLine list={lines} most={mostLines[list]} onAdd={add}>
          Add: {one.toLowerCase()}
        </AddLine>
      )}
    </section>
  );
}

function LineField({
  id,
  list,
  line,
  field,
  editable,
}: {
  id: string;
  list: PlanListName;
  line: Y.Map<unknown>;
  field: PlanField;
  editable: boolean;
}) {
  const value = useShared(line, () => line.get(field.id) ?? null);
  const text = line.get(field.id);
  if (field.kind === "text")
    return text instanceof Y.Text ? (
      <TextField
        id={id}
        text={text}
        label={field.label}
        {...(field.hint ? { hint: field.hint } : {})}
        limit={lineTexts[list][field.id] ?? 300}
        editable={editable}
      />
    ) : null;
  if (field.kind === "number")
    return (
      <NumberField
        id={id}
        label={field.label}
        hint={field.hint ?? ""}
        value={typeof value === "number" ? value : null}
        set={(number) => line.set(field.id, number)}
        read={(typed) => readAmount(typed, { of: field.unit, most: field.most })}
        editable={editable}
      />
    );
  if (field.kind === "tick")
    return (
      <label className="field tick">
        <input
          type="checkbox"
          checked={value === true}
          disabled={!editable}
          onChange={(event) => line.set(field.id, event.currentTarget.checked)}
        />{" "}
        {field.label}
      </label>
    );
  const hint = field.options.find((option) => option.value === value)?.about ?? field.hint;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        value={String(value)}
        disabled={!editable}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => line.set(field.id, event.currentTarget.value)}
      >
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
