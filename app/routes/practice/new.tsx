import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { templates } from "#content/packs/templates.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return {
    templates: templates.map(({ id, name, about }) => ({ id, name, about })),
    alliances: await services.alliances.listOwn(viewer),
    asked: new URL(request.url).searchParams.get("alliance") ?? "",
  };
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const writeUp = await services.drafts.start(viewer, {
      template: textOf(form, "template"),
      title: textOf(form, "title"),
      allianceId: textOf(form, "alliance") || null,
    });
    return redirect(`${addressOf(writeUp)}/edit`);
  });
}

export const meta = () => describePage({ title: "Start a write-up", unlisted: true });

export default function NewWriteUp() {
  const { templates, alliances, asked } = useLoaderData<typeof loader>();
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
        {alliances.length > 0 && (
          <Field
            name="alliance"
            label="In an alliance?"
            hint="It is then listed in its workspace for those who write it, and shared as is usual there."
            problems={answered?.problems}
          >
            <select
              id="alliance"
              name="alliance"
              defaultValue={
                answered?.typed.alliance ?? alliances.find(({ slug }) => slug === asked)?.id ?? ""
              }
              aria-describedby="alliance-hint"
            >
              <option value="">No, at my school</option>
              {alliances.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <button className="act" type="submit">
          Start writing
        </button>
      </form>
    </div>
  );
}
