import type { ReactNode } from "react";
import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";

/**
 * Somebody or something chosen by name. What is typed may fit several: then the form comes back with
 * these to choose from, and `none` to start again.
 */
export function Choose({
  name,
  label,
  hint = "Their name, or part of it.",
  none = "None of these: I will write more of the name",
  typed,
  problems,
  list,
  required = true,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  none?: string;
  typed: string | undefined;
  problems: Problem[] | undefined;
  /** The id of a datalist of names that are likely. */
  list?: string;
  required?: boolean;
}) {
  const problem = problems?.find((one) => one.field === name);
  if (!problem?.choices)
    return (
      <Field name={name} label={label} hint={hint} problems={problems}>
        <input
          id={name}
          name={name}
          list={list}
          required={required}
          autoComplete="off"
          defaultValue={typed}
          aria-describedby={`${name}-hint`}
        />
      </Field>
    );
  return (
    <fieldset className="field" id={name} tabIndex={-1}>
      <legend>{label}</legend>
      {problem.choices.map(({ value, label: called, about }) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} required={required} />
          <span>{called}</span>
          {about && <small>{about}</small>}
        </label>
      ))}
      <label className="choice">
        <input type="radio" name={name} value="" />
        <span>{none}</span>
      </label>
    </fieldset>
  );
}
