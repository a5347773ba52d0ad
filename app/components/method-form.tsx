import type { ReactNode } from "react";
import { Field, Problems } from "#app/components/form.tsx";
import { MethodRules } from "#app/components/method-rules.tsx";
import { Words } from "#app/components/words.tsx";
import { triesWords } from "#app/method-draft.ts";
import { ownStatuses } from "#content/enquiry/method.ts";
import {
  draftLimits,
  isUsed,
  type MethodDraft,
  type StageDraft,
} from "#content/enquiry/method-draft.ts";
import { questionForms } from "#content/enquiry/question.ts";
import { statusWords } from "#content/enquiry/status.ts";
import type { Problem } from "#content/failure.ts";

/** A method to be written, as a plain form: each button sends all of it, and one keeps it. */
export function MethodForm({
  draft,
  version,
  problems,
}: {
  draft: MethodDraft;
  version: number;
  problems: Problem[];
}) {
  const back = { problems, typed: {} };
  return (
    <form method="post">
      {/* the Enter key presses the first button of a form: it moves nothing and keeps nothing */}
      <button type="submit" name="do" value="" hidden />
      <input type="hidden" name="version" value={version} />
      <Problems problems={problems} />
      <Words {...{ name: "name", label: "Name", value: draft.name, limit: 80, back }} />
      <Words
        {...{ name: "about", label: "What it is good for", limit: 400, rows: 3, back }}
        hint="People read this when they choose how to work."
        value={draft.about}
      />
      <Words
        {...{ name: "source", label: "Where it comes from", limit: 300, back }}
        hint="A book, a programme, or your own experience. You can leave it empty."
        value={draft.source}
      />
      <Ticks
        name="questionForms"
        legend="What can be asked in it"
        problems={problems}
        options={Object.entries(questionForms).map(([form, { name }]) => ({
          ...{ name: `form-${form}`, label: name },
          isOn: draft.questionForms.includes(form),
        }))}
      />
      <Ticks
        name="tries"
        legend="What is tried in it"
        problems={problems}
        options={Object.entries(triesWords).map(([kind, label]) => ({
          ...{ name: `try-${kind}`, label, isOn: draft.tries.includes(kind) },
        }))}
      />
      <h2 id="stages">Stages</h2>
      <p>
        They stand between finding partners and writing up, which every enquiry has. Each asks one
        question of the team.
      </p>
      {problems
        .filter(({ field }) => field === "stages")
        .map(({ message }) => (
          <p className="problem" key={message}>
            {message}
          </p>
        ))}
      {draft.stages.map((stage, at) => (
        <StageFields
          key={stage.id}
          stage={stage}
          at={at}
          isLast={at === draft.stages.length - 1}
          problems={problems}
        />
      ))}
      {draft.stages.length < draftLimits.stages && (
        <Press what="add-stage" to={`stage-${draft.stages.length}`}>
          Add a stage
        </Press>
      )}
      <MethodRules draft={draft} problems={problems} />
      <h2 id="ethics-title">Ethics</h2>
      <p>
        Whatever the method, a team answers every line of the ethics checklist before a cycle’s Do
        starts or a research lesson is taught. No rule is needed for it. What you write here is
        asked there too.
      </p>
      <Words
        {...{ name: "ethics", label: "Your own points", limit: 1500, rows: 3, back }}
        hint="One in each line, as something to be true: “The trust’s research lead has read the plan.”"
        value={draft.ethics}
      />
      <p>
        <button className="act" type="submit" name="do" value="keep">
          {version > 0 ? `Keep it as version ${version + 1}` : "Keep it"}
        </button>
      </p>
    </form>
  );
}

function StageFields({
  stage,
  at,
  isLast,
  problems,
}: {
  stage: StageDraft;
  at: number;
  isLast: boolean;
  problems: Problem[];
}) {
  const back = { problems, typed: {} };
  const name = (field: string) => `stage-${at}-${field}`;
  return (
    <fieldset className="line" id={`stage-${at}`}>
      <legend>Stage {at + 1}</legend>
      <input type="hidden" name={name("id")} value={stage.id} />
      {!isUsed(stage) && (
        <p className="note">
          Nothing is written in it yet. Left empty, it is no part of the method.
        </p>
      )}
      <div className="line-fields">
        <Words {...{ name: name("name"), label: "Name", value: stage.name, limit: 60, back }} />
        <Field name={name("status")} label="Where it lies" problems={problems}>
          <select id={name("status")} name={name("status")} defaultValue={stage.status}>
            {ownStatuses.map((status) => (
              <option key={status} value={status}>
                {statusWords[status]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Words
        {...{ name: name("asks"), label: "What it asks", value: stage.asks, limit: 240, back }}
        hint="Such as: What will we try, and what do we expect?"
      />
      <Words
        {...{ name: name("prompts"), label: "What helps to answer it", limit: 2000, rows: 3, back }}
        hint="A prompt in each line. You can leave it empty."
        value={stage.prompts}
      />
      <p>
        {at > 0 && (
          <Press what={`up:${at}`} to={`stage-${at - 1}`}>
            Move stage {at + 1} up
          </Press>
        )}{" "}
        {!isLast && (
          <Press what={`down:${at}`} to={`stage-${at + 1}`}>
            Move stage {at + 1} down
          </Press>
        )}{" "}
        <Press what={`remove-stage:${at}`} to="stages">
          Remove stage {at + 1}
        </Press>
      </p>
    </fieldset>
  );
}

/** Sends the form as it is, and comes back to a place in it. */
export const Press = ({
  what,
  to,
  children,
}: {
  what: string;
  to: string;
  children: ReactNode;
}) => (
  <button className="act quiet" type="submit" name="do" value={what} formAction={`#${to}`}>
    {children}
  </button>
);

function Ticks({
  name,
  legend,
  options,
  problems,
}: {
  name: string;
  legend: string;
  options: { name: string; label: string; isOn: boolean }[];
  problems: Problem[];
}) {
  const problem = problems.find(({ field }) => field === name);
  return (
    <fieldset className="field" id={name}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label className="choice" key={option.name}>
          <input type="checkbox" name={option.name} value="on" defaultChecked={option.isOn} />
          <span>{option.label}</span>
        </label>
      ))}
      {problem && <p className="problem">{problem.message}</p>}
    </fieldset>
  );
}
