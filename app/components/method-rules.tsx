import { Field } from "#app/components/form.tsx";
import { Press } from "#app/components/method-form.tsx";
import { Words } from "#app/components/words.tsx";
import { amongCommon } from "#content/enquiry/method.ts";
import { draftLimits, type MethodDraft, type RuleDraft } from "#content/enquiry/method-draft.ts";
import { needChoices } from "#content/enquiry/needs.ts";
import type { Problem } from "#content/failure.ts";

/** What is asked before a stage is entered, from the list of what the commons knows to look for. */
export function MethodRules({ draft, problems }: { draft: MethodDraft; problems: Problem[] }) {
  return (
    <>
      <h2 id="rules">Rules</h2>
      <p>
        What is asked before a stage. Some of it is in the way until it is done; the rest is said,
        and the team may go on. Going back is always free.
      </p>
      {draft.rules.map((rule, at) => (
        <RuleFields key={at} rule={rule} at={at} stages={draft.stages} problems={problems} />
      ))}
      {draft.rules.length < draftLimits.rules && (
        <Press what="add-rule" to={`rule-${draft.rules.length}`}>
          Add a rule
        </Press>
      )}
    </>
  );
}

function RuleFields({
  rule,
  at,
  stages,
  problems,
}: {
  rule: RuleDraft;
  at: number;
  stages: MethodDraft["stages"];
  problems: Problem[];
}) {
  const name = (field: string) => `rule-${at}-${field}`;
  const [, ...entered] = amongCommon(stages);
  return (
    <fieldset className="line" id={`rule-${at}`}>
      <legend>Rule {at + 1}</legend>
      <div className="line-fields">
        <Choice
          {...{ name: name("before"), label: "Before the stage", value: rule.before, problems }}
          options={entered.map((stage) => [stage.id, stage.name || "A stage without a name"])}
        />
        <Choice
          {...{ name: name("needs"), label: "It asks for", value: rule.needs, problems }}
          options={needChoices(amongCommon(stages))}
        />
        <Field name={name("atLeast")} label="How many" hint="Where it is counted.">
          <input
            id={name("atLeast")}
            name={name("atLeast")}
            inputMode="numeric"
            maxLength={2}
            defaultValue={rule.atLeast}
            aria-describedby={`${name("atLeast")}-hint`}
          />
        </Field>
        <Choice
          {...{ name: name("weight"), label: "Without it", value: rule.weight, problems }}
          options={[
            ["notice", "It is said, and the team may go on"],
            ["must", "The team cannot go on"],
          ]}
        />
      </div>
      <Words
        {...{ name: name("says"), label: "What the team is told", value: rule.says, limit: 240 }}
        hint="A sentence. Left empty, the commons has one for it."
        back={{ problems, typed: {} }}
      />
      <p>
        <Press what={`remove-rule:${at}`} to="rules">
          Remove rule {at + 1}
        </Press>
      </p>
    </fieldset>
  );
}

function Choice({
  name,
  label,
  value,
  options,
  problems,
}: {
  name: string;
  label: string;
  value: string;
  options: [value: string, called: string][];
  problems: Problem[];
}) {
  return (
    <Field name={name} label={label} problems={problems}>
      <select id={name} name={name} defaultValue={value}>
        {options.map(([option, called]) => (
          <option key={option} value={option}>
            {called}
          </option>
        ))}
      </select>
    </Field>
  );
}
