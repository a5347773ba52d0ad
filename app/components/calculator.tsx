/**
 * The effect-size calculator: what somebody has, the fields it asks for, and what follows from them. The
 * same fields stand in the editor, where `set` keeps each change, and on a page, where a form sends them.
 */
import { PasteColumn, writtenOut } from "#app/components/paste-marks.tsx";
import { OutcomeKind } from "#content/evidence/items/study-result.ts";
import type { TypedResult } from "#content/evidence/items/typed-result.ts";
import { classFields, type WayField, type WayGroup } from "#content/evidence/items/way-fields.ts";
import { outcomeKindWords, unitWords, wayOf, ways } from "#content/evidence/items/ways-in.ts";
import type { Problem } from "#content/failure.ts";
import { Better, betterWords } from "#content/measuring/result.ts";

type Calculator = {
  /** Before each id, where a page has several. */
  prefix?: string;
  typed: TypedResult;
  set: (fields: TypedResult) => void;
  problems: Problem[];
};

export function CalculatorFields(calculator: Calculator) {
  const { typed } = calculator;
  const way = wayOf(typed.from ?? "");
  return (
    <>
      <Choice
        {...calculator}
        name="from"
        legend="What do you have?"
        options={ways.map(({ from, label, about }) => ({ value: from, label, about }))}
        chosen={way.from}
      />
      {way.groups.map((group) => (
        <GroupFields key={`${way.from} ${group.legend}`} {...calculator} group={group} />
      ))}
      {way.asksWhoIsAbove && (
        <Choice
          {...calculator}
          name="isAbove"
          legend="Which group had the higher mean?"
          options={[
            { value: "yes", label: "Those who tried it" },
            { value: "no", label: "Those who are compared" },
          ]}
          chosen={typed.isAbove}
        />
      )}
      {way.hasGroups && <ClassesFields {...calculator} />}
      <Choice
        {...calculator}
        name="kind"
        legend="What was measured?"
        options={OutcomeKind.options.map((value) => ({ value, label: outcomeKindWords[value] }))}
        chosen={typed.kind || "attainment"}
      />
      <Choice
        {...calculator}
        name="better"
        legend="Which way is better?"
        options={Better.options.map((value) => ({ value, label: betterWords[value] }))}
        chosen={typed.better || "higher"}
      />
    </>
  );
}

function GroupFields({ group, ...calculator }: Calculator & { group: WayGroup }) {
  const { prefix = "", set } = calculator;
  const { legend, marks, fields } = group;
  return (
    <fieldset className="line group">
      <legend>{legend}</legend>
      {marks && (
        <details>
          <summary>Paste a column of marks instead</summary>
          <PasteColumn
            id={`${prefix}${marks}-marks`}
            label={`Marks: ${legend.toLowerCase()}`}
            take={(summary) => {
              const { n, mean, sd } = writtenOut(summary);
              set({ [`${marks}.n`]: n, [`${marks}.mean`]: mean, [`${marks}.sd`]: sd });
            }}
          />
        </details>
      )}
      <div className="line-fields">
        {fields.map((field) => (
          <NumberInput key={field.name} {...calculator} field={field} />
        ))}
      </div>
    </fieldset>
  );
}

/** Whole classes are asked how many there were: one class a side is said, and nothing corrects it. */
function ClassesFields(calculator: Calculator) {
  const isOfClasses = calculator.typed.unit !== "pupils";
  return (
    <fieldset className="line group">
      <legend>Classes</legend>
      <Choice
        {...calculator}
        name="unit"
        legend="Who was chosen to try it?"
        options={Object.entries(unitWords).map(([value, label]) => ({ value, label }))}
        chosen={isOfClasses ? "classes" : "pupils"}
      />
      {isOfClasses && (
        <div className="line-fields">
          {classFields.map((field) => (
            <NumberInput key={field.name} {...calculator} field={field} />
          ))}
        </div>
      )}
    </fieldset>
  );
}

function NumberInput({
  prefix = "",
  typed,
  set,
  problems,
  field: { name, label, hint },
}: Calculator & { field: WayField }) {
  const id = `${prefix}${name}`;
  const problem = problems.find(({ field }) => field === name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        value={typed[name] ?? ""}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem.message}
        </p>
      )}
    </div>
  );
}

function Choice({
  prefix = "",
  set,
  problems,
  name,
  legend,
  options,
  chosen,
}: Calculator & {
  name: string;
  legend: string;
  options: { value: string; label: string; about?: string }[];
  chosen: string | undefined;
}) {
  const problem = problems.find(({ field }) => field === name);
  return (
    <fieldset className="field" id={`${prefix}${name}`}>
      <legend>{legend}</legend>
      {options.map(({ value, label, about }) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            name={`${prefix}${name}`}
            value={value}
            checked={chosen === value}
            onChange={() => set({ [name]: value })}
          />
          <span>{label}</span>
          {about && <small>{about}</small>}
        </label>
      ))}
      {problem && <p className="problem">{problem.message}</p>}
    </fieldset>
  );
}
