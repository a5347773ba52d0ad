import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { ResultFields } from "#app/components/result-fields.tsx";
import { formatDay, formatMoment } from "#app/format.ts";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import { typedResult } from "#app/typed-result.ts";
import { groupsOf } from "#content/measuring/parts.ts";
import { armWords, occasionWords } from "#content/measuring/result.ts";
import { disclosurePolicies } from "#content/packs/disclosure.ts";
import { slugOf } from "#content/practice/address.ts";

export const handle = liveHandle;

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { found, values } = await services.results.history(
      viewer,
      params.slug ?? "",
      params.line ?? "",
    );
    const [now] = values;
    const listed = await services.results.list(found.enquiry.id);
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      schools: found.schools.filter(({ standing }) => standing === "in"),
      values,
      groups: groupsOf(listed, now?.measure.id).filter(({ line }) => line !== now?.line),
      mayPlan: found.mayPlan,
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
  const { slug = "", line = "" } = params;
  const revision = textOf(form, "revision");
  return answerForm(form, async () => {
    if (textOf(form, "do") === "take-out") {
      await services.results.takeOut(viewer, slug, line, revision);
      return redirect(`/enquiries/${slug}/measures/results/${line}`);
    }
    await services.results.correct(viewer, slug, line, { ...typedResult(form), revision });
    return redirect(`/enquiries/${slug}/measures`);
  });
}

export const meta = () => describePage({ title: "A result", unlisted: true });

type Value = ReturnType<typeof useLoaderData<typeof loader>>["values"][number];

export default function ResultPage() {
  const { slug, title, schools, groups, values, mayPlan } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [now] = values;
  if (!now) return null;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>
        {now.measure.name}: {now.label}
      </h1>
      <p className="said">{disclosurePolicies.team.notice}</p>
      {now.isTakenOut && (
        <p className="said" role="status">
          This result is taken out, and counts nowhere.{" "}
          {mayPlan ? "If it was right after all, put it back below. " : ""}
          <a href={`/enquiries/${slug}/measures`}>All measures</a>
        </p>
      )}
      <h2>What was entered</h2>
      <ul className="rows">
        {values.map((value) => (
          <li key={value.revision}>
            <span>{value.isTakenOut ? "Taken out" : say(value)}</span>
            <span className="note">
              {value.by}, {formatMoment(value.at)}
            </span>
          </li>
        ))}
      </ul>
      {mayPlan && (
        <>
          <h2>{now.isTakenOut ? "Put it back" : "Put it right"}</h2>
          <p>What stood here before stays above, for the team.</p>
          <Problems problems={answered?.problems} />
          <form method="post">
            <input type="hidden" name="revision" value={answered?.typed.revision ?? now.revision} />
            <ResultFields
              {...{ schools, groups }}
              typed={answered?.typed ?? typedOf(now)}
              problems={answered?.problems}
            />
            <p className="acts">
              <button className="act" name="do" value="correct" type="submit">
                {now.isTakenOut ? "Put it back" : "Correct it"}
              </button>
              {!now.isTakenOut && (
                <button className="act quiet" name="do" value="take-out" type="submit">
                  Take it out: it was entered by mistake
                </button>
              )}
            </p>
          </form>
        </>
      )}
    </div>
  );
}

const say = ({ arm, occasion, day, summary, gain, missing, school, markedBy }: Value): string =>
  [
    summary.kind === "scores"
      ? `${summary.n} pupils, mean ${summary.mean}, standard deviation ${summary.sd}`
      : `${summary.achieved} of ${summary.of} pupils reached it`,
    gain &&
      `gains of ${gain.n} pupils with both marks: mean ${gain.mean}, standard deviation ${gain.sd}`,
    `${missing} without a mark`,
    armWords[arm].toLowerCase(),
    `${occasionWords[occasion].toLowerCase()}, ${formatDay(day)}`,
    school,
    markedBy && `marked by ${markedBy}`,
  ]
    .filter(Boolean)
    .join("; ");

function typedOf({ summary, gain, ...value }: Value): Record<string, string> {
  const { arm, occasion, label, day, better, blind, markedBy } = value;
  return {
    ...{ arm, occasion, label, day, better, blind, markedBy, kind: summary.kind },
    ...{ school: value.schoolId ?? "", measure: value.measure.id },
    partOf: value.partOf ?? "",
    ...{ missing: String(value.missing), classes: String(value.classes) },
    ...(summary.kind === "scores"
      ? { n: String(summary.n), mean: String(summary.mean), sd: String(summary.sd) }
      : { achieved: String(summary.achieved), of: String(summary.of) }),
    ...(gain && { gainN: `${gain.n}`, gainMean: `${gain.mean}`, gainSd: `${gain.sd}` }),
  };
}
