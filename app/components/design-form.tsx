import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";
import { designs } from "#content/packs/designs.ts";

/** The design of an enquiry while it is open: each with what it can and cannot show. */
export function DesignForm({
  measures,
  said,
  typed,
  problems,
}: {
  measures: { id: string; name: string }[];
  /** Pupils in all, as the schools say; 0 where none does. */
  said: number;
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}) {
  return (
    <form method="post">
      <input type="hidden" name="revision" value={typed.revision} />
      <fieldset className="field" id="design">
        <legend>Choose a design</legend>
        {designs.map(({ id, name, about, canShow, cannotShow, needs }) => (
          <label className="choice" key={id}>
            <input type="radio" name="design" value={id} defaultChecked={typed.design === id} />
            <span>{name}</span>
            <small>{about}</small>
            <small>Can show: {canShow}</small>
            <small>Cannot show: {cannotShow}</small>
            <small>Needs: {needs}</small>
          </label>
        ))}
      </fieldset>
      <Field
        name="primary"
        label="Main outcome"
        hint="The one measure that decides."
        problems={problems}
      >
        <select
          id="primary"
          name="primary"
          defaultValue={typed.primary}
          aria-describedby="primary-hint"
        >
          <option value="">Not chosen yet</option>
          {measures.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field name="why" label="Why this design" problems={problems}>
        <textarea id="why" name="why" rows={2} maxLength={600} defaultValue={typed.why} />
      </Field>
      <Field
        name="protocol"
        label="Protocol"
        hint="What you will do, measure and compare, and whom you leave out. Groups only, no pupil’s name."
        problems={problems}
      >
        <textarea
          id="protocol"
          name="protocol"
          rows={5}
          maxLength={4000}
          defaultValue={typed.protocol}
          aria-describedby="protocol-hint"
        />
      </Field>
      <Field
        name="pupils"
        label="Pupils in all"
        hint={
          said > 0
            ? `The schools say ${said}. Leave it empty to take that.`
            : "Both sides together."
        }
        problems={problems}
      >
        <input
          id="pupils"
          name="pupils"
          inputMode="numeric"
          defaultValue={typed.pupils}
          aria-describedby="pupils-hint"
        />
      </Field>
      <Field name="classes" label="Classes in all" problems={problems}>
        <input id="classes" name="classes" inputMode="numeric" defaultValue={typed.classes} />
      </Field>
      <Field
        name="units"
        label="Classes or schools to be drawn"
        hint="Only for a design by lot: one a line. Leave a line empty between groups that are alike, and each is split evenly."
        problems={problems}
      >
        <textarea
          id="units"
          name="units"
          rows={6}
          defaultValue={typed.units}
          aria-describedby="units-hint"
        />
      </Field>
      <button className="act" type="submit">
        Save the design
      </button>
    </form>
  );
}
