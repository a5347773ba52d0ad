import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryFindingForm } from "#app/components/enquiry-finding.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { HeldBack } from "#app/components/held-back.tsx";
import { describePage } from "#app/meta.ts";
import { contributionWords } from "#content/enquiry/contribution.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const mayBegin = mayPlan && enquiry.writeUpId === null;
    const [plan, findings, writeUp, prepared] = await Promise.all([
      services.enquiries.readNow(enquiry),
      services.findings.list(enquiry.id),
      services.concluding.findWriteUp(viewer, enquiry.writeUpId),
      mayBegin ? services.concluding.prepare(viewer, params.slug ?? "") : null,
    ]);
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      measures: plan.measures.filter(({ name }) => name).map(({ id, name }) => ({ id, name })),
      findings,
      writeUp,
      prepared,
      me: viewer.person?.id ?? "",
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
        const made = await services.concluding.writeUp(
          viewer,
          slug,
          form.getAll("author").map(String),
        );
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
  const { slug, title, measures, findings, writeUp, prepared, me, mayPlan } =
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
          prepared && <BeginWriteUp {...prepared} me={me} />
        )}
      </section>
    </div>
  );
}

type Prepared = NonNullable<SerializeFrom<typeof loader>["prepared"]>;

function BeginWriteUp({ contributors, held, me }: Prepared & { me: string }) {
  return (
    <form method="post">
      <p>
        Question, context, steps, design, measures with their charts, lessons, findings, costs and
        references are put in place. Nobody else reads it until you publish it.
      </p>
      <fieldset className="field">
        <legend>Who is named as an author?</legend>
        <span className="hint">
          Everybody who brought something. They write in it with you, and it says what each of them
          did. Leave out who does not want to be named.
        </span>
        {contributors.map(({ personId, name, school, kinds }) => (
          <label className="choice" key={personId}>
            <input
              type="checkbox"
              name="author"
              value={personId}
              defaultChecked
              disabled={personId === me}
            />
            <span>
              {[name, school].filter(Boolean).join(", ")}
              <span className="note">
                {" "}
                {kinds.map((kind) => contributionWords[kind].toLowerCase()).join(", ")}
                {personId === me && " (you begin it, so you are one of them)"}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <HeldBack held={held} />
      <button className="act" name="do" value="write-up" type="submit">
        Begin the write-up
      </button>
    </form>
  );
}
