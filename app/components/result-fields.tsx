/** The fields of a result: a group's summary. The one box for marks has no name, so it is never sent. */
import { Field } from "#app/components/form.tsx";
import { PasteMarks } from "#app/components/paste-marks.tsx";
import { SchoolChoice } from "#app/components/school-choice.tsx";
import type { Problem } from "#content/failure.ts";
import {
  Arm,
  armWords,
  Better,
  Blind,
  betterWords,
  blindWords,
  Occasion,
  occasionWords,
} from "#content/measuring/result.ts";

type Typed = Record<string, string>;

export function ResultFields({
  schools,
  groups,
  typed,
  problems,
}: {
  schools: { schoolId: string; name: string }[];
  /** Those that it may be part of. */
  groups: { line: string; name: string }[];
  typed: Typed;
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <Choice
        name="arm"
        legend="This group"
        options={Arm.options}
        words={armWords}
        {...{ typed, problems }}
      />
      <Choice
        name="occasion"
        legend="When"
        options={Occasion.options}
        words={occasionWords}
        {...{ typed, problems }}
      />
      <Field
        name="label"
        label="Name of the group"
        hint="Groups only, no pupil’s name: 8B."
        problems={problems}
      >
        <input
          id="label"
          name="label"
          maxLength={80}
          defaultValue={typed.label}
          aria-describedby="label-hint"
        />
      </Field>
      <SchoolChoice {...{ schools, typed, problems }} />
      <Field
        name="partOf"
        label="Are these pupils part of another group entered here?"
        hint="Say so of the girls of 8B where 8B is entered too: then nobody counts twice, and the few who are left cannot be worked out. A pupil is in one part only."
        problems={problems}
      >
        <select
          id="partOf"
          name="partOf"
          defaultValue={typed.partOf}
          aria-describedby="partOf-hint"
        >
          <option value="">No, they are a group of their own</option>
          {groups.map(({ line, name }) => (
            <option key={line} value={line}>
              Yes, part of {name}
            </option>
          ))}
        </select>
      </Field>
      <Text name="day" label="Day of the test" type="date" {...{ typed, problems }} />
      <Choice
        name="better"
        legend="Which way is better"
        options={Better.options}
        words={betterWords}
        {...{ typed, problems }}
      />
      <fieldset className="field" id="kind">
        <legend>What you have</legend>
        {kinds.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name="kind"
              value={value}
              defaultChecked={(typed.kind || "scores") === value}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <section aria-labelledby="marks-title">
        <h2 id="marks-title">Marks</h2>
        <PasteMarks />
        <Text name="n" label="Pupils with a mark" {...{ typed, problems }} />
        <Text name="mean" label="Mean" {...{ typed, problems }} />
        <Text
          name="sd"
          label="Standard deviation"
          hint="In a spreadsheet: STDEV.S of the column."
          {...{ typed, problems }}
        />
      </section>
      <section aria-labelledby="gains-title">
        <h2 id="gains-title">Gains, if you have them</h2>
        <p className="note">
          For marks after or later: each mark less the same pupil’s mark before. Only of pupils who
          have both, so that one who was away once keeps nothing from being worked out.
        </p>
        <Text name="gainN" label="Pupils with both marks" {...{ typed, problems }} />
        <Text name="gainMean" label="Mean of their gains" {...{ typed, problems }} />
        <Text
          name="gainSd"
          label="Standard deviation of their gains"
          hint="In a spreadsheet: a column of after less before, and STDEV.S of it."
          {...{ typed, problems }}
        />
      </section>
      <section aria-labelledby="counts-title">
        <h2 id="counts-title">Or counts</h2>
        <Text name="achieved" label="How many reached it" {...{ typed, problems }} />
        <Text name="of" label="Of how many pupils" {...{ typed, problems }} />
      </section>
      <section aria-labelledby="marking-title">
        <h2 id="marking-title">About the group and the marking</h2>
        <Text name="missing" label="Pupils without a mark" {...{ typed, problems }} />
        <Text name="classes" label="Classes in this group" {...{ typed, problems }} />
        <Text
          name="markedBy"
          label="Who marked it"
          hint="Seen by the team only."
          {...{ typed, problems }}
        />
        <Choice
          name="blind"
          legend="Marked blind"
          options={Blind.options}
          words={blindWords}
          {...{ typed, problems }}
        />
      </section>
    </>
  );
}

const kinds = [
  { value: "scores", label: "Marks: how many pupils, their mean and standard deviation" },
  { value: "counts", label: "Counts: how many reached something, of how many" },
];

function Choice<Value extends string>({
  name,
  legend,
  options,
  words,
  typed,
  problems,
}: {
  name: string;
  legend: string;
  options: readonly Value[];
  words: Record<Value, string>;
  typed: Typed;
  problems: Problem[] | undefined;
}) {
  const problem = problems?.find(({ field }) => field === name);
  return (
    <fieldset className="field" id={name}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label className="choice" key={option}>
          <input type="radio" name={name} value={option} defaultChecked={typed[name] === option} />
          <span>{words[option]}</span>
        </label>
      ))}
      {problem && <p className="problem">{problem.message}</p>}
    </fieldset>
  );
}

function Text({
  name,
  label,
  hint,
  type = "text",
  typed,
  problems,
}: {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "date";
  typed: Typed;
  problems: Problem[] | undefined;
}) {
  return (
    <Field name={name} label={label} hint={hint} problems={problems}>
      <input
        id={name}
        name={name}
        type={type}
        autoComplete="off"
        inputMode={type === "date" || name === "markedBy" ? undefined : "decimal"}
        defaultValue={typed[name]}
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
    </Field>
  );
}
