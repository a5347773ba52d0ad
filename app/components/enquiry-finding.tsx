import type { FormAnswer } from "#app/answers.ts";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { Field } from "#app/components/form.tsx";
import { type EnquiryFinding, Sureness, surenessWords } from "#content/enquiry/finding.ts";
import { FindingDirection, findingWords } from "#content/practice/write-up.ts";

const texts = [
  ["outcome", "What did you look at, and what did you see?", "", 400],
  ["why", "Why do you think so?", "The mechanism: this is the part that others can use.", 1000],
  ["forWhom", "For whom?", "Which pupils this holds for, as a group.", 400],
  ["conditions", "Under what conditions?", "What was in place when it happened.", 400],
] as const;

/** A finding to read, with the form that changes it; without one, the form that adds it. */
export function EnquiryFindingForm({
  finding,
  name,
  measures,
  answered,
  mayPlan,
}: {
  finding?: EnquiryFinding & { id: string; revision: number };
  name: string;
  measures: { id: string; name: string }[];
  answered: FormAnswer | undefined;
  mayPlan: boolean;
}) {
  const form = (
    <Form finding={finding} measures={measures} answered={answered} suffix={finding?.id ?? "new"} />
  );
  if (!finding)
    return (
      <section aria-labelledby="new-finding">
        <h2 id="new-finding">{name}</h2>
        {form}
      </section>
    );
  return (
    <section className="finding" aria-label={name}>
      <h2>
        <FindingDirectionWord direction={finding.direction} />
      </h2>
      <p>{finding.outcome}</p>
      <p>
        <strong>Why:</strong> {finding.why}
      </p>
      <p className="note">
        {[finding.forWhom, finding.conditions, surenessWords[finding.sure]]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {mayPlan && (
        <details open={answered !== undefined}>
          <summary>Change {name.toLowerCase()}</summary>
          {form}
        </details>
      )}
    </section>
  );
}

function Form({
  finding,
  measures,
  answered,
  suffix,
}: {
  finding: (EnquiryFinding & { id: string; revision: number }) | undefined;
  measures: { id: string; name: string }[];
  answered: FormAnswer | undefined;
  suffix: string;
}) {
  const typed = answered?.typed;
  const idOf = (field: string) => (finding ? `${field}-${suffix}` : field);
  return (
    <form method="post">
      {finding && (
        <>
          <input type="hidden" name="finding" value={finding.id} />
          <input type="hidden" name="revision" value={finding.revision} />
        </>
      )}
      <div className="field">
        <label htmlFor={idOf("direction")}>Which way did it go?</label>
        <select
          id={idOf("direction")}
          name="direction"
          defaultValue={typed?.direction ?? finding?.direction ?? "no-clear-change"}
        >
          {FindingDirection.options.map((direction) => (
            <option key={direction} value={direction}>
              {findingWords[direction]}
            </option>
          ))}
        </select>
      </div>
      {texts.map(([field, label, hint, limit]) => (
        <Field
          key={field}
          name={idOf(field)}
          label={label}
          hint={hint}
          problems={answered?.problems.map((problem) => ({
            ...problem,
            field: idOf(problem.field),
          }))}
        >
          <textarea
            id={idOf(field)}
            name={field}
            rows={2}
            maxLength={limit}
            aria-describedby={hint ? `${idOf(field)}-hint` : undefined}
            defaultValue={typed?.[field] ?? finding?.[field]}
          />
        </Field>
      ))}
      {measures.length > 0 && (
        <div className="field">
          <label htmlFor={idOf("measure")}>Which measure does it rest on?</label>
          <select
            id={idOf("measure")}
            name="measure"
            defaultValue={typed?.measure ?? finding?.measure ?? ""}
          >
            <option value="">None: what we saw and heard</option>
            {measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor={idOf("sure-of-it")}>How sure are you?</label>
        <select
          id={idOf("sure-of-it")}
          name="sure-of-it"
          defaultValue={typed?.["sure-of-it"] ?? finding?.sure ?? "unsure"}
        >
          {Sureness.options.map((sure) => (
            <option key={sure} value={sure}>
              {surenessWords[sure]}
            </option>
          ))}
        </select>
      </div>
      <p className="acts">
        <button className="act quiet" name="do" value={finding ? "change" : "add"} type="submit">
          {finding ? "Keep the change" : "Add it"}
        </button>
        {finding && (
          <button className="link" name="do" value="remove" type="submit" formNoValidate>
            Remove this finding
          </button>
        )}
      </p>
    </form>
  );
}
