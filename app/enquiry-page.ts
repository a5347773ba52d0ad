/** What stands on the page of an enquiry, and in the preview of what others will read of it. */
import type { AppLoadContext } from "@remix-run/node";
import { stagesOf } from "#content/enquiry/method.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import { slugOf } from "#content/practice/address.ts";

type Found = Awaited<ReturnType<AppLoadContext["services"]["enquiries"]["find"]>>;

/** `shownAt` is the day of a copy; null of what its team reads, which is told what the mark wants too. */
export async function describeEnquiryPage(
  { services }: AppLoadContext,
  { enquiry, method, stage, alliance, allianceSlug }: Found,
  { content, shownAt }: { content: ShownEnquiry; shownAt: Date | null },
) {
  const [marks, named] = await Promise.all([
    services.practiceVersions.marksOf([enquiry.id]),
    services.showing.namePeople(content.people.map(({ id }) => id)),
  ]);
  const mark = marks.get(enquiry.id) ?? { earned: false, missing: [] };
  return {
    slug: slugOf({ key: enquiry.key, title: content.title }),
    content,
    shownAt,
    mark: shownAt ? { earned: mark.earned, missing: [] } : mark,
    people: content.people.flatMap(({ id, schoolId }) =>
      named.flatMap((person) => (person.id === id ? [{ name: person.name, schoolId }] : [])),
    ),
    method: { name: method.name, source: method.source },
    stages: stagesOf(method).length,
    at: stagesOf(method).findIndex(({ id }) => id === stage.id) + 1,
    stage,
    stopped: enquiry.stoppedAt && { at: enquiry.stoppedAt },
    alliance: alliance && { name: alliance, slug: allianceSlug },
    isSample: enquiry.isSample,
  };
}

export type DescribedEnquiry = Awaited<ReturnType<typeof describeEnquiryPage>>;
