import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";

/** Where the link of a letter to a new address leads. */
export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  const { id } = requirePerson(viewer, request);
  return answer(async () => ({ email: await services.addresses.get(id, params.token ?? "") }));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  const { id } = requirePerson(viewer, request);
  return answerForm(await request.formData(), async () => {
    await services.addresses.confirm(id, params.token ?? "");
    return redirect("/settings?done=address");
  });
}

export const meta = () => describePage({ title: "Your new address", unlisted: true });

export default function Address() {
  const { email } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <h1>Your new address</h1>
      <p className="standfirst">
        From now on you sign in as {email}, and letters go there. Your old address is told.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <button className="act" type="submit">
          Use this address
        </button>
      </form>
    </div>
  );
}
