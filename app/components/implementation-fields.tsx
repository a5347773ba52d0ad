/** What is asked of how a practice was put to work: five outcomes, each planned, observed, and noted. */
import { Field } from "#app/components/form.tsx";
import {
  type Implementation,
  ImplementationOutcome,
  implementationField,
  implementationLimit,
  implementationNames,
  implementationPartNames,
  implementationParts,
} from "#content/enquiry/implementation.ts";
import type { Problem } from "#content/failure.ts";

export function ImplementationFields({
  said,
  typed,
  problems,
}: {
  said: Implementation | null;
  typed: Record<string, string> | undefined;
  problems: Problem[] | undefined;
}) {
  return ImplementationOutcome.options.map((outcome) => (
    <fieldset className="field" key={outcome}>
      <legend>{implementationNames[outcome].label}</legend>
      <span className="hint">{implementationNames[outcome].asks}</span>
      <div className="filters">
        {implementationParts.map((part) => {
          const name = implementationField(outcome, part);
          return (
            <Field key={part} name={name} label={implementationPartNames[part]} problems={problems}>
              <textarea
                id={name}
                name={name}
                rows={3}
                maxLength={implementationLimit}
                defaultValue={typed?.[name] ?? said?.[outcome][part]}
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  ));
}
