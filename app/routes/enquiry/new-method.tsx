import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf, typedIn } from "#app/answers.ts";
import { MethodForm } from "#app/components/method-form.tsx";
import { describePage } from "#app/meta.ts";
import { answerPressed, draftFrom, draftToShow } from "#app/method-draft.ts";
import { draftOf, emptyDraft } from "#content/enquiry/method-draft.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const from = new URL(request.url).searchParams.get("from") ?? "";
  return answer(async () => {
    const { alliance, method } = await services.allianceMethods.begin(
      viewer,
      params.slug ?? "",
      from,
    );
    return { alliance, draft: method ? draftOf(method) : emptyDraft() };
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
  if (textOf(form, "do") !== "keep") return answerPressed(form);
  return answerForm(form, async () => {
    const draft = draftFrom(typedIn(form));
    await services.allianceMethods.keep(viewer, slug, { id: null, version: 0, draft });
    return redirect(`/alliances/${slug}/methods`);
  });
}

export const meta = () => describePage({ title: "Write a method", unlisted: true });

export default function NewMethod() {
  const { alliance, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/alliances/${alliance.slug}/methods`}>Methods of {alliance.name}</a>
      </p>
      <h1>Write a method</h1>
      <MethodForm
        draft={draftToShow(answered, draft)}
        version={0}
        problems={answered?.problems ?? []}
      />
    </div>
  );
}
