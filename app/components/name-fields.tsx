/** What a designation or a role is called, and from when on. */
import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";

export function NameFields({
  name,
  problems,
}: {
  name: Record<string, string> | undefined;
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <Field name="label" label="Name" problems={problems}>
        <input id="label" name="label" required maxLength={80} defaultValue={name?.label} />
      </Field>
      <Field
        name="short"
        label="Short name"
        hint="As it stands beside a person’s name: SLE, for example. Left empty: the same."
        problems={problems}
      >
        <input
          id="short"
          name="short"
          maxLength={30}
          defaultValue={name?.short}
          aria-describedby="short-hint"
        />
      </Field>
      <Field name="about" label="What it means, in a line" problems={problems}>
        <input id="about" name="about" maxLength={200} defaultValue={name?.about} />
      </Field>
      <Field name="from" label="From" hint="Left empty: from today." problems={problems}>
        <input
          id="from"
          name="from"
          type="date"
          defaultValue={name?.from}
          aria-describedby="from-hint"
        />
      </Field>
    </>
  );
}
