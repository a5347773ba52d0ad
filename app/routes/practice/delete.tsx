import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { writeUp } = await services.drafts.requireRight(viewer, params.slug ?? "", "discard");
    if (writeUp.version > 0) throw redirect(addressOf(writeUp));
    return { title: writeUp.title, address: addressOf(writeUp) };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  return answerForm(await request.formData(), async () => {
    await services.discard(viewer, params.slug ?? "");
    return redirect("/desk?deleted");
  });
}

export const meta = () => describePage({ title: "Delete a draft", unlisted: true });

export default function Delete() {
  const { title, address } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`${address}/edit`}>{title}</a>
      </p>
      <h1>Delete this draft?</h1>
      <p className="standfirst">
        Its text, its pictures and files, and what colleagues answered go for everyone on its team.
        There is no way back.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <button className="act" type="submit">
          Delete the draft
        </button>
        <a className="act quiet" href={`${address}/edit`}>
          Keep it
        </a>
      </form>
    </div>
  );
}
