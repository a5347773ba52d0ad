import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { Sure } from "#app/components/sure.tsx";
import { describePage } from "#app/meta.ts";
import {
  type RetentionPolicy,
  retentionKindNames,
  retentionKinds,
} from "#content/access/retention.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({
    kinds: await services.retention.look(viewer),
    saved: new URL(request.url).searchParams.has("saved"),
  }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const months = retentionKindNames.map((kind) => [
      kind,
      Number(textOf(form, kind) || Number.NaN),
    ]);
    await services.retention.set(viewer, Object.fromEntries(months) as RetentionPolicy, {
      isSure: textOf(form, "sure") === "yes",
    });
    return redirect("/admin/retention?saved");
  });
}

export const meta = () => describePage({ title: "Retention", unlisted: true });

export default function Retention() {
  const { kinds, saved } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>How long things are kept</h1>
      <p>
        Each night, what has been kept for its time is deleted for good. Everybody can read the
        schedule on <a href="/retention">its page</a>. Write-ups are not in it: what is published
        stays.
      </p>
      {saved && (
        <p className="said" role="status">
          Saved. It holds from tonight.
        </p>
      )}
      <Problems problems={answered?.problems} />
      <form method="post">
        {kinds.map(({ kind, months, rows, due }) => {
          const { label, from, least, most } = retentionKinds[kind];
          return (
            <Field
              key={kind}
              name={kind}
              label={label}
              hint={`In months from ${from}, ${least} to ${most}. ${rows} kept now, ${due} to be deleted tonight.`}
              problems={answered?.problems}
            >
              <input
                id={kind}
                name={kind}
                type="number"
                inputMode="numeric"
                min={least}
                max={most}
                required
                defaultValue={answered?.typed[kind] ?? months}
                aria-describedby={`${kind}-hint`}
              />
            </Field>
          );
        })}
        <Sure problems={answered?.problems} />
        <button className="act" type="submit">
          Save
        </button>
      </form>
    </div>
  );
}
