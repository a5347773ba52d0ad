import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { synthesis } = await services.syntheses.requireEditor(viewer, params.slug ?? "");
    if (synthesis.version > 0) throw redirect(`/evidence/${slugOf(synthesis)}`);
    return { title: synthesis.title, slug: slugOf(synthesis) };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  return answerForm(await request.formData(), async () => {
    await services.syntheses.discard(viewer, params.slug ?? "");
    return redirect("/desk?deleted");
  });
}

export const meta = () => describePage({ title: "Delete a draft", unlisted: true });

export default function Delete() {
  const { title, slug } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/evidence/${slug}/edit`}>{title}</a>
      </p>
      <h1>Delete this draft?</h1>
      <p className="standfirst">
        Its rules, every decision, and the studies from elsewhere that were entered go for all its
        editors. The write-ups stay. There is no way back.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <button className="act" type="submit">
          Delete the draft
        </button>
        <a className="act quiet" href={`/evidence/${slug}/edit`}>
          Keep it
        </a>
      </form>
    </div>
  );
}
