import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { EnquiryView } from "#app/components/enquiry-view.tsx";
import { Next } from "#app/components/next.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { stepOf } from "#content/access/audience.ts";
import { dayOf } from "#content/day.ts";
import { isDue } from "#content/enquiry/follow-up.ts";
import { stagesOf } from "#content/enquiry/method.ts";
import { notFound } from "#content/failure.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer, origin },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.enquiries.find(viewer, params.slug ?? "");
    const { enquiry, method, stage, isTeam } = found;
    const [shown, design, writeUp, marks, followUps] = await Promise.all([
      isTeam ? null : services.showing.findShown(enquiry.id),
      isTeam ? services.designing.find(enquiry.id) : null,
      services.concluding.findWriteUp(viewer, enquiry.writeUpId),
      services.practiceVersions.marksOf([enquiry.id]),
      isTeam ? services.followUps.listOfEnquiry(enquiry.id) : [],
    ]);
    const mark = marks.get(enquiry.id) ?? { earned: false, missing: [] };
    const content = isTeam ? await services.showing.collectFor(viewer, found) : shown?.content;
    if (!content) throw notFound();
    const named = await services.showing.namePeople(content.people.map(({ id }) => id));
    const slug = slugOf({ key: enquiry.key, title: content.title });
    return {
      slug,
      canonical: stepOf(enquiry.audience) === "public" ? `${origin}/enquiries/${slug}` : undefined,
      content,
      mark: isTeam ? mark : { earned: mark.earned, missing: [] },
      primary: design?.primary?.id ?? null,
      people: content.people.flatMap(({ id, schoolId }) =>
        named.flatMap((person) => (person.id === id ? [{ name: person.name, schoolId }] : [])),
      ),
      shownAt: shown?.at ?? null,
      followUps,
      today: dayOf(services.clock()),
      method: { name: method.name, source: method.source },
      stages: stagesOf(method).length,
      at: stagesOf(method).findIndex(({ id }) => id === stage.id) + 1,
      stage,
      stopped: enquiry.stoppedAt && { at: enquiry.stoppedAt },
      alliance: found.alliance && { name: found.alliance, slug: found.allianceSlug },
      writeUp,
      isTeam,
      ahead: isTeam ? await services.days.listNext(found, content.steps) : [],
      isSample: enquiry.isSample,
      done: isTeam && new URL(request.url).searchParams.has("shown") ? enquiry.audience : null,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? describePage({
        title: data.content.title,
        description: data.content.question,
        canonical: data.canonical,
        unlisted: data.canonical === undefined,
      })
    : [];

export default function EnquiryPage() {
  const { content, ...enquiry } = useLoaderData<typeof loader>();
  const due = enquiry.followUps.find((followUp) => isDue(followUp, enquiry.today));
  return (
    <div className="column">
      {enquiry.isTeam && <EnquiryParts slug={enquiry.slug} title={content.title} current="" />}
      {enquiry.done && (
        <p className="said" role="status">
          {enquiry.done === "team"
            ? "Only its team reads it."
            : "It is shared. They read a copy of today, without the numbers of small groups."}
        </p>
      )}
      <p className="crumbs">
        {enquiry.method.name}
        {enquiry.alliance && (
          <>
            {" · "}
            <a href={`/alliances/${enquiry.alliance.slug}`}>{enquiry.alliance.name}</a>
          </>
        )}
      </p>
      <h1>{content.title}</h1>
      <p className="standfirst">{content.question}</p>
      <p className="version">
        {enquiry.shownAt && `As it was on ${formatDay(enquiry.shownAt)}. `}
        {enquiry.isSample && "Sample content: schools, people and results are fictional. "}
        {enquiry.writeUp && (
          <a href={`/practice/${enquiry.writeUp.slug}${enquiry.writeUp.isDraft ? "/edit" : ""}`}>
            {enquiry.writeUp.isDraft ? "Go on with the write-up" : "Read the write-up"}
          </a>
        )}
      </p>
      {enquiry.stopped ? (
        <section className="said" aria-labelledby="stopped-title">
          <h2 id="stopped-title">Ended early on {formatDay(enquiry.stopped.at)}</h2>
          {content.learnt && (
            <>
              <h3>What was learnt</h3>
              <p>{content.learnt}</p>
            </>
          )}
        </section>
      ) : (
        <section aria-labelledby="where-title">
          <h2 id="where-title">Where it is: {enquiry.stage.name}</h2>
          <p>{enquiry.stage.asks}</p>
          <p className="note">
            Stage {enquiry.at} of {enquiry.stages}
            {enquiry.isTeam && (
              <>
                {" · "}
                <a href={`/enquiries/${enquiry.slug}/stage`}>Move it on, or back</a>
              </>
            )}
          </p>
        </section>
      )}
      {due && (
        <p className="said">
          It is {due.months} months since what you found was published.{" "}
          <a href={`/enquiries/${enquiry.slug}/stage#still-used`}>Say if it is still used</a>
        </p>
      )}
      {enquiry.isTeam && !enquiry.stopped && <Next slug={enquiry.slug} ahead={enquiry.ahead} />}
      <EnquiryView
        enquiry={content}
        slug={enquiry.slug}
        people={enquiry.people}
        mark={enquiry.mark}
        isTeam={enquiry.isTeam}
        primary={enquiry.primary}
      />
      <p className="note">
        {[enquiry.method.name, enquiry.method.source].filter(Boolean).join(": ")}
      </p>
    </div>
  );
}
