/** What an alliance is called, what form it has and what it is for: to found one, and to change it. */
import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";
import { allianceForms, purposeTypes } from "#content/packs/alliances.ts";

export function AllianceFacts({
  facts,
  problems,
}: {
  facts: { name?: string; form?: string; purposeType?: string; purpose?: string; about?: string };
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <Field name="name" label="Name" problems={problems}>
        <input id="name" name="name" required maxLength={120} defaultValue={facts.name} />
      </Field>
      <Field name="form" label="Form" problems={problems}>
        <select id="form" name="form" defaultValue={facts.form}>
          {allianceForms.map((form) => (
            <option key={form}>{form}</option>
          ))}
        </select>
      </Field>
      <Field name="purposeType" label="What is it for?" problems={problems}>
        <select id="purposeType" name="purposeType" defaultValue={facts.purposeType}>
          {purposeTypes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field
        name="purpose"
        label="What does it want to reach?"
        hint="One sentence, in its own words."
        problems={problems}
      >
        <input
          id="purpose"
          name="purpose"
          required
          maxLength={300}
          defaultValue={facts.purpose}
          aria-describedby="purpose-hint"
        />
      </Field>
      <Field name="about" label="About it" hint="How you work together. May be left empty.">
        <textarea
          id="about"
          name="about"
          rows={4}
          maxLength={2000}
          defaultValue={facts.about}
          aria-describedby="about-hint"
        />
      </Field>
    </>
  );
}
