import type { SerializeFrom } from "@remix-run/node";
import { type FormAnswer, textOf, typedIn } from "#app/answers.ts";
import { DepthOf } from "#app/components/depth.tsx";
import { Field } from "#app/components/form.tsx";
import { formatCount, formatDay } from "#app/format.ts";
import { ActivityKind, activityWords, longestActivity } from "#content/enquiry/activity.ts";
import { formatMinutes, type WorkTogether } from "#content/enquiry/depth.ts";
import type { ActivityEntry } from "#server/enquiry/activities.ts";

type Shown = Omit<SerializeFrom<ActivityEntry>, "addedBy"> & { mayTakeBack: boolean };
export type TeamChoice = {
  members: { handle: string; name: string }[];
  schools: { schoolId: string; name: string }[];
  mayPlan: boolean;
  answered: FormAnswer | undefined;
};

/** An activity from the form below: schools and people are a tick each, by a name of its own. */
export function readActivity(form: FormData) {
  const ticked = (prefix: string) =>
    Object.keys(typedIn(form)).flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
  return {
    kind: textOf(form, "activity"),
    on: textOf(form, "day"),
    minutes: textOf(form, "minutes"),
    others: textOf(form, "others"),
    note: textOf(form, "about"),
    schools: ticked("in:"),
    people: ticked("with:"),
  };
}

/** What partners did together, and how deep it goes. */
export function Activities({
  done,
  activities,
  ...team
}: TeamChoice & { done: WorkTogether; activities: Shown[] }) {
  const all = done.done.reduce((sum, { times }) => sum + times, 0);
  return (
    <section aria-labelledby="together-title">
      <h2 id="together-title">What you did together</h2>
      <DepthOf {...done} />
      {all > activities.length && (
        <p className="count">
          The newest {activities.length} of {all}.
        </p>
      )}
      {activities.length > 0 && (
        <ul className="rows">
          {activities.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{activityWords[one.kind].label}</strong>, {formatMinutes(one.minutes)}:{" "}
                {[
                  ...one.people,
                  ...(one.others > 0 ? [formatCount(one.others, "other", "others")] : []),
                ].join(", ")}
                <span className="note">
                  {" "}
                  {one.schools.join(", ")}
                  {one.note && `. ${one.note}`}
                </span>
              </span>
              <span className="note">
                {formatDay(one.on)}
                {one.mayTakeBack && (
                  <form method="post" className="inline">
                    <input type="hidden" name="id" value={one.id} />{" "}
                    <button className="link" name="do" value="remove-activity" type="submit">
                      Take back
                    </button>
                  </form>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {team.mayPlan && <AddActivity {...team} />}
    </section>
  );
}

function AddActivity({ members, schools, answered }: TeamChoice) {
  const back = answered?.typed.do === "add-activity" ? answered : undefined;
  const { problems, typed } = back ?? {};
  return (
    <details open={back !== undefined}>
      <summary>Note what you did together</summary>
      <form method="post">
        <Field name="activity" label="What it was" problems={problems}>
          <select id="activity" name="activity" defaultValue={typed?.activity ?? "joint-planning"}>
            {ActivityKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {activityWords[kind].label}: {activityWords[kind].about}
              </option>
            ))}
          </select>
        </Field>
        <Field name="day" label="When" hint="Today, if you leave it empty." problems={problems}>
          <input
            id="day"
            name="day"
            type="date"
            defaultValue={typed?.day}
            aria-describedby="day-hint"
          />
        </Field>
        <Field name="minutes" label="How many minutes" problems={problems}>
          <input
            id="minutes"
            name="minutes"
            inputMode="numeric"
            required
            maxLength={String(longestActivity).length}
            defaultValue={typed?.minutes}
          />
        </Field>
        <Ticks
          id="schools"
          legend="Schools in it"
          prefix="in:"
          typed={typed}
          choices={schools.map(({ schoolId, name }) => ({ value: schoolId, name }))}
        />
        <Ticks
          id="people"
          legend="People of the team in it"
          prefix="with:"
          typed={typed}
          choices={members.map(({ handle, name }) => ({ value: handle, name }))}
        />
        <Field
          name="others"
          label="How many others took part"
          hint="All staff count, support staff too. A number, no names."
          problems={problems}
        >
          <input
            id="others"
            name="others"
            inputMode="numeric"
            maxLength={4}
            defaultValue={typed?.others}
            aria-describedby="others-hint"
          />
        </Field>
        <Field
          name="about"
          label="In a line"
          hint="Classes or groups, never a pupil’s name."
          problems={problems}
        >
          <input
            id="about"
            name="about"
            maxLength={300}
            defaultValue={typed?.about}
            aria-describedby="about-hint"
          />
        </Field>
        <button className="act quiet" name="do" value="add-activity" type="submit">
          Note it
        </button>
      </form>
    </details>
  );
}

/** Ticks that each have a name of their own: so that what was ticked comes back with the form. */
function Ticks({
  id,
  legend,
  prefix,
  choices,
  typed,
}: {
  id: string;
  legend: string;
  prefix: string;
  choices: { value: string; name: string }[];
  typed: Record<string, string> | undefined;
}) {
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      {choices.map(({ value, name }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            name={prefix + value}
            defaultChecked={typed ? prefix + value in typed : true}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
