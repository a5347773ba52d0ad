import type { SerializeFrom } from "@remix-run/node";
import { Field } from "#app/components/form.tsx";
import { type Back, GroupsOnly, KeepOrGoOn, Words } from "#app/components/words.tsx";
import { PupilLabel } from "#content/enquiry/lesson.ts";
import type { Lesson } from "#server/enquiry/lessons.ts";

export type CasePupil = {
  label: PupilLabel;
  description: string;
  predicted: string;
  observed: string;
  why: string;
};
type Props = { lesson: SerializeFrom<Lesson>; pupils: CasePupil[]; back: Back };

/** The plan of a lesson, until it is marked as taught. */
export function LessonPlanForm({
  lesson,
  pupils,
  members,
  observers,
  mayLock,
  back,
}: Props & {
  /** Not before the ethics checklist is settled. */
  mayLock: boolean;
  members: { personId: string; handle: string; name: string }[];
  observers: { handle: string }[];
}) {
  const watches = (handle: string) =>
    back ? `observer.${handle}` in back.typed : observers.some((one) => one.handle === handle);
  return (
    <form method="post">
      <Step step="plan" revision={lesson.revision} />
      <Words
        {...{ name: "objective", label: "What pupils should learn in it", limit: 300, back }}
        rows={2}
        value={lesson.objective}
      />
      <Field name="on" label="On which day" problems={back?.problems}>
        <input id="on" name="on" type="date" defaultValue={back?.typed.on ?? lesson.on} />
      </Field>
      <Words
        {...{ name: "activities", label: "What happens in it", limit: 4000, rows: 6, back }}
        value={lesson.activities}
      />
      <h3>Case pupils</h3>
      <p>
        Have two or three pupils in mind who stand for others, and call them A, B and C. Describe
        them in invented or general words, so that nobody could say who they are. When the lesson is
        marked as taught, descriptions and predictions are locked.
      </p>
      {PupilLabel.options.map((label, at) => (
        <fieldset key={label} className="line">
          <legend>Pupil {label}</legend>
          <Words
            {...{ name: `description.${at}`, label: "In general words", limit: 200, back }}
            hint="“Reads fluently, says little.” Not a name, a rare need or a family."
            value={pupils[at]?.description}
          />
          <Words
            {...{ name: `predicted.${at}`, label: "What you expect", limit: 600, rows: 2, back }}
            value={pupils[at]?.predicted}
          />
        </fieldset>
      ))}
      <fieldset className="field">
        <legend>Who watches</legend>
        {members
          .filter(({ personId }) => personId !== lesson.teacherId)
          .map(({ handle, name }) => (
            <label key={handle} className="choice">
              <input
                type="checkbox"
                name={`observer.${handle}`}
                value="yes"
                defaultChecked={watches(handle)}
              />
              <span>{name}</span>
            </label>
          ))}
      </fieldset>
      <KeepOrGoOn
        onward={mayLock ? "It is taught: lock the predictions" : null}
        keep="Keep it, and plan on"
      />
    </form>
  );
}

/** What was made of a lesson that was taught. */
export function LessonTalkForm({ lesson, pupils, back }: Props) {
  return (
    <form method="post">
      <Step step="taught" revision={lesson.revision} />
      {pupils.map(({ label, predicted, observed, why }, at) => (
        <fieldset key={label} className="line">
          <legend>Pupil {label}</legend>
          <p className="note">You expected: {predicted}</p>
          <Words
            {...{ name: `observed.${at}`, label: "What was seen", limit: 1000, rows: 2, back }}
            value={observed}
          />
          <Words
            {...{ name: `why.${at}`, label: "Why you think so", limit: 1000, rows: 2, back }}
            value={why}
          />
        </fieldset>
      ))}
      <Words
        {...{ name: "interviews", label: "What pupils said", limit: 2000, rows: 3, back }}
        hint="In their words if you like, without who said it."
        value={lesson.interviews}
      />
      <Words
        {...{ name: "surprised", label: "What surprised us", limit: 2000, rows: 3, back }}
        value={lesson.surprised}
      />
      <Words
        {...{ name: "change", label: "What we change in the next lesson", limit: 2000, back }}
        rows={3}
        value={lesson.change}
      />
      <Words
        {...{ name: "practice", label: "How you do it from now on", limit: 2000, rows: 3, back }}
        hint="Where what you saw changes the practice: the whole of it, so that a colleague could do it. If it stays as it is, leave this empty."
        value={lesson.practice}
      />
      <KeepOrGoOn onward="We have looked back on it" />
    </form>
  );
}

function Step({ step, revision }: { step: string; revision: number }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="revision" value={revision} />
      <GroupsOnly />
    </>
  );
}
