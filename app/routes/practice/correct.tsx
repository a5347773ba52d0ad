import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Corrections } from "#app/components/corrections.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { notFound } from "#content/failure.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const number = numberIn(params);
    const page = await services.correcting.get(viewer, params.slug ?? "", number);
    const { title } = page.version.content;
    const { corrections, unnamed } = page;
    const address = `${addressOf(page.writeUp)}/v/${number}`;
    return { title, number, address, corrections, isUnnamed: unnamed !== null };
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
    const asked = { wrong: textOf(form, "wrong"), right: textOf(form, "right") };
    await services.correcting.add(viewer, params.slug ?? "", numberIn(params), asked);
    return redirect(`/practice/${params.slug}/v/${params.number}#corrections`);
  });
}

export const meta = () => describePage({ title: "Correct it", unlisted: true });

export default function Correct() {
  const { title, number, address, corrections, isUnnamed } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>
          {title}, version {number}
        </a>
      </p>
      <h1>Correct this version</h1>
      <p className="standfirst">
        A published version never changes. Your correction stands above it with the day and{" "}
        {isUnnamed
          ? "who says so; if you are one of its authors, you are not named."
          : "your name."}{" "}
        It cannot be changed or taken back, but you can add another.
      </p>
      <Corrections corrections={corrections} />
      <Problems problems={answered?.problems} />
      <form method="post">
        <Field
          name="wrong"
          label="What is wrong?"
          hint="Quote it, or say where it stands."
          problems={answered?.problems}
        >
          <textarea
            id="wrong"
            name="wrong"
            rows={3}
            required
            maxLength={1000}
            defaultValue={answered?.typed.wrong}
            aria-describedby="wrong-hint"
          />
        </Field>
        <Field name="right" label="What is right?" problems={answered?.problems}>
          <textarea
            id="right"
            name="right"
            rows={3}
            required
            maxLength={1000}
            defaultValue={answered?.typed.right}
          />
        </Field>
        <button className="act" type="submit">
          Publish the correction
        </button>{" "}
        <a className="act quiet" href={address}>
          Go back without correcting
        </a>
      </form>
    </div>
  );
}

function numberIn({ number = "" }: { number?: string | undefined }): number {
  if (!/^[1-9]\d{0,4}$/.test(number)) throw notFound();
  return Number(number);
}
