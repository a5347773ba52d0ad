import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";
import { phases } from "#content/practice/facets.ts";

export async function loader({ context: { viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    if (!can(viewer, "administer", null)) throw notFound();
    return null;
  });
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const id = await services.keeping.addSchool(viewer, {
      name: textOf(form, "name"),
      phase: textOf(form, "phase"),
      town: textOf(form, "town"),
      localAuthority: textOf(form, "localAuthority"),
    });
    return redirect(`/schools/${id}`);
  });
}

export const meta = () => describePage({ title: "Add a school", unlisted: true });

export default function NewSchool() {
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered ?? {};
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a> › <a href="/admin/schools">Registers of schools</a>
      </p>
      <h1>Add a school</h1>
      <p>For a school that is in no register, or not yet.</p>
      <Problems problems={problems} />
      <form method="post">
        <Field name="name" label="Name" problems={problems}>
          <input id="name" name="name" required maxLength={120} defaultValue={typed?.name} />
        </Field>
        <Field name="phase" label="Phase" problems={problems}>
          <select id="phase" name="phase" defaultValue={typed?.phase}>
            {phases.map((phase) => (
              <option key={phase}>{phase}</option>
            ))}
          </select>
        </Field>
        <Field name="town" label="Town">
          <input id="town" name="town" maxLength={80} defaultValue={typed?.town} />
        </Field>
        <Field name="localAuthority" label="Local authority">
          <input
            id="localAuthority"
            name="localAuthority"
            maxLength={80}
            defaultValue={typed?.localAuthority}
          />
        </Field>
        <button className="act" type="submit">
          Add it
        </button>
      </form>
    </div>
  );
}
