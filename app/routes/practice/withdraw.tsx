import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { writeUp } = await services.drafts.requireRight(viewer, params.slug ?? "", "withdraw");
    if (writeUp.status !== "published") throw redirect(addressOf(writeUp));
    return { title: writeUp.title, address: addressOf(writeUp) };
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
    await services.withdrawing.withdraw(viewer, params.slug ?? "", textOf(form, "reason"));
    return redirect(`/practice/${params.slug}`);
  });
}

export const meta = () => describePage({ title: "Withdraw", unlisted: true });

export default function Withdraw() {
  const { title, address } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{title}</a>
      </p>
      <h1>Withdraw it</h1>
      <p className="standfirst">
        Every version’s address goes on to answer, but shows your reason in place of the text. It
        leaves the themes and the search. You can publish a new version later.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <Field
          name="reason"
          label="Why?"
          hint="Readers who kept the address will see this."
          problems={answered?.problems}
        >
          <textarea
            id="reason"
            name="reason"
            rows={3}
            required
            maxLength={500}
            defaultValue={answered?.typed.reason}
          />
        </Field>
        <button className="act" type="submit">
          Withdraw every version
        </button>
        <a className="act quiet" href={address}>
          Keep it
        </a>
      </form>
    </div>
  );
}
