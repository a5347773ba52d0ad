/** The form in which a school says what it tries, or tried. Works without script. */
import { Field } from "#app/components/form.tsx";
import { ImplementationFields } from "#app/components/implementation-fields.tsx";
import {
  type AdaptationText,
  type AdaptationWords,
  adaptationLimits,
} from "#content/enquiry/adaptation.ts";
import type { Problem } from "#content/failure.ts";
import { FindingDirection, findingWords } from "#content/practice/write-up.ts";

const asked: [field: AdaptationText, label: string, hint: string][] = [
  ["kept", "What did you keep?", "What you did as it is written."],
  ["changed", "What did you change?", "What you left out, added or did in another way."],
  ["why", "Why?", "What in your school or class called for it."],
  [
    "happened",
    "What happened?",
    "What you saw, good or bad. Not worked is worth as much to others as worked.",
  ],
];

export function AdaptationFields({
  words,
  typed,
  problems,
}: {
  words: AdaptationWords | null;
  typed: Record<string, string> | undefined;
  problems: Problem[] | undefined;
}) {
  const wordsOf = (field: AdaptationText) => typed?.[field] ?? words?.[field];
  return (
    <>
      <Field
        name="forWhom"
        label="With whom?"
        hint="The group: “8B and 8D, 54 pupils”. Groups only, no pupil’s name, here or below."
        problems={problems}
      >
        <input
          id="forWhom"
          name="forWhom"
          required
          maxLength={adaptationLimits.forWhom}
          defaultValue={wordsOf("forWhom")}
          aria-describedby="forWhom-hint"
        />
      </Field>
      {asked.map(([field, label, hint]) => (
        <Field key={field} name={field} label={label} hint={hint} problems={problems}>
          <textarea
            id={field}
            name={field}
            rows={3}
            maxLength={adaptationLimits[field]}
            defaultValue={wordsOf(field)}
            aria-describedby={`${field}-hint`}
          />
        </Field>
      ))}
      <Field
        name="direction"
        label="Which way did it go?"
        hint="Leave it open while you are trying."
        problems={problems}
      >
        <Directions now={typed?.direction ?? words?.direction ?? ""} open="Not known yet" />
      </Field>
      <details className="field" open={problems?.some(({ field }) => field.includes("-"))}>
        <summary>How well could it be put to work? (if you like)</summary>
        <ImplementationFields
          said={words?.implementation ?? null}
          typed={typed}
          problems={problems}
        />
      </details>
    </>
  );
}

/** The directions that there are, and none. */
export function Directions({ now, open }: { now: string; open: string }) {
  return (
    <select id="direction" name="direction" defaultValue={now} aria-describedby="direction-hint">
      <option value="">{open}</option>
      {FindingDirection.options.map((direction) => (
        <option key={direction} value={direction}>
          {findingWords[direction]}
        </option>
      ))}
    </select>
  );
}
