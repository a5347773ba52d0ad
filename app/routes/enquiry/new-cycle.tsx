import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { GroupsOnly, Words } from "#app/components/words.tsx";
import { formatCount } from "#app/format.ts";
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
    const { enquiry, members } = found;
    const [{ ideas }, tests] = await Promise.all([
      services.enquiries.readNow(enquiry),
      services.cycles.countTests(enquiry.id),
    ]);
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      schools: found.schools
        .filter(({ standing }) => standing === "in")
        .map(({ schoolId, name }) => ({ schoolId, name })),
      mySchool: members.find(({ personId }) => personId === viewer.person?.id)?.schoolId ?? "",
      ideas: ideas
        .filter(({ text }) => text)
        .map(({ id, text }) => ({ id, text, tests: tests.get(id) ?? 0 })),
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
    const { id } = await services.cycles.start(viewer, slug, {
      schoolId: textOf(form, "schoolId"),
      ideaId: textOf(form, "ideaId"),
      idea: textOf(form, "idea"),
    });
    return redirect(`/enquiries/${slug}/cycles/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = () =>
  describePage({ title: "Plan a cycle", unlisted: true });

export default function NewCycle() {
  const { slug, title, schools, mySchool, ideas } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const chosen = back?.typed.ideaId ?? ideas.find(({ tests }) => tests === 0)?.id ?? "";
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="cycles" />
      <h1>Plan a cycle</h1>
      <Problems problems={back?.problems} />
      <form method="post">
        {ideas.length > 0 && (
          <fieldset className="field">
            <legend>Which change idea do you test?</legend>
            {ideas.map(({ id, text, tests }) => (
              <label key={id} className="choice">
                <input type="radio" name="ideaId" value={id} defaultChecked={id === chosen} />
                <span>{text}</span>
                <small>{tests === 0 ? "Not tested yet" : formatCount(tests, "cycle")}</small>
              </label>
            ))}
            <label className="choice">
              <input type="radio" name="ideaId" value="" defaultChecked={chosen === ""} />
              <span>Another idea, which I write below</span>
            </label>
          </fieldset>
        )}
        <Words
          name="idea"
          label={ideas.length > 0 ? "Another idea" : "The change idea"}
          hint={
            ideas.length > 0
              ? "Better still, add it to the driver diagram in the plan: then it counts there."
              : "One thing that you do differently. Ideas of the driver diagram in the plan appear here."
          }
          limit={200}
          back={back}
        />
        <Field name="schoolId" label="At which school" problems={back?.problems}>
          <select id="schoolId" name="schoolId" defaultValue={back?.typed.schoolId ?? mySchool}>
            {schools.map(({ schoolId, name }) => (
              <option key={schoolId} value={schoolId}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <GroupsOnly />
        <button className="act" type="submit">
          Open the plan of the cycle
        </button>
      </form>
    </div>
  );
}
