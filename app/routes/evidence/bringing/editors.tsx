import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Choose } from "#app/components/choose.tsx";
import { Problems } from "#app/components/form.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { describePage } from "#app/meta.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  const { id } = requirePerson(viewer, request);
  return answer(async () => {
    const { synthesis, editors } = await services.syntheses.requireEditor(
      viewer,
      params.slug ?? "",
    );
    const { title, version } = synthesis;
    return {
      ...{ slug: slugOf(synthesis), title, version, me: id },
      editors: editors.map(({ personId, name, handle }) => ({ personId, name, handle })),
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    const personId = textOf(form, "personId");
    if (personId) await services.syntheses.removeEditor(viewer, slug, personId);
    else await services.syntheses.addEditor(viewer, slug, textOf(form, "person"));
    return redirect(personId === viewer.person?.id ? "/desk" : `/evidence/${slug}/edit/editors`);
  });
}

export const meta = () => describePage({ title: "Editors", unlisted: true });

export default function Editors() {
  const { slug, title, version, editors, me } = useLoaderData<typeof loader>();
  const { problems, typed } = useActionData<typeof action>() ?? {};
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="editors" />
      <h1>Who works on it</h1>
      <p className="standfirst">
        Editors are named with each version that is published from now on.
      </p>
      <Problems problems={problems} />
      <ul className="rows">
        {editors.map(({ personId, name, handle }) => (
          <li key={personId}>
            <a href={`/people/${handle}`}>{name}</a>
            {editors.length > 1 && (
              <form method="post">
                <input type="hidden" name="personId" value={personId} />
                <button className="link" type="submit">
                  {personId === me ? "Leave it" : `Remove ${name}`}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post">
        <Choose
          name="person"
          label="Add an editor"
          hint="Their name, or part of it. They are told by letter, and decide with you from now on."
          typed={typed?.person}
          problems={problems}
        />
        <button className="act quiet" type="submit">
          Add as an editor
        </button>
      </form>
    </div>
  );
}
