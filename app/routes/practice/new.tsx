import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { templates } from "#content/packs/templates.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({ context: { viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return { templates: templates.map(({ id, name, about }) => ({ id, name, about })) };
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const writeUp = await services.drafts.start(viewer, {
      template: textOf(form, "template"),
      title: textOf(form, "title"),
    });
    return redirect(`${addressOf(writeUp)}/edit`);
  });
}

export const meta = () => describePage({ title: "Start a write-up", unlisted: true });

export default function NewWriteUp() {
  const { templates } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <h1>Start a write-up</h1>
      <p className="standfirst">Nobody but you sees it until you add colleagues or publish it.</p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <fieldset className="field" id="template">
          <legend>What is it?</legend>
          {templates.map((template, index) => (
            <label className="choice" key={template.id}>
              <input
                type="radio"
                name="template"
                value={template.id}
                defaultChecked={answered ? answered.typed.template === template.id : index === 0}
              />
              <span>{template.name}</span>
              <small>{template.about}</small>
            </label>
          ))}
        </fieldset>
        <Field
          name="title"
          label="Title"
          hint="What was done, as you would tell a colleague. You can change it later."
          problems={answered?.problems}
        >
          <input
            id="title"
            name="title"
            required
            minLength={3}
            maxLength={150}
            defaultValue={answered?.typed.title}
            aria-describedby="title-hint"
          />
        </Field>
        <button className="act" type="submit">
          Start writing
        </button>
      </form>
    </div>
  );
}
