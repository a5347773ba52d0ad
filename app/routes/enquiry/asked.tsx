import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { Park } from "#app/components/park.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { windowWords } from "#content/enquiry/asking.ts";
import type { AskedToJoin } from "#server/enquiry/reading-asked.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(() => services.readingAsked.get(viewer, params.slug ?? "", params.school ?? ""));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const { key, schoolId } = await services.readingAsked.get(
      viewer,
      params.slug ?? "",
      params.school ?? "",
    );
    const yes = textOf(form, "answer") === "yes";
    const { slug } = await services.takingPart.answer(viewer, key, {
      ...{ schoolId, yes, park: textOf(form, "park") || null },
    });
    return redirect(yes ? `/enquiries/${slug}` : "/enquiries");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Asked to join: ${data.title}` : "Asked to join", unlisted: true });

export default function Asked() {
  const asked = useLoaderData<typeof loader>();
  const { title, question, school, askedBy, askedAt, message, ethics, plan, method } = asked;
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/enquiries">Enquiries</a>
      </p>
      <h1>{title}</h1>
      <p className="standfirst">{question}</p>
      <p className="note">
        {school} is asked to join{askedBy && ` by ${askedBy}`}, {formatDay(askedAt)}
      </p>
      {message && (
        <p>
          {askedBy ?? "They"}: “{message}”
        </p>
      )}
      <Problems problems={answered?.problems} />
      <Who asked={asked} />
      <h2>When</h2>
      <p>
        {windowWords(asked, formatDay)} It is now at “{asked.stage}”.
      </p>
      <h2>How: {method.name}</h2>
      <p>{method.about}</p>
      <ol>
        {method.stages.map(({ name, asks }) => (
          <li key={name}>
            <strong>{name}.</strong> {asks}
          </li>
        ))}
      </ol>
      {plan && <WhatToDo plan={plan} />}
      <h2>Ethics</h2>
      <p>{ethics}</p>
      <form method="post">
        <h2>Your answer</h2>
        <p>
          With yes you are on its team and read all of its plan, and it is one of your school’s
          three priorities. What the team shows of it names your school and those who take part, and
          tells numbers of your pupils only as groups that are not small. Your school may keep its
          numbers out of it.
        </p>
        <Park problems={answered?.problems} />
        <p className="acts">
          <button className="act" name="answer" value="yes" type="submit">
            Yes, we join
          </button>
          <button className="act quiet" name="answer" value="no" type="submit">
            Not this time
          </button>
        </p>
      </form>
    </div>
  );
}

function Who({ asked: { leads, taking, alliance } }: { asked: SerializeFrom<AskedToJoin> }) {
  return (
    <>
      <h2>Who is in it</h2>
      <ul className="rows">
        {leads.map(({ handle, name, school }) => (
          <li key={handle}>
            <span>
              <a href={`/people/${handle}`}>{name}</a>
              {school && `, ${school}`}
            </span>
            <span className="note">Leads it</span>
          </li>
        ))}
        {taking.map(({ id, name, town }) => (
          <li key={id}>
            <span>
              <a href={`/schools/${id}`}>{name}</a>
              {town && `, ${town}`}
            </span>
            <span className="note">Takes part</span>
          </li>
        ))}
      </ul>
      {alliance && <p className="note">An enquiry of {alliance}.</p>}
    </>
  );
}

function WhatToDo({ plan: { steps, costs } }: { plan: NonNullable<AskedToJoin["plan"]> }) {
  return (
    <>
      <h2>What you would do</h2>
      {steps.length + costs.length === 0 && <p>The plan has no steps yet.</p>}
      {steps.length > 0 && (
        <ul>
          {steps.map(({ id, what, who, when, where }) => (
            <li key={id}>
              {what}
              <span className="note"> {[who, when, where].filter(Boolean).join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
      {costs.length > 0 && (
        <>
          <h3>What it costs, in all</h3>
          <ul>
            {costs.map(({ id, what, hours, pounds }) => (
              <li key={id}>
                {[what, hours !== null && `${hours} hours`, pounds !== null && `£${pounds}`]
                  .filter(Boolean)
                  .join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
