import { Field } from "#app/components/form.tsx";
import {
  questionGroups,
  type RecordQuestion,
  threatChoices,
  threatQuestions,
} from "#content/evidence/rating/questions.ts";
import type { Problem } from "#content/failure.ts";

type Answers = {
  fields: Record<string, string>;
  /** Where an answer was read in the write-up. */
  known: Record<string, string>;
  problems: Problem[] | undefined;
};

/** The questions of a record. Every answer is one key in a native group: no mouse is needed. */
export function RecordQuestions({ answers }: { answers: Answers }) {
  return (
    <>
      <p className="note">
        Where it does not say what an answer was read from, nothing was found: it stands at “No” or
        “Nobody” until you have looked in the text.
      </p>
      {questionGroups.map(({ title, questions }) => (
        <fieldset className="line" key={title}>
          <legend>{title}</legend>
          {questions.map((question) => (
            <Question key={question.field} question={question} answers={answers} />
          ))}
        </fieldset>
      ))}
      <details>
        <summary>
          Threats to the result, for the scale of trials: each low unless you say otherwise
        </summary>
        {threatQuestions.map(({ field, asks }) => (
          <Field key={field} name={field} label={asks}>
            <select id={field} name={field} defaultValue={answers.fields[field]}>
              {threatChoices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
        ))}
      </details>
    </>
  );
}

function Question({ question, answers }: { question: RecordQuestion; answers: Answers }) {
  const { field, asks } = question;
  const hint = answers.known[field] ?? question.hint;
  const problems = answers.problems;
  if (question.kind !== "choice")
    return (
      <Field name={field} label={asks} hint={hint} problems={problems}>
        <input
          id={field}
          name={field}
          inputMode={question.kind === "count" ? "numeric" : "decimal"}
          defaultValue={answers.fields[field]}
          maxLength={12}
          aria-describedby={hint ? `${field}-hint` : undefined}
        />
      </Field>
    );
  return (
    <fieldset className="field" id={field}>
      <legend>{asks}</legend>
      {hint && <span className="hint">{hint}</span>}
      <div className="counts">
        {question.choices.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={field}
              value={value}
              defaultChecked={answers.fields[field] === value}
            />
            {label}
          </label>
        ))}
      </div>
      {problems?.some((problem) => problem.field === field) && (
        <p className="problem">{problems.find((problem) => problem.field === field)?.message}</p>
      )}
    </fieldset>
  );
}
