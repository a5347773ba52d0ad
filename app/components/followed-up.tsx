/** What became of it half a year and a year later, as readers are told: good news, bad, or none. */
import type { SerializeFrom } from "@remix-run/node";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { formatDay } from "#app/format.ts";
import { type FollowUp, sayFollowUp } from "#content/enquiry/follow-up.ts";

export function FollowedUp({ followUps }: { followUps: SerializeFrom<FollowUp>[] }) {
  const told = followUps.flatMap((followUp) => {
    const said = sayFollowUp(followUp);
    return said ? [{ ...followUp, said }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="followed-up">
      <h2 id="followed-up">Is it still used?</h2>
      <ul className="rows">
        {told.map(({ months, said, direction, answeredOn }) => (
          <li key={months}>
            <span>
              After {months} months: {said}
              {direction && (
                <>
                  {" · "}
                  <FindingDirectionWord direction={direction} />
                </>
              )}
            </span>
            {answeredOn && <span className="count">{formatDay(answeredOn)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
