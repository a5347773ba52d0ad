/** The fields of a study from elsewhere; which of them ask for its result follows what is known of it. */
import { useState } from "react";
import { CalculatorFields } from "#app/components/calculator.tsx";
import { Field } from "#app/components/form.tsx";
import { type How, howIn, hows, moderatorFields } from "#app/typed-study.ts";
import { OutcomeKind } from "#content/evidence/items/study-result.ts";
import { nothingTyped, type TypedResult } from "#content/evidence/items/typed-result.ts";
import { outcomeKindWords } from "#content/evidence/items/ways-in.ts";
import type { Problem } from "#content/failure.ts";
import { FindingDirection, findingWords } from "#content/practice/write-up.ts";

type Asked = {
  start: Record<string, string>;
  problems: Problem[] | undefined;
};

export function OutsideStudyFields({
  start,
  problems,
  hasNumbers,
  reference,
  outcomes,
}: Asked & { hasNumbers: boolean; reference: string | null; outcomes: string[] }) {
  const [how, setHow] = useState<How>(howIn(start.how, "effect"));
  return (
    <>
      <Words
        name="label"
        label="Who and when"
        hint="As it is cited: Reed and Shah (2019)."
        isNeeded
        {...{ start, problems }}
      />
      <Field name="outcome" label="What was measured" problems={problems}>
        <input
          id="outcome"
          name="outcome"
          required
          maxLength={200}
          list="outcomes-asked"
          defaultValue={start.outcome}
        />
      </Field>
      <datalist id="outcomes-asked">
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome} />
        ))}
      </datalist>
      <Words
        name="sample"
        label="Which pupils"
        hint="Groups only: Year 8 in two schools. Left empty, all of the study’s."
        {...{ start, problems }}
      />
      <label className="choice">
        <input
          type="checkbox"
          name="isRandomised"
          value="yes"
          defaultChecked={start.isRandomised === "yes"}
        />
        <span>Who tried it was drawn by lot</span>
      </label>
      <fieldset className="field" id="how">
        <legend>What is known of its result?</legend>
        {Object.entries(hows)
          .filter(([value]) => value !== "kept" || hasNumbers)
          .map(([value, label]) => (
            <label className="choice" key={value}>
              <input
                type="radio"
                name="how"
                value={value}
                checked={how === value}
                onChange={() => setHow(howIn(value, "effect"))}
              />
              <span>{label}</span>
            </label>
          ))}
        <noscript>
          <span className="hint">
            The fields below are for one of these. For another: <a href="?how=effect">effect</a>,{" "}
            <a href="?how=numbers">numbers</a>, <a href="?how=direction">what was found</a>.
          </span>
        </noscript>
      </fieldset>
      {how === "effect" && <Effect {...{ start, problems }} />}
      {how === "numbers" ? (
        <Numbers {...{ start, problems }} />
      ) : (
        <Field name="kind" label="What kind of outcome" problems={problems}>
          <select id="kind" name="kind" defaultValue={start.kind ?? "attainment"}>
            {OutcomeKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {outcomeKindWords[kind]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field
        name="direction"
        label="What was found"
        hint="By its numbers, it is improved above 0 and worsened below, whatever the interval."
        problems={problems}
      >
        <select
          id="direction"
          name="direction"
          defaultValue={start.direction}
          aria-describedby="direction-hint"
        >
          <option value="">By its numbers, or not known yet</option>
          {FindingDirection.options.map((direction) => (
            <option key={direction} value={direction}>
              {findingWords[direction]}
            </option>
          ))}
        </select>
      </Field>
      <h2>What results may differ by</h2>
      <div className="line-fields">
        {moderatorFields.map(({ name, label }) => (
          <Field key={name} name={`by.${name}`} label={label} problems={problems}>
            <input
              id={`by.${name}`}
              name={`by.${name}`}
              maxLength={120}
              defaultValue={start[`by.${name}`]}
            />
          </Field>
        ))}
      </div>
      <h2>Where it was published</h2>
      {reference && (
        <>
          <p className="note">{reference}</p>
          <label className="choice">
            <input type="checkbox" name="noReference" value="yes" />
            <span>Take this reference away</span>
          </label>
        </>
      )}
      <Field
        name="reference"
        label={reference ? "Another reference in its place" : "Reference"}
        hint="Paste a DOI, a citation, or a record from a reference manager. Nothing is fetched from elsewhere."
        problems={problems}
      >
        <textarea
          id="reference"
          name="reference"
          rows={3}
          maxLength={20_000}
          defaultValue={start.reference}
          aria-describedby="reference-hint"
        />
      </Field>
      <Words
        name="title"
        label="Title of the publication"
        hint="Where what you paste does not say it, as a DOI does not."
        {...{ start, problems }}
      />
    </>
  );
}

function Effect({ start, problems }: Asked) {
  return (
    <>
      <p className="note">
        In standard deviations; above 0, those who tried it did better. Its standard error, or both
        ends of its 95 % interval.
      </p>
      <div className="line-fields">
        <Words name="g" label="Effect (g)" {...{ start, problems }} />
        <Words name="se" label="Standard error" {...{ start, problems }} />
        <Words name="low" label="Lower end" {...{ start, problems }} />
        <Words name="high" label="Upper end" {...{ start, problems }} />
        <Words name="nTried" label="Pupils who tried it" {...{ start, problems }} />
        <Words name="nCompared" label="Pupils compared" {...{ start, problems }} />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          name="isOneClass"
          value="yes"
          defaultChecked={start.isOneClass === "yes"}
        />
        <span>One class in a group: teacher and practice cannot be told apart</span>
      </label>
    </>
  );
}

function Numbers({ start, problems }: Asked) {
  const [typed, setTyped] = useState<TypedResult>({ ...nothingTyped, ...start });
  return (
    <CalculatorFields
      typed={typed}
      set={(fields) => setTyped({ ...typed, ...fields })}
      problems={problems ?? []}
    />
  );
}

function Words({
  name,
  label,
  hint,
  isNeeded = false,
  start,
  problems,
}: Asked & { name: string; label: string; hint?: string; isNeeded?: boolean }) {
  return (
    <Field name={name} label={label} hint={hint} problems={problems}>
      <input
        id={name}
        name={name}
        maxLength={200}
        required={isNeeded}
        autoComplete="off"
        defaultValue={start[name]}
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
    </Field>
  );
}
