import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryFindingForm } from "#app/components/enquiry-finding.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const [plan, findings, writeUp] = await Promise.all([
      services.enquiries.readNow(enquiry),
      services.findings.list(enquiry.id),
      services.concluding.findWriteUp(viewer, enquiry.writeUpId),
    ]);
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      measures: plan.measures.filter(({ name }) => name).map(({ id, name }) => ({ id, name })),
      findings,
      writeUp,
      mayBegin: mayPlan && enquiry.writeUpId === null,
      mayPlan,
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
  const typed = {
    outcome: textOf(form, "outcome"),
    measure: textOf(form, "measure"),
    direction: textOf(form, "direction"),
    why: textOf(form, "why"),
    forWhom: textOf(form, "forWhom"),
    conditions: textOf(form, "conditions"),
    sure: textOf(form, "sure-of-it"),
  };
  const id = textOf(form, "finding");
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "write-up": {
        const made = await services.concluding.writeUp(viewer, slug);
        return redirect(`/practice/${made}/edit`);
      }
      case "remove":
        await services.findings.remove(viewer, slug, id);
        break;
      case "change":
        await services.findings.change(viewer, slug, {
          id,
          revision: Number(textOf(form, "revision")),
          typed,
        });
        break;
      default:
        await services.findings.add(viewer, slug, typed);
    }
    return redirect(`/enquiries/${slug}/findings`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Findings of ${data.title}` : "Findings", unlisted: true });

export default function EnquiryFindings() {
  const { slug, title, measures, findings, writeUp, mayBegin, mayPlan } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const changing = answered?.typed.finding;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="findings" />
      <h1>What you found</h1>
      <p>
        What works, what doesn’t, and why. No clear change and worse are as useful to others as
        better. Groups only: no pupil’s name.
      </p>
      <Problems problems={answered?.problems} />
      {findings.map((finding, index) => (
        <EnquiryFindingForm
          key={finding.id}
          finding={finding}
          name={`Finding ${index + 1}`}
          measures={measures}
          answered={changing === finding.id ? answered : undefined}
          mayPlan={mayPlan}
        />
      ))}
      {findings.length === 0 && <p className="count">Nothing is noted yet.</p>}
      {mayPlan && (
        <EnquiryFindingForm
          name="Add a finding"
          measures={measures}
          answered={answered && !changing ? answered : undefined}
          mayPlan
        />
      )}
      <section aria-labelledby="write-up-title">
        <h2 id="write-up-title">Write it up</h2>
        {writeUp ? (
          <p>
            The write-up is{" "}
            <a href={`/practice/${writeUp.slug}${writeUp.isDraft ? "/edit" : ""}`}>
              {writeUp.title}
            </a>
            {writeUp.isDraft ? ", a draft that you write together." : "."}
          </p>
        ) : (
          mayBegin && (
            <form method="post">
              <p>
                Question, context, steps, measures, findings and costs are put in place. You and
                those who plan with you are its authors. Nobody else reads it until you publish it.
              </p>
              <button className="act" name="do" value="write-up" type="submit">
                Begin the write-up
              </button>
            </form>
          )
        )}
      </section>
    </div>
  );
}
