/** What is usual for sharing what is started at a school or in an alliance. */
import { Field } from "#app/components/form.tsx";
import { type Sharing, UsualAudience, usualAudienceNames } from "#content/access/sharing.ts";
import type { Problem } from "#content/failure.ts";
import { licences } from "#content/practice/write-up.ts";

export function UsualSharing({
  sharing,
  scope,
  problems,
}: {
  sharing: Sharing;
  scope: "school" | "alliance";
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <h2>Sharing</h2>
      <p>
        New write-ups here start with these settings. Their authors may choose otherwise when they
        publish.
      </p>
      <form method="post">
        <Field name="usual-audience" label="Who may read it" problems={problems}>
          <select id="usual-audience" name="usual-audience" defaultValue={sharing.audience}>
            {UsualAudience.options
              .filter((audience) => usualAudienceNames[audience].scopes.includes(scope))
              .map((audience) => (
                <option key={audience} value={audience}>
                  {usualAudienceNames[audience].label}
                </option>
              ))}
          </select>
        </Field>
        <Field name="usual-licence" label="Terms">
          <select id="usual-licence" name="usual-licence" defaultValue={sharing.licence}>
            {Object.keys(licences).map((licence) => (
              <option key={licence}>{licence}</option>
            ))}
          </select>
        </Field>
        <button className="act quiet" type="submit" name="do" value="sharing">
          Save
        </button>
      </form>
    </>
  );
}
