/** How certain one outcome is held to be: each step with what the numbers suggest, for a person to settle. */
import type { FormAnswer } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import type { BodyRecord } from "#content/evidence/rating/grade.ts";
import { gradeDoubts, gradeGains } from "#content/packs/ratings/grade.ts";
import type { SuggestedDoubt } from "#content/synthesis/certainty.ts";

export type CertaintyAsked = {
  outcome: string;
  doubts: SuggestedDoubt[];
  record: BodyRecord;
  reason: string;
  /** As settled; null where nobody has yet. */
  level: { label: string; means: string } | null;
};

const down = ["No doubt", "Down 1", "Down 2"];

/** What a field is called in the form of all outcomes. */
export const certaintyField = (name: string, at: number): string => `${name}-${at}`;

/** Part of the form that the conclusion stands in: whichever button is pressed, all that was typed is sent. */
export function CertaintyFields({
  asked: { outcome, doubts, record, reason, level },
  at,
  typed,
  problems,
  isOpen,
}: {
  asked: CertaintyAsked;
  at: number;
  typed: FormAnswer["typed"] | undefined;
  problems: FormAnswer["problems"] | undefined;
  isOpen: boolean;
}) {
  const id = (name: string) => certaintyField(name, at);
  const gainOf = {
    large: ["No", "Up 1", "Up 2"],
    dose: ["No", "Up 1"],
    confounding: ["No", "Up 1"],
  };
  return (
    <details open={isOpen}>
      <summary>
        {outcome}: {level ? `${level.label}. ${level.means}` : "not settled yet"}
      </summary>
      <fieldset>
        <legend className="unseen">{outcome}</legend>
        <input type="hidden" name={id("outcome")} value={outcome} />
        <p className="note">
          {record.isRandomised
            ? "Every study drew by lot who tried it, so it starts at high."
            : "Not every study drew by lot who tried it, so it starts at low."}
        </p>
        {doubts.map(({ doubt, by, reason: suggested }) => (
          <Step
            key={doubt}
            {...{ id: id(doubt), label: gradeDoubts[doubt] }}
            hint={`${suggested}${by === null ? "" : ` Suggested: ${down[by]?.toLowerCase()}.`}`}
            steps={down}
            chosen={Number(typed?.[id(doubt)] ?? record.down[doubt])}
          />
        ))}
        {(Object.keys(gradeGains) as (keyof typeof gradeGains)[]).map((gain) => (
          <Step
            key={gain}
            {...{ id: id(gain), label: gradeGains[gain] }}
            steps={gainOf[gain]}
            chosen={Number(typed?.[id(gain)] ?? record.up[gain])}
          />
        ))}
        <Field name={id("reason")} label="Why" hint="Readers see this." problems={problems}>
          <textarea
            id={id("reason")}
            name={id("reason")}
            rows={3}
            maxLength={1000}
            defaultValue={typed?.[id("reason")] ?? reason}
            aria-describedby={`${id("reason")}-hint`}
          />
        </Field>
        <button className="act quiet" type="submit" name="do" value={`certainty-${at}`}>
          {level ? "Settle it anew" : "Settle it"}
        </button>
        {level && (
          <button className="act quiet" type="submit" name="do" value={`clear-${at}`}>
            Say nothing of it
          </button>
        )}
      </fieldset>
    </details>
  );
}

function Step({
  id,
  label,
  hint,
  steps,
  chosen,
}: {
  id: string;
  label: string;
  hint?: string;
  steps: string[];
  chosen: number;
}) {
  return (
    <Field name={id} label={label} hint={hint}>
      <select
        id={id}
        name={id}
        defaultValue={String(chosen)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {steps.map((step, value) => (
          <option key={step} value={value}>
            {step}
          </option>
        ))}
      </select>
    </Field>
  );
}
