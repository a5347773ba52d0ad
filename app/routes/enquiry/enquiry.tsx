import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Known } from "#app/components/known.tsx";
import { Next } from "#app/components/next.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { depthWords } from "#content/enquiry/depth.ts";
import { stagesOf } from "#content/enquiry/method.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
import { enquiryRoleWords } from "#content/enquiry/team.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({ context: { services, viewer }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.enquiries.find(viewer, params.slug ?? "");
    const { enquiry, method, stage } = found;
    const [plan, known, { depth }] = await Promise.all([
      services.enquiries.readNow(enquiry),
      services.known.describeKnown(enquiry.id, viewer),
      services.activities.describeActivities(enquiry.id),
    ]);
    return {
      slug: slugOf(enquiry),
      title: plan.title || enquiry.title,
      question: sentenceOf(plan.question),
      need: plan.need,
      method: { name: method.name, source: method.source },
      stages: stagesOf(method).map(({ id, name }) => ({ id, name })),
      stage,
      stopped: enquiry.stoppedAt && {
        at: enquiry.stoppedAt,
        why: enquiry.stoppedWhy,
        learnt: enquiry.learnt,
      },
      alliance: found.alliance && { name: found.alliance, slug: found.allianceSlug },
      schools: found.schools.filter(({ standing }) => standing === "in"),
      members: found.members,
      ingredients: plan.ingredients,
      steps: plan.steps.filter(({ what }) => what),
      known,
      depth,
      isTeam: found.isTeam,
      isSample: enquiry.isSample,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: data.title, description: data.question, unlisted: true }) : [];

export default function EnquiryPage() {
  const enquiry = useLoaderData<typeof loader>();
  const at = enquiry.stages.findIndex(({ id }) => id === enquiry.stage.id);
  return (
    <div className="column">
      {enquiry.isTeam && <EnquiryParts slug={enquiry.slug} title={enquiry.title} current="" />}
      <p className="crumbs">
        {enquiry.method.name}
        {enquiry.alliance && (
          <>
            {" · "}
            <a href={`/alliances/${enquiry.alliance.slug}`}>{enquiry.alliance.name}</a>
          </>
        )}
      </p>
      <h1>{enquiry.title}</h1>
      <p className="standfirst">{enquiry.question}</p>
      {enquiry.isSample && (
        <p className="version">Sample content: schools, people and results are fictional</p>
      )}
      {enquiry.stopped ? (
        <section className="said" aria-labelledby="stopped-title">
          <h2 id="stopped-title">Ended early on {formatDay(enquiry.stopped.at)}</h2>
          <p>{enquiry.stopped.why}</p>
          <h3>What we learnt</h3>
          <p>{enquiry.stopped.learnt}</p>
        </section>
      ) : (
        <section aria-labelledby="where-title">
          <h2 id="where-title">Where it is: {enquiry.stage.name}</h2>
          <p>{enquiry.stage.asks}</p>
          <p className="note">
            Stage {at + 1} of {enquiry.stages.length}
            {enquiry.isTeam && (
              <>
                {" · "}
                <a href={`/enquiries/${enquiry.slug}/stage`}>Move it on, or back</a>
              </>
            )}
          </p>
        </section>
      )}
      {enquiry.isTeam && !enquiry.stopped && <Next slug={enquiry.slug} steps={enquiry.steps} />}
      {enquiry.need && (
        <section aria-labelledby="need-title">
          <h2 id="need-title">The need</h2>
          <p>{enquiry.need}</p>
        </section>
      )}
      <Known known={enquiry.known} />
      {enquiry.ingredients.length > 0 && (
        <section aria-labelledby="ingredients-title">
          <h2 id="ingredients-title">Active ingredients</h2>
          <ul>
            {enquiry.ingredients.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {enquiry.steps.length > 0 && (
        <section aria-labelledby="steps-title">
          <h2 id="steps-title">Steps</h2>
          <ul className="rows">
            {enquiry.steps.map(({ id, what, who, when, where, done }) => (
              <li key={id}>
                <span>{what}</span>
                <span className="note">
                  {[who, when, where, done && "done"].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="schools-title">
        <h2 id="schools-title">Schools and people</h2>
        <ul className="rows">
          {enquiry.schools.map((school) => (
            <li key={school.schoolId}>
              <span>
                <a href={`/schools/${school.schoolId}`}>{school.name}</a>
                {school.cohort && `: ${school.cohort}`}
                {school.parkedAt && " (put off for now)"}
              </span>
              <span className="note">
                {enquiry.members
                  .filter(({ schoolId }) => schoolId === school.schoolId)
                  .map(({ name, role }) =>
                    role === "lead"
                      ? `${name} (${enquiryRoleWords.lead.label.toLowerCase()})`
                      : name,
                  )
                  .join(", ")}
              </span>
            </li>
          ))}
          {enquiry.members
            .filter(({ schoolId }) => schoolId === null)
            .map(({ handle, name, role }) => (
              <li key={handle}>
                <span>{name}</span>
                <span className="note">{enquiryRoleWords[role].label}</span>
              </li>
            ))}
        </ul>
      </section>
      {enquiry.depth !== "none" && (
        <p className="note">
          How they work together, by what is noted: {depthWords[enquiry.depth].label.toLowerCase()}.{" "}
          {depthWords[enquiry.depth].about}
        </p>
      )}
      <p className="note">
        {enquiry.method.name}: {enquiry.method.source}
      </p>
    </div>
  );
}
