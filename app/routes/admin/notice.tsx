import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    if (!can(viewer, "administer", null)) throw notFound();
    const { slug, title, markdown, number, hasGaps } = await services.notices.get(
      params.slug ?? "",
    );
    return { slug, title, markdown, number, hasGaps };
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
    await services.notices.change(viewer, params.slug ?? "", {
      markdown: textOf(form, "markdown"),
      number: Number(textOf(form, "number")),
    });
    return redirect(`/${params.slug}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  describePage({ title: loaded?.title ?? "Notice", unlisted: true });

export default function ChangeNotice() {
  const { slug, title, markdown, number, hasGaps } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin/notices">Notices</a>
      </p>
      <h1>{title}</h1>
      {hasGaps && <p>What stands in square brackets is still to be filled in.</p>}
      <Problems problems={answered?.problems} />
      <form method="post">
        <input type="hidden" name="number" value={answered?.typed.number ?? number} />
        <Field
          name="markdown"
          label="What it says"
          hint="In Markdown: ### before a heading, - before a point, [words](address) for a link."
          problems={answered?.problems}
        >
          <textarea
            id="markdown"
            name="markdown"
            rows={30}
            maxLength={30000}
            required
            defaultValue={answered?.typed.markdown ?? markdown}
            aria-describedby="markdown-hint"
          />
        </Field>
        <button className="act" type="submit">
          Publish this wording
        </button>
        <a className="act quiet" href={`/${slug}`}>
          Leave it
        </a>
      </form>
    </div>
  );
}
