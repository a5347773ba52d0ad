import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
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
    if (synthesis.status !== "published") throw redirect(`/evidence/${slugOf(synthesis)}/edit`);
    return { title: synthesis.title, slug: slugOf(synthesis) };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    await services.syntheses.withdraw(viewer, params.slug ?? "", textOf(form, "reason"));
    return redirect(`/evidence/${params.slug}`);
  });
}

export const meta = () => describePage({ title: "Withdraw", unlisted: true });

export default function Withdraw() {
  const { title, slug } = useLoaderData<typeof loader>();
  const { problems, typed } = useActionData<typeof action>() ?? {};
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/evidence/${slug}`}>{title}</a>
      </p>
      <h1>Withdraw it</h1>
      <p className="standfirst">
        Every version’s address goes on to answer, and says why. It leaves the lists. You can
        publish a new version later.
      </p>
      <Problems problems={problems} />
      <form method="post">
        <Field
          name="reason"
          label="Why?"
          hint="Readers who kept the address will see this."
          problems={problems}
        >
          <textarea
            id="reason"
            name="reason"
            rows={3}
            required
            maxLength={500}
            defaultValue={typed?.reason}
            aria-describedby="reason-hint"
          />
        </Field>
        <button className="act" type="submit">
          Withdraw every version
        </button>
        <a className="act quiet" href={`/evidence/${slug}`}>
          Keep it
        </a>
      </form>
    </div>
  );
}
