/** What a synthesis asks, and which results its rules take in. */
import { Field } from "#app/components/form.tsx";
import { tickedIn } from "#app/ticked.ts";
import { outcomeRows } from "#app/typed-question.ts";
import type { Problem } from "#content/failure.ts";
import {
  keyStageNames,
  keyStages,
  phases,
  pupilGroups,
  subjects,
} from "#content/practice/facets.ts";
import { narrowerThemes, themeLabel, themesWithin } from "#content/vocabulary/vocabulary.ts";

type Typed = { typed: Record<string, string>; problems: Problem[] | undefined };

export function SynthesisQuestionFields({ typed, problems }: Typed) {
  return (
    <>
      <Field name="title" label="Title" hint="What readers will find it by." problems={problems}>
        <input
          id="title"
          name="title"
          required
          maxLength={150}
          defaultValue={typed.title}
          aria-describedby="title-hint"
        />
      </Field>
      <Field
        name="question"
        label="Question"
        hint="Settled before the results are looked at: whom, what is tried, compared with what, and what is measured."
        problems={problems}
      >
        <textarea
          id="question"
          name="question"
          rows={3}
          required
          maxLength={400}
          defaultValue={typed.question}
          aria-describedby="question-hint"
        />
      </Field>
      <Themes typed={typed} problems={problems} />
      <h2>Which results</h2>
      <p className="note">
        Where nothing is ticked, all are looked at. A write-up that does not say is for a person to
        look at.
      </p>
      <Ticks name="phases" legend="Phases" values={phases} typed={typed} />
      <Ticks
        name="keyStages"
        legend="Key stages"
        values={keyStages}
        words={keyStageNames}
        typed={typed}
      />
      <Ticks name="subjects" legend="Subjects" values={subjects} typed={typed} />
      <Ticks name="pupilGroups" legend="Groups of pupils" values={pupilGroups} typed={typed} />
      <Outcomes typed={typed} problems={problems} />
      <Field
        name="until"
        label="Published up to"
        hint="The day included. Left empty, what comes after is found too, and puts it out of date."
        problems={problems}
      >
        <input
          id="until"
          name="until"
          type="date"
          defaultValue={typed.until}
          aria-describedby="until-hint"
        />
      </Field>
      <Field
        name="other"
        label="What else a person looks at"
        hint="With words here, every result waits for a person who has looked at it."
        problems={problems}
      >
        <textarea
          id="other"
          name="other"
          rows={3}
          maxLength={1000}
          defaultValue={typed.other}
          aria-describedby="other-hint"
        />
      </Field>
    </>
  );
}

function Themes({ typed, problems }: Typed) {
  const chosen = tickedIn(Object.keys(typed), "themes");
  const problem = problems?.find(({ field }) => field === "themes");
  return (
    <fieldset className="field" id="themes" tabIndex={-1}>
      <legend>Themes</legend>
      <span className="hint">
        Results of any of these, or of what is below them. {chosen.length > 0 && "Now: "}
        {chosen.map(themeLabel).join(", ")}
      </span>
      {narrowerThemes(null).map(({ slug, label }) => {
        const within = themesWithin(slug);
        return (
          <details key={slug} open={within.some((theme) => chosen.includes(theme))}>
            <summary>{label}</summary>
            <div className="under">
              {within.map((theme, at) => (
                <label className="choice" key={theme}>
                  <input
                    type="checkbox"
                    name={`themes.${theme}`}
                    defaultChecked={chosen.includes(theme)}
                  />
                  <span>{at === 0 ? `All of ${label}` : themeLabel(theme)}</span>
                </label>
              ))}
            </div>
          </details>
        );
      })}
      {problem && <p className="problem">{problem.message}</p>}
    </fieldset>
  );
}

function Ticks({
  name,
  legend,
  values,
  words,
  typed,
}: {
  name: string;
  legend: string;
  values: readonly string[];
  words?: Record<string, string>;
  typed: Record<string, string>;
}) {
  return (
    <fieldset className="field" id={name}>
      <legend>{legend}</legend>
      <div className="ticks">
        {values.map((value) => (
          <label className="choice" key={value}>
            <input
              type="checkbox"
              name={`${name}.${value}`}
              defaultChecked={`${name}.${value}` in typed}
            />
            <span>{words?.[value] ?? value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Outcomes({ typed, problems }: Typed) {
  const problem = problems?.find(({ field }) => field === "outcomes");
  const shown = Math.max(3, ...outcomeRows.filter((at) => typed[`outcome-${at}`]));
  return (
    <fieldset className="field" id="outcomes" tabIndex={-1}>
      <legend>Outcomes</legend>
      <span className="hint">
        Each under one name, with the words that write-ups use for it. With none, every outcome is
        taken in under its own words.
      </span>
      {outcomeRows.slice(0, shown).map((at) => (
        <OutcomeRow key={at} at={at} typed={typed} />
      ))}
      {shown < outcomeRows.length && (
        <details>
          <summary>More outcomes</summary>
          {outcomeRows.slice(shown).map((at) => (
            <OutcomeRow key={at} at={at} typed={typed} />
          ))}
        </details>
      )}
      {problem && <p className="problem">{problem.message}</p>}
    </fieldset>
  );
}

function OutcomeRow({ at, typed }: { at: number; typed: Record<string, string> }) {
  return (
    <div className="line-fields">
      <div className="field">
        <label htmlFor={`outcome-${at}`}>Outcome {at}</label>
        <input
          id={`outcome-${at}`}
          name={`outcome-${at}`}
          maxLength={200}
          defaultValue={typed[`outcome-${at}`]}
        />
      </div>
      <div className="field">
        <label htmlFor={`also-${at}`}>Other words for outcome {at}, with “;” between</label>
        <input
          id={`also-${at}`}
          name={`also-${at}`}
          maxLength={2000}
          defaultValue={typed[`also-${at}`]}
        />
      </div>
    </div>
  );
}
