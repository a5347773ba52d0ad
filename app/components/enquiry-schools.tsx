import type { SerializeFrom } from "@remix-run/node";
import type { FormAnswer } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import { Park } from "#app/components/park.tsx";
import { formatDay } from "#app/format.ts";
import type { SchoolStanding } from "#content/enquiry/team.ts";
import type { Enquiries } from "#server/enquiry/enquiries.ts";

type School = SerializeFrom<Awaited<ReturnType<Enquiries["listSchools"]>>[number]>;

/** The schools of an enquiry, with what each may do about its own part. */
export function EnquirySchools({
  schools,
  said,
  mySchool,
  mayPlan,
  mayLead,
  answered,
}: {
  schools: School[];
  /** What was said to those that have not answered yet. */
  said: { schoolId: string; message: string }[];
  mySchool: string | null;
  mayPlan: boolean;
  mayLead: boolean;
  answered: FormAnswer | undefined;
}) {
  return (
    <ul className="entries">
      {schools.map((school) => {
        const mine = school.schoolId === mySchool;
        const back = answered?.typed.schoolId === school.schoolId ? answered : undefined;
        const problemsOf = (field: string) =>
          back?.problems
            .filter((problem) => problem.field === field)
            .map((problem) => ({ ...problem, field: `${field}-${school.schoolId}` }));
        return (
          <li key={school.schoolId}>
            <h3>
              <a href={`/schools/${school.schoolId}`}>{school.name}</a>
            </h3>
            <p className="note">
              {standingWords[school.standing]}
              {school.standing === "asked" &&
                ` on ${formatDay(school.askedAt)}: ${school.askedName ?? "those who run it"}`}
              {school.parkedAt && ` · put off since ${formatDay(school.parkedAt)}`}
              {school.cohort && ` · ${school.cohort}`}
              {school.pupils !== null && ` · ${school.pupils} pupils`}
            </p>
            {said
              .filter(({ schoolId }) => schoolId === school.schoolId)
              .map(({ message }) => (
                <p key={message}>Asked with these words: “{message}”</p>
              ))}
            {school.standing === "asked" && mayLead && (
              <form method="post">
                <input type="hidden" name="schoolId" value={school.schoolId} />
                <button className="link" name="do" value="withdraw" type="submit">
                  Take the invitation of {school.name} back
                </button>
              </form>
            )}
            {school.standing === "in" && mayPlan && (
              <details open={back !== undefined}>
                <summary>{mine ? "Your school’s part" : `The part of ${school.name}`}</summary>
                <form method="post">
                  <input type="hidden" name="schoolId" value={school.schoolId} />
                  <input type="hidden" name="revision" value={school.revision} />
                  <Field
                    name={`cohort-${school.schoolId}`}
                    label="With whom it is tried there"
                    hint="Classes or groups, never a pupil: “8B and 8D”."
                    problems={problemsOf("cohort")}
                  >
                    <input
                      id={`cohort-${school.schoolId}`}
                      name="cohort"
                      maxLength={160}
                      aria-label={`With whom it is tried at ${school.name}`}
                      aria-describedby={`cohort-${school.schoolId}-hint`}
                      defaultValue={back?.typed.cohort ?? school.cohort}
                    />
                  </Field>
                  <Field
                    name={`pupils-${school.schoolId}`}
                    label="How many pupils"
                    problems={problemsOf("pupils")}
                  >
                    <input
                      id={`pupils-${school.schoolId}`}
                      name="pupils"
                      inputMode="numeric"
                      aria-label={`How many pupils at ${school.name}`}
                      defaultValue={back?.typed.pupils ?? school.pupils ?? ""}
                    />
                  </Field>
                  <Park problems={back?.problems} />
                  <p className="acts">
                    <button className="act quiet" name="do" value="cohort" type="submit">
                      Keep this
                    </button>
                    {mine && (
                      <button
                        className="link"
                        name="do"
                        value={school.parkedAt ? "take-up" : "park"}
                        type="submit"
                      >
                        {school.parkedAt ? "Take it up again" : "Put it off for now"}
                      </button>
                    )}
                    {(mine || mayLead) && (
                      <button className="link" name="do" value="leave" type="submit">
                        {mine ? "Leave the enquiry" : `${school.name} leaves`}
                      </button>
                    )}
                  </p>
                </form>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const standingWords = {
  asked: "Asked",
  in: "Takes part",
  declined: "Said no this time",
  left: "Left",
  withdrawn: "Asked, and the invitation was taken back",
} satisfies Record<SchoolStanding, string>;
