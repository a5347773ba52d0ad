import { formatDay } from "#app/format.ts";
import { type FollowUp, isDue } from "#content/enquiry/follow-up.ts";
import type { Step } from "#content/enquiry/plan.ts";

type Asked = Pick<FollowUp, "months" | "dueOn" | "nextOn" | "answeredOn">;

/** What is next, and who has it: for the team. */
export function Next({
  slug,
  steps,
  followUps,
  today,
}: {
  slug: string;
  steps: Step[];
  followUps: Asked[];
  today: string;
}) {
  const open = steps.filter(({ done }) => !done);
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">What is next, and who has it</h2>
      <StillUsed slug={slug} followUps={followUps} today={today} />
      {open.length > 0 ? (
        <ul className="rows">
          {open.slice(0, shown).map(({ id, what, who, when, where }) => (
            <li key={id}>
              <span>
                <strong>{who || "Nobody yet"}</strong>: {what}
              </span>
              <span className="note">
                {[when || "No day yet", where].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {steps.length > 0
            ? "Every step of the plan is done."
            : "The plan has no steps yet: who does what, when and where."}
        </p>
      )}
      <p className="note">
        {open.length > shown && `And ${open.length - shown} more. `}
        <a href={`/enquiries/${slug}/plan`}>Open the plan</a>
      </p>
    </section>
  );
}

/** The questions of half a year and a year later that still wait. */
function StillUsed({
  slug,
  followUps,
  today,
}: {
  slug: string;
  followUps: Asked[];
  today: string;
}) {
  const waiting = followUps.filter(
    ({ nextOn, answeredOn }) => nextOn !== null && answeredOn === null,
  );
  if (waiting.length === 0) return null;
  return (
    <ul className="rows">
      {waiting.map((followUp) => (
        <li key={followUp.months}>
          <span>
            <strong>The team</strong>:{" "}
            {isDue(followUp, today) ? (
              <a href={`/enquiries/${slug}/stage#still-used`}>
                say if it is still used, after {followUp.months} months
              </a>
            ) : (
              `say if it is still used, after ${followUp.months} months`
            )}
          </span>
          <span className="note">{formatDay(followUp.dueOn)}</span>
        </li>
      ))}
    </ul>
  );
}

const shown = 8;
