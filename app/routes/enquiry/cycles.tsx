import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { drawRamps } from "#content/charts/ramps.ts";
import { decisionWords, standingOf } from "#content/enquiry/cycle.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, schools, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const cycles = await services.cycles.list(enquiry.id);
    const taking = schools.filter(
      ({ schoolId, standing }) =>
        standing === "in" || cycles.some((cycle) => cycle.schoolId === schoolId),
    );
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      cycles,
      mayPlan,
      chart:
        cycles.length === 0
          ? null
          : drawRamps(
              `Cycles of ${enquiry.title}`,
              taking.map(({ schoolId, name }) => ({
                school: name,
                cycles: cycles
                  .filter((cycle) => cycle.schoolId === schoolId)
                  .map(({ number, idea, followsId, ...cycle }) => ({
                    ...{ number, idea, decision: standingOf(cycle) },
                    follows: cycles.find(({ id }) => id === followsId)?.number ?? null,
                  })),
              })),
            ),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Cycles of ${data.title}` : "Cycles", unlisted: true });

export default function Cycles() {
  const { slug, title, cycles, chart, mayPlan } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="cycles" />
      <h1>Cycles</h1>
      <p className="standfirst">
        Plan a small test, say what you expect, do it, and look at what came of it. Then keep it,
        change it and test again, or leave it.
      </p>
      <p>
        The four steps are called Plan, Do, Study and Act. A cycle can be as short as one lesson.
      </p>
      {mayPlan && (
        <p>
          <a className="act" href={`/enquiries/${slug}/cycles/new`}>
            Plan a cycle
          </a>
        </p>
      )}
      {chart ? <ChartFigure chart={chart} /> : <p className="count">No cycle is planned yet.</p>}
      <ul className="rows">
        {cycles.map((cycle) => (
          <li key={cycle.id}>
            <span>
              <a href={`/enquiries/${slug}/cycles/${cycle.id}`}>
                {cycle.school}, cycle {cycle.number}
              </a>
              : {cycle.idea}
            </span>
            <span className="note">
              {cycle.decision ? decisionWords[cycle.decision].name : stepNames[cycle.step]}
              {" · "}
              {cycle.owner}
              {cycle.startsOn && ` · from ${formatDay(cycle.startsOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const stepNames = {
  plan: "Plan",
  do: "Do",
  study: "Study",
  act: "Act",
  decided: "Decided",
} as const;
