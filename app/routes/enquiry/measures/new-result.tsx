import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { ResultFields } from "#app/components/result-fields.tsx";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import { typedResult } from "#app/typed-result.ts";
import { notFound } from "#content/failure.ts";
import { groupsOf } from "#content/measuring/parts.ts";
import { slugOf } from "#content/practice/address.ts";

export const handle = liveHandle;

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.requireRight(viewer, params.slug ?? "", "planEnquiry");
    const { measures } = await services.enquiries.readNow(found.enquiry);
    const wanted = new URL(request.url).searchParams.get("measure");
    const measure = measures.find(({ id, name }) => id === wanted && name);
    if (!measure) throw notFound();
    const me = found.members.find(({ personId }) => personId === viewer.person?.id);
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      measure: { id: measure.id, name: measure.name },
      schools: found.schools.filter(({ standing }) => standing === "in"),
      groups: groupsOf(await services.results.list(found.enquiry.id), measure.id),
      start: {
        school: me?.schoolId ?? "",
        markedBy: measure.markedBy,
        blind: measure.blind ? "yes" : "",
        ...{ better: "higher", classes: "1", missing: "0" },
      },
    };
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
  return answerForm(form, async () => {
    await services.results.enter(viewer, slug, typedResult(form));
    return redirect(`/enquiries/${slug}/measures`);
  });
}

export const meta = () => describePage({ title: "Enter a result", unlisted: true });

export default function NewResult() {
  const { slug, title, measure, schools, groups, start } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>A result of {measure.name}</h1>
      <p>One group, summed up. No pupil’s mark or name is kept here.</p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <input type="hidden" name="measure" value={measure.id} />
        <ResultFields
          {...{ schools, groups }}
          typed={answered?.typed ?? start}
          problems={answered?.problems}
        />
        <button className="act" type="submit">
          Enter it
        </button>
      </form>
    </div>
  );
}
