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

export function CertaintyForm({
  asked: { outcome, doubts, record, reason, level },
  at,
  seen,
  answered,
}: {
  asked: CertaintyAsked;
  at: number;
  seen: number;
  answered: FormAnswer | undefined;
}) {
  const id = (name: string) => `${name}-${at}`;
  const typed = answered?.typed;
  const problems = answered?.problems.map((one) => ({ ...one, field: id(one.field) }));
  const gainOf = {
    large: ["No", "Up 1", "Up 2"],
    dose: ["No", "Up 1"],
    confounding: ["No", "Up 1"],
  };
  return (
    <details open={answered !== undefined}>
      <summary>
        {outcome}: {level ? `${level.label}. ${level.means}` : "not settled yet"}
      </summary>
      <form method="post">
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="outcome" value={outcome} />
        <p className="note">
          {record.isRandomised
            ? "Every study drew by lot who tried it, so it starts at high."
            : "Not every study drew by lot who tried it, so it starts at low."}
        </p>
        {doubts.map(({ doubt, by, reason: suggested }) => (
          <Step
            key={doubt}
            {...{ id: id(doubt), name: doubt, label: gradeDoubts[doubt] }}
            hint={`${suggested}${by === null ? "" : ` Suggested: ${down[by]?.toLowerCase()}.`}`}
            steps={down}
            chosen={Number(typed?.[doubt] ?? record.down[doubt])}
          />
        ))}
        {(Object.keys(gradeGains) as (keyof typeof gradeGains)[]).map((gain) => (
          <Step
            key={gain}
            {...{ id: id(gain), name: gain, label: gradeGains[gain] }}
            steps={gainOf[gain]}
            chosen={Number(typed?.[gain] ?? record.up[gain])}
          />
        ))}
        <Field name={id("reason")} label="Why" hint="Readers see this." problems={problems}>
          <textarea
            id={id("reason")}
            name="reason"
            rows={3}
            maxLength={1000}
            defaultValue={typed?.reason ?? reason}
            aria-describedby={`${id("reason")}-hint`}
          />
        </Field>
        <button className="act quiet" type="submit" name="do" value="certainty">
          {level ? "Settle it anew" : "Settle it"}
        </button>
        {level && (
          <button className="act quiet" type="submit" name="do" value="clear">
            Say nothing of it
          </button>
        )}
      </form>
    </details>
  );
}

function Step({
  id,
  name,
  label,
  hint,
  steps,
  chosen,
}: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  steps: string[];
  chosen: number;
}) {
  return (
    <Field name={id} label={label} hint={hint}>
      <select
        id={id}
        name={name}
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
