import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf, typedIn } from "#app/answers.ts";
import { MethodForm } from "#app/components/method-form.tsx";
import { describePage } from "#app/meta.ts";
import { answerPressed, draftFrom, draftToShow } from "#app/method-draft.ts";
import { draftOf } from "#content/enquiry/method-draft.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { slug = "", id = "" } = params;
  return answer(async () => {
    const { alliance, version, method } = await services.allianceMethods.get(viewer, slug, id);
    return { alliance, version, name: method.name, draft: draftOf(method) };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const { slug = "", id = "" } = params;
  if (textOf(form, "do") !== "keep") return answerPressed(form);
  return answerForm(form, async () => {
    const version = Number(textOf(form, "version"));
    const draft = draftFrom(typedIn(form));
    await services.allianceMethods.keep(viewer, slug, { id, version, draft });
    return redirect(`/alliances/${slug}/methods`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Change ${data.name}` : "Change a method", unlisted: true });

export default function ChangeMethod() {
  const { alliance, version, name, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/alliances/${alliance.slug}/methods`}>Methods of {alliance.name}</a>
      </p>
      <h1>{name}</h1>
      <p className="standfirst">
        This is version {version}. Enquiries that began by it stay on it; new ones begin by what you
        keep here.
      </p>
      <MethodForm
        draft={draftToShow(answered, draft)}
        version={Number(answered?.typed.version ?? version)}
        problems={answered?.problems ?? []}
      />
    </div>
  );
}
