import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiryPage } from "#app/components/enquiry-page.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Next } from "#app/components/next.tsx";
import { describeEnquiryPage } from "#app/enquiry-page.ts";
import { describePage } from "#app/meta.ts";
import { stepOf } from "#content/access/audience.ts";
import { dayOf } from "#content/day.ts";
import { isDue, shownFollowUp } from "#content/enquiry/follow-up.ts";
import { notFound } from "#content/failure.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { services, viewer, origin } = context;
  return answer(async () => {
    const found = await services.enquiries.find(viewer, params.slug ?? "");
    const { enquiry, isTeam } = found;
    const [shown, writeUp, followUps] = await Promise.all([
      isTeam ? null : services.showing.findShown(enquiry.id),
      services.concluding.findWriteUp(viewer, enquiry.writeUpId),
      services.followUps.listOfEnquiry(enquiry.id),
    ]);
    const content = isTeam ? await services.showing.collectFor(viewer, found) : shown?.content;
    if (!content) throw notFound();
    const shownAt = shown?.at ?? null;
    const page = await describeEnquiryPage(context, found, { content, shownAt });
    const isPublic = stepOf(enquiry.audience) === "public";
    return {
      page,
      canonical: isPublic ? `${origin}/enquiries/${page.slug}` : undefined,
      followUps: followUps.map(shownFollowUp),
      today: dayOf(services.clock()),
      writeUp,
      isTeam,
      ahead: isTeam ? await services.days.listNext(found) : [],
      done: isTeam && new URL(request.url).searchParams.has("shown") ? enquiry.audience : null,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? describePage({
        title: data.page.content.title,
        description: data.page.content.question,
        canonical: data.canonical,
        unlisted: data.canonical === undefined,
      })
    : [];

export default function Enquiry() {
  const { page, ...enquiry } = useLoaderData<typeof loader>();
  const { slug, content, stopped } = page;
  const due =
    enquiry.isTeam && enquiry.followUps.find((followUp) => isDue(followUp, enquiry.today));
  return (
    <div className="column">
      {enquiry.isTeam && <EnquiryParts slug={slug} title={content.title} current="" />}
      {enquiry.done && (
        <p className="said" role="status">
          {enquiry.done === "team"
            ? "Only its team reads it."
            : "It is shared. They read a copy of today, without the numbers of small groups."}
        </p>
      )}
      <EnquiryPage {...enquiry} page={page}>
        {due && (
          <p className="said">
            It is {due.months} months since what you found was published.{" "}
            <a href={`/enquiries/${slug}/stage#still-used`}>Say if it is still used</a>
          </p>
        )}
        {enquiry.isTeam && !stopped && <Next slug={slug} ahead={enquiry.ahead} />}
      </EnquiryPage>
    </div>
  );
}
