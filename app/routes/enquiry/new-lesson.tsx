import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { GroupsOnly, Words } from "#app/components/words.tsx";
import { describePage } from "#app/meta.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.requireRight(viewer, params.slug ?? "", "planEnquiry");
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      teachers: found.members
        .filter(({ schoolId }) => schoolId !== null)
        .map(({ handle, name, schoolName }) => ({ handle, name, schoolName })),
      me: viewer.person?.handle ?? "",
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
    const { id } = await services.lessons.start(viewer, slug, {
      teacher: textOf(form, "teacher"),
      objective: textOf(form, "objective"),
    });
    return redirect(`/enquiries/${slug}/lessons/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = () =>
  describePage({ title: "Plan a lesson", unlisted: true });

export default function NewLesson() {
  const { slug, title, teachers, me } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="lessons" />
      <h1>Plan a lesson</h1>
      <Problems problems={back?.problems} />
      <form method="post">
        <Field
          name="teacher"
          label="Who teaches it"
          hint="Notes of what is seen in it will belong to them. This is not changed afterwards."
          problems={back?.problems}
        >
          <select
            id="teacher"
            name="teacher"
            defaultValue={back?.typed.teacher ?? me}
            aria-describedby="teacher-hint"
          >
            {teachers.map(({ handle, name, schoolName }) => (
              <option key={handle} value={handle}>
                {name}, {schoolName}
              </option>
            ))}
          </select>
        </Field>
        <Words
          name="objective"
          label="What pupils should learn in it"
          limit={300}
          rows={2}
          back={back}
        />
        <GroupsOnly />
        <button className="act" type="submit">
          Open the plan of the lesson
        </button>
      </form>
    </div>
  );
}
