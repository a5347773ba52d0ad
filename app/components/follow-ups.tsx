/** Half a year and a year later: what was answered, and the question where it is due. */

import type { Adaptation } from "#app/components/adaptation.tsx";
import { Directions } from "#app/components/adaptation-fields.tsx";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { Field } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { StillUsed, sayFollowUp, stillUsedWords } from "#content/enquiry/follow-up.ts";
import type { Problem } from "#content/failure.ts";

export function FollowUpList({
  followUps,
  today,
  mayAnswer,
  problems,
  typed,
}: {
  followUps: Adaptation["followUps"];
  today: string;
  mayAnswer: boolean;
  problems: Problem[] | undefined;
  typed: Record<string, string> | undefined;
}) {
  const asked = followUps.find(({ dueOn, answeredOn }) => dueOn <= today && answeredOn === null);
  return (
    <section aria-labelledby="still-used">
      <h2 id="still-used">Is it still used?</h2>
      <ul className="rows">
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            <span>
              After {followUp.months} months:{" "}
              {sayFollowUp(followUp) ??
                (followUp.dueOn <= today ? "asked, not answered yet" : "not asked yet")}
              {followUp.direction && (
                <>
                  {" · "}
                  <FindingDirectionWord direction={followUp.direction} />
                </>
              )}
            </span>
            <span className="count">{formatDay(followUp.answeredOn ?? followUp.dueOn)}</span>
          </li>
        ))}
      </ul>
      {mayAnswer && asked && (
        <form method="post">
          <input type="hidden" name="followUp" value={asked.id} />
          <h3>After {asked.months} months</h3>
          <Field name="stillUsed" label="Is it still used?" problems={problems}>
            <select id="stillUsed" name="stillUsed" defaultValue={typed?.stillUsed}>
              {StillUsed.options.map((used) => (
                <option key={used} value={used}>
                  {stillUsedWords[used]}
                </option>
              ))}
            </select>
          </Field>
          <Field
            name="usedBy"
            label="By how many teachers?"
            hint="Leave it empty if it is no longer used."
            problems={problems}
          >
            <input
              id="usedBy"
              name="usedBy"
              inputMode="numeric"
              defaultValue={typed?.usedBy}
              aria-describedby="usedBy-hint"
            />
          </Field>
          <Field
            name="direction"
            label="Which way does it go now?"
            hint="Leave it open if nobody looked."
            problems={problems}
          >
            <Directions now={typed?.direction ?? ""} open="Nobody looked" />
          </Field>
          <button className="act" type="submit" name="do" value="follow-up">
            Answer
          </button>
        </form>
      )}
    </section>
  );
}
