import type { FormAnswer } from "#app/answers.ts";
import { Choose } from "#app/components/choose.tsx";
import { Field } from "#app/components/form.tsx";
import { Words } from "#app/components/words.tsx";
import { askingLimits } from "#content/enquiry/asking.ts";

/** Asks a school to join, with what it reads before it answers. `list` names the people to choose from. */
export function AskSchool({
  slug,
  list,
  back,
}: {
  slug: string;
  list: string;
  back: FormAnswer | undefined;
}) {
  const { typed } = back ?? {};
  const problems = back?.problems.map((one) =>
    one.field === "person" ? { ...one, field: "asked" } : one,
  );
  return (
    <form method="post">
      <h2>Ask a school to join</h2>
      <Choose
        name="school"
        label="School"
        hint="Its name, or part of it."
        typed={typed?.school}
        problems={problems}
      />
      <Choose
        name="asked"
        label="Whom do you ask there?"
        hint="A name, if you know somebody. Otherwise those who run the school are asked."
        typed={typed?.asked}
        problems={problems}
        list={list}
        required={false}
      />
      <Words
        name="message"
        label="What you would like to say to them"
        hint="Why them, and what joining would mean. It is in the letter, and beside the question."
        limit={askingLimits.message}
        rows={4}
        back={back}
      />
      <div className="line-fields">
        <Field name="startsOn" label="Starts" hint="If you know." problems={problems}>
          <input
            id="startsOn"
            name="startsOn"
            type="date"
            defaultValue={typed?.startsOn}
            aria-describedby="startsOn-hint"
          />
        </Field>
        <Field name="weeks" label="For how many weeks" hint="If you know." problems={problems}>
          <input
            id="weeks"
            name="weeks"
            inputMode="numeric"
            defaultValue={typed?.weeks}
            aria-describedby="weeks-hint"
          />
        </Field>
      </div>
      <label className="choice">
        <input
          type="checkbox"
          name="showsPlan"
          value="yes"
          defaultChecked={typed?.showsPlan === "yes"}
        />
        <span>Show the plan to who is asked</span>
        <small>
          Its steps and costs, as they stand. Without it they read the stages of the method.
        </small>
      </label>
      <button className="act quiet" name="do" value="ask" type="submit">
        Ask the school
      </button>
      <p className="note">
        Nobody in mind? <a href={`/enquiries/calls/new?enquiry=${slug}`}>Call for partners</a>.
      </p>
    </form>
  );
}
