import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";

/** Which school of an enquiry something is of. */
export function SchoolChoice({
  schools,
  typed,
  problems,
}: {
  schools: { schoolId: string; name: string }[];
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}) {
  return (
    <Field name="school" label="School" problems={problems}>
      <select id="school" name="school" defaultValue={typed.school}>
        <option value="">Several schools together</option>
        {schools.map(({ schoolId, name }) => (
          <option key={schoolId} value={schoolId}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
