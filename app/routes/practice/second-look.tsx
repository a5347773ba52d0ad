import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { FindList } from "#app/components/identifiers.tsx";
import { describePage } from "#app/meta.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { writeUp, ...look } = await services.secondLook.get(viewer, params.slug ?? "");
    return { title: writeUp.title, slug: slugOf(writeUp), ...look };
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
    await services.secondLook.answer(viewer, params.slug ?? "", {
      answer: textOf(form, "do"),
      note: textOf(form, "note"),
      asked: form.getAll("asked").map(String),
    });
    return redirect("/desk");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `A second look at ${data.title}` : "A second look",
    unlisted: true,
  });

export default function SecondLook() {
  const { title, slug, asked, askedBy, finds } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/practice/${slug}/edit`}>{title}</a>
      </p>
      <h1>A second look</h1>
      <p className="standfirst">
        {askedBy} thinks that none of this identifies a pupil or a private person. Do you? Nothing
        is published on one person’s word.
      </p>
      <Problems problems={answered?.problems} />
      {finds.length === 0 && <p>All of it has been taken out since you were asked.</p>}
      <FindList finds={finds} />
      <form method="post">
        {asked.map((id) => (
          <input key={id} type="hidden" name="asked" value={id} />
        ))}
        <Field
          name="note"
          label="What should change?"
          hint="Needed only if something should."
          problems={answered?.problems}
        >
          <textarea
            id="note"
            name="note"
            rows={3}
            maxLength={500}
            defaultValue={answered?.typed.note}
            aria-describedby="note-hint"
          />
        </Field>
        <button className="act" type="submit" name="do" value="fine">
          It is fine: nobody can be known by it
        </button>{" "}
        <button className="act quiet" type="submit" name="do" value="change">
          Something should change
        </button>
      </form>
    </div>
  );
}
