/** The question, built from its blanks; the sentence that they make stands under them. */
import type * as Y from "yjs";
import { TextField } from "#app/editor/fields.tsx";
import { useShared } from "#app/editor/hooks.ts";
import { blankText } from "#content/enquiry/live-plan.ts";
import {
  blankLimit,
  blanks,
  blankWords,
  QuestionForm,
  questionForms,
  sentenceOf,
} from "#content/enquiry/question.ts";

export function QuestionFields({
  doc,
  forms,
  editable,
}: {
  doc: Y.Doc;
  /** Those that the method asks in. */
  forms: QuestionForm[];
  editable: boolean;
}) {
  const choices = doc.getMap<string>("choices");
  const form = useShared(choices, () => {
    const chosen = QuestionForm.safeParse(choices.get("form"));
    return chosen.success ? chosen.data : (forms[0] ?? "impact");
  });
  const [intervention = "", outcome = "", cohort = ""] = [
    useShared(blankText(doc, "intervention"), () => blankText(doc, "intervention").toString()),
    useShared(blankText(doc, "outcome"), () => blankText(doc, "outcome").toString()),
    useShared(blankText(doc, "cohort"), () => blankText(doc, "cohort").toString()),
  ];
  return (
    <section className="part" aria-labelledby="question-title">
      <h2 id="question-title">The question</h2>
      <fieldset className="field" disabled={!editable}>
        <legend>What kind of question?</legend>
        {forms.map((one) => (
          <label className="choice" key={one}>
            <input
              type="radio"
              name="form"
              checked={form === one}
              onChange={() => choices.set("form", one)}
            />
            <span>{questionForms[one].name}</span>
            <small>{questionForms[one].goodFor}</small>
          </label>
        ))}
      </fieldset>
      {blanks.map((blank) => (
        <TextField
          key={blank}
          id={blank}
          text={blankText(doc, blank)}
          label={blankWords[blank].label}
          hint={`${blankWords[blank].hint} Such as: ${blankWords[blank].example}.`}
          limit={blankLimit}
          editable={editable}
        />
      ))}
      <p className="standfirst" role="status">
        {sentenceOf({ form, intervention, outcome, cohort })}
      </p>
    </section>
  );
}
